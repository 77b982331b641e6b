"""The doors to the journal's file: a query, a transaction, the moment. What lies in it is the business of the other modules."""

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from simulator.store.backups import back_up, behind, due, marked
from simulator.store.opening import refusal
from simulator.store.problems import JournalBusy, JournalProblem, NotSaved

Clock = Callable[[], datetime]


def now_in_utc() -> datetime:
    """The moment, where no other clock is given."""
    return datetime.now(UTC)


class Doors:
    """The file, open. Use it as a context manager, or close it. `folder` is None for one that is in memory alone."""

    def __init__(self, connection: sqlite3.Connection, where: Path | None = None, clock: Clock = now_in_utc) -> None:
        self._connection = connection
        self._where = str(where or "the journal in memory")
        self._clock = clock
        self.folder = where.parent if where else None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind_: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Fold the write-ahead log into the file and let it go. May be called twice."""
        with suppress(
            sqlite3.Error
        ):  # closed already, or busy elsewhere: what was acknowledged is in the log either way
            self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        self._connection.close()

    def read(self, statement: str, values: Sequence[object] = ()) -> list[tuple[Any, ...]]:
        """The rows of a query: the door for the modules beside this one. Raises JournalRefused or JournalBusy."""
        try:
            return self._connection.execute(statement, values).fetchall()
        except (sqlite3.Error, UnicodeDecodeError) as problem:
            raise refusal(problem, self._where) from None

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """One transaction, on the disk when it ends: the other door for the modules beside this one.

        Raises NotSaved or JournalBusy; then nothing was written. IMMEDIATE: a plain BEGIN fails at once where two programs write.
        """
        db = self._connection
        try:
            db.execute("BEGIN IMMEDIATE")
        except sqlite3.Error as problem:
            raise self._not_saved(problem) from None
        try:
            yield db
            db.execute("COMMIT")
        except BaseException as problem:
            if db.in_transaction:
                with suppress(sqlite3.Error):  # what went wrong first is the news
                    db.execute("ROLLBACK")
            self._tell(problem)
            raise

    def now(self) -> str:
        """The moment, in UTC and ISO form, as rows keep it."""
        return self._clock().astimezone(UTC).isoformat(timespec="milliseconds")

    def copied(self) -> Path | None:
        """A verified copy among the backups, and its path; None in memory. Raises NotSaved or JournalBusy; then none was made."""
        try:
            return back_up(self._connection, self.folder) if self.folder else None
        except sqlite3.Error as problem:
            raise self._not_saved(problem) from None
        except OSError as problem:
            raise NotSaved(
                f"no backup could be made in {self.folder} ({problem.strerror}); nothing was changed"
            ) from None

    def copied_when_due(self) -> None:
        """A backup, where there was none for half an hour of use. Where none can be made, the play goes on without."""
        if self.folder and due(self.folder, self._clock()):
            with suppress(JournalProblem):
                self.copied()

    def copies_behind(self) -> bool:
        """True where a backup still holds what was erased or sealed since. Raises JournalRefused or JournalBusy."""
        try:
            return self.folder is not None and behind(self.folder, marked(self._connection, self.folder))
        except (sqlite3.Error, UnicodeDecodeError) as problem:
            raise refusal(problem, self._where) from None

    def scrubbed(self) -> bool:
        """Write the file anew without what was deleted, and empty its log. False where another window keeps the log in use.

        Raises NotSaved or JournalBusy.
        """
        try:
            self._connection.execute("VACUUM")
            (busy, *_) = self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        except sqlite3.Error as problem:
            raise self._not_saved(problem) from None
        return not busy

    def _tell(self, problem: BaseException) -> None:
        """Raise the sentence for what went wrong in a transaction, where there is one."""
        if isinstance(problem, sqlite3.Error):
            raise self._not_saved(problem) from None
        if isinstance(problem, UnicodeEncodeError):
            raise NotSaved("this text holds half a character and cannot be saved; type it again") from None
        if isinstance(problem, OverflowError):
            raise NotSaved("this number is too large to be saved; take one below 9,000,000,000,000,000,000") from None

    def _not_saved(self, problem: sqlite3.Error) -> JournalProblem:
        refused = refusal(problem, self._where)
        return refused if isinstance(refused, JournalBusy) else NotSaved(f"this could not be saved: {refused}")
