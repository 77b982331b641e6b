"""The edges: every way between two nodes, those of one kind merged into one, also the ways that no play takes."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from simulator.bench.graph.flows import Flows
from simulator.bench.graph.keys import END, LEFT, ending_key, key_of
from simulator.bench.graph.model import Edge, EdgeKind, Share
from simulator.explore.finals import Finals
from simulator.explore.tally import PerPlayer
from simulator.play.script import Gap, Gate, Turn

_ORDER: tuple[EdgeKind, ...] = (
    "held",
    "cancelled",
    "chosen",
    "no-choice",
    "passed-by",
    "onward",
    "left",
    "ends",
)


@dataclass(frozen=True)
class _Strand:
    """One way before it is merged with others."""

    source: str
    target: str
    kind: EdgeKind
    mass: PerPlayer
    option: str | None = None


def edges(counted: Flows) -> tuple[Edge, ...]:
    """All edges, by their source in the order of time, then by kind, then by target."""
    found: dict[tuple[str, EdgeKind, str], list[_Strand]] = {}
    for strand in (*_in_time(counted), *_endings(counted)):
        if strand.source != strand.target:
            found.setdefault((strand.source, strand.kind, strand.target), []).append(strand)
    return tuple(_merged(strands) for strands in found.values())


def _merged(strands: list[_Strand]) -> Edge:
    first = strands[0]
    options = tuple(strand.option for strand in strands if strand.option is not None)
    return Edge(
        first.source, first.target, first.kind, Share.of(np.sum([strand.mass for strand in strands], axis=0)), options
    )


def _in_time(counted: Flows) -> Iterator[_Strand]:
    script = counted.sweep.script
    for place, node in enumerate(script.nodes):
        if isinstance(node, Turn):
            strands = list(_of_turn(counted, node, place))
        elif isinstance(node, Gate):
            strands = list(_of_gate(counted, node, place))
        else:
            strands = list(_onward(counted, place))
        yield from sorted(strands, key=lambda strand: _ORDER.index(strand.kind))


def _of_turn(counted: Flows, turn: Turn, place: int) -> Iterator[_Strand]:
    script, here = counted.sweep.script, key_of(counted.sweep.script, place)
    following = key_of(script, place + 1)
    for number, option in enumerate(turn.options):
        mass = _mass(counted, place, number, option.following)
        yield _Strand(here, key_of(script, option.following), "chosen", mass, option.id)
        left = _mass(counted, place, number, len(script.nodes) + 1)
        if left.any():
            yield _Strand(here, LEFT, "left", left, option.id)
    idle = counted.idle.get(place)
    if not turn.options or (idle is not None and idle.any()):
        yield _Strand(here, following, "no-choice", _nobody() if idle is None else idle)
    if turn.source.when is not None:
        yield _Strand(here, following, "passed-by", counted.kept_out.get(place, _nobody()))


def _of_gate(counted: Flows, gate: Gate, place: int) -> Iterator[_Strand]:
    script, here = counted.sweep.script, key_of(counted.sweep.script, place)
    yield _Strand(here, key_of(script, place + 1), "held", _mass(counted, place, None, place + 1))
    if gate.source.when is not None:
        cancelled = _mass(counted, place, None, gate.otherwise)
        yield _Strand(here, key_of(script, gate.otherwise), "cancelled", cancelled)


def _onward(counted: Flows, place: int) -> Iterator[_Strand]:
    """From a close or a gap."""
    script, here = counted.sweep.script, key_of(counted.sweep.script, place)
    node = script.nodes[place]
    last = isinstance(node, Gap) and node.session == len(script.vignette.sessions)
    following = len(script.nodes) if last else place + 1
    yield _Strand(here, key_of(script, following), "onward", _mass(counted, place, None, following))
    left = _mass(counted, place, None, len(script.nodes) + 1)
    if left.any():
        yield _Strand(here, LEFT, "left", left)


def _endings(counted: Flows) -> Iterator[_Strand]:
    finals = Finals(counted.sweep)
    in_time = np.arange(finals.mass.shape[1]) < len(counted.sweep.ended)
    for source, where in ((END, in_time), (LEFT, ~in_time)):
        for number, ending in enumerate(counted.sweep.script.endings):
            mass = finals.mass[:, where & (finals.endings == number)].sum(axis=1)
            if mass.any():
                yield _Strand(source, ending_key(ending.source.id), "ends", mass)


def _mass(counted: Flows, place: int, option: int | None, following: int) -> PerPlayer:
    return counted.moved.get((place, option, following), _nobody())


def _nobody() -> PerPlayer:
    return np.zeros(2)
