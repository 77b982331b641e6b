"""What a room can be asked to do. A step of the host carries the `rev` that the host has seen: an older one moves nothing."""

from dataclasses import dataclass
from typing import NamedTuple

from simulator.classroom.room.words import Topic


@dataclass(frozen=True, slots=True)
class Join:
    """Somebody comes in. An empty `alias` asks for a generated one, for which `draw` is any number; `token` is hashed already.

    `most` is how many may be in the room with them, 0 any number.
    """

    person: str
    alias: str
    token: str
    draw: int = 0
    most: int = 0


class Vote(NamedTuple):
    """A vote, or a change of mind. `letters` are those on the screen; `id` stays the same when the message is sent again.

    `secret` is made from the token of who votes; an anonymous round makes its mark from it.
    """

    person: str
    id: str
    beat: int
    topic: Topic
    round: int
    letters: str
    sure: int = 0
    why: str = ""
    secret: str = ""


@dataclass(frozen=True, slots=True)
class Rename:
    """The host gives somebody a generated name."""

    person: str
    draw: int = 0


@dataclass(frozen=True, slots=True)
class Remove:
    """The host takes somebody out."""

    person: str


@dataclass(frozen=True, slots=True)
class LockDoor:
    """The host lets nobody new in, or lets them in again."""

    locked: bool


@dataclass(frozen=True, slots=True)
class Begin:
    """From the lobby to the first scene; in mode *each*, everybody begins."""

    rev: int


@dataclass(frozen=True, slots=True)
class Open:
    """Open a vote on this topic; for a line after the talk it is round 2."""

    rev: int
    topic: Topic = Topic.LINE


@dataclass(frozen=True, slots=True)
class Close:
    """Close the vote."""

    rev: int


@dataclass(frozen=True, slots=True)
class Discuss:
    """Let the class talk about a vote that stays hidden."""

    rev: int


@dataclass(frozen=True, slots=True)
class Reveal:
    """Show the bars; for a line, with the key and its reasons."""

    rev: int


@dataclass(frozen=True, slots=True)
class Branch:
    """Let the client hear a line: the one named, else the one the room's policy gives."""

    rev: int
    option: str = ""


@dataclass(frozen=True, slots=True)
class GoOn:
    """To the next scene, or to the debrief where there is none."""

    rev: int


@dataclass(frozen=True, slots=True)
class Rewind:
    """Back to the last fork and down another road: the line named, else the one most would have said."""

    rev: int
    option: str = ""


@dataclass(frozen=True, slots=True)
class CountHands:
    """Enter the hands of those without a device, as pairs of choice and count."""

    rev: int
    hands: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Pause:
    """Stand still, or go on."""

    rev: int
    paused: bool


@dataclass(frozen=True, slots=True)
class Undo:
    """Take the last step back."""

    rev: int


@dataclass(frozen=True, slots=True)
class Debrief:
    """Go to the debrief, wherever the room stands."""

    rev: int


@dataclass(frozen=True, slots=True)
class End:
    """Close the class."""

    rev: int


HostStep = Begin | Open | Close | Discuss | Reveal | Branch | GoOn | Rewind | CountHands | Pause | Undo | Debrief | End
Command = Join | Vote | Rename | Remove | LockDoor | HostStep
