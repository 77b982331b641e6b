"""What a panel of supervisors has said of the lines of a vignette, kept beside the vignettes or in the data folder as `panel.json`.

Where a panel's ratings hold, its credits replace those of the provisional key in every score. The client goes on by the key: the
rules of the client model are about moves, not about opinions.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from scoring.panel import tier_of
from simulator.play.wording import session as words
from simulator.scenario.folders import data_folder, packaged_folder

if TYPE_CHECKING:
    from simulator.play.script import Script, Turn, Wording

FILE = "panel.json"
FORMAT = 1


@dataclass(frozen=True)
class PanelTurn:
    """One turn as the panel sees it: how many rated, whether the best line is contested, and each option's credit where it holds.

    `credits` is empty where the ratings do not agree well enough; the key's credits then stay. `runner_up` is the line nearest to
    the best one.
    """

    raters: int
    contested: bool
    credits: Mapping[str, float]
    best: str
    runner_up: str


def mark(turn: "Turn") -> str:
    """Eight letters that change with the words of a turn; a rating counts only for the words that were rated."""
    words = [_every(turn.scene), _every(turn.client)]
    words += [f"{option.id}\t{option.source.think or ''}\t{option.line}" for option in turn.options]
    return hashlib.sha256("\n".join(words).encode()).hexdigest()[:8]


def with_panel(script: "Script") -> "Script":
    """The script with a panel's credits in place of the key's, at the turns where there is a panel and it agrees.

    Only what a line is worth changes; what it does to the client stays with the key.
    """
    if script.vignette.id not in _rated():
        return script
    nodes = tuple(_with_panel(script, node) if hasattr(node, "options") else node for node in script.nodes)
    return replace(script, nodes=nodes)


def _with_panel(script: "Script", turn: Any) -> Any:
    found = panel_turn(script, turn)
    if found is None:
        return turn
    contested = turn.contested
    if found.contested:
        best, runner_up = (_line(turn, id_) for id_ in (found.best, found.runner_up))
        contested = words.contested_by_panel(found.raters, best, runner_up)
    if not found.credits:
        return replace(turn, contested=contested)
    options = tuple(_with_credit(option, found.credits.get(option.id)) for option in turn.options)
    return replace(turn, options=options, raters=found.raters, contested=contested)


def _with_credit(option: Any, credit: float | None) -> Any:
    return option if credit is None else replace(option, rated=credit, tier=tier_of(credit))


def _line(turn: Any, id_: str) -> str:
    return next((option.line for option in turn.options if option.id == id_), id_)


def panel_turn(script: "Script", turn: "Turn") -> PanelTurn | None:
    """What the panel says of this turn; None where it has not rated it, or not with these words."""
    turns = _rated().get(script.vignette.id)
    found = turns.get(turn.id) if isinstance(turns, dict) else None
    if not isinstance(found, dict) or found.get("mark") != mark(turn):
        return None
    try:
        return _read(found)
    except (KeyError, TypeError, ValueError):
        return None


def files() -> tuple[Path, ...]:
    """Where ratings are looked for: what comes with the program first, then the user's own, which come before it."""
    return packaged_folder() / FILE, data_folder() / FILE


def text() -> str:
    """All ratings as one text, which changes when one of them does."""
    return json.dumps(_rated(), sort_keys=True)


def forget() -> None:
    """Read the files again when they are next asked for."""
    _rated.cache_clear()


@cache
def _rated() -> dict[str, Any]:
    """By vignette and turn, from all files; one that cannot be read is no panel."""
    rated: dict[str, Any] = {}
    for path in files():
        try:
            data = json.loads(path.read_bytes())
        except (OSError, ValueError, RecursionError):
            continue
        if isinstance(data, dict) and data.get("format") == FORMAT and isinstance(data.get("vignettes"), dict):
            rated |= data["vignettes"]
    return rated


def _read(found: dict[str, Any]) -> PanelTurn:
    options = {str(id_): float(one["credit"]) for id_, one in found["options"].items()}
    order = sorted(found["options"], key=lambda id_: -float(found["options"][id_]["mean"]))
    holds = bool(found["holds"]) and all(0.0 <= credit <= 1.0 for credit in options.values())
    return PanelTurn(int(found["raters"]), bool(found["contested"]), options if holds else {}, order[0], order[1])


def _every(wording: "Wording | None") -> str:
    return "\t".join(text for _, text in wording.variants) if wording else ""
