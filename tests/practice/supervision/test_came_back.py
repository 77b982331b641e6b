"""What a supervisor sent back stays to be read, at the turn it is about."""

from datetime import timedelta

import pytest

from simulator.plain.sections import lines
from simulator.play.events import TurnEntered
from simulator.practice.supervision.agenda import agenda
from simulator.practice.supervision.cadence import mark_held
from simulator.practice.supervision.came_back import came_back
from simulator.practice.supervision.remarks import remarks
from simulator.practice.supervision.sections import MOST, agenda_sections
from simulator.store.comments import Comments
from simulator.store.journal import Journal
from tests.practice.journals import START, Days, played


@pytest.fixture
def days() -> Days:
    return Days()


@pytest.fixture
def journal(days: Days):
    with Journal.in_memory(days) as journal:
        yield journal


def shown(journal: Journal) -> str:
    found = agenda(journal, START + timedelta(days=9))
    return " ".join(" ".join(lines(agenda_sections(found))).split())


def test_a_comment_stands_with_the_client_the_session_and_both_voices(journal: Journal):
    attempt = played(journal, "hanne-vik")
    turn = next(event.turn for event in attempt.events if isinstance(event, TurnEntered) and event.session == 2)
    Comments(journal).put(attempt.id, turn, "Dr Abara", "Slower here", {"warm": 4})
    (one,) = came_back(journal)
    assert (one.client, one.session) == ("Hanne Vik", 2)
    assert one.words
    assert one.said
    told = shown(journal)
    assert "Hanne Vik, session 2" in told
    assert "Slower here. It is warm in a way this client can bear: 4 of 5." in told


def test_comments_stay_when_the_hour_was_held_the_newest_first(journal: Journal, days: Days):
    scene = played(journal, "mei-voice")
    for number in range(MOST + 2):
        days.on(number)
        Comments(journal).put(scene.id, f"turn-{number}", "Dr Abara", f"Word {number}.")
    days.on(8)
    mark_held(journal)
    told = shown(journal)
    assert "Mei Lin Tan" in told
    assert told.index(f"Word {MOST + 1}.") < told.index(f"Word {MOST}.")
    assert "Word 0." not in told
    assert "and 2 more; attune supervision --all shows all of them" in told


def test_a_comment_on_a_play_that_is_not_here_is_shown_all_the_same(journal: Journal):
    Comments(journal).put("gone", "folder", "Dr Abara", "Kept.")
    assert "of a play that is not here any more" in shown(journal)
    assert "Kept." in shown(journal)


def test_remarks_at_a_turn_begin_with_who_made_them(journal: Journal):
    Comments(journal).put("a", "folder", "Dr Abara", "In one breath")
    Comments(journal).put("a", "folder", "Dr Sol", "", {"fluent": 2})
    assert remarks(journal, "a") == {
        "folder": "Dr Abara, 2026-03-02: In one breath. Dr Sol, 2026-03-02: It could be said in one breath: 2 of 5."
    }
