"""What happened in a room, in the past tense. The events are the log: folded in order they give the room again.

Every event has `rev`, which rises by one with each, and `at`, the moment in whole seconds since 1970 (UTC). A *beat* is one scene
before the class, numbered from 1 as they come; a line once gone back to is a beat of its own. People are numbered `p1`, `p2`, …
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from simulator.classroom.room.words import Mode, Policy, Topic


@dataclass(frozen=True, slots=True)
class RoomOpened:
    """The room was made. `vignettes` are the SHA-256 of the texts it plays (their texts lie in the log beside it); several in a quiz.

    `seed` gives the order in which options are shown; `strict` hides small bars of small groups.
    """

    rev: int
    at: int
    code: str
    mode: Mode
    vignettes: tuple[str, ...]
    policy: Policy
    seed: int
    strict: bool


@dataclass(frozen=True, slots=True)
class PersonJoined:
    """Somebody came in. `token` is the SHA-256 of the secret with which they come back."""

    rev: int
    at: int
    person: str
    alias: str
    token: str


@dataclass(frozen=True, slots=True)
class PersonRenamed:
    """The host gave somebody another name."""

    rev: int
    at: int
    person: str
    alias: str


@dataclass(frozen=True, slots=True)
class PersonRemoved:
    """The host took somebody out; their seat does not open again."""

    rev: int
    at: int
    person: str


@dataclass(frozen=True, slots=True)
class DoorLocked:
    """The room was closed to newcomers, or opened to them again. Who has a seat comes back either way."""

    rev: int
    at: int
    locked: bool


@dataclass(frozen=True, slots=True)
class SceneEntered:
    """A scene is before the class: turn `turn` of the vignette with this SHA-256."""

    rev: int
    at: int
    beat: int
    vignette: str
    turn: str


@dataclass(frozen=True, slots=True)
class SelfPacedBegan:
    """In mode *each*, everybody began on their own."""

    rev: int
    at: int


@dataclass(frozen=True, slots=True)
class RoundOpened:
    """A vote was opened; round 2 is the one after the talk."""

    rev: int
    at: int
    beat: int
    topic: Topic
    round: int


class VoteCast(NamedTuple):
    """Somebody voted, or changed their mind: the last one of a person, beat, topic and round counts. Most events are votes.

    `choice` is an option's id, or a pattern. `sure` is 1 a guess, 2 fairly sure, 3 sure, 0 not said. `id` makes a retry harmless.
    `after_reveal` marks a vote cast when the key of this turn had been seen, as after an undo or where the scene comes back, or the
    debrief had been open: leave it out of statistics.
    In mode *each*, `beat` counts the person's own choices from 1.
    """

    rev: int
    at: int
    person: str
    beat: int
    topic: Topic
    round: int
    vignette: str
    turn: str
    choice: str
    id: str
    sure: int = 0
    why: str = ""
    after_reveal: bool = False


@dataclass(frozen=True, slots=True)
class ReactionGiven:
    """Somebody said what rises in them. No row of the log: it goes there as a slip with this `mark` and without the person
    (`slips.py`), and when the vote is closed only the totals stay, in `RoundClosed`.
    """

    rev: int
    at: int
    person: str
    beat: int
    feelings: tuple[str, ...]
    id: str
    mark: str = ""


@dataclass(frozen=True, slots=True)
class SlipWithdrawn:
    """The slip of somebody who was taken out goes with them. No row of the log: it would say whose it was."""

    rev: int
    at: int
    mark: str


@dataclass(frozen=True, slots=True)
class HandsCounted:
    """The host entered the hands of those without a device, as pairs of choice and count; it replaces an earlier entry.

    `after_reveal` as in a vote.
    """

    rev: int
    at: int
    beat: int
    topic: Topic
    round: int
    hands: tuple[tuple[str, int], ...]
    after_reveal: bool = False


@dataclass(frozen=True, slots=True)
class RoundClosed:
    """The vote was closed. `feelings` are the totals of an anonymous round, empty for every other; `answered` how many had voted."""

    rev: int
    at: int
    beat: int
    topic: Topic
    round: int
    answered: int
    feelings: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class DiscussionBegan:
    """The class talks; what was voted stays hidden."""

    rev: int
    at: int
    beat: int


@dataclass(frozen=True, slots=True)
class Revealed:
    """The bars were shown to everybody; for a line, with the key and its reasons. `early`: round 1 was shown without a talk."""

    rev: int
    at: int
    beat: int
    topic: Topic
    early: bool


@dataclass(frozen=True, slots=True)
class BranchOpened:
    """The votes do not say which line the client hears (a tie, or the host decides): the host chooses."""

    rev: int
    at: int
    beat: int


@dataclass(frozen=True, slots=True)
class BranchTaken:
    """The client heard this line. `by` says who decided; `back` that it is a road not taken at first, gone back to."""

    rev: int
    at: int
    beat: int
    option: str
    by: Policy
    back: bool = False


@dataclass(frozen=True, slots=True)
class RoomPaused:
    """Everything stands still, or goes on."""

    rev: int
    at: int
    paused: bool


@dataclass(frozen=True, slots=True)
class StepUndone:
    """The host took the last step back. Votes stay; those cast after a reveal are marked."""

    rev: int
    at: int


@dataclass(frozen=True, slots=True)
class DebriefOpened:
    """The pattern is named, and everybody gets their own page."""

    rev: int
    at: int


@dataclass(frozen=True, slots=True)
class RoomEnded:
    """The class is over; nobody joins any more."""

    rev: int
    at: int


Event = (
    RoomOpened
    | PersonJoined
    | PersonRenamed
    | PersonRemoved
    | DoorLocked
    | SceneEntered
    | SelfPacedBegan
    | RoundOpened
    | VoteCast
    | ReactionGiven
    | SlipWithdrawn
    | HandsCounted
    | RoundClosed
    | DiscussionBegan
    | Revealed
    | BranchOpened
    | BranchTaken
    | RoomPaused
    | StepUndone
    | DebriefOpened
    | RoomEnded
)

Made = Callable[..., Event]
"""An event that still waits for its `rev` and its `at`."""


def written(event: Event) -> bool:
    """True where the event becomes a row of the log; what rises in a person never does."""
    return not isinstance(event, (ReactionGiven, SlipWithdrawn))
