"""What a host types, understood: steps by word or number, the door, hands, and sentences where it is none of these."""

import pytest

from simulator.classroom.room import commands as asked
from simulator.classroom.room.host import HostView, for_host
from simulator.classroom.room.open_steps import Step
from simulator.classroom.room.words import Policy, Topic
from simulator.plain.hosting.typed import Confirm, No, numbered, understood
from tests.classroom.rooms import host, room_of, voted


def lobby() -> HostView:
    return for_host(room_of())


def scene() -> HostView:
    return for_host(host(room_of(), asked.Begin))


def closed() -> HostView:
    return for_host(host(voted(host(room_of(), asked.Begin, asked.Open), p1="deep", p2="facts"), asked.Close))


def heard() -> HostView:
    room = voted(host(room_of(policy=Policy.HOST), asked.Begin, asked.Open), p1="deep")
    return for_host(host(room, asked.Close, asked.Reveal, asked.Branch))


@pytest.mark.parametrize("line", ["begin", "1", " BEGIN "])
def test_a_step_is_typed_as_its_word_or_its_number(line: str):
    assert understood(line, lobby()) == asked.Begin(lobby().rev)


@pytest.mark.parametrize(("line", "topic"), [("ask pattern", Topic.PATTERN), ("ask reaction", Topic.REACTION)])
def test_the_unscored_rounds_have_a_word_each(line: str, topic: Topic):
    assert understood(line, scene()) == asked.Open(scene().rev, topic)


def test_a_step_that_is_not_open_now_is_refused_with_those_that_are():
    no = understood("reveal", lobby())
    assert isinstance(no, No)
    assert "begin, pause" in no.sentence


@pytest.mark.parametrize("word", ["reveal", "debrief", "end"])
def test_what_cannot_be_unseen_is_typed_twice(word: str):
    for armed in ("", "look"):
        found = understood(word, closed(), armed)
        assert isinstance(found, Confirm)
        assert (found.word, f"Type {word} once more" in found.sentence) == (word, True)
    assert not isinstance(understood(word, closed(), armed=word), Confirm)


def test_the_debrief_says_that_an_open_vote_would_be_closed():
    room = host(room_of(), asked.Begin, asked.Open)
    found = understood("debrief", for_host(room))
    assert isinstance(found, Confirm)
    assert "The vote is still open" in found.sentence
    assert understood("debrief", for_host(room), armed="debrief") == asked.Debrief(room.rev)


def test_only_what_leads_on_has_a_number_so_that_no_number_ends_a_vote_or_the_class():
    room = room_of()
    for one in (None, asked.Begin, asked.Open, asked.Close, asked.Discuss, asked.Reveal, asked.Branch, asked.Debrief):
        room = host(room, one) if one else room
        found = {understood(str(number), for_host(room)) for number in range(1, 12)}
        made = {type(one) for one in found if not isinstance(one, No | Confirm)}
        assert made.isdisjoint({asked.Debrief, asked.Undo, asked.End, asked.Rewind, asked.Pause})
        assert not {one.word for one in found if isinstance(one, Confirm)} & {"debrief", "end"}


def test_a_number_typed_twice_over_two_moments_confirms_nothing():
    """The first closes the vote; the second would show it, and is asked about."""
    room = host(voted(host(room_of(), asked.Begin, asked.Open), p1="deep"), asked.Close)
    number = str(1 + numbered(for_host(room)).index(Step.REVEAL))
    assert isinstance(understood(number, for_host(room)), Confirm)
    assert isinstance(understood(number, for_host(room), armed="reveal"), asked.Reveal)


def decided():
    room = voted(host(room_of(), asked.Begin, asked.Open), p1="deep", p2="deep", p3="facts")
    return for_host(host(room, asked.Close, asked.Reveal))


