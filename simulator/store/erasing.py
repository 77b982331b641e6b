"""Erase a note, attempts, or everything, from the journal and from what lies behind it: free pages, the log, the backups.

Each gives False where it could not reach all of that, as where another window is open: `rewriting.cleared_away` goes on from there.
"""

import sqlite3
from collections.abc import Iterable

from simulator.store.backups import FOLDER, remove_all
from simulator.store.journal import Journal
from simulator.store.notes import Notes
from simulator.store.opening import FILE
from simulator.store.rewriting import cleared_away, rewriting
from simulator.store.schema import OF_THE_FILE, WORKED_OUT

BY_ATTEMPT: dict[str, str] = {
    "shared": """DELETE FROM shared WHERE substr(key, 1, length(:id) + 1) = :id || '/'
        OR key IN (SELECT id FROM note WHERE attempt = :id)""",
    "note": "DELETE FROM note WHERE attempt = :id",
    "comment": "DELETE FROM comment WHERE attempt = :id",
    "derived": "DELETE FROM derived WHERE attempt = :id",
    "finished": "DELETE FROM finished WHERE attempt = :id",
    "setting": "DELETE FROM setting WHERE key = 'possible/' || :id",
    "record": "DELETE FROM record WHERE attempt = :id",
    "attempt": "DELETE FROM attempt WHERE id = :id",
    "vignette": "DELETE FROM vignette WHERE sha256 NOT IN (SELECT sha256 FROM attempt)",
}
"""What goes with an attempt, table by table, in this order. Answers after blocks belong to none; of settings
only what was counted for one does."""

EVERYTHING = (
    "shared", "note", "comment", "derived", "finished", "record", "attempt", "vignette", "block", "seal", "made", "setting",
)  # fmt: skip
"""Every table, in an order in which none refers to one that is gone."""


def erase_note(journal: Journal, id_: str) -> bool:
    """Erase a note. Raises LookupError where there is none, NotSaved or JournalBusy; then nothing was erased."""
    Notes(journal).erase(id_)
    return cleared_away(journal)


def with_branches(journal: Journal, ids: Iterable[str]) -> list[str]:
    """These attempts and every one that began inside one of them: a branch holds a copy of what came before it."""
    found = dict.fromkeys(ids)
    for row in journal.attempts():  # the oldest first, so a branch comes after what it began in
        if row.branched_from in found:
            found[row.id] = None
    return list(found)


def erase_attempts(journal: Journal, ids: Iterable[str], notes: Iterable[str] = ()) -> bool:
    """Erase attempts with their branches and all that hangs on them, and further notes. Raises as `erase_note` does."""
    named = list(ids)
    for id_ in named:
        journal.attempt(id_)
    with rewriting(journal) as db:
        for id_ in with_branches(journal, named):
            for statement in BY_ATTEMPT.values():
                db.execute(statement, {"id": id_})
        for note in notes:
            db.execute("DELETE FROM shared WHERE key = ?", (note,))
            db.execute("DELETE FROM note WHERE id = ?", (note,))
        db.executemany("DELETE FROM setting WHERE key = ?", [(key,) for key in WORKED_OUT])
    return cleared_away(journal)


def erase_all(journal: Journal) -> bool:
    """Erase everything that was ever written, with every backup and every damaged journal that was put aside.

    A last backup is made before, and goes when the rest is gone. Raises NotSaved or JournalBusy; then nothing was erased.
    """
    journal.copied()
    with rewriting(journal) as db:
        for table in EVERYTHING:
            _empty(db, table)
        db.execute("DELETE FROM sqlite_sequence")
    journal.own_words.key = None
    if journal.folder is None:
        return journal.scrubbed()
    done = cleared_away(journal)
    remove_all(journal.folder)
    with_backups = journal.folder / FOLDER
    if with_backups.is_dir() and not any(with_backups.iterdir()):
        with_backups.rmdir()
    for aside in journal.folder.glob(f"{FILE}.*"):
        aside.unlink(missing_ok=True)
    return done


def _empty(db: sqlite3.Connection, table: str) -> None:
    """Empty a table; what says something of the file stays."""
    if table == "setting":
        db.execute("DELETE FROM setting WHERE key NOT IN (?, ?)", OF_THE_FILE)
    else:
        db.execute(f"DELETE FROM {table}")
