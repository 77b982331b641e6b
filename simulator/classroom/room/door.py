"""Coming in, being renamed, being taken out, and the lock."""

from functools import partial

from simulator.classroom.room import commands as asked
from simulator.classroom.room import events as happened
from simulator.classroom.room.names import generated, named
from simulator.classroom.room.refused import Refused
from simulator.classroom.room.slips import marks_of
from simulator.classroom.room.state import Person, Room
from simulator.play.wording import classroom as words


def join(room: Room, command: asked.Join) -> list[happened.Made]:
    """A seat for somebody new, at any time and without penalty."""
    if room.locked:
        raise Refused("locked", words.DOOR_CLOSED)
    if command.person in room.people:
        raise Refused("bad", words.SEAT_TAKEN)
    if command.most and room.n >= command.most:
        raise Refused("full", words.ROOM_FULL)
    alias = named(command.alias, room.names, command.draw)
    return [partial(happened.PersonJoined, person=command.person, alias=alias, token=command.token)]


def rename(room: Room, command: asked.Rename) -> list[happened.Made]:
    """Another name, made by us."""
    person = somebody(room, command.person)
    alias = generated(room.names, command.draw)
    return [partial(happened.PersonRenamed, person=person.id, alias=alias)]


def remove(room: Room, command: asked.Remove) -> list[happened.Made]:
    """Out, for good: the seat and its secret are spent, and what rose in them is not among the totals."""
    person = somebody(room, command.person).id
    slips = [partial(happened.SlipWithdrawn, mark=mark) for mark in marks_of(room, person)]
    return [*slips, partial(happened.PersonRemoved, person=person)]


def lock(room: Room, command: asked.LockDoor) -> list[happened.Made]:
    """The door, where it is not so already."""
    return [] if room.locked == command.locked else [partial(happened.DoorLocked, locked=command.locked)]


def somebody(room: Room, person: str) -> Person:
    """The person with this seat. Raises Refused."""
    found = room.people.get(person)
    if found is None or person in room.taken_out:
        raise Refused("gone", words.SEAT_GONE)
    return found
