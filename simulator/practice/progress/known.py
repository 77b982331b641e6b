"""What is known of every attempt: kept facts where there are any, else worked out from the journal and kept."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from simulator.play.panel import with_panel
from simulator.play.records import UnreadableRecord
from simulator.play.script import prepare_script
from simulator.practice.met_in_class import met_in_class
from simulator.practice.progress.as_kept import from_json, to_json
from simulator.practice.progress.facts import Facts, facts
from simulator.practice.progress.rules import rules
from simulator.scenario.findings import VignetteRefused
from simulator.scenario.playable import playable
from simulator.store.derived import Derived
from simulator.store.journal import AttemptRow, Journal

AT_ONCE = 40
"""So many attempts are worked out in the time that nobody notices."""


@dataclass(frozen=True)
class Known:
    """An attempt and what it came to. `again` says that the client, or the turn it began at, was known by then: such an attempt is
    practice, and no measure of what one does with somebody new."""

    row: AttemptRow
    at: datetime
    again: bool
    facts: Facts


def known(journal: Journal) -> tuple[Known, ...]:
    """Every attempt that is over, the oldest first. One whose text or records cannot be read is passed over.

    Attempts that go on would give their client's pattern away; a check-up has a page of its own.
    """
    rows = _over(journal)
    return tuple(_known(rows, _found(journal, rows), met_in_class(journal)))


def rebuild(journal: Journal) -> int:
    """Forget all kept facts and work them out again from the journal; how many there are."""
    Derived(journal).clear()
    return len(_found(journal, _over(journal)))


def nearly_known(journal: Journal) -> bool:
    """True where at most `AT_ONCE` attempts would have to be worked out before the rest can be told."""
    over = int(journal.read("SELECT count(*) FROM finished")[0][0])
    return over - Derived(journal).count(rules()) <= AT_ONCE


def facts_of(journal: Journal, rows: Sequence[AttemptRow]) -> dict[str, Facts]:
    """What each of a few attempts came to, by its id, worked out and not kept; those that cannot be read are left out."""
    return {row.id: found for row in rows if (found := _fresh(journal, row)) is not None}


def _over(journal: Journal) -> list[AttemptRow]:
    return [row for row in journal.attempts() if row.finished and row.mode != "check-up"]


def _found(journal: Journal, rows: Sequence[AttemptRow]) -> dict[str, Facts]:
    derived = Derived(journal)
    kept = derived.all(rules())
    found = {row.id: fact for row in rows if row.id in kept and (fact := _read(kept[row.id])) is not None}
    fresh = {row.id: fact for row in rows if row.id not in found and (fact := _fresh(journal, row)) is not None}
    if fresh:
        derived.put(rules(), {id_: to_json(fact) for id_, fact in fresh.items()})
    return found | fresh


def _read(body: str) -> Facts | None:
    try:
        return from_json(body)
    except (KeyError, TypeError, ValueError):
        return None


def _fresh(journal: Journal, row: AttemptRow) -> Facts | None:
    try:
        script = with_panel(prepare_script(playable(journal.source(row.sha256), row.name).vignette))
        found = facts(script, journal.records(row.id))
    except (VignetteRefused, UnreadableRecord, LookupError, ValueError):
        return None
    return found if found.cells else None


def _known(rows: Sequence[AttemptRow], found: dict[str, Facts], in_class: Mapping[str, str]) -> Iterator[Known]:
    met: set[str] = set()
    for row in rows:
        by_class = in_class.get(row.vignette_id, row.begun_at) < row.begun_at
        again = by_class or row.vignette_id in met or row.branched_from is not None
        if row.id in found:
            met.add(row.vignette_id)
            yield Known(row, datetime.fromisoformat(row.begun_at), again, found[row.id])
