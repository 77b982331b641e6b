"""Somebody met in a class that shared them is no stranger afterwards: not new, not asked about, and no measure of first meetings."""

from simulator.practice.known_cases import known_cases
from simulator.practice.met_in_class import keep_met, met_in_class
from simulator.practice.opening import resumed
from simulator.practice.progress.known import known
from simulator.scenario.library import shelf
from simulator.store.journal import Journal
from simulator.tui.journal_shelf import JournalShelf
from tests.practice.journals import Days, played


def standing(journal: Journal, id_: str) -> str:
    return next(one.standing for one in known_cases(journal, shelf().entries) if one.id == id_)


def test_they_are_not_suggested_as_new_and_their_row_says_where_one_met():
    with Journal.in_memory() as journal:
        assert standing(journal, "hanne-vik") == "new"
        keep_met(journal, ["hanne-vik"])
        assert standing(journal, "hanne-vik") == "finished"
        rows = {row.id: row for row in JournalShelf(journal, shelf().entries).rows()}
        assert (rows["hanne-vik"].met, rows["hanne-vik"].finished) == (True, 0)
        assert not any(row.met for id_, row in rows.items() if id_ != "hanne-vik")


def test_the_pattern_is_not_asked_for_once_the_class_has_named_it():
    day = Days()
    with Journal.in_memory(day) as journal:
        row = JournalShelf(journal, shelf().entries)
        assert not row.begin("hanne-vik", mode="session").settings.known
        day.on(1)
        keep_met(journal, ["hanne-vik"])
        before = resumed(journal, "hanne-vik")
        assert before is not None
        assert not before.settings.known
        day.on(2)
        assert row.begin("hanne-vik", mode="session").settings.known


def test_a_play_after_the_class_measures_no_first_meeting_and_one_before_it_does():
    day = Days()
    with Journal.in_memory(day) as journal:
        played(journal, "hanne-vik")
        day.on(1)
        keep_met(journal, ["hanne-vik", "ruth-feldman"])
        day.on(2)
        played(journal, "ruth-feldman")
        assert [(one.row.vignette_id, one.again) for one in known(journal)] == [
            ("hanne-vik", False),
            ("ruth-feldman", True),
        ]


def test_the_first_class_counts():
    day = Days()
    with Journal.in_memory(day) as journal:
        keep_met(journal, ["hanne-vik"])
        first = met_in_class(journal)
        day.on(3)
        keep_met(journal, ["hanne-vik"])
        assert met_in_class(journal) == first
