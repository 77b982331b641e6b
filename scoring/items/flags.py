"""What an author might look at. A flag is a question to the item, never a verdict on a class; most need thirty people."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from scoring import honesty
from scoring.interval import Correlation, correlation
from scoring.items.answers import Item

EASY, HARD = 0.85, 0.35
"""Mean credit outside of which an item tells people apart badly."""

SELDOM = 0.05
"""A line taken by fewer does no work."""

WEAK = 0.10
"""An item-rest correlation below it: revise (with fifty people)."""


class Kind(StrEnum):
    """What was found."""

    BELOW_ZERO = "below-zero"
    """Who does well elsewhere earns less here, by more than chance would do: look at the key."""
    WEAK = "weak"
    """It hardly tells apart those who do well elsewhere from the others."""
    TOO_EASY = "too-easy"
    TOO_HARD = "too-hard"
    SELDOM_TAKEN = "seldom-taken"
    """A line that hardly anybody takes."""
    TAKEN_BY_THE_ABLE = "taken-by-the-able"
    """A line that is not best, whose takers do better elsewhere than those of the best line, by more than chance would do."""


@dataclass(frozen=True)
class Flag:
    """One thing to look at; `line` is the option it is about, None for the item."""

    kind: Kind
    line: str | None = None


def item_flags(n: int, difficulty: float, rest: Correlation | None) -> list[Flag]:
    """The flags of an item with `n` choices; `rest` is its item-rest correlation, if there is one."""
    found = []
    if rest is not None and rest.n >= honesty.INTERVALS and rest.below_zero:
        found.append(Flag(Kind.BELOW_ZERO))
    elif rest is not None and rest.n >= honesty.DISCRIMINATION and rest.r < WEAK:
        found.append(Flag(Kind.WEAK))
    if n >= honesty.FLAGS and not HARD <= difficulty <= EASY:
        found.append(Flag(Kind.TOO_EASY if difficulty > EASY else Kind.TOO_HARD))
    return found


def line_flags(item: Item, counts: Mapping[str, int], rest: Mapping[str, Sequence[float]]) -> list[Flag]:
    """The flags of the lines that are not best: `counts` how often each was taken, `rest` the rest scores of those who took it."""
    n = sum(counts.values())
    if n < honesty.FLAGS:
        return []
    others = [line.id for line in item.lines if line.id not in item.best]
    best = [score for id_ in sorted(item.best) for score in rest[id_]]
    seldom = [Flag(Kind.SELDOM_TAKEN, id_) for id_ in others if counts.get(id_, 0) < SELDOM * n]
    return seldom + [Flag(Kind.TAKEN_BY_THE_ABLE, id_) for id_ in others if _higher(rest[id_], best)]


def _higher(some: Sequence[float], others: Sequence[float]) -> bool:
    """Whether the first are higher, by the interval of their point-biserial correlation; five at least on either side."""
    if min(len(some), len(others)) < honesty.SMALLEST_GROUP:
        return False
    found = correlation([1.0] * len(some) + [0.0] * len(others), [*some, *others])
    return found is not None and found.low > 0
