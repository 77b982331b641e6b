"""The journal: attempts, and the records of what the trainee did in them, in order. Rows are only ever added.

`append` returns when the record is on the disk: what a screen shows after it cannot be lost.
"""

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Any

from simulator.play.records import Mode, Record, from_json, kind, to_json
from simulator.scenario.folders import data_folder
from simulator.store.opening import FILE, open_file, open_memory, refusal
from simulator.store.problems import JournalBusy, JournalProblem, JournalRefused, MovedOn, NotSaved

__all__ = ["AttemptRow", "Journal", "JournalBusy", "JournalProblem", "JournalRefused", "MovedOn", "NotSaved"]

Clock = Callable[[], datetime]


def _now() -> datetime:
    return datetime.now(UTC)


@dataclass(frozen=True)
class AttemptRow:
    """An attempt as the journal knows it. `records` counts what was written down; `begun_at` is UTC in ISO form."""

    id: str
    vignette_id: str
    name: str
    sha256: str
    seed: int
    mode: Mode
    study: bool
    gauges: bool
    begun_at: str
    branched_from: str | None
    branched_at: int | None
    records: int
    finished: bool
    ending: str | None


_ROWS = """
    SELECT a.id, a.vignette_id, a.name, a.sha256, a.seed, a.mode, a.study, a.gauges, a.begun_at,
           a.branched_from, a.branched_at,
           (SELECT count(*) FROM record r WHERE r.attempt = a.id), f.attempt IS NOT NULL, f.ending
    FROM attempt a LEFT JOIN finished f ON f.attempt = a.id
"""


_LAST = "SELECT (SELECT coalesce(max(seq), 0) FROM record WHERE attempt = a.id) FROM attempt a WHERE a.id = ?"
"""The number of an attempt's last record; no row where there is no such attempt."""


