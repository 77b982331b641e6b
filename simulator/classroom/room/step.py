"""The one pure step of a room: `step(room, command, now)` gives the room after it and what happened."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from simulator.classroom.room import commands as asked
from simulator.classroom.room import door, hosting_steps, voting
from simulator.classroom.room.applying import Scripts, apply, opened
from simulator.classroom.room.events import Event, Made, RoomOpened
from simulator.classroom.room.refused import Refused
from simulator.classroom.room.state import Room
from simulator.classroom.room.words import Mode, Phase, Policy
from simulator.play.wording import classroom as words


@dataclass(frozen=True)
class Opening:
    """What a room is made from: the hashes of its vignettes, and how it plays them."""

    code: str
    vignettes: tuple[str, ...]
    mode: Mode = Mode.TOGETHER
    policy: Policy = Policy.PLURALITY
    seed: int = 0
    strict: bool = True


def open_room(opening: Opening, scripts: Scripts, now: int) -> tuple[Room, RoomOpened]:
    """A new room, and the event that begins its log."""
    event = RoomOpened(
        1, now, opening.code, opening.mode, opening.vignettes, opening.policy, opening.seed, opening.strict
    )
    return opened(event, scripts), event


def step(room: Room, command: asked.Command, now: int) -> tuple[Room, tuple[Event, ...]]:
    """The room after this command, and its events; none for a message that was counted before. `now` is in seconds since 1970.

    Raises Refused; then nothing has changed.
    """
    if room.phase is Phase.ENDED and not isinstance(command, asked.Vote):
        raise Refused("closed", words.CLASS_OVER)
    if not isinstance(command, _OF_ANYBODY) and command.rev < room.since:
        raise Refused("stale", words.MOVED_ON)
    made: Sequence[Made] = _DECIDED[type(command)](room, command)
    events: list[Event] = []
    for one in made:
        event = one(room.rev + 1, now)
        room = apply(room, event)
        events.append(event)
    return room, tuple(events)


_OF_ANYBODY = (asked.Vote, asked.Join, asked.Rename, asked.Remove, asked.LockDoor)
"""What is taken whatever the host has seen."""

_DECIDED: dict[type[Any], Callable[[Room, Any], Sequence[Made]]] = {
    asked.Join: door.join,
    asked.Rename: door.rename,
    asked.Remove: door.remove,
    asked.LockDoor: door.lock,
    asked.Vote: voting.vote,
    asked.CountHands: voting.count_hands,
    **hosting_steps.DECIDED,
}
