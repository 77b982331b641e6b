"""What comes next for the trainee, worked out from what happened and what was written down. Pure.

A front end shows the stage, lets the trainee answer it, writes the answer down and asks again. Nothing about the order of an
attempt is decided anywhere else, so an attempt left at any point goes on at exactly that point, on any front end.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from scoring.vocabulary import Pattern
from simulator.play.events import Event, OptionChosen, PlayEnded, SessionClosed, TurnEntered
from simulator.play.records import (
    HeldSupervision,
    LoggedReaction,
    Page,
    ReadPage,
    Record,
    SaidFirst,
    StatedBelief,
    ToldPattern,
    WroteNote,
)
from simulator.play.script import Script

STRONG_REACTION = 4
"""A reaction of this strength or more brings the minute of supervision at once (1 to 5)."""


@dataclass(frozen=True)
class SayFirst:
    """The trainee may type their own line before the options are shown."""

    entered: TurnEntered


@dataclass(frozen=True)
class OfferLog:
    """The log of one's own reaction is offered, after the client has spoken and before a line is chosen."""

    entered: TurnEntered


@dataclass(frozen=True)
class TellPattern:
    """At a scene the trainee says, before a line is chosen, which of these patterns they see, how sure they are, and by what."""

    entered: TurnEntered
    among: tuple[Pattern, ...]


@dataclass(frozen=True)
class ChooseLine:
    """A line, or between sessions an act, is to be chosen."""

    entered: TurnEntered


@dataclass(frozen=True)
class WriteNote:
    """The note after a session."""

    session: int


@dataclass(frozen=True)
class StateBelief:
    """100 points over the four patterns."""

    session: int


@dataclass(frozen=True)
class ReadSessionDebrief:
    """One screen: what moved, one turn worth talking about, one thing to try."""

    session: int


@dataclass(frozen=True)
class Supervision:
    """A minute of supervision."""

    session: int


@dataclass(frozen=True)
class ReadEnding:
    """How the work ended, to be read before one looks back. Where it broke off in an hour, the hour has told it already."""

    ended: PlayEnded
    session: int


@dataclass(frozen=True)
class ReadCaseDebrief:
    """The work is over; the debrief can be read as often as one likes."""

    ended: PlayEnded
    session: int


@dataclass(frozen=True)
class ReadSceneDebrief:
    """What was said in a scene, what fits there and why."""

    ended: PlayEnded


@dataclass(frozen=True)
class SceneOver:
    """A scene of a check-up is over, and nothing is said about it before the last one."""

    ended: PlayEnded


AfterSession = WriteNote | StateBelief | ReadSessionDebrief | Supervision
AfterScene = ReadSceneDebrief | SceneOver
Stage = TellPattern | SayFirst | OfferLog | ChooseLine | AfterSession | ReadEnding | ReadCaseDebrief | AfterScene


def next_stage(
    script: Script, events: Sequence[Event], records: Sequence[Record], *, study: bool, silent: bool = False
) -> Stage:
    """What comes next. `events` are those of the replayed choices.

    `study` shows the pattern and asks no belief; `silent` says nothing about a scene when it is over, as in a check-up.
    """
    written = _Written(records)
    ended = next((event for event in reversed(events) if isinstance(event, PlayEnded)), None)
    if script.vignette.kind == "scene":
        return _of_a_scene(script, events, written, ended, study=study, silent=silent)
    for held, session in enumerate(sessions_over(events), start=1):
        last = ended is not None and session == last_session(events)
        stage = _after(session, written, events, study=study, last=last, second=held % 2 == 0)
        if stage is not None:
            return stage
    if ended is not None:
        session = last_session(events)
        if ended.text and not _told_in_the_hour(events) and not written.looked_back(session):
            return ReadEnding(ended, session)
        return ReadCaseDebrief(ended, session)
    return _at_a_turn(script, events, written)


def _of_a_scene(
    script: Script, events: Sequence[Event], written: "_Written", ended: PlayEnded | None, *, study: bool, silent: bool
) -> Stage:
    if ended is not None:
        return SceneOver(ended) if silent else ReadSceneDebrief(ended)
    entered = current_turn(events)
    if not study and not written.told_pattern(entered.turn):
        return TellPattern(entered, patterns_to_tell(script))
    return ChooseLine(entered) if silent else _at_a_turn(script, events, written)


