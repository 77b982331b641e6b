"""Copies of the journal in a folder beside it, owner-only, each verified before it counts, the newest ten kept."""

import os
import re
import sqlite3
import time
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from simulator.store.schema import APPLICATION_ID, CLEARED, LINEAGE, OF_THE_FILE

FOLDER = "backups"
"""Name of the folder, in the data folder."""

KEPT = 10
"""How many good copies are kept."""

EVERY_MINUTES = 30
"""How far apart copies are that are made in use."""

HALF_MADE_SECONDS = 60.0
"""A copy that was not finished within that is what a killed program left."""

_NAME = re.compile(r"journal-(\d{5,})-\d{4}-\d\d-\d\d-\d{6}\.sqlite3")


@dataclass(frozen=True)
class Backup:
    """A copy: its attempts, records and notes, how often things had been cleared from the journal before, and which journal it was.

    `wrong` says in a word what is wrong with it, and is empty for a good one; the counts are 0 where they cannot be read.
    """

    path: Path
    attempts: int = 0
    records: int = 0
    notes: int = 0
    cleared: int = 0
    lineage: str = ""
    wrong: str = ""

    @property
    def name(self) -> str:
        """The file's name, by which a person asks for it."""
        return self.path.name

    def holds_cleared(self, later: "Backup") -> bool:
        """True where something was cleared from the same journal since; one that does not say which it was is taken for the same."""
        return self.cleared < later.cleared and self.lineage in ("", later.lineage)


def back_up(connection: sqlite3.Connection, folder: Path) -> Path:
    """A whole copy of the open journal, and its path; older ones go as `thin_out` says. Raises sqlite3.Error or OSError."""
    place = folder / FOLDER
    place.mkdir(mode=0o700, exist_ok=True)
    draft = place / f"new-{os.getpid()}.sqlite3"
    with suppress(FileNotFoundError):
        draft.unlink()
    try:
        _copy(connection, draft)
        made = looked_at(draft)
        if made.wrong:
            raise sqlite3.DatabaseError("the copy is malformed")
        path = place / f"journal-{_next_number(place):05}-{datetime.now(UTC):%Y-%m-%d-%H%M%S}.sqlite3"
        draft.rename(path)
    finally:
        with suppress(FileNotFoundError):
            draft.unlink()
    thin_out(folder)
    return path


def backups(folder: Path) -> list[Backup]:
    """Every copy, the newest first, each looked at."""
    return [looked_at(path) for path in _paths(folder)]


def behind(folder: Path, journal: Backup) -> bool:
    """True where a copy was made before something was cleared from this journal for the last time, and holds it still."""
    return any(looked_at(path, whole=False).holds_cleared(journal) for path in _paths(folder))


def marked(connection: sqlite3.Connection, folder: Path) -> Backup:
    """The open journal itself, as far as its marks go."""
    cleared, lineage = _marks(connection)
    return Backup(folder, cleared=cleared, lineage=lineage)


def newest_good(folder: Path) -> Backup | None:
    """The newest copy that is whole."""
    return next((backup for backup in map(looked_at, _paths(folder)) if not backup.wrong), None)


def due(folder: Path, now: datetime) -> bool:
    """True where the newest copy is older than half an hour, by whichever way the clock has gone, or there is none."""
    for newest in _paths(folder)[:1]:
        with suppress(OSError):
            return abs(now.timestamp() - newest.stat().st_mtime) >= EVERY_MINUTES * 60
    return True


def looked_at(path: Path, *, whole: bool = True) -> Backup:
    """The copy as it is found, without changing a byte of it; without `whole`, only what it counts, which takes no time."""
    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True)) as copy:
            if copy.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
                return Backup(path, wrong="foreign")
            if whole and copy.execute("PRAGMA integrity_check(1)").fetchone()[0] != "ok":
                return Backup(path, wrong="damaged")
            attempts, records = (_count(copy, table) for table in ("attempt", "record"))
            return Backup(path, attempts, records, _count(copy, "note"), *_marks(copy))
    except (sqlite3.Error, ValueError, OSError):  # text that is no text is a ValueError
        return Backup(path, wrong="damaged")


def thin_out(folder: Path) -> None:
    """Keep the newest ten copies that can be read, and of what was cleared none; where the newest is not whole, everything stays.

    One that holds more than the newest also stays, and what is cleared from another journal is no reason for it to go: a new journal in
    the place of a lost one does not push out the lost one's copies.
    """
    _sweep(folder)
    paths = _paths(folder)
    newest = looked_at(paths[0]) if paths else Backup(folder, wrong="none")
    if newest.wrong:
        return
    places = KEPT - 1
    for backup in (looked_at(path, whole=False) for path in paths[1:]):
        if backup.holds_cleared(newest):
            backup.path.unlink(missing_ok=True)
        elif backup.records <= newest.records:
            places -= not backup.wrong
            if places < 0:
                backup.path.unlink(missing_ok=True)


def remove_all(folder: Path) -> int:
    """Take every copy away, and what a killed program left of one; gives how many there were."""
    paths = _paths(folder)
    for path in (*paths, *(folder / FOLDER).glob("new-*")):
        path.unlink(missing_ok=True)
    return len(paths)


def _sweep(folder: Path) -> None:
    """Take away what programs that were killed left half-made; one that is at work is younger than that."""
    for path in (*(folder / FOLDER).glob("new-*"), *folder.glob("*.sqlite3.new-*")):
        with suppress(OSError):
            if abs(time.time() - path.stat().st_mtime) > HALF_MADE_SECONDS:
                path.unlink()


def _copy(connection: sqlite3.Connection, draft: Path) -> None:
    """One file without a log, on the disk when this returns; made before SQLite does, which keeps the rights it finds."""
    os.close(os.open(draft, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    with closing(sqlite3.connect(draft, isolation_level=None)) as copy:
        copy.execute("PRAGMA synchronous = OFF")
        connection.backup(copy)
        copy.execute("PRAGMA journal_mode = DELETE")
    with draft.open("rb") as file:
        os.fsync(file.fileno())


def _paths(folder: Path) -> list[Path]:
    """By their running number: a clock that was set back does not change the order."""
    with suppress(OSError):
        return sorted((path for path in (folder / FOLDER).iterdir() if _NAME.fullmatch(path.name)), reverse=True)
    return []


def _next_number(place: Path) -> int:
    numbers = [int(named[1]) for path in place.iterdir() if (named := _NAME.fullmatch(path.name))]
    return max(numbers, default=0) + 1


def _marks(copy: sqlite3.Connection) -> tuple[int, str]:
    """How often something was cleared, and the lineage."""
    marks = dict(copy.execute("SELECT key, value FROM setting WHERE key IN (?, ?)", OF_THE_FILE))
    return int(marks.get(CLEARED, 0)), str(marks.get(LINEAGE, ""))


def _count(copy: sqlite3.Connection, table: str) -> int:
    there = copy.execute("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?", (table,)).fetchone()
    return int(copy.execute(f"SELECT count(*) FROM {table}").fetchone()[0]) if there else 0
