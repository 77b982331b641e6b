"""What the trainee writes for themselves: unlike a record, a note may be changed and erased; and what they chose to share."""

import sqlite3
from dataclasses import dataclass
from typing import Any

from simulator.store.journal import Journal


@dataclass(frozen=True)
class StoredNote:
    """A note as the journal keeps it; times are UTC in ISO form.

    `attempt`, `turn` and `session` say what it hangs on: None, empty and 0 where it hangs on nothing. `kind` is the word of
    whoever wrote it.
    """

    id: str
    kind: str
    text: str
    at: str
    changed_at: str | None = None
    attempt: str | None = None
    turn: str = ""
    session: int = 0


class Notes:
    """The notes in a journal."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal

    def write(
        self, kind: str, text: str, *, attempt: str | None = None, turn: str = "", session: int = 0
    ) -> StoredNote:
        """Keep a new note; it is on the disk when this returns.

        Raises LookupError where there is no such attempt, NotSaved or JournalBusy; then nothing was written.
        """
        import uuid  # some milliseconds that reading does not need

        note = StoredNote(uuid.uuid4().hex, kind, text, self._journal.now(), None, attempt, turn, session)
        with self._journal.transaction() as db:
            _has_attempt(db, attempt)
            db.execute(
                "INSERT INTO note (id, attempt, turn, session, kind, at, sealed, body) VALUES (?, ?, ?, ?, ?, ?, 0, ?)",
                (note.id, attempt, turn, session, kind, note.at, text.encode()),
            )
        return note

    def change(self, id_: str, text: str) -> StoredNote:
        """Put another text in place of the old one, of which nothing is kept. Raises as `write` does, LookupError for the note."""
        with self._journal.transaction() as db:
            changed = db.execute(
                "UPDATE note SET changed_at = ?, sealed = 0, body = ? WHERE id = ?",
                (self._journal.now(), text.encode(), id_),
            )
            _found(changed, id_)
        return self.one(id_)

    def erase(self, id_: str) -> None:
        """Take a note away, and that it was shared. Raises as `change` does."""
        with self._journal.transaction() as db:
            _found(db.execute("DELETE FROM note WHERE id = ?", (id_,)), id_)
            db.execute("DELETE FROM shared WHERE key = ?", (id_,))

    def one(self, id_: str) -> StoredNote:
        """The note with this id. Raises LookupError."""
        for note in self._where("WHERE id = ?", (id_,)):
            return note
        raise LookupError(f"there is no note {id_}")

    def all(self) -> list[StoredNote]:
        """Every note, the oldest first."""
        return self._where("", ())

    def of_attempt(self, attempt: str) -> list[StoredNote]:
        """The notes that hang on an attempt, the oldest first."""
        return self._where("WHERE attempt = ?", (attempt,))

    def share(self, key: str) -> None:
        """Let reports carry this: a note by its id, or a record as `attempt/seq`. Done twice, it counts once."""
        with self._journal.transaction() as db:
            db.execute("INSERT OR IGNORE INTO shared VALUES (?, ?)", (key, self._journal.now()))

    def unshare(self, key: str) -> None:
        """Let no further report carry this."""
        with self._journal.transaction() as db:
            db.execute("DELETE FROM shared WHERE key = ?", (key,))

    def shared(self) -> frozenset[str]:
        """The keys of everything that reports may carry."""
        return frozenset(key for (key,) in self._journal.read("SELECT key FROM shared"))

    def _where(self, where: str, values: tuple[str, ...]) -> list[StoredNote]:
        columns = "id, kind, body, at, changed_at, attempt, turn, session"
        return [_note(row) for row in self._journal.read(f"SELECT {columns} FROM note {where} ORDER BY number", values)]


def _note(row: tuple[Any, ...]) -> StoredNote:
    id_, kind, body, at, changed_at, attempt, turn, session = row
    return StoredNote(id_, kind, body.decode(), at, changed_at, attempt, turn, session)


def _has_attempt(db: sqlite3.Connection, attempt: str | None) -> None:
    if attempt is not None and not db.execute("SELECT 1 FROM attempt WHERE id = ?", (attempt,)).fetchone():
        raise LookupError(f"there is no attempt {attempt}")


def _found(cursor: sqlite3.Cursor, id_: str) -> None:
    if not cursor.rowcount:
        raise LookupError(f"there is no note {id_}")
