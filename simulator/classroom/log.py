"""The log of a class: its events, and the texts of what it plays, in a SQLite file that only ever grows.

A class has a file of its own, `classes/<date>-<code>.sqlite3` in the data folder, readable by its owner alone. While a class runs
its log is held: no other program opens it.
"""

import os
import sqlite3
from collections.abc import Iterable, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from simulator.classroom.log_tables import APPLICATION_ID, SETTINGS, TABLES, VERSION, Statement, statements
from simulator.classroom.log_tables import slips as slips_in
from simulator.classroom.room.applying import replay
from simulator.classroom.room.as_json import from_json
from simulator.classroom.room.events import Event, RoomEnded, RoomOpened
from simulator.classroom.room.slips import Slip, with_slips
from simulator.classroom.room.state import Room
from simulator.classroom.served import Served
from simulator.classroom.served import from_json as served_from_json
from simulator.classroom.served import to_json as served_to_json
from simulator.play.panel import with_panel
from simulator.play.script import Script, prepare_script
from simulator.scenario.playable import playable

FOLDER = "classes"
"""Name of the folder, in the data folder."""

WAIT_SECONDS = 1.0

SET_ASIDE = 4_000_000
"""Bytes that a class which runs has of the disk beforehand: as much as SQLite writes before it folds its write-ahead log."""


class LogProblem(Exception):
    """A class log that cannot be made, read or written. The message is one sentence: what, where, and what to do."""


class ClassRuns(LogProblem):
    """The log is held by a class that is running."""


@dataclass(frozen=True)
class Logged:
    """A log as it is read: every event in order, and the texts of the vignettes by their SHA-256.

    `served` is how the class was last served; None in a log of an older version. `slips` are the answers of an anonymous round that is
    not closed yet.
    """

    path: Path
    events: tuple[Event, ...]
    texts: dict[str, str]
    served: Served | None = None
    slips: tuple[Slip, ...] = ()

    @property
    def opening(self) -> RoomOpened:
        """The first event."""
        first = self.events[0]
        if not isinstance(first, RoomOpened):
            raise LogProblem(f"{self.path} does not begin with the opening of a class; it is no log of ours")
        return first

    @property
    def ended(self) -> bool:
        """True where the class was closed by its host."""
        return isinstance(self.events[-1], RoomEnded)

    def script(self, sha256: str) -> Script:
        """What the class played, in the text it had then."""
        return with_panel(prepare_script(playable(self.texts[sha256], sha256[:8]).vignette))

    def room(self) -> Room:
        """The room as the log leaves it."""
        return with_slips(replay(self.events, self.script), self.slips)


class ClassLog:
    """A log, open for a class that runs. Close it, or use it as a context manager."""

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self._connection = connection
        self.path = path

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_what: object) -> None:
        self.close()

    @classmethod
    def begin(cls, folder: Path, opening: RoomOpened, date: str, texts: Iterable[tuple[str, str]]) -> "ClassLog":
        """A new log with its first event. `folder` is the data folder, `texts` pairs of SHA-256 and text. Raises LogProblem."""
        place = folder / FOLDER
        path = place / f"{date}-{opening.code}.sqlite3"
        try:
            place.mkdir(parents=True, mode=0o700, exist_ok=True)
            os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        except OSError as problem:
            raise LogProblem(
                f"{path} cannot be made ({problem.strerror}); set ATTUNE_HOME to a folder that can hold it"
            ) from None
        log = cls(opened(path), path)
        try:
            _made(log._connection, texts)
            _set_aside(log._connection)
        except sqlite3.Error as problem:
            raise _problem(path, problem) from None
        log.append([opening])
        return log

    @classmethod
    def resume(cls, path: Path) -> tuple["ClassLog", Logged]:
        """A log gone on with, and what it holds. Raises LogProblem."""
        connection = opened(path)
        try:
            logged = _read(connection, path)
            if _version(connection) < VERSION:
                _made(connection, ())
            _set_aside(connection)
        except LogProblem:
            connection.close()
            raise
        except sqlite3.Error as problem:
            connection.close()
            raise _problem(path, problem) from None
        return cls(connection, path), logged

    def keep_served(self, served: Served) -> None:
        """Keep how the class is served from now on. Raises LogProblem."""
        try:
            self._connection.execute("INSERT INTO served (body) VALUES (?)", (served_to_json(served),))
        except sqlite3.Error as problem:
            raise _problem(self.path, problem) from None

    def append(self, events: Sequence[Event]) -> None:
        """Write these, all or none; on the disk when it returns. Raises LogProblem; then none is kept."""
        try:
            self._write(statements(events))
        except sqlite3.Error as problem:
            raise _problem(self.path, problem) from None

    def _write(self, every: Sequence[Statement]) -> None:
        """A single statement is a commit of its own, and costs less than one of two words more."""
        if len(every) < 2:
            for statement, values in every:
                self._connection.execute(statement, values)
            return
        self._connection.execute("BEGIN IMMEDIATE")
        try:
            for statement, values in every:
                self._connection.execute(statement, values)
            self._connection.execute("COMMIT")
        except sqlite3.Error:
            with suppress(sqlite3.Error):  # a full disk may have rolled it back already
                self._connection.execute("ROLLBACK")
            raise

    def close(self) -> None:
        """Fold the write-ahead log into the file and let it go. May be called twice."""
        with suppress(sqlite3.Error):
            self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        self._connection.close()


