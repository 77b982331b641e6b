"""Whatever the order of votes, retries, newcomers and steps: one count a person and round, rev rising, no key too early."""

import json
import sqlite3
from collections import Counter
from contextlib import closing
from dataclasses import asdict, replace

from hypothesis import given, settings
from hypothesis import strategies as st

from simulator.classroom.log_tables import TABLES, slips, statements
from simulator.classroom.room import commands as asked
from simulator.classroom.room.applying import apply, opened, replay
from simulator.classroom.room.as_json import from_json, kind, to_json
from simulator.classroom.room.events import Event, ReactionGiven, RoomOpened, RoundClosed, VoteCast, written
from simulator.classroom.room.host import for_host
from simulator.classroom.room.made_steps import command
from simulator.classroom.room.open_steps import Step, lettered, open_steps
from simulator.classroom.room.refused import Refused
from simulator.classroom.room.slips import Slip, mark_at, with_slips
from simulator.classroom.room.state import Room
from simulator.classroom.room.step import Opening, open_room, step
from simulator.classroom.room.tally import counts
from simulator.classroom.room.trainee import for_trainee
from simulator.classroom.room.words import Mode, Phase, Policy, Topic
from tests.classroom.rooms import KEY_WORDS, PATTERN_WORD, SCRIPTS

PEOPLE = ("p1", "p2", "p3", "p4")
LETTERS = st.one_of(st.sampled_from("ABCD"), st.text("ABCDEO", min_size=0, max_size=4))
OLD_OR_NEW = st.one_of(st.just(0), st.integers(-6, 0))
"""How far behind the room the host's eyes are."""

joins = st.builds(
    asked.Join, st.sampled_from(PEOPLE), st.sampled_from(["", "Ana", "<b>"]), st.just("t"), st.integers(0, 9)
)
votes = st.builds(
    asked.Vote,
    st.sampled_from(PEOPLE),
    st.sampled_from([f"id{number}" for number in range(12)]),
    st.integers(0, 3),
    st.sampled_from(Topic),
    st.integers(0, 2),
    LETTERS,
    st.integers(0, 3),
).map(lambda one: one._replace(secret=f"of {one.person}"))
steps = st.one_of(
    *(
        st.builds(one, OLD_OR_NEW)
        for one in (asked.Begin, asked.Close, asked.Discuss, asked.Reveal, asked.GoOn, asked.Undo)
    ),
    st.builds(asked.Open, OLD_OR_NEW, st.sampled_from(Topic)),
    st.builds(asked.Branch, OLD_OR_NEW, st.sampled_from(["", "deep", "facts", "none"])),
    st.builds(asked.Rewind, OLD_OR_NEW, st.sampled_from(["", "push"])),
    st.builds(asked.CountHands, OLD_OR_NEW, st.just((("deep", 2),))),
    st.builds(asked.Pause, OLD_OR_NEW, st.booleans()),
    st.builds(asked.Debrief, OLD_OR_NEW),
)
doors = st.one_of(
    st.builds(asked.Remove, st.sampled_from(PEOPLE)),
    st.builds(asked.Rename, st.sampled_from(PEOPLE), st.integers(0, 9)),
    st.builds(asked.LockDoor, st.booleans()),
)
natural = st.sampled_from(["next", "next", "vote", "vote", "again"])
"""The suggested step, votes that fit, and the last of them sent again, so that play gets far."""
offered = st.integers(0, 30)
"""One of the steps on offer, by any of its ways."""
kinds = [joins, votes, steps, doors, *[offered] * 4, *[natural] * 8]
anything_once = st.sampled_from(kinds).flatmap(
    lambda kind: kind
)  # `one_of` would draw from all their branches alike, and never get far
anything = st.lists(anything_once, min_size=20, max_size=60)
rooms = st.tuples(st.sampled_from(Mode), st.sampled_from(Policy), st.booleans())


