"""Fold events into a room: the only way a room ever changes, so that the log gives it again."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import reduce
from typing import Any

from simulator.classroom.room import events as happened
from simulator.classroom.room.choices import waiting
from simulator.classroom.room.names import folded
from simulator.classroom.room.slips import recognised
from simulator.classroom.room.state import Ballot, Beat, Fork, Key, Own, Person, Room, Standing
from simulator.classroom.room.words import Mode, Phase, Topic
from simulator.play import engine
from simulator.play.events import OptionChosen
from simulator.play.script import Script

Scripts = Callable[[str], Script]
"""From the SHA-256 of a vignette's text to its script."""


def replay(events: Iterable[happened.Event], scripts: Scripts) -> Room:
    """The room these events lead to. Raises ValueError where the first is not the opening of a room."""
    every = iter(events)
    first = next(every, None)
    if not isinstance(first, happened.RoomOpened):
        raise ValueError("a class log begins with the opening of its room; this one does not")
    return reduce(apply, every, opened(first, scripts))


def opened(event: happened.RoomOpened, scripts: Scripts) -> Room:
    """A room in its lobby."""
    return Room(
        rev=event.rev,
        code=event.code,
        mode=event.mode,
        policy=event.policy,
        seed=event.seed,
        strict=event.strict,
        vignettes=event.vignettes,
        scripts=tuple(scripts(sha256) for sha256 in event.vignettes),
    )


def apply(room: Room, event: happened.Event) -> Room:
    """The room after this event."""
    after = _AFTER[type(event)](room, event)
    return after if after.rev == event.rev else after._replace(rev=event.rev)


def _joined(room: Room, event: happened.PersonJoined) -> Room:
    person = Person(event.person, event.alias, event.token, room.standing.beat)
    room = room._replace(people={**room.people, person.id: person}, names=room.names | {folded(person.alias)})
    return _begun_alone(room, person.id) if _self_paced(room) else room


def _renamed(room: Room, event: happened.PersonRenamed) -> Room:
    person = room.people[event.person]
    names = (room.names - {folded(person.alias)}) | {folded(event.alias)}
    return room._replace(people={**room.people, person.id: replace(person, alias=event.alias)}, names=names)


def _removed(room: Room, event: happened.PersonRemoved) -> Room:
    return room._replace(taken_out=room.taken_out | {event.person})


def _locked(room: Room, event: happened.DoorLocked) -> Room:
    return room._replace(locked=event.locked)


def _entered(room: Room, event: happened.SceneEntered) -> Room:
    number = room.vignettes.index(event.vignette)
    standing = room.standing
    if standing.play is None or room.mode is Mode.QUIZ:
        play, told = engine.begin(room.scripts[number])
        standing = replace(standing, play=play, told=tuple(told), said=None)
    entered = waiting(standing.told)
    if entered is None:
        raise ValueError("no turn waits for a choice")
    beats = (*room.beats, Beat(event.beat, number, entered))
    standing = replace(standing, phase=Phase.SCENE, beat=event.beat, topic=Topic.LINE, round=0, again=False)
    return _stepped(room._replace(beats=beats), standing, event.rev)


def _self_paced_began(room: Room, event: happened.SelfPacedBegan) -> Room:
    room = _stepped(room, replace(room.standing, phase=Phase.OPEN, round=1), event.rev)
    return reduce(_begun_alone, [person for person in room.people if person not in room.own], room)


def _round_opened(room: Room, event: happened.RoundOpened) -> Room:
    key = Key(event.beat, event.topic, event.round)
    room = _asked_anew(room, key)
    standing = replace(room.standing, phase=Phase.OPEN, topic=event.topic, round=event.round)
    return _stepped(room, standing, event.rev)


def _voted(room: Room, event: happened.VoteCast) -> Room:
    if room.mode is Mode.EACH:
        return _answered_alone(room, event)
    key = Key(event.beat, event.topic, event.round)
    ballot = Ballot(event.choice, event.sure, event.why, (event.id,), event.after_reveal)
    return _with_ballot(room, event, key, ballot)


def _reacted(room: Room, event: happened.ReactionGiven) -> Room:
    key = Key(event.beat, Topic.REACTION, 1)
    room = recognised(room, key, event.person, event.mark)
    return _with_ballot(room, event, key, Ballot(",".join(event.feelings), 0, "", (event.id,), mark=event.mark))


def _hands(room: Room, event: happened.HandsCounted) -> Room:
    key = Key(event.beat, event.topic, event.round)
    return room._replace(boxes={**room.boxes, key: room.box(key)._replace(hands=event.hands)})


def _round_closed(room: Room, event: happened.RoundClosed) -> Room:
    key = Key(event.beat, event.topic, event.round)
    box = room.box(key)._replace(answered=event.answered)
    if event.topic is Topic.REACTION:
        spent = frozenset(id_ for ballot in box.ballots.values() for id_ in ballot.ids)
        box = box._replace(ballots={}, feelings=event.feelings, spent=spent)
    room = room._replace(boxes={**room.boxes, key: box})
    return _stepped(room, replace(room.standing, phase=Phase.CLOSED), event.rev)


