"""When a moment with a pattern comes again."""

from datetime import UTC, datetime, timedelta

import pytest

from scoring.vocabulary import Moment, Pattern
from simulator.practice.due.spacing import CRITERION, LONGEST, Review, Spaced, Unit, spaced
from simulator.practice.progress.facts import Tally

UNIT = Unit(Pattern.DISMISSING, Moment.GAP)
START = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


def review(day: float, credit: float = 1.0, client: str = "") -> Review:
    return Review(UNIT, START + timedelta(days=day), client or f"client of day {day}", Tally(1, credit, credit**2, 0.5))


def after(*reviews: Review) -> Spaced:
    return spaced(reviews)[UNIT]


def gap(found: Spaced) -> timedelta:
    return found.due - found.last


def test_a_line_that_misses_comes_back_within_days_and_a_best_one_later():
    assert timedelta(0) < gap(after(review(0, 0.0))) <= timedelta(days=1)
    assert gap(after(review(0, 1.0))) > gap(after(review(0, 0.6))) >= gap(after(review(0, 0.3)))


def test_spaced_successes_lengthen_the_gap_up_to_sixty_days_and_no_further():
    days, found = 0.0, after(review(0))
    for _ in range(12):
        longer = after(*(review(d) for d in _every(days, found)))
        assert gap(longer) >= gap(found) or gap(found) == timedelta(days=LONGEST)
        days, found = days + 60, longer
    assert gap(after(*(review(60 * n) for n in range(12)))) == timedelta(days=LONGEST)


def _every(days: float, found: Spaced) -> list[float]:
    return [0.0, *(float(60 * n) for n in range(1, int(days // 60) + 2))]


def test_two_successes_on_two_days_with_two_clients_are_the_criterion():
    assert not after(review(0)).held
    assert after(review(0), review(3)).held
    assert after(review(0), review(3)).streak == CRITERION


@pytest.mark.parametrize("second", [review(0.2), review(3, client="client of day 0")], ids=["same day", "same client"])
def test_a_success_that_is_not_spaced_or_not_with_another_client_does_not_count(second: Review):
    assert not after(review(0), second).held


def test_a_lapse_takes_one_step_back_and_not_all():
    held = [review(0), review(3), review(10)]
    lapsed = after(*held, review(40, 0.0))
    assert lapsed.streak == 1
    assert gap(lapsed) < gap(after(*held))
    assert after(*held, review(40, 0.0), review(45)).held


def test_a_clock_that_was_set_back_breaks_nothing():
    found = after(review(5), review(1))
    assert found.last == START + timedelta(days=5)
    assert found.due > found.last


def test_going_on_from_what_is_kept_is_the_same_as_beginning_at_the_first():
    every = [review(0), review(2, 0.3), review(4), review(30, 0.6)]
    assert spaced(every[2:], spaced(every[:2])) == spaced(every)