def patterns_to_tell(script: Script) -> tuple[Pattern, ...]:
    """The patterns a scene could show: with a twin its own and that of the twin, else all four; in one order for all."""
    twin = script.vignette.twin
    return tuple(one for one in Pattern if twin is None or one in (script.pattern, twin.pattern))


def _at_a_turn(script: Script, events: Sequence[Event], written: "_Written") -> Stage:
    entered = current_turn(events)
    turn = script.turn(entered.place).source
    if turn.own_words and not written.said(entered.turn):
        return SayFirst(entered)
    if (turn.pull or turn.offer_log) and not written.logged(entered.turn):
        return OfferLog(entered)
    return ChooseLine(entered)


def current_turn(events: Sequence[Event]) -> TurnEntered:
    """The turn that waits for a choice. Raises LookupError where the play is over."""
    for event in reversed(events):
        if isinstance(event, TurnEntered):
            return event
        if isinstance(event, PlayEnded):
            break
    raise LookupError("no turn waits for a choice")


def sessions_over(events: Sequence[Event]) -> Iterator[int]:
    """The sessions that are over, in order: closed ones, and the one in which the work broke off."""
    closed = [event.session for event in events if isinstance(event, SessionClosed)]
    yield from closed
    if any(isinstance(event, PlayEnded) for event in events) and last_session(events) not in closed:
        yield last_session(events)


def last_session(events: Sequence[Event]) -> int:
    """The last session in which a turn was shown, from 1; what happens between sessions belongs to the session before."""
    return max((event.session for event in events if isinstance(event, TurnEntered)), default=1)


def _told_in_the_hour(events: Sequence[Event]) -> bool:
    """True where the work broke off at a line: its ending came with the answer, and not after the session was closed."""
    for event in reversed(events):
        if isinstance(event, SessionClosed):
            return False
        if isinstance(event, OptionChosen):
            return True
    return False


def _after(
    session: int, written: "_Written", events: Sequence[Event], *, study: bool, last: bool, second: bool
) -> AfterSession | None:
    """What comes after a session; `second` says that it is every second one that took place, cancelled ones not counted."""
    if not written.note(session):
        return WriteNote(session)
    if not study and not written.belief(session):
        return StateBelief(session)
    if not last and not written.read("session-debrief", session):
        return ReadSessionDebrief(session)
    if (second or written.strong(events, session)) and not written.supervised(session):
        return Supervision(session)
    return None


class _Written:
    """Questions about the records."""

    def __init__(self, records: Sequence[Record]) -> None:
        self.records = records

    def said(self, turn: str) -> bool:
        return any(isinstance(r, SaidFirst) and r.turn == turn for r in self.records)

    def told_pattern(self, turn: str) -> bool:
        return any(isinstance(r, ToldPattern) and r.turn == turn for r in self.records)

    def logged(self, turn: str) -> bool:
        return any(isinstance(r, LoggedReaction) and r.turn == turn for r in self.records)

    def note(self, session: int) -> bool:
        return any(isinstance(r, WroteNote) and r.session == session for r in self.records)

    def belief(self, session: int) -> bool:
        return any(isinstance(r, StatedBelief) and r.session == session for r in self.records)

    def read(self, page: Page, session: int) -> bool:
        return any(isinstance(r, ReadPage) and r.page == page and r.session == session for r in self.records)

    def supervised(self, session: int) -> bool:
        held = any(isinstance(r, HeldSupervision) and r.session == session for r in self.records)
        return held or self.read("supervision-skipped", session)

    def looked_back(self, session: int) -> bool:
        """Attempts of earlier versions have read the debrief without a mark on the ending."""
        return self.read("ending", session) or self.read("case-debrief", session)

    def strong(self, events: Sequence[Event], session: int) -> bool:
        turns = {event.turn for event in events if isinstance(event, TurnEntered) and event.session == session}
        return any(
            isinstance(r, LoggedReaction) and r.turn in turns and r.strength >= STRONG_REACTION for r in self.records
        )


def chosen_turns(events: Sequence[Event]) -> Iterator[tuple[TurnEntered, OptionChosen]]:
    """Each turn with what was chosen at it, in order."""
    entered: TurnEntered | None = None
    for event in events:
        if isinstance(event, TurnEntered):
            entered = event
        elif isinstance(event, OptionChosen) and entered is not None:
            yield entered, event