def commands_of(room: Room, drawn: object, number: int) -> asked.Command | None:
    """The command that was drawn, made to fit where it is a natural one."""
    if drawn == "vote":
        standing = room.standing
        beat = standing.beat
        if room.mode is Mode.EACH:
            own = room.own.get("p1")
            beat = len(own.path) + 1 if own else 0
        person, letter = PEOPLE[number % 4], "ABCD"[number % 3]
        return asked.Vote(person, f"n{number}", beat, standing.topic, standing.round, letter, secret=f"of {person}")
    if isinstance(drawn, int):
        ways = [way for name in open_steps(room) if name is not Step.END for way in every_way(name, room)]
        return ways[drawn % len(ways)]
    if drawn == "next":
        first = open_steps(room)[0]
        return asked.Undo(room.rev) if first is Step.END else every_way(first, room)[0]
    if hasattr(drawn, "rev"):
        return replace(drawn, rev=max(0, room.rev + drawn.rev))
    return drawn


def every_way(name: Step, room: Room) -> list[asked.Command]:
    """The step as it is offered: by its word alone, or with the letter of each line that can be named."""
    lines = lettered(room).get(name)
    if lines is None:
        return [command(name, room.rev)]
    return [{Step.BRANCH: asked.Branch, Step.REWIND: asked.Rewind}[name](room.rev, one.id) for one in lines]


def played(drawn, kind_of) -> tuple[Room, list[Event], list[Room]]:
    """The room after everything that was not refused, its log, and the room after every command."""
    mode, policy, strict = kind_of
    vignettes = ("cap", "cup") if mode is Mode.QUIZ else ("case",)
    room, first = open_room(Opening("K7QP3M", vignettes, mode, policy, 3, strict), SCRIPTS.__getitem__, 0)
    log: list[Event] = [first]
    rooms_seen = [room]
    for person in PEOPLE[:2]:
        room, events = step(room, asked.Join(person, "", "t"), 0)
        log.extend(events)
    last: asked.Command | None = None
    for number, one in enumerate(drawn):
        made = last if one == "again" else commands_of(room, one, number)
        if made is None:
            continue
        last = made if isinstance(made, asked.Vote) else last
        try:
            room, events = step(room, made, number)
        except Refused:
            continue
        log.extend(events)
        rooms_seen.append(room)
    return room, log, rooms_seen


@settings(max_examples=150, deadline=None)
@given(anything, rooms)
def test_rev_rises_by_one_and_the_log_gives_the_room_again(drawn, kind_of):
    room, log, _ = played(drawn, kind_of)
    assert [event.rev for event in log] == list(range(1, len(log) + 1))
    assert replay(log, SCRIPTS.__getitem__) == room
    for event in log:
        if written(event):
            assert from_json(kind(event), to_json(event)) == event


@settings(max_examples=150, deadline=None)
@given(anything, rooms)
def test_the_log_without_what_is_never_written_gives_the_same_room_but_for_the_round_that_is_open(drawn, kind_of):
    room, log, _ = played(drawn, kind_of)
    kept = [event for event in log if written(event)]
    assert isinstance(kept[0], RoomOpened)
    again = opened(kept[0], SCRIPTS.__getitem__)
    for event in kept[1:]:
        again = apply(again, event)
    assert again.standing == room.standing
    assert {k: box.feelings for k, box in again.boxes.items()} == {k: box.feelings for k, box in room.boxes.items()}
    assert "ReactionGiven" not in {type(event).__name__ for event in kept}


@settings(max_examples=150, deadline=None)
@given(anything, rooms)
def test_a_room_that_breaks_off_anywhere_has_every_slip_again_and_no_rev_a_phone_has_not_seen(drawn, kind_of):
    room, log, _ = played(drawn, kind_of)
    again = with_slips(replay(filter(written, log), SCRIPTS.__getitem__), slips_of(log))
    assert again.rev >= room.rev
    marks = {mark_at(beat, f"of {person}"): person for person in PEOPLE for beat in range(len(room.beats) + 1)}
    for key, box in room.boxes.items():
        if key.topic is Topic.REACTION and room.phase is not Phase.ENDED:
            found = {marks[mark]: ballot for mark, ballot in again.box(key).ballots.items()}
            assert found == {person: one for person, one in box.ballots.items() if person not in room.taken_out}
            assert box.ballots or counts(again, key) == counts(room, key)


