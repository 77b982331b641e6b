"""How long a scene takes."""

from datetime import timedelta

from simulator.practice.due.pace import ENOUGH, QUICKEST, SLOWEST, USUAL, own_pace, pace
from simulator.store.journal import Journal
from tests.practice.journals import START, played


def test_while_little_is_known_it_is_the_usual():
    assert pace([]) == USUAL
    assert pace([90.0] * (ENOUGH - 1)) == USUAL


def test_it_is_the_median_of_ones_own():
    assert pace([70.0, 80.0, 90.0, 100.0, 110.0, 120.0, 75.0]) == 90.0


def test_what_was_left_lying_or_clicked_through_says_nothing():
    assert pace([80.0] * ENOUGH + [5000.0] * 20 + [1.0] * 20) == 80.0


def test_nobody_gets_a_dozen_scenes_in_five_minutes_or_none():
    assert pace([12.0] * ENOUGH) == QUICKEST
    assert pace([500.0] * ENOUGH) == SLOWEST


def test_it_is_read_from_the_journal():
    now = [START]

    def clock():
        now[0] += timedelta(seconds=30)
        return now[0]

    with Journal.in_memory(clock) as journal:
        for _ in range(ENOUGH):
            played(journal, "marit-receipt")
        found = own_pace(journal, journal.attempts(), {"marit-receipt"})
        assert found not in (USUAL, QUICKEST, SLOWEST)
        assert found % 30 == 0
        assert own_pace(journal, journal.attempts(), set()) == USUAL
