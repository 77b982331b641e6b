"""A whole play as a track one can walk along: turn by turn what was seen, said and answered, and what was still possible. Pure."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, Protocol

from scoring.trace import Reading
from simulator.client.outcome import outcome
from simulator.client.state import ClientState
from simulator.play.events import Event, OptionChosen, PlayEnded, TurnEntered
from simulator.play.records import Record
from simulator.play.script import Script, Turn
from simulator.practice.debrief.curve import Point, curve
from simulator.practice.debrief.steps import Step, Walk
from simulator.practice.debrief.turns import TurnFacts, turn_facts
from simulator.practice.transcript import SpokenLine, spoken

if TYPE_CHECKING:  # exploring brings numpy along, and a track does not need it
    from simulator.explore.outlook import Range

Whose = Literal["shared", "fork", "mine", "matched", "picked"]
"""Which line a turn of the other track holds: from before the fork, the fork's own, the trainee's, the matched one, or one picked."""


class Foresight(Protocol):
    """What the exact analysis can say. `simulator.explore.outlook.Outlook` is one."""

    def after(self, entered: ClientState, place: int, /) -> "Mapping[str, Range]":
        """The outcomes still reachable after each open option, for a client that has entered the turn at this node.

        Raises LookupError where that is not known.
        """
        ...


@dataclass(frozen=True)
class StillPossible:
    """The outcomes (0 broken off, to 100) that choices could reach after each open line of a turn; `said` is the line taken."""

    lines: "Mapping[str, Range]"
    said: str

    @property
    def before(self) -> int:
        """The best outcome that could be reached as the turn opened."""
        return max(line.best for line in self.lines.values())

    @property
    def after(self) -> int:
        """The best outcome that can be reached once the line was said."""
        return self.lines[self.said].best

    @property
    def worst(self) -> int:
        """The worst outcome that can be reached once the line was said."""
        return self.lines[self.said].worst


@dataclass(frozen=True)
class TrackTurn:
    """One turn of a track. `place` is its node: two tracks are laid side by side by it. `led_in` is what was told between the turn
    before and this one (a session that opened or was cancelled, a beat without a choice)."""

    place: int
    facts: TurnFacts
    point: Point
    whose: Whose
    led_in: tuple[SpokenLine, ...]
    possible: StillPossible | None

    @property
    def before(self) -> Reading:
        """Where the client stood as the turn opened."""
        return self.facts.exchange.entered

    @property
    def after(self) -> Reading:
        """Where the client stood after the reply."""
        return self.facts.exchange.left

    @property
    def words(self) -> tuple[str, ...]:
        """Everything of it that is read; equal where two tracks say the same here."""
        facts = self.facts
        said = (facts.said.option, facts.said.reply)
        return (*(line.text for line in self.led_in), facts.scene, facts.client, *said, facts.inner)

    @property
    def stood(self) -> tuple[int, ...]:
        """Distance and arousal as it opened, and as it was left."""
        return self.before.closeness, self.before.activation, self.after.closeness, self.after.activation

    @property
    def narrowed(self) -> int:
        """By how much the best outcome still possible fell with the line; 0 where it did not, or is not known."""
        return self.possible.before - self.possible.after if self.possible else 0


@dataclass(frozen=True)
class TrackEnd:
    """How a track ended: what led there, the ending's title (may be empty), and the outcome, 0 where the work broke off, to 100."""

    led_in: tuple[SpokenLine, ...]
    title: str
    broken_off: bool
    outcome: int


@dataclass(frozen=True)
class Waiting:
    """The turn at which a track waits for a line, where the trainee chooses line by line."""

    place: int
    turn: Turn
    entered: TurnEntered
    led_in: tuple[SpokenLine, ...]


@dataclass(frozen=True)
class Track:
    """A play, turn by turn. It has ended, or it waits."""

    turns: tuple[TrackTurn, ...]
    end: TrackEnd | None
    waits: Waiting | None

    @property
    def points(self) -> tuple[Point, ...]:
        """The curve of it: distance and arousal as each turn was left."""
        return tuple(turn.point for turn in self.turns)


def track_of(
    script: Script, played: Walk, whose: Sequence[Whose], records: Sequence[Record], exact: Foresight | None
) -> Track:
    """The track of a walked play. `whose` goes with its steps; `records` are the trainee's own words and logs that belong to it."""
    points = curve([step.exchange for step in played.steps])
    led_in, after = _led_in(script, played.events)
    turns = tuple(
        TrackTurn(
            step.entered.place, turn_facts(script, step, records), point, one, before, still_possible(step, exact)
        )
        for step, point, one, before in zip(played.steps, points, whose, led_in, strict=False)
    )
    last = played.events[-1]
    if isinstance(last, PlayEnded):
        return Track(turns, _end(script, last, after), None)
    return Track(turns, None, _waiting(script, played.events, led_in[-1]))


def still_possible(step: Step, exact: Foresight | None) -> StillPossible | None:
    """What was still possible at a step, before its line and after it; None where that is not known."""
    lines = lines_after(step.entered, exact)
    return None if lines is None else StillPossible(lines, step.chosen.option)


def lines_after(entered: TurnEntered, exact: Foresight | None) -> "Mapping[str, Range] | None":
    """What is still possible after each open line of this turn; None where that is not known."""
    try:
        return exact.after(entered.client_state, entered.place) if exact else None
    except LookupError:
        return None


def _end(script: Script, ended: PlayEnded, led_in: tuple[SpokenLine, ...]) -> TrackEnd:
    reached = 0 if ended.broken_off else int(outcome(ended.client_state, script.pattern))
    return TrackEnd(led_in, ended.title, ended.broken_off, reached)


def _waiting(script: Script, events: Sequence[Event], led_in: tuple[SpokenLine, ...]) -> Waiting:
    entered = next(event for event in reversed(events) if isinstance(event, TurnEntered))
    return Waiting(entered.place, script.turn(entered.place), entered, led_in)


def _led_in(script: Script, events: Sequence[Event]) -> tuple[list[tuple[SpokenLine, ...]], tuple[SpokenLine, ...]]:
    """What was told before each turn with a choice, and after the last one."""
    found: list[tuple[SpokenLine, ...]] = []
    since: list[SpokenLine] = []
    for event in events:
        if isinstance(event, TurnEntered) and event.offered:
            found.append(tuple(since))
            since.clear()
        elif not isinstance(event, OptionChosen):
            since.extend(_between(script, event))
    return found, tuple(since)


def _between(script: Script, event: Event) -> Iterator[SpokenLine]:
    return (line for line in spoken(script, event) if line.text)
