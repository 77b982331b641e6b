"""What no play meets: turns, options, sessions and endings that never come, each with its reason."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

import numpy as np

from simulator.explore.finals import Finals
from simulator.explore.passage import scene
from simulator.explore.reasons import Never, why_never
from simulator.explore.sweep import Sweep
from simulator.play.script import Gate, Turn


@dataclass(frozen=True)
class NeverMet:
    """Something that no way to play meets. `id` is the turn, `turn/option`, the session's number or the ending."""

    kind: Literal["turn", "option", "session", "ending"]
    id: str
    because: str


@dataclass(frozen=True)
class TooFew:
    """A turn at which some plays have fewer options open than a choice needs. `least` is how many they have."""

    turn: str
    least: int
    place: int
    row: int


def never_met(sweep: Sweep) -> tuple[NeverMet, ...]:
    """Everything that never happens, in the order of time. The sweep must be one that reaches everything."""
    return (*_nodes(sweep), *_endings(sweep))


def _nodes(sweep: Sweep) -> Iterator[NeverMet]:
    for place, node in enumerate(sweep.script.nodes):
        crowd = sweep.crowds[place]
        client = sweep.layout.unpack(crowd.numbers) if len(crowd) else None
        if isinstance(node, Gate):
            if client is None or not np.broadcast_to(np.asarray(node.test(client)) != 0, len(crowd)).any():
                yield _never(
                    sweep, "session", str(node.session), why_never(sweep.script, node.source.when, client, len(crowd))
                )
        elif isinstance(node, Turn):
            yield from _turn(sweep, place, node)


def _turn(sweep: Sweep, place: int, node: Turn) -> Iterator[NeverMet]:
    crowd = sweep.crowds[place]
    client = sweep.layout.unpack(crowd.numbers) if len(crowd) else None
    if client is None:
        yield _never(sweep, "turn", node.id, why_never(sweep.script, None, None, 0))
        return
    here = scene(sweep.script, node, client, len(crowd))
    if not here.opens.any():
        yield _never(sweep, "turn", node.id, why_never(sweep.script, node.source.when, client, len(crowd)))
        return
    for number, option in enumerate(node.options):
        if not (here.opens & here.open[number]).any():
            entered = scene(
                sweep.script, node, sweep.layout.unpack(crowd.numbers[here.opens]), int(here.opens.sum())
            ).entered
            reason = why_never(sweep.script, option.source.when, entered, int(here.opens.sum()))
            yield _never(sweep, "option", f"{node.id}/{option.id}", reason)


def _endings(sweep: Sweep) -> Iterator[NeverMet]:
    finals = Finals(sweep)
    for number, ending in enumerate(sweep.script.endings):
        if not (finals.endings == number).any():
            reason = why_never(sweep.script, ending.source.when, finals.clients, finals.mass.shape[1])
            yield _never(sweep, "ending", ending.source.id, reason)


def _never(_sweep: Sweep, kind: Literal["turn", "option", "session", "ending"], id_: str, reason: Never) -> NeverMet:
    return NeverMet(kind, id_, reason.because)


def never_repaired(sweep: Sweep) -> tuple[str, ...]:
    """Turns at which a rupture opens in some play, and neither there nor later does any play repair one."""
    found: list[str] = []
    repaired = False
    for turn in reversed(list(sweep.script.turns())):
        repaired = repaired or turn.id in sweep.tally.repaired
        tally = sweep.tally.turns.get(turn.id)
        if tally is not None and tally.ruptured[0] > 0 and not repaired:
            found.append(turn.id)
    return tuple(reversed(found))


def too_few_options(sweep: Sweep, least: int) -> Iterator[TooFew]:
    """Turns at which some play has options, but fewer than `least` of them open; with a client to whom it happens."""
    for place, node in enumerate(sweep.script.nodes):
        crowd = sweep.crowds[place]
        if not isinstance(node, Turn) or not node.options or not len(crowd):
            continue
        here = scene(sweep.script, node, sweep.layout.unpack(crowd.numbers), len(crowd))
        many = np.where(here.opens, here.open.sum(axis=0), least)
        row = int(many.argmin())
        if many[row] < least:
            yield TooFew(node.id, int(many[row]), place, row)
