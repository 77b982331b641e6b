"""When a moment with a pattern is due again: spacing by the FSRS algorithm, as the `fsrs` package implements it. Pure.

A unit is a pattern and a moment (4 x 12). Every answer to it, at whatever client, is a review: a line that fits best is a success,
one that is acceptable a success with effort, anything else a lapse. Two spaced successes in a row, on two days and with two clients,
are the criterion; a lapse takes one of them back. Spacing beats massing of retrieval practice (g = .74, Latimier et al. 2021); that
it does so for these skills is assumed and not shown. What the algorithm says of the chance to remember is never told to anybody.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

from scoring.vocabulary import Moment, Pattern
from simulator.practice.progress.facts import Tally

if TYPE_CHECKING:
    from fsrs import Scheduler

CRITERION = 2
"""Spaced successes in a row after which a unit is held."""

LONGEST = 60
"""Days, the longest gap between two reviews."""

_BEST, _ACCEPTABLE = 0.8, 0.5
"""Mean credit, 0 to 1, from which a review is a success, and a success with effort (teaching choices between the tiers' credits)."""


class Unit(NamedTuple):
    """A moment with a pattern."""

    pattern: Pattern
    moment: Moment


@dataclass(frozen=True)
class Review:
    """A unit was met: when, with which client, and how."""

    unit: Unit
    at: datetime
    client: str
    tally: Tally


@dataclass(frozen=True)
class Spaced:
    """Where a unit stands: when it is due, the last review and with whom, and successes in a row that count (0 to 2)."""

    due: datetime
    last: datetime
    client: str
    streak: int
    stability: float
    difficulty: float

    @property
    def held(self) -> bool:
        """True where the criterion is met; it comes again all the same, at long last."""
        return self.streak >= CRITERION


def spaced(reviews: Iterable[Review], so_far: dict[Unit, Spaced] | None = None) -> dict[Unit, Spaced]:
    """Where every unit stands after these reviews, the oldest first, going on from `so_far`."""
    found = dict(so_far or {})
    for review in reviews:
        found[review.unit] = _reviewed(found.get(review.unit), review)
    return found


def _reviewed(before: Spaced | None, review: Review) -> Spaced:
    from fsrs import Card, Rating, State

    credit = review.tally.credit / review.tally.n
    rating = Rating.Good if credit >= _BEST else Rating.Hard if credit >= _ACCEPTABLE else Rating.Again
    at = review.at.astimezone(UTC)
    card: Any = Card(card_id=1, due=at)
    if before is not None:
        at = max(at, before.last)  # clocks are set back; the algorithm knows no negative time
        card = Card(1, State.Review, None, before.stability, before.difficulty, before.due, before.last)
    after, _ = _scheduler().review_card(card, rating, at)
    return Spaced(
        due=after.due,
        last=at,
        client=review.client,
        streak=_streak(before, review, success=rating is not Rating.Again),
        stability=after.stability or 0.0,
        difficulty=after.difficulty or 0.0,
    )


def _streak(before: Spaced | None, review: Review, *, success: bool) -> int:
    """A second success on the same day, or with the same client, leaves things as they are: it is not spaced."""
    if before is None:
        return int(success)
    if not success:
        return max(0, before.streak - 1)
    again = review.at.date() <= before.last.date() or review.client == before.client
    return max(before.streak, 1) if again else min(CRITERION, before.streak + 1)


@cache
def _scheduler() -> "Scheduler":
    from fsrs import Scheduler

    return Scheduler(learning_steps=(), relearning_steps=(), maximum_interval=LONGEST, enable_fuzzing=False)
