"""`items.json`, beside the vignettes or in the data folder: what classes' answers say of the turns of a vignette.

It holds counts and flags, and nobody's name. What it says of a turn counts only as long as the words of the turn are those that were
answered.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from scoring.items.flags import Kind
from simulator.scenario.folders import data_folder

FILE = "items.json"
FORMAT = 1
LARGEST = 5_000_000
"""Bytes; the whole library takes a tenth of it."""


@dataclass(frozen=True)
class Flagged:
    """One flag: its kind, and the option it is about, None for the turn as a whole."""

    kind: Kind
    line: str | None


@dataclass(frozen=True)
class Answered:
    """One turn: the mark of its words, in how many classes and by how many people it was answered, its mean credit, its flags."""

    mark: str
    classes: int
    n: int
    difficulty: float | None
    flags: tuple[Flagged, ...]


Kept = Mapping[str, Mapping[str, Answered]]
"""By vignette and turn."""


def write(path: Path, kept: Kept) -> None:
    """Write the file; vignettes that were kept before and are not among these stay as they are. Raises OSError."""
    every = {**read(path), **kept}
    body = {id_: {turn: asdict(one) for turn, one in turns.items()} for id_, turns in sorted(every.items())}
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps({"format": FORMAT, "vignettes": body}, indent=1) + "\n", encoding="utf-8")


def read(path: Path) -> dict[str, dict[str, Answered]]:
    """What the file holds; nothing where it is none of ours."""
    try:
        raw = path.read_bytes() if path.is_file() and path.stat().st_size <= LARGEST else b"{}"
        data = json.loads(raw)
    except (OSError, ValueError, RecursionError):
        return {}
    vignettes = data.get("vignettes") if isinstance(data, dict) and data.get("format") == FORMAT else None
    if not isinstance(vignettes, dict):
        return {}
    return {id_: dict(_turns(turns)) for id_, turns in vignettes.items() if isinstance(turns, dict)}


def answered(vignette: str, file: Path) -> dict[str, Answered]:
    """What is known of the turns of a vignette in this file: from beside it, else from the data folder."""
    for folder in (file.parent, data_folder()):
        found = read(folder / FILE).get(vignette)
        if found:
            return found
    return {}


def _turns(turns: Mapping[str, Any]) -> Iterator[tuple[str, Answered]]:
    for id_, one in turns.items():
        try:
            yield id_, _turn(one)
        except (KeyError, TypeError, ValueError):
            continue


def _turn(one: Any) -> Answered:
    flags = tuple(Flagged(Kind(flag["kind"]), flag["line"]) for flag in one["flags"])
    difficulty = None if one["difficulty"] is None else float(one["difficulty"])
    return Answered(str(one["mark"]), int(one["classes"]), int(one["n"]), difficulty, flags)
