"""A room at one instant, all of it frozen: a step gives another one."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, NamedTuple

from simulator.classroom.room.words import Mode, Phase, Policy, Topic
from simulator.play.engine import Play
from simulator.play.events import Event as Played
from simulator.play.events import OptionChosen, TurnEntered
from simulator.play.script import Script

_NONE: Mapping[Any, Any] = MappingProxyType({})


class Key(NamedTuple):
    """What a vote belongs to."""

    beat: int
    topic: Topic
    round: int


class Ballot(NamedTuple):
    """How one person votes. `ids` are those of every message that was counted, the newest last; `marked`: cast after a reveal.

    `mark` is what stands on the slip of an anonymous answer, in place of a person.
    """

    choice: str
    sure: int
    why: str
    ids: tuple[str, ...]
    marked: bool = False
    mark: str = ""


class Box(NamedTuple):
    """The votes of one round. Of an anonymous round only `feelings` and `spent` (ids without a person) stay when it is closed."""

    ballots: Mapping[str, Ballot] = _NONE
    hands: tuple[tuple[str, int], ...] = ()
    feelings: tuple[tuple[str, int], ...] = ()
    spent: frozenset[str] = frozenset()
    answered: int = 0


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody with a seat; `since` is the beat the class was at when they came, so that earlier ones are not missed by them."""

    id: str
    alias: str
    token: str
    since: int


@dataclass(frozen=True, slots=True)
class Beat:
    """One scene before the class: the place in the quiz (0 for a single client) and the turn as it was entered."""

    number: int
    script: int
    entered: TurnEntered

    @property
    def turn(self) -> tuple[int, str]:
        """The turn, however often it comes before the class."""
        return self.script, self.entered.turn


@dataclass(frozen=True, slots=True)
class Fork:
    """Where the client last heard a line: one can go back there and say another."""

    beat: int
    before: Play
    path: tuple[str, ...]
    taken: str


@dataclass(frozen=True, slots=True)
class Standing:
    """All that a step of the host changes. `told` is what happened since the last line; `said` that line with its reply.

    `path` are the options heard so far, as `turn/option`. `beat` is 0 before the first scene. `again`: the class went back.
    """

    phase: Phase = Phase.LOBBY
    beat: int = 0
    topic: Topic = Topic.LINE
    round: int = 0
    play: Play | None = None
    told: tuple[Played, ...] = ()
    said: OptionChosen | None = None
    path: tuple[str, ...] = ()
    fork: Fork | None = None
    again: bool = False

    @property
    def key(self) -> Key:
        """The round that is on, or was last."""
        return Key(self.beat, self.topic, self.round)


@dataclass(frozen=True, slots=True)
class Own:
    """In mode *each*: one person's own way through the case. `asides` say for each line how sure one was, and why."""

    play: Play
    told: tuple[Played, ...]
    said: OptionChosen | None = None
    path: tuple[str, ...] = ()
    ids: tuple[str, ...] = ()
    asides: tuple[tuple[int, str], ...] = ()


class Room(NamedTuple):
    """A room; a named tuple, for one is made anew with every vote. `since` is the `rev` of the host's last step.

    `people` are all who ever had a seat, `taken_out` those who have it no more, `names` the aliases as `folded` gives them; `revealed`
    the turns whose key was seen, each with its script's number: a turn that comes back is another beat and has the same key. `named`
    says that the debrief was open once: then everybody knows the pattern, and the key of every scene so far. `history` has
    the standing before each step of the host.
    """

    rev: int
    code: str
    mode: Mode
    policy: Policy
    seed: int
    strict: bool
    vignettes: tuple[str, ...]
    scripts: tuple[Script, ...]
    people: Mapping[str, Person] = _NONE
    taken_out: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()
    locked: bool = False
    paused: bool = False
    since: int = 1
    standing: Standing = Standing()
    history: tuple[Standing, ...] = ()
    beats: tuple[Beat, ...] = ()
    boxes: Mapping[Key, Box] = _NONE
    revealed: frozenset[tuple[int, str]] = frozenset()
    named: bool = False
    own: Mapping[str, Own] = _NONE

    @property
    def phase(self) -> Phase:
        """Where it stands; a pause does not change it."""
        return self.standing.phase

    @property
    def beat(self) -> Beat | None:
        """The scene before the class."""
        return self.beats[self.standing.beat - 1] if self.standing.beat else None

    @property
    def script(self) -> Script:
        """What is played now."""
        return self.scripts[self.beat.script if self.beat else 0]

    def box(self, key: Key) -> Box:
        """The votes of a round, none where nobody has voted."""
        return self.boxes.get(key, _EMPTY)

    def key_seen(self, beat: Beat) -> bool:
        """True where the class has seen the key of this scene, now or when it came before."""
        return self.named or beat.turn in self.revealed

    @property
    def n(self) -> int:
        """How many have a seat."""
        return len(self.people) - len(self.taken_out)

    def here(self) -> tuple[Person, ...]:
        """Everybody with a seat."""
        return tuple(person for id_, person in self.people.items() if id_ not in self.taken_out)


_EMPTY = Box()
