"""Whose alarm it was: what comes with the client even under the best play, and what the trainee's choices moved."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from scoring.vocabulary import Moment, Pattern, Tier
from simulator.client.numbers import LIMIT
from simulator.play.engine import begin, choose, open_options
from simulator.play.events import Event, OptionChosen, PlayEnded, SessionCancelled, TurnEntered
from simulator.play.script import Script

AlarmKind = Literal["rupture", "cancelled", "cold", "limit", "left"]

_TOLD: dict[AlarmKind, str] = {
    "rupture": "a rupture in session {session}",
    "cancelled": "session {session} did not take place",
    "cold": "a sudden cold in session {session}",
    "limit": "at the limit in session {session}",
    "left": "the work broke off in session {session}",
}


@dataclass(frozen=True)
class Alarm:
    """One sign that the client's attachment system was on: what, in which session, at which turn (empty for none)."""

    kind: AlarmKind
    session: int
    turn: str = ""

    def __str__(self) -> str:
        return _TOLD[self.kind].format(session=self.session)


@dataclass(frozen=True)
class Alarms:
    """`came` were there in this play and under the matched play too; `moved` only here; `spared` only there."""

    came: tuple[Alarm, ...]
    moved: tuple[Alarm, ...]
    spared: tuple[Alarm, ...]


def alarms(script: Script, events: Sequence[Event]) -> list[Alarm]:
    """The alarms of a play, in order; a client is said to reach the limit once a session."""
    found: list[Alarm] = []
    session = 1
    turn = ""
    for event in events:
        match event:
            case TurnEntered():
                session, turn = event.session, event.turn
                if event.rupture_opened:
                    found.append(Alarm("rupture", session, turn))
                elif script.turn(event.place).source.moment is Moment.SUDDEN_COLD:
                    found.append(Alarm("cold", session, turn))
            case OptionChosen() if script.pattern is not Pattern.SECURE and event.client_state.strain >= LIMIT:
                if not any(alarm.kind == "limit" and alarm.session == session for alarm in found):
                    found.append(Alarm("limit", session, turn))
            case SessionCancelled():
                found.append(Alarm("cancelled", event.session))
            case PlayEnded() if event.broken_off:
                found.append(Alarm("left", session, turn))
            case _:
                pass
    return found


def matched_play(script: Script) -> list[Event]:
    """The events of the play that always takes the first open option of the best tier, in the order of the file."""
    play, events = begin(script)
    while play.place is not None:
        options = open_options(script.turn(play.place), play.client)
        best = max(options, key=lambda option: option.tier.credit)
        play, more = choose(script, play, best.id)
        events.extend(more)
    return events


def compare(script: Script, events: Sequence[Event]) -> Alarms:
    """This play's alarms beside those of the matched play, as far as this play went."""
    here = alarms(script, events)
    reached = max((event.session for event in events if isinstance(event, TurnEntered)), default=1)
    there = [alarm for alarm in alarms(script, matched_play(script)) if alarm.session <= reached]
    keys = {(alarm.kind, alarm.session) for alarm in there}
    mine = {(alarm.kind, alarm.session) for alarm in here}
    return Alarms(
        came=tuple(alarm for alarm in here if (alarm.kind, alarm.session) in keys),
        moved=tuple(alarm for alarm in here if (alarm.kind, alarm.session) not in keys),
        spared=tuple(alarm for alarm in there if (alarm.kind, alarm.session) not in mine),
    )


def where_it_could_be_met(script: Script, events: Sequence[Event]) -> str | None:
    """After a broken-off play: the last turn that opened below the limit and was answered with a line that did not fit."""
    found = None
    entered: TurnEntered | None = None
    for event in events:
        if isinstance(event, TurnEntered):
            entered = event
        elif isinstance(event, OptionChosen) and entered is not None and entered.client_state.strain < LIMIT:
            option = next(o for o in script.turn(entered.place).options if o.id == event.option)
            if option.tier in (Tier.NEUTRAL, Tier.COUNTER):
                found = entered.turn
    return found
