"""An exploration as the public contract has it."""

from dataclasses import asdict
from typing import Any

from simulator.explore.record import Exploration, PlayerResult
from simulator.play.replay import replay
from simulator.play.script import Script
from simulator.play.standing import standing

DIGITS = 6
"""Decimals of a share."""


def as_json(script: Script, found: Exploration) -> dict[str, Any]:
    """The exploration as plain data. `final` is where a player's likeliest play ends, `mean` where its plays end in the mean."""
    return {
        "format": 1,
        "vignette": found.vignette,
        "hash": found.hash,
        "method": found.method,
        "plays": found.plays,
        "states": found.states,
        "transitions": found.transitions,
        "paths": found.paths,
        "turns": {id_: _rounded(asdict(turn)) for id_, turn in found.turns.items()},
        "endings": _rounded(found.endings),
        "players": [_player(script, player) for player in found.players],
        "best": asdict(found.best),
        "worst": asdict(found.worst),
        "alarms": [_rounded(asdict(alarm)) for alarm in found.alarms],
        "never": [asdict(one) for one in found.never],
        "too_few": [asdict(one) for one in found.too_few],
        "never_repaired": list(found.never_repaired),
        "ways": asdict(found.witnesses),
    }


def _player(script: Script, player: PlayerResult) -> dict[str, Any]:
    told = {
        "name": player.name,
        "fit": player.fit,
        "fit_corrected": player.fit_corrected,
        "broken_off": player.broken_off,
        "outcome": player.outcome,
        "endings": player.endings,
        "mean": player.mean,
        "turns": player.turns,
    }
    return {**_rounded(told), "final": standing(script, replay(script, player.likeliest).play.client)}


def _rounded(value: Any) -> Any:
    if isinstance(value, float):
        return round(value, DIGITS)
    if isinstance(value, dict):
        return {name: _rounded(inner) for name, inner in value.items()}
    return value
