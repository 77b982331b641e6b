"""How good stated beliefs are: how often the pattern named first was right, beside how sure one was."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from scoring import honesty
from scoring.profile import TOO_FEW
from simulator.practice.progress.facts import Believed
from simulator.practice.progress.known import Known

CURVE_FROM = honesty.CURVE
"""A curve of sureness against being right is drawn from so many beliefs on."""

_BANDS = ((0.0, 0.45), (0.45, 0.65), (0.65, 0.85), (0.85, 1.01))


@dataclass(frozen=True)
class Band:
    """Beliefs whose highest share lay between `low` and `high`: how many, the mean of that share, and how often it was right."""

    low: float
    high: float
    n: int
    sure: float
    right: float


@dataclass(frozen=True)
class Beliefs:
    """`n` beliefs. `score` is the mean Brier score (0 exact, .75 an even split, 2 at worst), `distance` that to what the cues
    allowed, `over` how much surer one was than the cues, -0.75 to 0.75; None below eight. `bands` are empty below thirty."""

    n: int
    score: float | None
    distance: float | None
    over: float | None
    bands: tuple[Band, ...]


def beliefs_over(known: Iterable[Known]) -> Beliefs:
    """All beliefs of these attempts together."""
    every = [belief for one in known for belief in one.facts.beliefs]
    if len(every) < TOO_FEW:
        return Beliefs(len(every), None, None, None, ())
    n = len(every)
    bands = tuple(_bands(every)) if n >= CURVE_FROM else ()
    return Beliefs(
        n, sum(b.score for b in every) / n, sum(b.distance for b in every) / n, sum(b.over for b in every) / n, bands
    )


def _bands(every: Sequence[Believed]) -> Iterable[Band]:
    for low, high in _BANDS:
        here = [one for one in every if low <= one.share < high]
        if here:
            n = len(here)
            yield Band(low, min(1.0, high), n, sum(b.share for b in here) / n, sum(b.right for b in here) / n)
