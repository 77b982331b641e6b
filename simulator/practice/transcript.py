"""The conversation so far, as lines any front end can show: who speaks, what is said, where it belongs."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from simulator.locale.catalogue import _
from simulator.play.events import (
    Event,
    GapPassed,
    OptionChosen,
    PlayEnded,
    SessionCancelled,
    SessionOpened,
    TurnEntered,
)
from simulator.play.records import Chose, LoggedReaction, Record, SaidFirst
from simulator.play.script import Script
from simulator.play.wording import session as words
from simulator.play.wording.reaction import logged

Voice = Literal["session", "desk", "scene", "client", "you", "thought", "act", "own-words", "log", "ending"]


@dataclass(frozen=True)
class SpokenLine:
    """One line of the transcript.

    `voice` says who: session and desk are headings, scene is what can be seen, thought and log are the trainee's alone,
    own-words is the line the trainee typed before the options. `turn` is the turn it belongs to, empty for headings.
    """

    voice: Voice
    text: str
    turn: str = ""


def transcript(script: Script, events: Sequence[Event], records: Sequence[Record] = ()) -> list[SpokenLine]:
    """Everything shown so far, in order."""
    return [line for event in events for line in spoken(script, event, records)]


def spoken(script: Script, event: Event, records: Sequence[Record] = ()) -> Iterator[SpokenLine]:
    """The lines one event brings. `records` adds the trainee's own words and logged reactions before or after their choice."""
    match event:
        case SessionOpened() if script.vignette.kind == "case":
            title = script.vignette.sessions[event.session - 1].title
            yield SpokenLine("session", words.session_heading(event.session, title))
        case SessionCancelled():
            yield SpokenLine("desk", event.text)
        case GapPassed():
            yield SpokenLine("desk", "")
        case TurnEntered():
            if event.scene:
                yield SpokenLine("scene", event.scene, event.turn)
            if event.client:
                yield SpokenLine("client", event.client, event.turn)
        case OptionChosen():
            before, after = _own(event.turn, records)
            yield from before
            option = next(o for o in script.turn(event.place).options if o.id == event.option)
            if option.source.think:
                yield SpokenLine("thought", option.source.think, event.turn)
            yield SpokenLine("act" if option.source.do else "you", event.line, event.turn)
            yield SpokenLine("client", event.reply, event.turn)
            yield from after
        case PlayEnded() if event.text:
            yield SpokenLine("ending", event.text)
        case _:
            return


def own_lines(turn: str, records: Sequence[Record]) -> Iterator[SpokenLine]:
    """What the trainee wrote and logged at a turn, in that order."""
    for record in records:
        if isinstance(record, SaidFirst) and record.turn == turn and record.text:
            yield SpokenLine("own-words", record.text, turn)
        if isinstance(record, LoggedReaction) and record.turn == turn and record.strength:
            told = logged([_(feeling.label) for feeling in record.feelings], record.impulse, record.strength)
            yield SpokenLine("log", told, turn)


def _own(turn: str, records: Sequence[Record]) -> tuple[Iterator[SpokenLine], Iterator[SpokenLine]]:
    """What was written before the line of this turn was chosen, and after the client had answered it."""
    chosen = (n for n, record in enumerate(records) if isinstance(record, Chose) and record.turn == turn)
    at = next(chosen, len(records))
    return own_lines(turn, records[:at]), own_lines(turn, records[at:])
