"""What an author might look at. A flag is a question to the item, never a verdict on a class; most need thirty people."""

from dataclasses import dataclass
from enum import StrEnum

from scoring import honesty
from scoring.interval import Correlation

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
    """A line that is not best, whose takers do at least as well elsewhere as those of the best line."""


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
