"""What to bring to the next hour of supervision."""

from datetime import timedelta

import pytest

from simulator.plain.sections import lines
from simulator.practice.own_record import OwnRecord
from simulator.practice.supervision.agenda import MOST_TURNS, agenda
from simulator.practice.supervision.as_json import as_json
from simulator.practice.supervision.cadence import cadence, change_cadence, held_today, last_held, mark_held, take_back
from simulator.practice.supervision.sections import agenda_sections
from simulator.store.journal import Journal
from tests.practice.journals import START, Days, played, worst


@pytest.fixture
def days() -> Days:
    return Days()


@pytest.fixture
def journal(days: Days):
    with Journal.in_memory(days) as journal:
        played(journal, "daniel-okafor", question="When do I answer?", strength=5)
        days.on(1)
        played(journal, "hanne-vik", worst, strength=4)
        yield journal


def text(journal: Journal, day: float = 1) -> str:
    return " ".join(" ".join(lines(agenda_sections(agenda(journal, START + timedelta(days=day))))).split())


def test_everything_that_is_to_be_brought_is_gathered(journal: Journal):
    found = agenda(journal, START + timedelta(days=1))
    assert {entry.text for entry in found.questions} == {"When do I answer?"}
    assert all("of 5)" in one.why for one in found.reactions)
    assert found.reactions
    assert found.turns
    assert len(found.turns) <= MOST_TURNS
    assert {one.client for one in found.turns} >= {"Hanne Vik"}
    assert "When do I answer?" in text(journal)


def test_no_pattern_is_named_on_it(journal: Journal):
    for word in ("dismissing", "avoidant", "preoccupied", "fearful"):
        assert word not in text(journal)


def test_an_hour_is_due_after_two_sessions_and_overdue_after_four(journal: Journal):
    found = agenda(journal, START + timedelta(days=1)).standing
    assert found.sessions >= 4
    assert found.overdue == found.sessions // 2
    assert "an hour is overdue" in text(journal)


def test_weekly_counts_weeks_since_the_last_hour(journal: Journal, days: Days):
    assert cadence(journal) == "second-session"
    assert change_cadence(journal) == "weekly"
    assert agenda(journal, START + timedelta(days=3)).standing.overdue == 0
    assert agenda(journal, START + timedelta(days=15)).standing.overdue == 2
    assert change_cadence(journal) == "second-session"


def test_after_an_hour_was_held_the_list_begins_anew(journal: Journal, days: Days):
    days.on(2)
    mark_held(journal)
    assert agenda(journal, START + timedelta(days=2)).empty
    assert "Nothing waits to be brought" in text(journal, 2)
    days.on(3)
    played(journal, "ruth-feldman", worst)
    found = agenda(journal, START + timedelta(days=3))
    assert {one.client for one in found.turns} == {"Ruth Feldman"}


def test_an_hour_can_be_taken_back_on_its_day_and_then_the_list_stands_as_before(journal: Journal, days: Days):
    days.on(2)
    mark_held(journal)
    before = last_held(journal)
    days.on(9)
    mark_held(journal)
    days.on(9.1)
    mark_held(journal)
    assert held_today(journal, days.now)
    take_back(journal)
    assert last_held(journal) == before
    assert not held_today(journal, days.now)


def test_the_first_hour_taken_back_leaves_none(journal: Journal):
    mark_held(journal)
    take_back(journal)
    assert agenda(journal, START + timedelta(days=1)).standing.held is None
    assert "sessions since you began" in text(journal)


def test_only_what_was_shared_is_marked(journal: Journal):
    record = OwnRecord(journal)
    record.write_note("own", "For nobody.")
    record.write_note("own", "For the hour.")
    shared = next(entry for entry in record.notes() if entry.text == "For the hour.")
    record.share_note(shared, shared=True)
    assert "For the hour." in text(journal)
    assert "For nobody." not in text(journal)


def test_json_holds_the_same(journal: Journal):
    given = as_json(agenda(journal, START + timedelta(days=1)))
    assert given["format"] == 1
    assert given["questions"][0]["text"] == "When do I answer?"
