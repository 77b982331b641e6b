"""The conversation so far, as lines any front end can show: who speaks, what is said, where it belongs."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from simulator.play.events import (
    Event,
    GapPassed,
    OptionChosen,
    PlayEnded,
    SessionCancelled,
    SessionOpened,
    TurnEntered,
)
from simulator.play.records import LoggedReaction, Record, SaidFirst
from simulator.play.script import Script

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
    """The lines one event brings. `records` adds the trainee's own words and logged reactions to the choice they precede."""
    match event:
        case SessionOpened():
            title = script.vignette.sessions[event.session - 1].title
            yield SpokenLine("session", f"Session {event.session} · {title}")
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
            yield from _own(event.turn, records)
            option = next(o for o in script.turn(event.place).options if o.id == event.option)
            if option.source.think:
                yield SpokenLine("thought", option.source.think, event.turn)
            yield SpokenLine("act" if option.source.do else "you", event.line, event.turn)
            yield SpokenLine("client", event.reply, event.turn)
        case PlayEnded() if event.text:
            yield SpokenLine("ending", event.text)
        case _:
            return


def _own(turn: str, records: Sequence[Record]) -> Iterator[SpokenLine]:
    for record in records:
        if isinstance(record, SaidFirst) and record.turn == turn and record.text:
            yield SpokenLine("own-words", record.text, turn)
        if isinstance(record, LoggedReaction) and record.turn == turn and record.strength:
            words = ", ".join(feeling.label for feeling in record.feelings)
            yield SpokenLine("log", f"{words} ({record.strength} of 5)" if words else f"{record.strength} of 5", turn)
