"""From sweeps to what is told of the players."""

from collections.abc import Iterator

import numpy as np

from simulator.explore.finals import Finals
from simulator.explore.record import PlayerResult, TurnReach
from simulator.explore.sweep import Sweep
from simulator.explore.tally import heaviness
from simulator.explore.witness import way_to

_ROUNDING = 1e-12


def player_results(sweep: Sweep) -> Iterator[PlayerResult]:
    """The result of every player of a sweep."""
    finals = Finals(sweep)
    for number, player in enumerate(sweep.players):
        yield _result(sweep, finals, number, player.name)


def _result(sweep: Sweep, finals: Finals, player: int, name: str) -> PlayerResult:
    fit, corrected = _fit(sweep, [player])
    likeliest = int(finals.mass[player].argmax())
    return PlayerResult(
        name=name,
        fit=fit,
        fit_corrected=corrected,
        broken_off=finals.broken_off(player),
        outcome=finals.mean_outcome(player),
        endings=finals.ending_shares(player),
        mean=finals.mean_client(player),
        likeliest=way_to(sweep, *finals.place(likeliest)),
        turns={id_: float(tally.met[player]) for id_, tally in sweep.tally.turns.items()},
    )


def averaged(sweep: Sweep, name: str) -> PlayerResult:
    """All players of a sweep as one, each with the same weight: an expert whose one slip may come at any turn."""
    finals = Finals(sweep)
    everyone = range(len(sweep.players))
    fit, corrected = _fit(sweep, list(everyone))
    each = [_result(sweep, finals, player, name) for player in everyone]

    def mean(values: list[float]) -> float:
        return sum(values) / len(values)

    return PlayerResult(
        name=name,
        fit=fit,
        fit_corrected=corrected,
        broken_off=mean([one.broken_off for one in each]),
        outcome=mean([one.outcome for one in each]),
        endings={id_: mean([one.endings[id_] for one in each]) for id_ in each[0].endings},
        mean={scale: mean([one.mean[scale] for one in each]) for scale in each[0].mean},
        likeliest=max(each, key=lambda one: one.outcome).likeliest,
        turns={id_: mean([one.turns[id_] for one in each]) for id_ in each[0].turns},
    )


def _fit(sweep: Sweep, players: list[int]) -> tuple[float, float | None]:
    """F and F* over all plays of these players together: the weighted credits of all their choices, by the weights of all.

    F = sum(w c) / sum(w); F* = (F - G) / (B - G), G of guessing and B of the best on offer weighted alike (`scoring.fit`).
    """
    earned = chance = best = weight = 0.0
    for turn in sweep.script.turns():
        tally = sweep.tally.turns.get(turn.id)
        if tally is None or not turn.options:
            continue
        heavy = heaviness(turn)
        weight += heavy * float(sum(share[players].sum() for share in tally.options))
        earned += heavy * float(tally.earned[players].sum())
        chance += heavy * float(tally.chance[players].sum())
        best += heavy * float(tally.best[players].sum())
    if weight < _ROUNDING:
        return 0.0, None
    room = best - chance
    return earned / weight, (earned - chance) / room if room > _ROUNDING else None


def reach(sweep: Sweep, player: int) -> dict[str, TurnReach]:
    """How many of a player's plays meet each turn and choose each option, in the order of time."""
    found = {}
    for turn in sweep.script.turns():
        tally = sweep.tally.turns.get(turn.id)
        shares = [0.0] * len(turn.options) if tally is None else [float(np.asarray(s)[player]) for s in tally.options]
        options = {option.id: share for option, share in zip(turn.options, shares, strict=True)}
        found[turn.id] = TurnReach(0.0 if tally is None else float(tally.met[player]), options)
    return found
