"""From a vignette to its graph: the nodes, the merged edges, and why some are never met."""

import numpy as np

from simulator.bench.graph.conditions import in_words
from simulator.bench.graph.edges import edges
from simulator.bench.graph.flows import Flows, flows
from simulator.bench.graph.keys import END, LEFT, ending_key, key_of, session_key, turn_key
from simulator.bench.graph.model import Choice, Graph, Node, Share
from simulator.explore.finals import Finals
from simulator.explore.findings import never_met
from simulator.play.script import Close, Gate, Option, Script, Turn

Reasons = dict[tuple[str, str], str]
"""Why something never happens, by its kind and its name."""


def graph_of(script: Script) -> Graph:
    """The graph of a vignette. Raises TooMuchToRemember where its clients cannot be counted."""
    counted = flows(script)
    vignette = script.vignette
    sweep, exact = counted.sweep, counted.method == "exact"
    never: Reasons = {(one.kind, one.id): one.because for one in never_met(sweep)} if exact else {}
    return Graph(
        vignette=vignette.id,
        title=vignette.title,
        person=vignette.person.name,
        pattern=vignette.pattern.value,
        method=counted.method,
        paths=sweep.ended.all_ways + sweep.broken_off.all_ways if exact else None,
        nodes=(*_in_time(counted, never), *_last(counted, never)),
        edges=edges(counted),
    )


def _in_time(counted: Flows, never: Reasons) -> list[Node]:
    script, found = counted.sweep.script, []
    for place, node in enumerate(script.nodes):
        if isinstance(node, Gate):
            found.append(_session(counted, node, place, never))
        elif isinstance(node, Turn):
            found.append(_turn(counted, node, never))
        elif isinstance(node, Close):
            share = _sum(counted, place)
            found.append(Node(key_of(script, place), "close", f"session {node.session} ends", share, node.session))
    return found


def _session(counted: Flows, gate: Gate, place: int, never: Reasons) -> Node:
    held = counted.moved.get((place, None, place + 1))
    return Node(
        key=session_key(gate.session),
        kind="session",
        name=gate.source.title,
        share=Share.of(held),
        session=gate.session,
        guard=in_words(gate.source.when),
        never=never.get(("session", str(gate.session)), ""),
    )


def _turn(counted: Flows, turn: Turn, never: Reasons) -> Node:
    tally = counted.sweep.tally.turns.get(turn.id)
    return Node(
        key=turn_key(turn.id),
        kind="turn",
        name=turn.id,
        share=Share.of(None if tally is None else tally.met),
        session=turn.session,
        between=turn.part == "between",
        moment=turn.source.moment.value,
        guard=in_words(turn.source.when),
        never=never.get(("turn", turn.id), ""),
        options=tuple(
            _choice(turn, option, Share.of(None if tally is None else tally.options[number]), never)
            for number, option in enumerate(turn.options)
        ),
    )


def _choice(turn: Turn, option: Option, of: Share, never: Reasons) -> Choice:
    return Choice(option.id, of, in_words(option.source.when), never.get(("option", f"{turn.id}/{option.id}"), ""))


def _last(counted: Flows, never: Reasons) -> list[Node]:
    """The two ways to come to an end, and the endings."""
    sweep = counted.sweep
    finals = Finals(sweep)
    by_chance, by_key = (finals.ending_shares(player) for player in range(2))
    found = [
        Node(END, "end", "the work ends in its time", Share.of(sweep.ended.mass.sum(axis=1))),
        Node(LEFT, "left", "the work is broken off", Share.of(sweep.broken_off.mass.sum(axis=1))),
    ]
    for ending in sweep.script.endings:
        id_ = ending.source.id
        guard, why = in_words(ending.source.when), never.get(("ending", id_), "")
        share_of = Share(by_chance[id_], by_key[id_])
        found.append(Node(ending_key(id_), "ending", id_, share_of, guard=guard, never=why))
    return found


def _sum(counted: Flows, place: int) -> Share:
    """Everybody who comes to a node."""
    arriving = [mass for (_, _, following), mass in counted.moved.items() if following == place]
    return Share.of(np.sum(arriving, axis=0) if arriving else None)