class Journal:
    """The journal, open. Use it as a context manager, or close it."""

    def __init__(self, connection: sqlite3.Connection, where: str, clock: Clock = _now) -> None:
        self._connection = connection
        self._where = where
        self._clock = clock

    @classmethod
    def open(cls, folder: Path | None = None, clock: Clock = _now) -> "Journal":
        """The journal in this folder (default: the data folder), made if there is none.

        Raises JournalRefused for a file that is damaged, empty, foreign, newer or not writable, and JournalBusy where another
        program holds it; the file is never changed then.
        """
        folder = folder or data_folder()
        return cls(open_file(folder), str(folder / FILE), clock)

    @classmethod
    def in_memory(cls, clock: Clock = _now) -> "Journal":
        """A journal that keeps nothing: for playing without saving, and for tests."""
        return cls(open_memory(), "the journal in memory", clock)

    def __enter__(self) -> "Journal":
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

    def begin_attempt(
        self,
        *,
        vignette_id: str,
        name: str,
        source: str,
        sha256: str,
        seed: int,
        mode: Mode = "session",
        study: bool = False,
        gauges: bool = False,
        branched_from: str | None = None,
        branched_at: int | None = None,
        records: Sequence[Record] = (),
    ) -> AttemptRow:
        """A new attempt at a vignette whose text is `source`; `records` are what a branch brings along.

        Raises NotSaved or JournalBusy; then nothing was written.
        """
        import uuid  # some milliseconds that reading does not need

        id_ = uuid.uuid4().hex
        now = self.now()
        with self.transaction() as db:
            db.execute("INSERT OR IGNORE INTO vignette VALUES (?, ?)", (sha256, source))
            db.execute(
                "INSERT INTO attempt (id, vignette_id, name, sha256, seed, mode, study, gauges, begun_at, branched_from,"
                " branched_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (id_, vignette_id, name, sha256, seed, mode, study, gauges, now, branched_from, branched_at),
            )
            rows = [(id_, seq, now, kind(record), to_json(record)) for seq, record in enumerate(records, start=1)]
            db.executemany("INSERT INTO record VALUES (?, ?, ?, ?, ?)", rows)
        return self.attempt(id_)

    def append(self, attempt: str, seq: int, record: Record) -> None:
        """Write a record as number `seq` of its attempt, counted from 1; it is on the disk when this returns.

        Raises MovedOn where that number is taken, LookupError where there is no such attempt, NotSaved or JournalBusy; then
        nothing was written.
        """
        with self.transaction() as db:
            for (last,) in db.execute(_LAST, (attempt,)):
                if last != seq - 1:
                    raise MovedOn("this attempt went on in another window; open it again to go on from there")
                values = (attempt, seq, self.now(), kind(record), to_json(record))
                db.execute("INSERT INTO record VALUES (?, ?, ?, ?, ?)", values)
                return
            raise LookupError(f"there is no attempt {attempt} in {self._where}")

    def records(self, attempt: str) -> list[Record]:
        """The records of an attempt, in order. Raises UnreadableRecord for a row this version does not know."""
        rows = self.read("SELECT kind, body FROM record WHERE attempt = ? ORDER BY seq", (attempt,))
        return [from_json(name, body) for name, body in rows]

    def attempt(self, id_: str) -> AttemptRow:
        """The attempt with this id. Raises LookupError."""
        for row in self._attempts("WHERE a.id = ?", (id_,)):
            return row
        raise LookupError(f"there is no attempt {id_} in {self._where}")

    def attempts(self, vignette_id: str | None = None) -> list[AttemptRow]:
        """Every attempt, or those at one vignette, the oldest first."""
        if vignette_id is None:
            return self._attempts("", ())
        return self._attempts("WHERE a.vignette_id = ?", (vignette_id,))

    def first_attempts(self) -> list[AttemptRow]:
        """The first attempt at each vignette, the oldest first. A vignette whose text has changed is another one."""
        return self._attempts("WHERE a.number IN (SELECT min(number) FROM attempt GROUP BY sha256)", ())

    def open_attempt(self, vignette_id: str) -> AttemptRow | None:
        """The newest attempt at this vignette that has not ended."""
        return next((row for row in reversed(self.attempts(vignette_id)) if not row.finished), None)

    def mark_finished(self, attempt: str, ending: str | None) -> None:
        """Remember how an attempt ended. It can be worked out again from its records; this spares doing so."""
        with self.transaction() as db:
            db.execute("INSERT OR IGNORE INTO finished VALUES (?, ?, ?)", (attempt, self.now(), ending))

    def source(self, sha256: str) -> str:
        """The text of the vignette with this hash, as it was played. Raises LookupError."""
        for (text,) in self.read("SELECT source FROM vignette WHERE sha256 = ?", (sha256,)):
            return str(text)
        raise LookupError(f"the text of the vignette {sha256[:12]} is not in {self._where}")

    def setting(self, key: str, default: str = "") -> str:
        """A setting of the trainee's."""
        for (value,) in self.read("SELECT value FROM setting WHERE key = ?", (key,)):
            return str(value)
        return default

    def set_setting(self, key: str, value: str) -> None:
        """Keep a setting."""
        with self.transaction() as db:
            db.execute(
                "INSERT INTO setting VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value", (key, value)
            )

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
            if isinstance(problem, sqlite3.Error):
                raise self._not_saved(problem) from None
            if isinstance(problem, UnicodeEncodeError):
                raise NotSaved("this text holds half a character and cannot be saved; type it again") from None
            if isinstance(problem, OverflowError):
                raise NotSaved(
                    "this number is too large to be saved; take one below 9,000,000,000,000,000,000"
                ) from None
            raise

    def now(self) -> str:
        """The moment, in UTC and ISO form, as rows keep it."""
        return self._clock().astimezone(UTC).isoformat(timespec="milliseconds")

    def _attempts(self, where: str, values: tuple[str, ...]) -> list[AttemptRow]:
        rows = self.read(f"{_ROWS} {where} ORDER BY a.number", values)
        return [_row(row) for row in rows]

    def _not_saved(self, problem: sqlite3.Error) -> JournalProblem:
        refused = refusal(problem, self._where)
        return refused if isinstance(refused, JournalBusy) else NotSaved(f"this could not be saved: {refused}")


def _row(row: tuple[Any, ...]) -> AttemptRow:
    (
        id_,
        vignette_id,
        name,
        sha256,
        seed,
        mode,
        study,
        gauges,
        begun_at,
        branched_from,
        branched_at,
        records,
        over,
        ending,
    ) = row
    return AttemptRow(
        id_, vignette_id, name, sha256, seed, mode, bool(study), bool(gauges), begun_at, branched_from, branched_at, records,
        bool(over), ending,
    )  # fmt: skip
