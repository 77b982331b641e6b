"""Whose alarm it was: what switched on in the client, and whether it does so under matched play too."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from scoring.vocabulary import Moment
from simulator.client.numbers import LIMIT
from simulator.play.events import Event, OptionChosen, PlayEnded, SessionCancelled, SessionClosed, TurnEntered
from simulator.practice.debrief.steps import Walk

AlarmKind = Literal["withdrawal", "confrontation", "cancelled", "cold", "at-the-limit", "left"]

_RUPTURES: dict[Moment, AlarmKind] = {
    Moment.WITHDRAWAL_RUPTURE: "withdrawal",
    Moment.CONFRONTATION_RUPTURE: "confrontation",
}


@dataclass(frozen=True)
class Alarm:
    """Something that switched on: its kind, the session, and the turn it showed at (empty where no turn was played)."""

    kind: AlarmKind
    session: int
    turn: str = ""

    @property
    def place(self) -> tuple[AlarmKind, int]:
        """Two alarms of one kind in one session count as the same, whichever turn they showed at."""
        return self.kind, self.session


@dataclass(frozen=True)
class WhoseAlarm:
    """`with_client`: in this play and under matched play too. `by_choices`: in this play only. `kept_away`: under matched
    play, and not here. `not_reached`: under matched play, in hours that this play did not come to."""

    with_client: tuple[Alarm, ...]
    by_choices: tuple[Alarm, ...]
    kept_away: tuple[Alarm, ...]
    not_reached: tuple[Alarm, ...]


def whose_alarm(mine: Walk, matched: Walk) -> WhoseAlarm:
    """Compare this play with the matched one."""
    here, there = alarms(mine), alarms(matched)
    end = _first_hour_not_whole(mine)
    in_mine, in_matched = {a.place for a in here}, {a.place for a in there}
    return WhoseAlarm(
        tuple(a for a in here if a.place in in_matched),
        tuple(a for a in here if a.place not in in_matched),
        tuple(a for a in there if a.place not in in_mine and a.session < end),
        tuple(a for a in there if a.place not in in_mine and a.session >= end),
    )


def _first_hour_not_whole(walk: Walk) -> int:
    """The session that was not played to its end because the work broke off, or was never come to."""
    closed = [event.session for event in walk.events if isinstance(event, SessionClosed | SessionCancelled)]
    return max(closed, default=0) + 1


def alarms(walk: Walk) -> tuple[Alarm, ...]:
    """Every alarm of a play in order, one of a kind in a session."""
    cold = {step.turn.id for step in walk.steps if step.turn.source.moment is Moment.SUDDEN_COLD}
    found: dict[tuple[AlarmKind, int], Alarm] = {}
    session, turn = 1, ""
    for event in walk.events:
        match event:
            case TurnEntered():
                session, turn = event.session, event.turn
            case SessionCancelled():
                session, turn = event.session, ""
            case _:
                pass
        for kind in _kinds(event, cold):
            alarm = Alarm(kind, session, turn)
            found.setdefault(alarm.place, alarm)
    return tuple(found.values())


def _kinds(event: Event, cold: set[str]) -> Iterator[AlarmKind]:
    if isinstance(event, SessionCancelled):
        yield "cancelled"
    if isinstance(event, TurnEntered) and event.turn in cold:
        yield "cold"
    if isinstance(event, TurnEntered) and event.rupture_opened is not None:
        yield _RUPTURES[event.rupture_opened]
    if isinstance(event, TurnEntered | OptionChosen) and event.client_state.strain >= LIMIT:
        yield "at-the-limit"
    if isinstance(event, PlayEnded) and event.broken_off:
        yield "left"
