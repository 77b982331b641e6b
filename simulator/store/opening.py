"""Open the file of the journal, owner-only, after making sure that it is ours."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from simulator.store.problems import JournalBusy, JournalRefused
from simulator.store.schema import APPLICATION_ID, STEPS, migrate

FILE = "journal.sqlite3"
"""Name of the journal in the data folder."""

WAIT_SECONDS = 5.0
"""How long another program may hold the journal before we say so."""

_SETTINGS = (
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",
    "PRAGMA foreign_keys = ON",
    "PRAGMA secure_delete = ON",
    "PRAGMA trusted_schema = OFF",
)


def open_file(folder: Path) -> sqlite3.Connection:
    """The connection to the journal in this folder, made if there is none. Raises JournalRefused or JournalBusy."""
    path = folder / FILE
    with _owner_only():
        _make_folder(folder)
        try:
            if not path.exists():
                _make(path)
            _look_first(path)
            return _prepared(sqlite3.connect(path, timeout=WAIT_SECONDS, isolation_level=None))
        except sqlite3.Error as problem:
            raise refusal(problem, path) from None
        except OSError as problem:
            raise JournalRefused(
                f"{path} cannot be made ({problem.strerror}); set ATTUNE_HOME to another folder"
            ) from None


def open_memory() -> sqlite3.Connection:
    """A journal that is gone when the program ends."""
    return _prepared(sqlite3.connect(":memory:", isolation_level=None))


def refusal(problem: sqlite3.Error, path: Path | str) -> JournalRefused | JournalBusy:
    """The sentence for what SQLite said."""
    said = str(problem)
    if "locked" in said or "busy" in said:
        return JournalBusy(f"{path} is in use by another program; close it there and try again")
    if "readonly" in said or "unable to open" in said:
        return JournalRefused(f"{path} cannot be written; make its folder writable, or set ATTUNE_HOME to one that is")
    if "full" in said:
        return JournalRefused(f"there is no space left for {path}; free some and try again")
    return JournalRefused(
        f"{path} is damaged and was left as it is; move it aside to start a new one, or put back a copy of it"
    )


def _prepared(connection: sqlite3.Connection) -> sqlite3.Connection:
    try:
        for setting in _SETTINGS:
            connection.execute(setting)
        if connection.execute("PRAGMA user_version").fetchone()[0] < len(STEPS):
            migrate(connection)
        if connection.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
            raise sqlite3.DatabaseError("malformed")
    except BaseException:
        connection.close()
        raise
    return connection


@contextmanager
def _owner_only() -> Iterator[None]:
    """Files made here can be read by their owner alone."""
    before = os.umask(0o077)
    try:
        yield
    finally:
        os.umask(before)


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as problem:
        why = problem.strerror or "it cannot be made"
        raise JournalRefused(
            f"{folder} cannot hold the journal ({why}); set ATTUNE_HOME to a folder that can"
        ) from None


def _make(path: Path) -> None:
    """Make the journal beside its place and put it there whole: a program killed while it does so leaves no half-made file."""
    draft = path.with_name(f"{path.name}.new-{os.getpid()}")
    draft.unlink(missing_ok=True)
    connection = sqlite3.connect(draft, isolation_level=None)
    try:
        migrate(connection)
    finally:
        connection.close()
    with suppress(FileExistsError):  # another window was quicker
        os.link(draft, path)
    draft.unlink()


def _look_first(path: Path) -> None:
    """Refuse a file that is not ours before SQLite touches it: SQLite takes an empty file for an empty journal."""
    try:
        with path.open("rb") as file:
            head = file.read(100)
    except OSError as problem:
        raise JournalRefused(f"{path} cannot be read ({problem.strerror}); make it readable and try again") from None
    aside = "move it aside to start a new one, or put back a copy of it"
    if not head:
        raise JournalRefused(f"{path} is empty, which a journal never is; it was left as it is: {aside}")
    if len(head) < 100 or not head.startswith(b"SQLite format 3\x00"):
        raise JournalRefused(f"{path} is not a journal; it was left as it is: {aside}")
    version, application = int.from_bytes(head[60:64], "big"), int.from_bytes(head[68:72], "big")
    if application != APPLICATION_ID:
        raise JournalRefused(f"{path} belongs to another program; it was left as it is: {aside}")
    if version > len(STEPS):
        raise JournalRefused(
            f"{path} was written by a newer Attunement; use that one, or set ATTUNE_HOME to another folder"
        )