def slips_of(log: list[Event]) -> list[Slip]:
    """What a log keeps of these events beside its rows."""
    with closing(sqlite3.connect(":memory:")) as db:
        for table in TABLES:
            db.execute(table)
        for event in log:
            for statement, values in statements([event]):
                db.execute(statement, values)
        return list(slips(db))


@settings(max_examples=150, deadline=None)
@given(anything, rooms)
def test_everybody_counts_once_a_round(drawn, kind_of):
    room, log, _ = played(drawn, kind_of)
    if room.mode is Mode.EACH:
        cast = [(event.person, event.beat) for event in log if isinstance(event, VoteCast)]
        assert not [one for one, count in Counter(cast).items() if count > 1]
        return
    last: dict[tuple, dict[str, str]] = {}
    for event in log:
        if isinstance(event, VoteCast):
            last.setdefault((event.beat, event.topic, event.round), {})[event.person] = event.choice
    for key, box in room.boxes.items():
        if key.topic is Topic.REACTION:
            continue
        expected = Counter(c for p, c in last.get(tuple(key), {}).items() if p not in room.taken_out)
        expected.update(dict(box.hands))
        assert {id_: count for id_, count in counts(room, key).items() if count} == dict(expected)
    counted: set[tuple] = set()
    for event in log:
        if isinstance(event, VoteCast | ReactionGiven):
            topic, number = (event.topic, event.round) if isinstance(event, VoteCast) else (Topic.REACTION, 1)
            message = (event.person, event.beat, topic, number, event.id)
            assert message not in counted
            counted.add(message)
        if isinstance(event, RoundClosed) and event.topic is Topic.REACTION:  # opened again, it begins anew
            counted = {one for one in counted if one[1:3] != (event.beat, Topic.REACTION)}


@settings(max_examples=200, deadline=None)
@given(anything, rooms)
def test_no_key_reaches_a_trainee_before_the_reveal(drawn, kind_of):
    for room in played(drawn, kind_of)[2]:
        for person in room.people:
            for_all, for_one = for_trainee(room, person)
            sent = json.dumps([asdict(for_all), for_one._asdict()], ensure_ascii=False, default=asdict)
            keyed = for_all.phase in (Phase.REVEAL, Phase.BRANCH) and for_all.topic is Topic.LINE
            if not keyed:
                assert for_all.reasons == ()
                if for_all.phase not in (Phase.DEBRIEF, Phase.ENDED):
                    told = {PATTERN_WORD} if for_all.topic is Topic.PATTERN else set()  # all patterns are choices there
                    assert [word for word in KEY_WORDS if word in sent and word not in told] == []
            if for_all.phase not in (Phase.REVEAL, Phase.BRANCH):
                assert for_all.bars == ()
            others = [other for id_, other in room.people.items() if id_ != person]
            assert not [other for other in others if f'"{other.id}"' in sent or f'"{other.alias}"' in sent]


@settings(max_examples=100, deadline=None)
@given(anything, rooms)
def test_the_host_never_sees_who_felt_what_and_every_step_on_offer_is_taken(drawn, kind_of):
    for room in played(drawn, kind_of)[2]:
        view = for_host(room)
        for one in view.rounds:
            if one.topic is Topic.REACTION and room.phase is Phase.OPEN and room.standing.topic is Topic.REACTION:
                assert one.bars == ()
        if room.standing.topic is Topic.REACTION:
            assert not any(person.voted for person in view.people)
        for name in view.steps:
            for made in every_way(name, room):
                step(room, made, 0)
