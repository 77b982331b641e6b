"""A diff as plain data for programs; names are stable."""

from dataclasses import asdict
from typing import Any

from simulator.bench.diff.cause import Cause
from simulator.bench.diff.change import Change
from simulator.bench.diff.movements import Movement
from simulator.bench.diff.result import Diff
from simulator.scenario.loader import Loaded

FORMAT = 1
DIGITS = 6
"""Decimals of a figure."""


def as_json(found: Diff) -> dict[str, Any]:
    """`{format, old, new, method, only_words, changes, movements, causes}`."""
    return {
        "format": FORMAT,
        "old": _version(found.old),
        "new": _version(found.new),
        "method": found.method,
        "only_words": found.only_words,
        "changes": [_change(change) for change in found.changes],
        "movements": [_movement(one) for one in found.movements],
        "causes": [_cause(cause) for cause in found.causes],
    }


def _version(loaded: Loaded) -> dict[str, Any]:
    return {"file": loaded.source.name, "hash": loaded.sha256}


def _change(change: Change) -> dict[str, Any]:
    return {
        "section": change.section,
        "kind": change.kind,
        "name": change.name,
        "what": change.what,
        "file": "old" if change.in_old else "new",
        "line": change.line,
    }


def _movement(one: Movement) -> dict[str, Any]:
    figure = {name: value for name, value in asdict(one.figure).items() if value not in ("", 0)}
    if one.figure.measure != "alarm":
        del figure["alarm"]
    return {**figure, "old": round(one.old, DIGITS), "new": round(one.new, DIGITS)}


def _cause(cause: Cause) -> dict[str, Any]:
    return {
        "movement": _movement(cause.movement),
        "change": None if cause.change is None else _change(cause.change),
        "alone": round(cause.alone, DIGITS),
        "part": round(cause.part, DIGITS),
        "tried": cause.tried,
        "not_alone": cause.not_alone,
        "left_out": cause.left_out,
    }
