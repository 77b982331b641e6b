"""How much is wrong with a text, so that a fix is never for the worse."""

from functools import lru_cache

from simulator.scenario.compose import compose
from simulator.scenario.findings import errors
from simulator.scenario.loader import load
from simulator.scenario.source import Source


@lru_cache(maxsize=16)
def trouble(text: str) -> tuple[int, int]:
    """Less is better. A text that can be read is better than one that cannot; then fewer errors, or reading on for longer."""
    composed = compose(Source(text))
    return (1, -composed.read) if composed.data is None else (0, len(errors(load(text).findings)))
