"""Put a backup in the place of a journal. The journal that was there is put aside, never overwritten."""

import os
import shutil
import sqlite3
from contextlib import closing, suppress
from datetime import UTC, datetime
from pathlib import Path

from simulator.store.backups import Backup, looked_at
from simulator.store.journal import Journal
from simulator.store.opening import FILE
from simulator.store.problems import JournalBusy, JournalDamaged, NotSaved


def restore(folder: Path, backup: Backup) -> Path | None:
    """The path under which the journal that was there now lies, None where there was none.

    Raises NotSaved for a backup that is not whole or where there is no space, JournalBusy where a window has the journal open; then
    nothing has changed.
    """
    if looked_at(backup.path).wrong:
        raise NotSaved(f"the backup {backup.name} is not whole; take another one")
    path = folder / FILE
    draft = path.with_name(f"{FILE}.new-{os.getpid()}")
    try:
        _close_what_opens(folder)
        _copied_to(backup.path, draft)
        aside = _put_aside(path) if path.exists() or path.is_symlink() else None
        draft.replace(path)
        _remember_files(path, aside)
    except OSError as problem:
        raise NotSaved(f"{backup.name} could not be put back ({problem.strerror}); see that there is space") from None
    finally:
        draft.unlink(missing_ok=True)
    return aside


def _close_what_opens(folder: Path) -> None:
    """Fold the log of a whole journal into it, and see that nobody else has it open: a log must not outlive its journal."""
    path = folder / FILE
    if not path.exists():
        return
    with suppress(JournalDamaged):
        Journal.open(folder).close()
        with closing(sqlite3.connect(path, timeout=0.5, isolation_level=None)) as alone:
            try:
                alone.execute("PRAGMA locking_mode = EXCLUSIVE")
                alone.execute("BEGIN IMMEDIATE")
            except sqlite3.OperationalError:
                raise JournalBusy(f"{path} is open in another window; close it there and try again") from None


def _copied_to(backup: Path, draft: Path) -> None:
    descriptor = os.open(draft, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    with os.fdopen(descriptor, "wb") as into, backup.open("rb") as given:
        shutil.copyfileobj(given, into)
    with closing(sqlite3.connect(draft, isolation_level=None)) as copy:
        copy.execute(
            "PRAGMA journal_mode = WAL"
        )  # now: a kill in the middle of the switch must not meet the journal itself
    with draft.open("rb") as file:
        os.fsync(file.fileno())


def _remember_files(path: Path, aside: Path | None) -> None:
    """What was exported since the backup was made is still to be found when something is erased; a damaged journal may not tell."""
    if aside is None:
        return
    with (
        suppress(sqlite3.Error, UnicodeDecodeError),
        closing(sqlite3.connect(f"{aside.absolute().as_uri()}?mode=ro&immutable=1", uri=True)) as old,
    ):
        made = old.execute("SELECT * FROM made").fetchall()  # an older journal does not know what a file is about
        with Journal.open(path.parent) as journal, journal.transaction() as db:
            db.executemany("INSERT OR IGNORE INTO made VALUES (?, ?, ?, ?)", [(*row, "")[:4] for row in made])


def put_aside(folder: Path) -> list[Path]:
    """Journals that were put aside in this folder, with what belongs to them."""
    return sorted(folder.glob(f"{FILE}.aside-*"))


def _put_aside(path: Path) -> Path:
    """Give the old journal a second name, and its log the name that goes with that: until the backup takes its place, it is there.

    The log goes first: SQLite would fold it into whatever takes the journal's name.
    """
    stamp = f"{datetime.now(UTC):%Y-%m-%d-%H%M%S-%f}"
    aside = path.with_name(f"{path.name}.aside-{stamp}")
    for ending in ("-wal", "-shm"):
        with suppress(FileNotFoundError):
            path.with_name(path.name + ending).rename(aside.with_name(aside.name + ending))
    try:
        os.link(path, aside, follow_symlinks=False)
    except OSError:  # a file system without links, as on many memory sticks
        path.rename(aside)
    return aside
