"""Slips: what rises in somebody, written down so that a class that breaks off has it, and so that nobody can tell whose it is.

A slip carries a mark instead of a person. The mark is made from the secret of a phone, which the log does not hold (it holds a hash of
it that leads to no mark), and for one scene only: when the phone comes back it is known again and not counted twice, while whoever
reads the log can match a slip neither to a person nor to another slip. When the vote is closed the slips are deleted; totals stay.
"""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass

from simulator.classroom.room.state import Ballot, Box, Key, Room
from simulator.classroom.room.words import Topic


@dataclass(frozen=True, slots=True)
class Slip:
    """One answer in an anonymous round. `ids` are those of every message that was counted, the newest last."""

    beat: int
    mark: str
    feelings: tuple[str, ...]
    ids: tuple[str, ...]


def mark_at(beat: int, secret: str) -> str:
    """The mark at a scene of whoever has this secret, made from their token; empty where there is none, as in a rehearsal."""
    return hashlib.sha256(f"{beat} {secret}".encode()).hexdigest() if secret else ""


def own_ballot(room: Room, person: str, secret: str) -> Ballot | None:
    """How this person votes in the round that is on; of an anonymous one also what they said before the class broke off."""
    key = room.standing.key
    return of_person(room, key, person, mark_at(key.beat, secret) if key.topic is Topic.REACTION else "")


def of_person(room: Room, key: Key, person: str, mark: str) -> Ballot | None:
    """The ballot of this person, or the slip with this mark."""
    ballots = room.box(key).ballots
    return ballots.get(person) or (ballots.get(mark) if mark else None)


def recognised(room: Room, key: Key, person: str, mark: str) -> Room:
    """The room in which the slip with this mark, if there is one, is this person's ballot."""
    ballots = dict(room.box(key).ballots)
    if mark not in ballots:
        return room
    ballots[person] = ballots.pop(mark)
    return _with(room, key, room.box(key)._replace(ballots=ballots))


def marks_of(room: Room, person: str) -> tuple[str, ...]:
    """The marks on the slips of this person, as far as one knows whose they are."""
    own = (box.ballots.get(person) for key, box in room.boxes.items() if key.topic is Topic.REACTION)
    return tuple(ballot.mark for ballot in own if ballot and ballot.mark)


def with_slips(room: Room, slips: Iterable[Slip]) -> Room:
    """The room of a log with the slips of its log. Each answer had its `rev`: no phone has seen one that is higher than ours now."""
    for slip in slips:
        key = Key(slip.beat, Topic.REACTION, 1)
        box = room.box(key)
        ballot = Ballot(",".join(slip.feelings), 0, "", slip.ids, mark=slip.mark)
        room = _with(room, key, box._replace(ballots={**box.ballots, slip.mark: ballot}))
        room = room._replace(rev=room.rev + len(slip.ids))
    return room


def _with(room: Room, key: Key, box: Box) -> Room:
    return room._replace(boxes={**room.boxes, key: box})
