"""A backup takes the journal's place, and what was there lies beside it, byte for byte."""

import os
import random
import signal
import sqlite3
import stat
from pathlib import Path

import pytest

from simulator.play.records import Chose
from simulator.store.backups import backups, looked_at
from simulator.store.journal import Journal, JournalBusy, JournalRefused, NotSaved
from simulator.store.made import Made
from simulator.store.opening import FILE
from simulator.store.restoring import _remember_files, restore
from simulator.store.schema import STEPS, migrate
from tests.store.making import begun, chosen, forked


@pytest.fixture
def kept(quick: Path) -> Path:
    """A folder with a journal, a backup of it, and a choice that came after."""
    with Journal.open(quick) as journal:
        attempt = begun(journal)
        journal.append(attempt.id, 1, Chose("folder", "night"))
        journal.copied()
        journal.append(attempt.id, 2, Chose("quiet", "wait"))
    return quick


def options(folder: Path) -> list[str]:
    with Journal.open(folder) as journal:
        return chosen(journal, journal.attempts()[0])


def test_a_damaged_journal_is_put_aside_as_it_is_and_the_backup_is_played_on(kept: Path) -> None:
    damaged = (kept / FILE).read_bytes()[:5000]
    (kept / FILE).write_bytes(damaged)
    with pytest.raises(JournalRefused):
        Journal.open(kept)
    aside = restore(kept, backups(kept)[0])
    assert aside is not None
    assert aside.read_bytes() == damaged
    assert options(kept) == ["night"]
    assert stat.S_IMODE((kept / FILE).stat().st_mode) == 0o600


def test_the_log_of_a_damaged_journal_goes_aside_with_it(kept: Path) -> None:
    def write_and_die() -> None:
        journal = Journal.open(kept)
        journal.append(journal.attempts()[0].id, 3, Chose("late", "later"))
        os.kill(os.getpid(), 9)

    os.waitpid(forked(write_and_die), 0)
    with (kept / FILE).open("r+b") as file:
        file.seek(4096)
        file.write(bytes(16384))
    aside = restore(kept, backups(kept)[0])
    assert aside is not None
    assert aside.with_name(f"{aside.name}-wal").stat().st_size > 0
    assert options(kept) == ["night"]


def test_a_whole_journal_is_put_aside_with_everything_in_it(kept: Path) -> None:
    aside = restore(kept, backups(kept)[0])
    assert options(kept) == ["night"]
    assert aside is not None
    other = kept / "other"
    other.mkdir()
    aside.rename(other / FILE)
    assert options(other) == ["night", "wait"]


def test_files_that_were_made_since_the_backup_are_still_known(kept: Path) -> None:
    with Journal.open(kept) as journal:
        Made(journal).add(kept / "one.html", "report", "a1")
    restore(kept, backups(kept)[0])
    with Journal.open(kept) as journal:
        assert [(file.path.name, file.about) for file in Made(journal).all()] == [("one.html", "a1")]


def test_files_are_known_too_from_a_journal_that_did_not_say_what_they_are_about(kept: Path) -> None:
    older = sqlite3.connect(kept / "older.sqlite3", isolation_level=None)
    migrate(older, STEPS[:2])
    older.execute("INSERT INTO made VALUES ('/old.html', 'report', '2026-03-01')")
    older.close()
    _remember_files(kept / FILE, kept / "older.sqlite3")
    with Journal.open(kept) as journal:
        assert [(str(file.path), file.about) for file in Made(journal).all()] == [("/old.html", "")]


def test_a_journal_that_is_gone_comes_back(kept: Path) -> None:
    (kept / FILE).unlink()
    assert restore(kept, backups(kept)[0]) is None
    assert options(kept) == ["night"]


def test_a_window_that_has_it_open_keeps_it(kept: Path) -> None:
    with Journal.open(kept) as journal:
        with pytest.raises(JournalBusy, match="another window"):
            restore(kept, backups(kept)[0])
        journal.append(journal.attempts()[0].id, 3, Chose("late", "later"))
    assert options(kept) == ["night", "wait", "later"]


def test_a_backup_that_is_not_whole_is_not_taken(kept: Path) -> None:
    (backup,) = backups(kept)
    backup.path.write_bytes(backup.path.read_bytes()[:6000])
    with pytest.raises(NotSaved, match="not whole"):
        restore(kept, backup)
    assert options(kept) == ["night", "wait"]


def test_a_kill_while_it_is_put_back_leaves_the_old_one_or_the_new_one(kept: Path) -> None:
    chance = random.Random(6)
    backup = backups(kept)[0]
    found = set()
    for _ in range(12):
        out, into = os.pipe()

        def put_back(into: int = into) -> None:
            os.write(into, b".")
            restore(kept, backup)

        child = forked(put_back)
        os.read(out, 1)
        os.close(out)
        os.close(into)
        signal.sigtimedwait([signal.SIGUSR2], chance.random() * 0.006)
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        with Journal.open(kept) as journal:
            attempt = journal.attempts()[0]
            found.add(tuple(chosen(journal, attempt)))
            if attempt.records == 1:
                journal.append(attempt.id, 2, Chose("quiet", "wait"))
    assert found <= {("night",), ("night", "wait")}


def test_a_restored_journal_can_be_backed_up_and_restored_again(kept: Path) -> None:
    restore(kept, backups(kept)[0])
    with Journal.open(kept) as journal:
        path = journal.copied()
    assert path is not None
    restore(kept, looked_at(path))
    assert options(kept) == ["night"]
