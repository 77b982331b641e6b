"""The one place where rows that are never changed may be: to erase them, and to seal what is private in them."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from simulator.store.doors import Doors
from simulator.store.problems import JournalProblem
from simulator.store.schema import CLEARED


@contextmanager
def rewriting(doors: Doors) -> Iterator[sqlite3.Connection]:
    """One transaction without the triggers that guard records; they stand again before it ends, also when it fails or is killed.

    Raises what a transaction raises. Follow it with `cleared_away`.
    """
    with doors.transaction() as db:
        guards = db.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
        for name, _ in guards:
            db.execute(f"DROP TRIGGER {name}")
        yield db
        for _, statement in guards:
            db.execute(statement)
        mark_cleared(db)


def mark_cleared(db: sqlite3.Connection) -> None:
    """Count, in the transaction in which something goes: copies with a lower count hold it still, and go with the next one made."""
    db.execute("INSERT OR IGNORE INTO setting VALUES (?, '0')", (CLEARED,))
    db.execute("UPDATE setting SET value = CAST(value AS INTEGER) + 1 WHERE key = ?", (CLEARED,))


def cleared_away(doors: Doors) -> bool:
    """Take what was erased or sealed out of free pages, the log and the backups.

    False where that could not be done whole, as where another window is open or there is no space: done again, it goes on from there.
    """
    try:
        emptied = doors.scrubbed()
        if doors.copies_behind():
            doors.copied()
    except JournalProblem:
        return False
    return emptied and not doors.copies_behind()
