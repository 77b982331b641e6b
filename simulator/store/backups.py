"""Copies of the journal in a folder beside it, owner-only, each verified before it counts."""

import os
import sqlite3
from contextlib import closing, suppress
from datetime import UTC, datetime
from pathlib import Path

FOLDER = "backups"
"""Name of the folder, in the data folder."""


def back_up(connection: sqlite3.Connection, folder: Path) -> Path:
    """A whole copy of the open journal in `folder/backups`, and its path. Raises sqlite3.Error or OSError; then none was made."""
    place = folder / FOLDER
    place.mkdir(mode=0o700, exist_ok=True)
    moment = datetime.now(UTC).strftime("%Y-%m-%dT%H-%M-%S-%f")
    path = place / f"journal-{moment}.sqlite3"
    draft = path.with_suffix(f".new-{os.getpid()}")
    try:
        _owner_only(draft)
        with closing(sqlite3.connect(draft, isolation_level=None)) as copy:
            connection.backup(copy)
            copy.execute("PRAGMA journal_mode = DELETE")  # one file, without a log of its own
            if copy.execute("PRAGMA integrity_check(1)").fetchone()[0] != "ok":
                raise sqlite3.DatabaseError("the copy is malformed")
        draft.rename(path)
    finally:
        with suppress(FileNotFoundError):
            draft.unlink()
    return path


def _owner_only(path: Path) -> None:
    """Make the file before SQLite does: it keeps the rights it finds."""
    os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
