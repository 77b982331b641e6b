"""Where every unit stands, from the journal: kept as it stood after the last attempt, so that a start does not begin at the first."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from scoring.vocabulary import Moment, Pattern
from simulator.practice.due.spacing import Review, Spaced, Unit, spaced
from simulator.practice.progress.known import Known, known
from simulator.practice.progress.rules import rules
from simulator.store.journal import Journal

SETTING = "due"
"""The setting it is kept under. Throwing it away costs time and nothing else."""


@dataclass(frozen=True)
class _Kept:
    """`mark` names the attempts, and the rules, that `units` rest on."""

    mark: str
    units: dict[Unit, Spaced]


def standing(journal: Journal) -> dict[Unit, Spaced]:
    """Where every unit that was ever met stands. Raises what the journal raises."""
    mark = _mark(journal)
    kept = _read(journal.setting(SETTING))
    if kept is not None and kept.mark == mark:
        return kept.units
    units = spaced(reviews(known(journal)))
    journal.set_setting(SETTING, _written(mark, units))
    return units


def reviews(every: Iterable[Known]) -> list[Review]:
    """Every unit of every attempt, in order. A play that began at a turn one had just read about shows nothing."""
    return [
        Review(Unit(one.facts.pattern, moment), one.at, one.row.name, tally)
        for one in every
        if one.row.branched_from is None
        for moment, tally in one.facts.cells.items()
    ]


def _mark(journal: Journal) -> str:
    """Changes with every attempt that ends, or is erased, and with the rules."""
    finished = journal.read("SELECT count(*), max(a.number) FROM finished f JOIN attempt a ON a.id = f.attempt")
    return f"{rules()} {finished[0][0]} {finished[0][1]}"


def _written(mark: str, units: dict[Unit, Spaced]) -> str:
    rows = [
        [
            unit.pattern,
            unit.moment,
            s.due.isoformat(),
            s.last.isoformat(),
            s.client,
            s.streak,
            s.stability,
            s.difficulty,
        ]
        for unit, s in units.items()
    ]
    return json.dumps({"mark": mark, "units": rows}, ensure_ascii=False, separators=(",", ":"))


def _read(text: str) -> _Kept | None:
    try:
        given = json.loads(text)
        return _Kept(str(given["mark"]), dict(map(_unit, given["units"])))
    except (ValueError, TypeError, KeyError):
        return None


def _unit(row: Sequence[Any]) -> tuple[Unit, Spaced]:
    pattern, moment, due, last, client, streak, stability, difficulty = row
    unit = Unit(Pattern(pattern), Moment(moment))
    return unit, Spaced(
        datetime.fromisoformat(due), datetime.fromisoformat(last), client, streak, stability, difficulty
    )
