"""What a round came to."""

from datetime import timedelta

from simulator.practice.due.summary import round_told, summary
from simulator.store.journal import Journal
from tests.practice.journals import START, Days, played, worst


def test_a_round_is_told_by_pattern_and_moment_with_what_comes_again_and_when():
    with Journal.in_memory(Days()) as journal:
        ids = [played(journal, "marit-receipt").id, played(journal, "declan-wheel", worst).id]
        head, *patterns, comes = round_told(journal, ids, START + timedelta(minutes=9))
        assert head == "1 of 2 lines fitted, by the provisional key."
        assert sum("fitted, again in" in one for one in patterns) == 1
        assert sum("not yet, again" in one for one in patterns) == 1
        assert comes.startswith("Next comes ")
        assert "tomorrow" in comes or "in " in comes


def test_what_is_due_already_is_said_instead_of_what_comes():
    with Journal.in_memory(Days()) as journal:
        one = played(journal, "marit-receipt").id
        assert round_told(journal, [one], START + timedelta(days=90))[-1] == "One more moment is due today."


def test_of_nothing_nothing_is_told():
    assert summary([], {}, START) == ()
