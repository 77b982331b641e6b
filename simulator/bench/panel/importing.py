"""From the sheets of several supervisors to the panel file that play reads."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from scoring.panel import FEWEST_RATERS, TurnRating, turn_rating
from simulator.bench.panel.csv_file import Rating, SheetRefused, read
from simulator.play.panel import FORMAT, mark
from simulator.play.script import Script, Turn


@dataclass(frozen=True)
class PanelTurn:
    """One turn, rated."""

    vignette: str
    turn: str
    mark: str
    rating: TurnRating


@dataclass(frozen=True)
class Panel:
    """What the sheets came to. `stale` are turns whose words were changed since they were rated, `partly` those that not every
    rater rated in full; neither is counted."""

    raters: int
    turns: tuple[PanelTurn, ...]
    stale: tuple[str, ...]
    partly: tuple[str, ...]


def panel(paths: Sequence[Path], scripts: Iterable[Script]) -> Panel:
    """The panel of these sheets, one a rater. Raises SheetRefused for fewer than five, for one that cannot be read, and for rows
    that name nothing in these vignettes."""
    if len(paths) < FEWEST_RATERS:
        raise SheetRefused(f"{len(paths)} sheets; a panel has {FEWEST_RATERS} raters or more, one sheet each")
    turns = {f"{s.vignette.id}/{turn.id}": turn for s in scripts for turn in s.turns() if turn.options}
    raters = [_by_turn(path, read(path), turns) for path in paths]
    asked = sorted(set().union(*raters))
    stale = tuple(key for key in asked if any(_stale(rater, key, turns[key]) for rater in raters))
    fresh = [key for key in asked if key not in stale]
    whole = [key for key in fresh if all(_whole(rater, key, turns[key]) for rater in raters)]
    return Panel(
        len(paths),
        tuple(_rated(key, turns[key], raters) for key in whole),
        stale,
        tuple(key for key in fresh if key not in whole),
    )


def as_json(found: Panel) -> dict[str, Any]:
    """The panel file."""
    vignettes: dict[str, dict[str, Any]] = defaultdict(dict)
    for one in found.turns:
        options = {
            id_: {"mean": round(r.mean, 3), "spread": round(r.spread, 3), "credit": round(r.credit, 3)}
            for id_, r in one.rating.options.items()
        }
        agreement = one.rating.agreement
        vignettes[one.vignette][one.turn] = {
            "mark": one.mark,
            "raters": one.rating.raters,
            "icc_2k": None if agreement is None else round(agreement, 3),
            "holds": one.rating.holds,
            "contested": one.rating.contested,
            "options": options,
        }
    return {"format": FORMAT, "vignettes": dict(vignettes)}


_Rows = dict[str, dict[str, Rating]]
"""By `vignette/turn`, then by option."""


def _by_turn(path: Path, ratings: Iterable[Rating], turns: dict[str, Turn]) -> _Rows:
    rows: _Rows = defaultdict(dict)
    for one in ratings:
        place, _, option = one.key.rpartition("/")
        known = turns.get(place)
        if known is None or all(option != other.id for other in known.options):
            raise SheetRefused(f"{path}: there is no option '{one.key}' in these vignettes; rate the ones you exported")
        rows[place][option] = one
    return rows


def _stale(rater: _Rows, key: str, turn: Turn) -> bool:
    return any(one.mark != mark(turn) for one in rater.get(key, {}).values())


def _whole(rater: _Rows, key: str, turn: Turn) -> bool:
    return set(rater.get(key, {})) == {option.id for option in turn.options}


def _rated(key: str, turn: Turn, raters: Sequence[_Rows]) -> PanelTurn:
    vignette, _, name = key.partition("/")
    ratings = {option.id: [rater[key][option.id].value for rater in raters] for option in turn.options}
    return PanelTurn(vignette, name, mark(turn), turn_rating(ratings))
