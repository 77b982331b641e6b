"""The journal: attempts, and the records of what the trainee did in them, in order. Rows are only ever added.

`append` returns when the record is on the disk: what a screen shows after it cannot be lost.
"""

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from simulator.play.records import READ_PAGE, Mode, ReadPage, Record, from_json, kind, to_json
from simulator.scenario.folders import data_folder
from simulator.store.doors import Clock, Doors, now_in_utc
from simulator.store.opening import FILE, open_file, open_memory
from simulator.store.own_words import OwnWords
from simulator.store.problems import JournalBusy, JournalProblem, JournalRefused, MovedOn, NotSaved

__all__ = ["AttemptRow", "Journal", "JournalBusy", "JournalProblem", "JournalRefused", "MovedOn", "NotSaved"]


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


@dataclass(frozen=True)
class Standing:
    """Where one stands with a vignette: the newest attempt at it, and how many were finished."""

    last: AttemptRow
    finished: int


_ROWS = """
    SELECT a.id, a.vignette_id, a.name, a.sha256, a.seed, a.mode, a.study, a.gauges, a.begun_at,
           a.branched_from, a.branched_at,
           (SELECT count(*) FROM record r WHERE r.attempt = a.id), f.attempt IS NOT NULL, f.ending
    FROM attempt a LEFT JOIN finished f ON f.attempt = a.id
"""


_LAST = "SELECT (SELECT coalesce(max(seq), 0) FROM record WHERE attempt = a.id) FROM attempt a WHERE a.id = ?"
"""The number of an attempt's last record; no row where there is no such attempt."""


class Journal(Doors):
    """The journal, open. Use it as a context manager, or close it.

    Where a passphrase was set it opens locked: what the trainee wrote in their own words is empty, and everything else is there.
    """

    def __init__(self, connection: sqlite3.Connection, where: Path | None = None, clock: Clock = now_in_utc) -> None:
        super().__init__(connection, where, clock)
        self.own_words = OwnWords(self)

    @classmethod
    def open(cls, folder: Path | None = None, clock: Clock = now_in_utc) -> "Journal":
        """The journal in this folder (default: the data folder), made if there is none.

        Raises JournalRefused for a file that is damaged, empty, foreign, newer or not writable, and JournalBusy where another
        program holds it; the file is never changed then.
        """
        folder = folder or data_folder()
        return cls(open_file(folder), folder / FILE, clock)

    @classmethod
    def in_memory(cls, clock: Clock = now_in_utc) -> "Journal":
        """A journal that keeps nothing: for playing without saving, and for tests."""
        return cls(open_memory(), None, clock)

    @property
    def locked(self) -> bool:
        """True where a passphrase was set and was not given yet."""
        return self.own_words.locked

    def unlock(self, passphrase: str) -> None:
        """Open what is sealed, until the journal is closed. Raises WrongPassphrase; nothing happens where nothing is sealed."""
        self.own_words.unlock(passphrase)

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
            for seq, record in enumerate(records, start=1):
                self._insert(db, id_, seq, record)
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
                self._insert(db, attempt, seq, record)
                return
            raise LookupError(f"there is no attempt {attempt} in {self._where}")

    def records(self, attempt: str) -> list[Record]:
        """The records of an attempt, in order; own words are empty while the journal is locked.

        Raises UnreadableRecord for a row this version does not know.
        """
        rows = self.read("SELECT seq, kind, body FROM record WHERE attempt = ? ORDER BY seq", (attempt,))
        return [from_json(name, self.own_words.opened(attempt, seq, name, body)) for seq, name, body in rows]

    def pages_read(self, attempt: str) -> list[ReadPage]:
        """The pages of an attempt that were read to their end, without looking at its other records."""
        rows = self.read("SELECT body FROM record WHERE attempt = ? AND kind = ? ORDER BY seq", (attempt, READ_PAGE))
        return [page for (body,) in rows if isinstance(page := from_json(READ_PAGE, body), ReadPage)]

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

    def standings(self) -> dict[str, Standing]:
        """By vignette, how often it was finished and the newest attempt at it, without looking at every attempt."""
        counted = self.read(
            "SELECT a.vignette_id, count(f.attempt) FROM attempt a LEFT JOIN finished f ON f.attempt = a.id"
            " GROUP BY a.vignette_id"
        )
        finished: dict[str, int] = dict(counted)
        newest = self._attempts("WHERE a.number IN (SELECT max(number) FROM attempt GROUP BY vignette_id)", ())
        return {row.vignette_id: Standing(row, finished[row.vignette_id]) for row in newest}

    def ever_finished(self) -> set[str]:
        """The ids of the vignettes that were finished at least once."""
        rows = self.read("SELECT DISTINCT vignette_id FROM attempt WHERE id IN (SELECT attempt FROM finished)")
        return {id_ for (id_,) in rows}

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

    def _insert(self, db: sqlite3.Connection, attempt: str, seq: int, record: Record) -> None:
        body = self.own_words.shut(db, attempt, seq, kind(record), to_json(record))
        db.execute("INSERT INTO record VALUES (?, ?, ?, ?, ?)", (attempt, seq, self.now(), kind(record), body))

    def _attempts(self, where: str, values: tuple[str, ...]) -> list[AttemptRow]:
        rows = self.read(f"{_ROWS} {where} ORDER BY a.number", values)
        return [_row(row) for row in rows]


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
