"""The players' table of every case, worked out once and committed beside the vignettes, so that a list need not explore them."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from simulator.scenario.folders import packaged_folder

if TYPE_CHECKING:
    from simulator.explore.record import Exploration

FILE = "players.json"
FORMAT = 1
PLAYERS = ("key", "key-or-acceptable", "learner", "random", "warmth")
"""Those shown of every case; the keys of the three other patterns come after them."""


@dataclass(frozen=True)
class PlayerFigures:
    """Fit* (0 guessing, 1 the best line each time) and the share of plays broken off, 0 to 1."""

    fit: float | None
    broken_off: float


@dataclass(frozen=True)
class CaseFigures:
    """How players fare with a case; `paths` are all ways to play it, `best_ending` the one the best play comes to."""

    sha256: str
    paths: str
    best_ending: str
    players: dict[str, PlayerFigures]


def figures(found: "Exploration", best_ending: str) -> CaseFigures:
    """The figures of an exploration."""
    shown = [one for one in found.players if one.name in PLAYERS or one.name.endswith("-key")]
    order = [*PLAYERS, *sorted(one.name for one in shown if one.name not in PLAYERS)]
    by_name = {one.name: one for one in shown}
    return CaseFigures(
        found.hash,
        str(found.paths),
        best_ending,
        {
            name: PlayerFigures(_rounded(by_name[name].fit_corrected), round(by_name[name].broken_off, 3))
            for name in order
        },
    )


def write(path: Path, cases: dict[str, CaseFigures]) -> None:
    """Write the table."""
    data = {id_: _data(one) for id_, one in sorted(cases.items())}
    text = json.dumps({"format": FORMAT, "cases": data}, indent=1, ensure_ascii=False) + "\n"
    path.write_text(text, encoding="utf-8", newline="\n")


def read(path: Path | None = None) -> dict[str, CaseFigures]:
    """The table by the id of the case; empty where there is none that can be read."""
    try:
        data = json.loads((path or packaged_folder() / FILE).read_bytes())
        return {id_: _case(one) for id_, one in data["cases"].items()} if data["format"] == FORMAT else {}
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return {}


def names(cases: Iterable[CaseFigures]) -> tuple[str, ...]:
    """The players of these cases, each once, in the order shown."""
    return tuple(dict.fromkeys(name for case in cases for name in case.players))


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 2)


def _data(one: CaseFigures) -> dict[str, Any]:
    players = {name: [player.fit, player.broken_off] for name, player in one.players.items()}
    return {"sha256": one.sha256, "paths": one.paths, "best_ending": one.best_ending, "players": players}


def _case(data: dict[str, Any]) -> CaseFigures:
    players = {name: PlayerFigures(fit, broken) for name, (fit, broken) in data["players"].items()}
    return CaseFigures(data["sha256"], data["paths"], data["best_ending"], players)
