"""What the trainee writes for themselves: unlike a record, a note may be changed and erased; and what they chose to share."""

import sqlite3
from dataclasses import dataclass, replace

from simulator.store.journal import Journal
from simulator.store.own_words import State
from simulator.store.rewriting import mark_cleared


@dataclass(frozen=True)
class StoredNote:
    """A note as the journal keeps it; times are UTC in ISO form.

    `attempt`, `turn` and `session` say what it hangs on: None, empty and 0 where it hangs on nothing. `kind` is the word of
    whoever wrote it. `text` is empty where `state` is not open: locked until the passphrase is given, or altered by somebody else.
    """

    id: str
    kind: str
    text: str
    at: str
    changed_at: str | None = None
    attempt: str | None = None
    turn: str = ""
    session: int = 0
    state: State = "open"

    @property
    def about(self) -> tuple[object, ...]:
        """What its text is sealed in with: everything but the text."""
        return ("note", self.id, self.kind, self.at, self.changed_at, self.attempt, self.turn, self.session)


class Notes:
    """The notes in a journal."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal

    def write(
        self, kind: str, text: str, *, attempt: str | None = None, turn: str = "", session: int = 0
    ) -> StoredNote:
        """Keep a new note; it is on the disk when this returns.

        Raises LookupError where there is no such attempt, Locked, NotSaved or JournalBusy; then nothing was written.
        """
        import uuid  # some milliseconds that reading does not need

        note = StoredNote(uuid.uuid4().hex, kind, text, self._journal.now(), None, attempt, turn, session)
        with self._journal.transaction() as db:
            _has_attempt(db, attempt)
            self.put_in(db, note)
        return note

    def put_in(self, db: sqlite3.Connection, note: StoredNote) -> None:
        """Keep a note as it is, id and times and all, inside a transaction. Raises Locked."""
        sealed, body = self._journal.own_words.shut_text(db, note.text, *note.about)
        db.execute(
            "INSERT INTO note (id, attempt, turn, session, kind, at, changed_at, sealed, body) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (note.id, note.attempt, note.turn, note.session, note.kind, note.at, note.changed_at, sealed, body),
        )

    def put_back(self, db: sqlite3.Connection, note: StoredNote) -> None:
        """Keep another text, or the same one sealed or plain, inside a transaction. Raises Locked, LookupError."""
        sealed, body = self._journal.own_words.shut_text(db, note.text, *note.about)
        changed = db.execute(
            "UPDATE note SET changed_at = ?, sealed = ?, body = ? WHERE id = ?",
            (note.changed_at, sealed, body, note.id),
        )
        _found(changed, note.id)

    def change(self, id_: str, text: str) -> StoredNote:
        """Put another text in place of the old one, which only backups made before still hold. Raises as `write` does."""
        note = replace(self.one(id_), text=text, changed_at=self._journal.now(), state="open")
        with self._journal.transaction() as db:
            self.put_back(db, note)
        return note

    def erase(self, id_: str) -> None:
        """Take a note away, and that it was shared; `store.erasing` reaches what lies behind it as well. Raises as `change` does."""
        with self._journal.transaction() as db:
            _found(db.execute("DELETE FROM note WHERE id = ?", (id_,)), id_)
            db.execute("DELETE FROM shared WHERE key = ?", (id_,))
            mark_cleared(db)

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
        columns = "id, kind, at, changed_at, attempt, turn, session, sealed, body"
        rows = self._journal.read(f"SELECT {columns} FROM note {where} ORDER BY number", values)
        return [self._note(*row) for row in rows]

    def _note(
        self, id_: str, kind: str, at: str, changed_at: str | None, attempt: str | None, turn: str, session: int,
        sealed: int, body: bytes,
    ) -> StoredNote:  # fmt: skip
        note = StoredNote(id_, kind, "", at, changed_at, attempt, turn, session)
        text, state = self._journal.own_words.opened_text(bool(sealed), body, *note.about)
        return replace(note, text=text, state=state)


def _has_attempt(db: sqlite3.Connection, attempt: str | None) -> None:
    if attempt is not None and not db.execute("SELECT 1 FROM attempt WHERE id = ?", (attempt,)).fetchone():
        raise LookupError(f"there is no attempt {attempt}")


def _found(cursor: sqlite3.Cursor, id_: str) -> None:
    if not cursor.rowcount:
        raise LookupError(f"there is no note {id_}")