def test_a_line_against_the_votes_is_typed_twice_and_the_rooms_own_at_once():
    view = decided()
    letters = {one.option: one.letter for one in view.reasons}
    other, own = letters["facts"], letters["deep"]
    found = understood(f"branch {other.lower()}", view)
    assert isinstance(found, Confirm)
    name = view.seen.client.name
    again = f"Type branch {other} once more to let {name} hear {other} instead."
    assert found.sentence == f"The room chose {own}. {again}"
    assert understood(f"branch {other}", view, found.word) == asked.Branch(view.rev, "facts")
    assert understood(f"branch {own}", view) == asked.Branch(view.rev, "deep")


def test_at_a_tie_a_line_that_is_level_is_taken_at_once_and_any_other_typed_twice():
    room = voted(host(room_of(), asked.Begin, asked.Open), p1="deep", p2="facts")
    view = for_host(host(room, asked.Close, asked.Reveal, asked.Branch))
    letters = {one.option: one.letter for one in view.reasons}
    level = ", ".join(sorted((letters["deep"], letters["facts"])))
    found = understood(f"branch {letters['push']}", view)
    assert isinstance(found, Confirm)
    assert found.sentence.startswith(
        f"The most votes, and as many on each: {level}. Type branch {letters['push']} once more"
    )
    assert understood(f"branch {letters['push']}", view, found.word) == asked.Branch(view.rev, "push")
    assert understood(f"branch {letters['facts']}", view) == asked.Branch(view.rev, "facts")


def test_a_step_that_needs_a_letter_says_which_there_are():
    view = heard()
    no = understood("branch", view)
    assert isinstance(no, No)
    assert no.sentence == "Say which: branch A, B, C or D."
    assert not isinstance(understood("1", view), asked.Branch)


def test_a_road_is_named_by_the_letter_it_had_at_its_own_scene():
    room = voted(host(room_of(), asked.Begin, asked.Open), p1="deep", p2="deep")
    room = host(room, asked.Close, asked.Reveal, asked.Branch, asked.GoOn)
    view = for_host(room)
    for one in view.roads:
        assert understood(f"rewind {one.letter}", view) == asked.Rewind(view.rev, one.id)
    no = understood("rewind", view)
    assert isinstance(no, No)
    assert no.sentence.startswith("Say which: rewind ")


def test_a_line_is_named_by_its_letter():
    view = heard()
    found = understood("branch b", view)
    assert found == asked.Branch(view.rev, next(one.option for one in view.reasons if one.letter == "B"))
    no = understood("branch z", view)
    assert isinstance(no, No)
    assert "no line Z" in no.sentence


def test_somebody_is_called_by_their_alias_in_any_case():
    view = lobby()
    somebody = view.people[0]
    assert understood(f"kick {somebody.alias.upper()}", view) == asked.Remove(somebody.id)
    assert isinstance(understood("kick Nobody", view), No)


def test_the_door_is_locked_and_unlocked():
    assert understood("lock", lobby()) == asked.LockDoor(True)
    assert understood("unlock", lobby()) == asked.LockDoor(False)


@pytest.mark.parametrize(
    "line", ["hands", "hands A", "hands A x", "hands Z 3", "hands 3 A", "hands A 3 A 5", "hands A -3"]
)
def test_hands_that_are_none_are_refused_with_an_example(line: str):
    no = understood(line, closed())
    assert isinstance(no, No)
    assert "hands A 3 B 1" in no.sentence


def test_hands_are_counted_by_letter():
    view = closed()
    ids = {bar.letter: bar.id for bar in view.rounds[-1].bars}
    assert understood("hands a 3 d 1", view) == asked.CountHands(view.rev, ((ids["A"], 3), (ids["D"], 1)))


@pytest.mark.parametrize("line", ["what", "0", "99", "\x1b[2J"])
def test_anything_else_is_said_to_be_no_word(line: str):
    no = understood(line, lobby())
    assert isinstance(no, No)
    assert "no word of mine" in no.sentence


@pytest.mark.parametrize(("line", "meant"), [("", "standing"), ("?", "help"), ("votes", "votes"), ("q", "leave")])
def test_words_that_only_tell(line: str, meant: str):
    assert understood(line, lobby()) == meant
