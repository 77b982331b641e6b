"""Where every unit stands, kept as it stood after the last attempt that ended: a start goes on from there, whatever lies behind it.

An answer counts as it was worth when it was looked at first; a changed key moves what comes, and not what was. Throwing away what is
kept costs the time to go through all attempts again, and nothing else.
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from scoring.vocabulary import Moment, Pattern
from simulator.practice.due.spacing import Review, Spaced, Unit, spaced
from simulator.practice.progress.facts import Facts
from simulator.practice.progress.known import facts_of
from simulator.store.journal import AttemptRow, Journal

SETTING = "due"
"""The setting it is kept under."""


@dataclass(frozen=True)
class _Kept:
    """What rests on the first `ended` attempts that ended, the last of them in row `last`."""

    ended: int = 0
    last: int = 0
    units: dict[Unit, Spaced] = field(default_factory=dict)


def standing(journal: Journal) -> dict[Unit, Spaced]:
    """Where every unit that was ever met stands. Raises what the journal raises."""
    kept = _read(journal.setting(SETTING))
    new = _ended_after(journal, kept.last)
    if kept.ended != _ended(journal, kept.last):  # something was erased, or brought in from elsewhere
        kept, new = _Kept(), _ended_after(journal, 0)
    if not new:
        return kept.units
    units = spaced(_reviews(journal, new), kept.units)
    journal.set_setting(SETTING, _written(_Kept(kept.ended + len(new), new[-1][0], units)))
    return units


def _ended(journal: Journal, until: int) -> int:
    """How many attempts ended, up to this row."""
    ((number,),) = journal.read("SELECT count(*) FROM finished WHERE rowid <= ?", (until,))
    return int(number)


def _ended_after(journal: Journal, row: int) -> list[tuple[int, str, str]]:
    """What ended after this row: its own row, the attempt, and when."""
    found = journal.read("SELECT rowid, attempt, at FROM finished WHERE rowid > ? ORDER BY rowid", (row,))
    return [(number, attempt, at) for number, attempt, at in found]


def _reviews(journal: Journal, ended: Iterable[tuple[int, str, str]]) -> list[Review]:
    """Every unit of these attempts, in the order in which they ended."""
    every = [(journal.attempt(attempt), datetime.fromisoformat(at)) for _, attempt, at in ended]
    facts = facts_of(journal, [row for row, _ in every])
    return [one for row, at in every if row.id in facts for one in reviews(row, at, facts[row.id])]


def reviews(row: AttemptRow, at: datetime, facts: Facts) -> list[Review]:
    """The units of an attempt. A play that began at a turn one had just read about shows nothing; a check-up is no practice."""
    if row.branched_from is not None or row.mode == "check-up":
        return []
    return [Review(Unit(facts.pattern, moment), at, row.name, tally) for moment, tally in facts.cells.items()]


def _written(kept: _Kept) -> str:
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
        for unit, s in kept.units.items()
    ]
    given = {"ended": kept.ended, "last": kept.last, "units": rows}
    return json.dumps(given, ensure_ascii=False, separators=(",", ":"))


def _read(text: str) -> _Kept:
    try:
        given = json.loads(text)
        return _Kept(int(given["ended"]), int(given["last"]), dict(map(_unit, given["units"])))
    except (ValueError, TypeError, KeyError):
        return _Kept()


def _unit(row: Sequence[Any]) -> tuple[Unit, Spaced]:
    pattern, moment, due, last, client, streak, stability, difficulty = row
    unit = Unit(Pattern(pattern), Moment(moment))
    return unit, Spaced(
        datetime.fromisoformat(due), datetime.fromisoformat(last), client, streak, stability, difficulty
    )
