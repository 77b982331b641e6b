"""The graph as plain data for programs; names are stable."""

from dataclasses import asdict
from typing import Any

from simulator.bench.graph.model import Graph

FORMAT = 1
DIGITS = 6
"""Decimals of a share."""


def as_json(graph: Graph) -> dict[str, Any]:
    """`{format, vignette, title, person, pattern, method, paths, nodes, edges}`; a share is `{by_chance, by_key}`."""
    whole: dict[str, Any] = _plain(asdict(graph))
    return {"format": FORMAT, **whole}


def _plain(value: Any) -> Any:
    if isinstance(value, float):
        return round(value, DIGITS)
    if isinstance(value, dict):
        return {name: _plain(inner) for name, inner in value.items()}
    if isinstance(value, (list, tuple)):
        return [_plain(inner) for inner in value]
    return value
