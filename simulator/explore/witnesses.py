"""Shortest lists of choices for everything that can be met."""

import numpy as np
from numpy.typing import NDArray

from simulator.explore.finals import Finals
from simulator.explore.findings import too_few_options
from simulator.explore.passage import Rows, scene
from simulator.explore.record import Crowding, Way, Witnesses
from simulator.explore.sweep import Sweep
from simulator.explore.witness import Choices, way_to
from simulator.play.script import Turn

FEWEST = 3
"""Options a turn should have open for every client that meets it."""


def witnesses(sweep: Sweep) -> Witnesses:
    """For every turn, option and ending that some play meets, a shortest list of choices that shows it."""
    turns: dict[str, Choices] = {}
    options: dict[str, Choices] = {}
    for place, node in enumerate(sweep.script.nodes):
        if isinstance(node, Turn) and len(sweep.crowds[place]):
            _at_turn(sweep, place, node, turns, options)
    finals = Finals(sweep)
    endings = {}
    for number, ending in enumerate(sweep.script.endings):
        row = _shortest(finals, finals.endings == number)
        if row is not None:
            endings[ending.source.id] = way_to(sweep, *finals.place(row))
    return Witnesses(turns, options, endings)


def _at_turn(sweep: Sweep, place: int, node: Turn, turns: dict[str, Choices], options: dict[str, Choices]) -> None:
    crowd = sweep.crowds[place]
    here = scene(sweep.script, node, sweep.layout.unpack(crowd.numbers), len(crowd))
    row = _fewest(crowd.choices, here.opens)
    if row is None:
        return
    turns[node.id] = way_to(sweep, place, row)
    for number, option in enumerate(node.options):
        row = _fewest(crowd.choices, here.opens & here.open[number])
        if row is not None:
            name = f"{node.id}/{option.id}"
            options[name] = (*way_to(sweep, place, row), name)


def _fewest(choices: NDArray[np.uint64], where: Rows) -> int | None:
    rows = np.flatnonzero(where)
    return int(rows[choices[rows].argmin()]) if len(rows) else None


def _shortest(finals: Finals, where: Rows) -> int | None:
    return _fewest(np.concatenate([crowd.choices for crowd in finals.crowds]), where)


def best_way(sweep: Sweep) -> Way:
    """The best outcome any play reaches, and a shortest way to it."""
    return _way(sweep, best=True)


def worst_way(sweep: Sweep) -> Way:
    """The worst outcome any play reaches, and a shortest way to it."""
    return _way(sweep, best=False)


def _way(sweep: Sweep, *, best: bool) -> Way:
    finals = Finals(sweep)
    value = int(finals.outcomes.max() if best else finals.outcomes.min())
    row = _shortest(finals, finals.outcomes == value)
    assert row is not None  # the value was found among them
    return Way(value, way_to(sweep, *finals.place(row)))


def crowding(sweep: Sweep) -> tuple[Crowding, ...]:
    """Turns with fewer than three options open for some play."""
    return tuple(
        Crowding(few.turn, few.least, way_to(sweep, few.place, few.row)) for few in too_few_options(sweep, FEWEST)
    )
