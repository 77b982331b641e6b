"""What the room did: every scene with its votes, marks where they are deserved, and nothing a small group could be read from."""

from scoring.vocabulary import Pattern
from simulator.classroom.room import commands as asked
from simulator.classroom.room.looking_back import LookingBack, looking_back
from simulator.classroom.room.shown_by import shown_by
from simulator.classroom.room.ways import ways
from simulator.classroom.room.words import Mode, Policy
from tests.classroom.rooms import do, host, room_of, vote, voted


def played(before: dict, after: dict, **more) -> LookingBack:
    """What is told of a class that voted so before and after the talk, and heard the line of the most."""
    room = host(room_of(people=len(before), policy=Policy.MATCHED, **more), asked.Begin, asked.Open)
    room = host(voted(room, **before), asked.Close, asked.Discuss, asked.Open)
    room = host(voted(room, **after), asked.Close, asked.Reveal, asked.Branch, asked.Debrief)
    return looking_back(room)


def all_of(*choices: str) -> dict:
    return {f"p{number}": choice for number, choice in enumerate(choices, start=1)}


def test_a_scene_has_both_shares_the_line_that_was_heard_and_a_mark_where_the_talk_helped_most():
    back = played(all_of("facts", *["push"] * 7), all_of(*["facts"] * 6, "push", "push"))
    (one,) = back.scenes
    assert (one.before.k, one.before.n, one.after.k, one.after.n) == (1, 8, 6, 8)
    assert one.client == "I have logged three weeks."
    assert [(heard.line, heard.best) for heard in one.heard] == [("I say facts.", True)]
    assert one.helped
    assert one.gained == 5
    assert not one.split
    assert back.pattern is Pattern.DISMISSING
    assert back.curve


def test_one_person_who_moved_is_no_help_of_the_talk():
    back = played(all_of("facts", *["push"] * 7), all_of("facts", "facts", *["push"] * 6))
    assert not back.scenes[0].helped


def test_a_small_strict_group_is_not_read_from_and_an_open_one_is():
    before, after = all_of("facts", "push", "push"), all_of("facts", "facts", "facts")
    (hidden,) = played(before, after).scenes
    assert hidden.hidden
    assert hidden.before is None
    assert hidden.after is None
    assert not hidden.helped
    assert played(before, after).unshown
    (open_,) = played(before, after, strict=False).scenes
    assert open_.before.k == 1
    assert open_.helped


def test_a_road_gone_back_to_is_told_with_the_first():
    room = host(room_of(strict=False), asked.Begin, asked.Open)
    room = host(voted(room, p1="push", p2="push", p3="facts"), asked.Close, asked.Reveal, asked.Branch)
    room = do(room, asked.Rewind(room.rev, "facts"))
    (one,) = looking_back(host(room, asked.Debrief)).scenes
    assert [heard.best for heard in one.heard] == [False, True]


def test_a_line_taken_back_was_not_heard():
    room = host(room_of(strict=False), asked.Begin, asked.Open)
    room = host(voted(room, p1="push"), asked.Close, asked.Reveal, asked.Branch, asked.Undo, asked.Debrief)
    assert looking_back(room).scenes[0].heard == ()


def test_in_a_quiz_every_scene_has_its_own_pattern():
    room = host(room_of(Mode.QUIZ), asked.Begin, asked.Open, asked.Close, asked.Reveal, asked.GoOn)
    back = looking_back(host(room, asked.Open, asked.Close, asked.Debrief))
    assert back.pattern is None
    assert [one.pattern for one in back.scenes] == [Pattern.DISMISSING, Pattern.SECURE]


def test_the_cues_that_tell_most_of_a_pattern_come_first_each_once():
    met = [(1, ("analytic-distance", "opens-when-invited")), (2, ("therapist-as-tool",)), (3, ("analytic-distance",))]
    found = shown_by(Pattern.DISMISSING, met)
    assert [one.scenes for one in found] == [(2,), (1, 3)]
    assert "tool" in found[0].cue


def alone(people: int, **more):
    """A class in which everybody goes to the end of their own way; the first says what fits."""
    room = host(room_of(Mode.EACH, people=people, **more), asked.Begin)
    for number in range(1, people + 1):
        for _turn in range(2):
            room, _ = vote(room, f"p{number}", "facts" if number == 1 else "push")
    return room


def test_ways_are_counted_at_each_turn_and_at_their_end():
    found = ways(alone(8), guarded=True)
    assert (found.finished, found.of) == (8, 8)
    assert [(one.fitted, one.met) for one in found.turns] == [(1, 8), (1, 8)]
    assert not found.unshown


def test_a_small_strict_group_sees_none_of_it_and_its_host_all():
    room = alone(3)
    assert ways(room, guarded=True).unshown
    assert ways(room, guarded=True).endings == ()
    assert [one.met for one in ways(room, guarded=False).turns] == [3, 3]
    assert [one.met for one in ways(alone(3, strict=False), guarded=True).turns] == [3, 3]