def _discussed(room: Room, event: happened.DiscussionBegan) -> Room:
    return _stepped(room, replace(room.standing, phase=Phase.DISCUSS), event.rev)


def _revealed(room: Room, event: happened.Revealed) -> Room:
    seen = room.revealed | {room.beats[event.beat - 1].turn} if event.topic is Topic.LINE else room.revealed
    return _stepped(room._replace(revealed=seen), replace(room.standing, phase=Phase.REVEAL), event.rev)


def _branch_opened(room: Room, event: happened.BranchOpened) -> Room:
    return _stepped(room, replace(room.standing, phase=Phase.BRANCH, said=None), event.rev)


def _branched(room: Room, event: happened.BranchTaken) -> Room:
    standing = room.standing
    before, path, beat = standing.play, standing.path, standing.beat
    if event.back and standing.fork:
        before, path, beat = standing.fork.before, standing.fork.path, standing.fork.beat
    if before is None:
        raise ValueError("no client is in the room yet")
    play, told = engine.choose(room.scripts[0], before, event.option)
    said = next(one for one in told if isinstance(one, OptionChosen))
    return _stepped(
        room,
        replace(
            standing,
            phase=Phase.BRANCH,
            beat=beat,
            topic=Topic.LINE,
            play=play,
            told=tuple(one for one in told if one is not said),
            said=said,
            path=(*path, f"{said.turn}/{said.option}"),
            fork=Fork(beat, before, path, event.option),
            again=event.back,
        ),
        event.rev,
    )


def _paused(room: Room, event: happened.RoomPaused) -> Room:
    return room._replace(paused=event.paused, since=event.rev)


def _undone(room: Room, event: happened.StepUndone) -> Room:
    *earlier, last = room.history
    room = room._replace(standing=last, history=tuple(earlier), since=event.rev)
    return _asked_anew(room, last.key) if last.phase is Phase.OPEN and last.topic is Topic.REACTION else room


def _asked_anew(room: Room, key: Key) -> Room:
    """An anonymous round that is open again begins empty: whose the totals were nobody knows, so that nobody can change theirs.

    What was spent is forgotten as well: a phone that sends its answer again answers anew.
    """
    box = room.box(key)._replace(feelings=(), spent=frozenset(), answered=0)
    return room._replace(boxes={**room.boxes, key: box})


def _debriefed(room: Room, event: happened.DebriefOpened) -> Room:
    return _stepped(room._replace(named=True), replace(room.standing, phase=Phase.DEBRIEF), event.rev)


def _ended(room: Room, event: happened.RoomEnded) -> Room:
    return _stepped(room, replace(room.standing, phase=Phase.ENDED), event.rev)


def _stepped(room: Room, standing: Standing, rev: int) -> Room:
    return room._replace(standing=standing, history=(*room.history, room.standing), since=rev)


def _with_ballot(room: Room, event: happened.VoteCast | happened.ReactionGiven, key: Key, ballot: Ballot) -> Room:
    """The room with this ballot, and its `rev` at once: most events are votes."""
    box = room.box(key)
    before = box.ballots.get(event.person)
    if before:
        ballot = ballot._replace(ids=(*before.ids, *ballot.ids))
    box = box._replace(ballots={**box.ballots, event.person: ballot})
    return room._replace(rev=event.rev, boxes={**room.boxes, key: box})


def _self_paced(room: Room) -> bool:
    return room.mode is Mode.EACH and room.phase is not Phase.LOBBY


def _begun_alone(room: Room, person: str) -> Room:
    play, told = engine.begin(room.scripts[0])
    return room._replace(own={**room.own, person: Own(play, tuple(told))})


def _answered_alone(room: Room, event: happened.VoteCast) -> Room:
    own = room.own[event.person]
    play, told = engine.choose(room.scripts[0], own.play, event.choice)
    said = next(one for one in told if isinstance(one, OptionChosen))
    own = Own(
        play=play,
        told=tuple(one for one in told if one is not said),
        said=said,
        path=(*own.path, f"{said.turn}/{event.choice}"),
        ids=(*own.ids, event.id),
        asides=(*own.asides, (event.sure, event.why)),
    )
    return room._replace(own={**room.own, event.person: own})


_AFTER: dict[type[Any], Callable[[Room, Any], Room]] = {
    happened.PersonJoined: _joined,
    happened.PersonRenamed: _renamed,
    happened.PersonRemoved: _removed,
    happened.DoorLocked: _locked,
    happened.SceneEntered: _entered,
    happened.SelfPacedBegan: _self_paced_began,
    happened.RoundOpened: _round_opened,
    happened.VoteCast: _voted,
    happened.ReactionGiven: _reacted,
    happened.SlipWithdrawn: lambda room, _event: room,  # who was taken out counts no more anyway
    happened.HandsCounted: _hands,
    happened.RoundClosed: _round_closed,
    happened.DiscussionBegan: _discussed,
    happened.Revealed: _revealed,
    happened.BranchOpened: _branch_opened,
    happened.BranchTaken: _branched,
    happened.RoomPaused: _paused,
    happened.StepUndone: _undone,
    happened.DebriefOpened: _debriefed,
    happened.RoomEnded: _ended,
}
