"""Events go into the log and come back equal."""

import pytest

from simulator.classroom.room import events
from simulator.classroom.room.as_json import KINDS, UnreadableEvent, from_json, kind, to_json
from simulator.classroom.room.words import Mode, Policy, Topic

SOME = (
    events.RoomOpened(1, 1_700_000_000, "K7QP3M", Mode.QUIZ, ("ab", "cd"), Policy.MATCHED, 7, True),
    events.PersonJoined(2, 1, "p1", "Amber Heron", "f" * 64),
    events.VoteCast(3, 1, "p1", 1, Topic.LINE, 2, "ab", "folder", "night", "1f", 3, "it is concrete", True),
    events.HandsCounted(4, 1, 1, Topic.LINE, 1, (("night", 2), ("rules", 1))),
    events.RoundClosed(5, 1, 1, Topic.REACTION, 1, 4, (("helpless", 3),)),
    events.BranchTaken(6, 1, 1, "night", Policy.PLURALITY, True),
)


@pytest.mark.parametrize("event", SOME, ids=kind)
def test_an_event_comes_back_equal(event: events.Event):
    assert from_json(kind(event), to_json(event)) == event


def test_every_event_has_a_name_of_its_own():
    assert len(KINDS) == 21
    assert KINDS["vote-cast"] is events.VoteCast


@pytest.mark.parametrize(
    ("name", "body"),
    [("danced", "{}"), ("step-undone", "[]"), ("step-undone", '{"rev":1,"at":1,"x":1}'), ("room-opened", "{")],
)
def test_a_row_that_is_not_ours_is_refused_with_a_sentence(name: str, body: str):
    with pytest.raises(UnreadableEvent, match="class log"):
        from_json(name, body)


def test_what_rises_in_a_person_is_never_written():
    assert not events.written(events.ReactionGiven(1, 1, "p1", 1, ("helpless",), "1f"))
    assert all(events.written(event) for event in SOME)
