"""Open the file of the journal, owner-only, after making sure that it is ours."""

import os
import sqlite3
import stat
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from simulator.store.backups import back_up, newest_good
from simulator.store.problems import JournalBusy, JournalDamaged, JournalRefused
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
    "PRAGMA temp_store = MEMORY",  # no words in files that nobody erases
)


_ASIDE = "move it and what lies beside it under the same name aside to start a new one, or put back a copy of it"


def open_file(folder: Path) -> sqlite3.Connection:
    """The connection to the journal in this folder, made if there is none. Raises JournalRefused or JournalBusy."""
    path = folder / FILE
    with _owner_only():
        _make_folder(folder)
        try:
            if not path.exists():
                _no_stray_log(path)
                _make(path)
            _look_first(path)
            _look_inside_rolled_back(path)
            return _prepared(sqlite3.connect(path, timeout=WAIT_SECONDS, isolation_level=None), folder)
        except JournalDamaged as damaged:
            raise _with_a_way_back(damaged, folder) from None
        except (sqlite3.Error, UnicodeDecodeError) as problem:
            raise _with_a_way_back(refusal(problem, path), folder) from None
        except OSError as problem:
            raise JournalRefused(
                f"{path} cannot be made ({problem.strerror}); set ATTUNE_HOME to another folder"
            ) from None


def open_memory() -> sqlite3.Connection:
    """A journal that is gone when the program ends."""
    return _prepared(sqlite3.connect(":memory:", isolation_level=None), None)


def refusal(problem: Exception, path: Path | str) -> JournalRefused | JournalBusy:
    """The sentence for what SQLite said; what it says of a damaged page may not even be text."""
    if isinstance(problem, sqlite3.ProgrammingError):
        raise problem  # a closed journal, or another thread's: our mistake, and nothing about the file
    code = getattr(problem, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT)
    match code & 0xFF:  # the low byte is the family of the error
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return JournalBusy(f"{path} is in use by another program; close it there and try again")
        case sqlite3.SQLITE_READONLY | sqlite3.SQLITE_CANTOPEN | sqlite3.SQLITE_PERM:
            return _cannot_be_written(path)
        case sqlite3.SQLITE_FULL:
            return JournalRefused(f"there is no space left for {path}; free some and try again")
        case sqlite3.SQLITE_IOERR:
            return JournalRefused(
                f"the disk of {path} reports an error; see that it is there and has space, and try again"
            )
    return JournalDamaged(f"{path} is damaged and was left as it is; {_ASIDE}")


def _with_a_way_back(problem: JournalRefused | JournalBusy, folder: Path) -> JournalRefused | JournalBusy:
    """The refusal of a damaged journal, with the backup that can take its place."""
    good = newest_good(folder) if isinstance(problem, JournalDamaged) else None
    if good is None:
        return problem
    what = str(problem).partition(_ASIDE)[0].rstrip("; :")
    return JournalDamaged(f"{what}; the backup {good.name} is whole: attune data restore puts it back")


def _cannot_be_written(path: Path | str) -> JournalRefused:
    return JournalRefused(
        f"{path} cannot be written; make it and its folder writable, or set ATTUNE_HOME to a folder that is"
    )


def _prepared(connection: sqlite3.Connection, folder: Path | None) -> sqlite3.Connection:
    """The connection with our settings and tables; a journal of an older version in `folder` is copied first."""
    try:
        for setting in _SETTINGS:
            connection.execute(setting)
        if connection.execute("PRAGMA user_version").fetchone()[0] < len(STEPS):
            if folder:
                back_up(connection, folder)
            migrate(connection)
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


def _no_stray_log(path: Path) -> None:
    """Refuse a log whose journal is gone: SQLite would fold it into the new one that takes the name."""
    log = path.with_name(f"{path.name}-wal")
    if log.exists() and log.stat().st_size and not path.exists():  # asked again: another window may just have made both
        raise JournalRefused(f"{log} belongs to a journal that is gone; put that one back, or move this file aside too")


def _make(path: Path) -> None:
    """Make the journal beside its place and put it there whole: a program killed while it does so leaves no half-made file."""
    draft = path.with_name(f"{path.name}.new-{os.getpid()}")
    draft.unlink(missing_ok=True)
    try:
        connection = sqlite3.connect(draft, isolation_level=None)
        try:
            migrate(connection)
            connection.execute(
                "PRAGMA journal_mode = WAL"
            )  # now: two windows that both switch later get in each other's way
        finally:
            connection.close()
        _put(draft, path)
    finally:
        draft.unlink(missing_ok=True)


def _put(draft: Path, path: Path) -> None:
    """Give the draft its name, unless another window was quicker: a link never overwrites."""
    try:
        os.link(draft, path)
    except FileExistsError:
        return
    except OSError:  # a file system without links, as on many memory sticks
        if not path.exists():
            draft.rename(path)


def _look_first(path: Path) -> None:
    """Refuse a file that is not ours before SQLite touches it: SQLite takes an empty file for an empty journal."""
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            raise JournalRefused(f"{path} is not a file; it was left as it is: {_ASIDE}")
        with path.open("rb") as file:
            head = file.read(100)
    except OSError as problem:
        raise JournalRefused(f"{path} cannot be read ({problem.strerror}); make it readable and try again") from None
    if not head:
        raise JournalDamaged(f"{path} is empty, which a journal never is; it was left as it is: {_ASIDE}")
    if len(head) < 100 or not head.startswith(b"SQLite format 3\x00"):
        raise JournalDamaged(f"{path} is not a journal; it was left as it is: {_ASIDE}")
    _is_ours(path, int.from_bytes(head[60:64], "big"), int.from_bytes(head[68:72], "big"))
    if not (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)):
        raise _cannot_be_written(path)


def _look_inside_rolled_back(path: Path) -> None:
    """Look inside; where a kill left half a change in a journal without a log, only a connection that can write takes it back."""
    try:
        _look_inside(path)
    except sqlite3.OperationalError as problem:
        if problem.sqlite_errorcode != sqlite3.SQLITE_READONLY_ROLLBACK:
            raise
        with closing(sqlite3.connect(path, timeout=WAIT_SECONDS)) as connection:
            connection.execute("PRAGMA user_version").fetchone()
        _look_inside(path)


def _look_inside(path: Path) -> None:
    """Refuse a damaged file through a connection that cannot write: even the close of one that can would fold the log into it.

    The header is read once more, because the write-ahead log may hold a newer one.
    """
    connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, timeout=WAIT_SECONDS)
    try:
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        (application,) = connection.execute("PRAGMA application_id").fetchone()
        _is_ours(path, version, application)
        if connection.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
            raise sqlite3.DatabaseError("malformed")
    finally:
        connection.close()


def _is_ours(path: Path, version: int, application: int) -> None:
    if application != APPLICATION_ID:
        raise JournalRefused(f"{path} belongs to another program; it was left as it is: {_ASIDE}")
    if version > len(STEPS):
        raise JournalRefused(
            f"{path} was written by a newer Attunement; use that one, or set ATTUNE_HOME to another folder"
        )
