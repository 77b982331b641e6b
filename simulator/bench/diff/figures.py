"""The figures of an exploration that two versions are compared by, and how one of them is come by without a whole exploration."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from simulator.explore import players as people
from simulator.explore.alarms import AlarmKind, AlarmShare, alarm_shares
from simulator.explore.players import Player
from simulator.explore.record import Exploration, PlayerResult
from simulator.explore.results import averaged, player_results
from simulator.explore.sweep import Sweeper
from simulator.play.script import Script

Measure = Literal["broken off", "outcome", "fit*", "ending", "alarm"]

MAIN = ("key", "key-or-acceptable", "one-slip", "learner", "random", "warmth")
"""Players who look at the client, or at nothing at all; the others are tricks."""

BY_LINES = ("longest", "shortest", "most-sentences", "most-hedged", "most-questions", "says-sorry")
"""Players who go by the words of the lines: they alone are moved by other words."""


@dataclass(frozen=True)
class Figure:
    """A player and what is measured of its plays. `of` is the ending's id; `alarm`, `session` and `turn` name an alarm."""

    measure: Measure
    player: str
    of: str = ""
    alarm: AlarmKind = "left"
    session: int = 0
    turn: str = ""


Values = dict[Figure, float]


def values_of(found: Exploration) -> Values:
    """Every figure of an exploration."""
    values: Values = {}
    for player in found.players:
        values |= _of_player(player)
    return values | dict(_of_alarms(found.alarms))


def _of_player(result: PlayerResult) -> Values:
    values = {
        Figure("broken off", result.name): result.broken_off,
        Figure("outcome", result.name): result.outcome,
    }
    if result.fit_corrected is not None:
        values[Figure("fit*", result.name)] = result.fit_corrected
    return values | {Figure("ending", result.name, id_): share for id_, share in result.endings.items()}


def _of_alarms(alarms: tuple[AlarmShare, ...]) -> Iterator[tuple[Figure, float]]:
    """But for breaking off, which is a figure of every player."""
    for alarm in alarms:
        if alarm.kind != "left":
            for player, share in (("key", alarm.by_key), ("random", alarm.by_chance)):
                yield Figure("alarm", player, alarm=alarm.kind, session=alarm.session, turn=alarm.turn), share


def values_for(script: Script, player: str) -> Values:
    """The figures of one player, from a sweep of that player alone. Raises LookupError, TooManyStates, TooMuchToRemember."""
    if player == "one-slip":
        slips = list(people.slips(script))
        if not slips:
            raise LookupError("one-slip")
        return _of_player(averaged(Sweeper(script, slips).run(), player))
    sweep = Sweeper(script, [_player(script, player)]).run()
    values = _of_player(next(player_results(sweep)))
    alarms = dict(_of_alarms(alarm_shares(sweep, sweep)))
    return values | {figure: share for figure, share in alarms.items() if figure.player == player}


def _player(script: Script, name: str) -> Player:
    known = (
        people.key(),
        people.fitting(),
        people.guessing(),
        people.learner(),
        people.warmth(),
        *people.other_keys(script.pattern),
        *people.constant(script),
        *people.measured(script),
        *people.marked(),
    )
    for player in known:
        if player.name == name:
            return player
    raise LookupError(name)
