"""What a supervisor said about turns of an attempt, as it came back from them."""

import json
import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from simulator.store.journal import Journal


@dataclass(frozen=True)
class StoredComment:
    """A comment on a turn of an attempt. `at` is UTC in ISO form; `ratings` are rows of the supervisor's sheet, by their names."""

    id: str
    attempt: str
    turn: str
    author: str
    at: str
    text: str
    ratings: Mapping[str, int] = field(default_factory=dict)


class Comments:
    """The comments in a journal."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal

    def add(
        self,
        attempt: str,
        turn: str,
        author: str,
        text: str,
        *,
        ratings: Mapping[str, int] | None = None,
        id: str = "",  # noqa: A002 - the comment's own word
        at: str = "",
    ) -> StoredComment:
        """Keep a comment; one that came with an id of its own is kept once, however often it is read in.

        Raises NotSaved or JournalBusy; then nothing was written.
        """
        comment = StoredComment(
            id or _drawn(), attempt, turn, author, at or self._journal.now(), text, dict(ratings or {})
        )
        with self._journal.transaction() as db:
            _insert(db, comment)
        return comment

    def put(
        self, attempt: str, turn: str, author: str, text: str, ratings: Mapping[str, int] | None = None
    ) -> StoredComment:
        """Keep what this author says of this turn, in the place of what they said of it before; the same words keep their day.

        Raises as `add` does.
        """
        rated = dict(ratings or {})
        before = [one for one in self.of_attempt(attempt) if (one.turn, one.author) == (turn, author)]
        if len(before) == 1 and (before[0].text, dict(before[0].ratings)) == (text, rated):
            return before[0]
        comment = StoredComment(_drawn(), attempt, turn, author, self._journal.now(), text, rated)
        with self._journal.transaction() as db:
            db.execute("DELETE FROM comment WHERE attempt = ? AND turn = ? AND author = ?", (attempt, turn, author))
            _insert(db, comment)
        return comment

    def all(self) -> list[StoredComment]:
        """Every comment, the oldest first."""
        return self._where("", ())

    def of_attempt(self, attempt: str) -> list[StoredComment]:
        """The comments on an attempt, the oldest first."""
        return self._where("WHERE attempt = ?", (attempt,))

    def _where(self, where: str, values: tuple[str, ...]) -> list[StoredComment]:
        columns = "id, attempt, turn, author, at, text, ratings"
        rows = self._journal.read(f"SELECT {columns} FROM comment {where} ORDER BY at, rowid", values)
        return [_comment(row) for row in rows]


def _drawn() -> str:
    import uuid  # some milliseconds that reading does not need

    return uuid.uuid4().hex


def _insert(db: sqlite3.Connection, one: StoredComment) -> None:
    rated = json.dumps(dict(one.ratings), ensure_ascii=False, separators=(",", ":"))
    db.execute(
        "INSERT OR IGNORE INTO comment (id, attempt, turn, author, at, text, ratings) VALUES (?, ?, ?, ?, ?, ?, ?)",
        (one.id, one.attempt, one.turn, one.author, one.at, one.text, rated),
    )


def _comment(row: tuple[Any, ...]) -> StoredComment:
    id_, attempt, turn, author, at, text, ratings = row
    return StoredComment(id_, attempt, turn, author, at, text, json.loads(ratings))
