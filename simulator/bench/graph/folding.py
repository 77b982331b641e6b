"""A graph that is too large to draw, folded: each session with its turns becomes one box."""

from dataclasses import replace

from simulator.bench.graph.keys import session_key
from simulator.bench.graph.model import Edge, Graph, Share


def folded(graph: Graph) -> Graph:
    """Sessions as single boxes. Arrows inside a session are gone; those that leave it are merged by their kind."""
    home = {node.key: session_key(node.session) if node.session else node.key for node in graph.nodes}
    kept = tuple(replace(node, options=()) for node in graph.nodes if home[node.key] == node.key)
    merged: dict[tuple[str, str, str], Edge] = {}
    for edge in graph.edges:
        source, target = home[edge.source], home[edge.target]
        if source == target:
            continue
        kind = edge.kind if edge.kind in ("cancelled", "left", "ends") else "onward"
        before = merged.get((source, target, kind))
        share = edge.share if before is None else _together(before.share, edge.share)
        merged[source, target, kind] = Edge(source, target, kind, share)
    return replace(graph, nodes=kept, edges=tuple(merged.values()))


def _together(one: Share, other: Share) -> Share:
    return Share(one.by_chance + other.by_chance, one.by_key + other.by_key)
