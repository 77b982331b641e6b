"""The tier of an option, all things considered: the key, the risk gate, the spoken half of a tracked reaction, an override."""

from typing import Protocol

from scoring.cells import keyed_tier
from scoring.vocabulary import Moment, Move, Pattern, Tier


class Keyed(Protocol):
    """An option as far as the key reads it."""

    @property
    def move(self) -> Move: ...
    @property
    def spoken(self) -> Move | None: ...
    @property
    def tier(self) -> str | None: ...


def option_tier(pattern: Pattern, moment: Moment, option: Keyed, risk: bool = False) -> Tier:
    """How well the option fits this pattern at this moment.

    A tracked reaction is as good as its spoken half allows: best where that half fits, else the tier of the half.
    """
    if option.tier is not None:
        return Tier.named(option.tier)
    return keyed_tier(pattern, moment, option.move, spoken_move(option), risk)


def spoken_move(option: Keyed) -> Move:
    """What the client hears: the spoken half, where there is one."""
    return option.spoken or option.move