def read_log(path: Path) -> Logged:
    """What a log holds, for looking at it. Raises LogProblem, also while its class runs."""
    with closing(opened(path)) as connection:
        return _read(connection, path)


def logs(folder: Path) -> list[Path]:
    """The logs in the data folder, the newest first."""
    with suppress(OSError):
        found = [(one.stat().st_mtime, one) for one in (folder / FOLDER).glob("*.sqlite3")]
        return [path for _, path in sorted(found, reverse=True)]
    return []


def newest_open(folder: Path) -> Path | None:
    """The newest log whose class has not ended; one that is running elsewhere, or cannot be read, is passed over."""
    for path in logs(folder):
        with suppress(LogProblem):
            if not read_log(path).ended:
                return path
    return None


def _made(db: sqlite3.Connection, texts: Iterable[tuple[str, str]]) -> None:
    db.execute("BEGIN IMMEDIATE")
    for statement in TABLES:
        db.execute(statement)
    db.executemany("INSERT OR IGNORE INTO vignette VALUES (?, ?)", texts)
    db.execute("COMMIT")


def _set_aside(db: sqlite3.Connection) -> None:
    """Let the write-ahead log grow once and not with every vote, which takes half as long again: write to it, and take that back.

    It needs a page cache that holds less than is written. Where the disk is too full for it, the class may yet have room enough.
    """
    (cached,) = db.execute("PRAGMA cache_size").fetchone()
    db.execute("PRAGMA cache_size = 1")
    db.execute("BEGIN IMMEDIATE")
    try:
        db.execute("CREATE TABLE set_aside (zeros BLOB)")
        db.execute("INSERT INTO set_aside VALUES (zeroblob(?))", (SET_ASIDE,))
    except sqlite3.OperationalError as problem:
        if problem.sqlite_errorcode & 0xFF not in (sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR):
            raise
    if db.in_transaction:  # a full disk may have rolled it back already
        db.execute("ROLLBACK")
    db.execute(f"PRAGMA cache_size = {int(cached)}")


def opened(path: Path) -> sqlite3.Connection:
    """A log that nobody else opens until it is closed; used by one thread after another, never by two at once. Raises LogProblem."""
    if not path.is_file():
        raise LogProblem(f"there is no class log {path}; attune host begins a new one")
    connection = sqlite3.connect(path, timeout=WAIT_SECONDS, isolation_level=None, check_same_thread=False)
    try:
        for setting in SETTINGS:
            connection.execute(setting)
    except sqlite3.Error as problem:
        connection.close()
        raise _problem(path, problem) from None
    return connection


def _read(db: sqlite3.Connection, path: Path) -> Logged:
    try:
        if db.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
            raise LogProblem(f"{path} is no class log; it was left as it is")
        if _version(db) > VERSION:
            raise LogProblem(f"{path} was written by a newer Attunement; update this one to read it")
        rows = db.execute("SELECT kind, body FROM event ORDER BY rev").fetchall()
        texts = dict(db.execute("SELECT sha256, source FROM vignette").fetchall())
        events = tuple(from_json(name, body) for name, body in rows)
        served, slips = (_served(db), slips_in(db)) if _version(db) >= VERSION else (None, ())
    except (sqlite3.Error, UnicodeDecodeError) as problem:
        raise _problem(path, problem) from None
    except ValueError as problem:
        raise LogProblem(f"{path}: {problem}") from None
    if not events:
        raise LogProblem(f"{path} holds no event; its class never began")
    return Logged(path, events, texts, served, slips)


def _version(db: sqlite3.Connection) -> int:
    return int(db.execute("PRAGMA user_version").fetchone()[0])


def _served(db: sqlite3.Connection) -> Served | None:
    """How the class was last served."""
    last = db.execute("SELECT body FROM served ORDER BY number DESC LIMIT 1").fetchone()
    return served_from_json(last[0]) if last else None


def _problem(path: Path, problem: Exception) -> LogProblem:
    code = getattr(problem, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT) & 0xFF
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return ClassRuns(f"{path} belongs to a class that is running; end it there first")
    if code == sqlite3.SQLITE_FULL:
        return LogProblem(f"there is no space left for {path}; free some, and go on")
    if code in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM):
        return LogProblem(f"{path} cannot be written; make it and its folder writable")
    if code == sqlite3.SQLITE_IOERR:
        return LogProblem(f"the disk of {path} reports an error; see that it is there and has space")
    return LogProblem(f"{path} is damaged and was left as it is; the other logs beside it are not touched")


def foreign(db: sqlite3.Connection) -> bool:
    """True for a database that is another program's; an empty one is nobody's. Raises sqlite3.Error for one that is damaged."""
    ours = db.execute("PRAGMA application_id").fetchone()[0] == APPLICATION_ID
    return not ours and db.execute("SELECT 1 FROM sqlite_master").fetchone() is not None
