"""The order in which options are shown: shuffled with the attempt's seed, the same on every screen and at every return."""

import random
from collections.abc import Sequence
from functools import lru_cache


def shown_order(options: Sequence[str], seed: int, turn: str) -> tuple[str, ...]:
    """The option ids in the order they are shown at this turn of an attempt with this seed."""
    return _order(tuple(options), seed, turn)


@lru_cache(maxsize=256)
def _order(options: tuple[str, ...], seed: int, turn: str) -> tuple[str, ...]:
    order = list(options)
    random.Random(f"{seed}/{turn}").shuffle(order)
    return tuple(order)
