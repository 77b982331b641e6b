"""What was still possible, turn by turn: kept when the debrief has counted it, for it takes seconds to count."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from simulator.store.journal import Journal

if TYPE_CHECKING:
    from simulator.practice.debrief.exact import Possible

PREFIX = "possible/"
"""The setting an attempt's figures are kept under: this and its id. They may be thrown away and counted again."""


@dataclass(frozen=True)
class StillPossible:
    """The best outcome, 0 to 100, that could still be reached before each turn, and after the last."""

    attempt: str
    best: tuple[int, ...]


def keep_possible(journal: Journal, attempt: str, possible: "Iterable[Possible]") -> None:
    """Keep them, once. Raises what the journal raises."""
    if journal.setting(PREFIX + attempt):
        return
    turns = list(possible)
    if turns:
        best = [turn.before.best for turn in turns] + [turns[-1].after.best]
        journal.set_setting(PREFIX + attempt, json.dumps(best, separators=(",", ":")))


def kept_possible(journal: Journal) -> dict[str, StillPossible]:
    """By attempt, what is kept."""
    rows = journal.read("SELECT key, value FROM setting WHERE key LIKE 'possible/%'")
    found = {key.removeprefix(PREFIX): _read(value) for key, value in rows}
    return {attempt: StillPossible(attempt, best) for attempt, best in found.items() if best}


def _read(value: str) -> tuple[int, ...]:
    try:
        return tuple(int(best) for best in json.loads(value))
    except (ValueError, TypeError):
        return ()
