"""A copy of the journal is whole, verified, one file, for its owner alone; ten are kept, and a damaged one pushes out none."""

import os
import sqlite3
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from simulator.play.records import Chose, SaidFirst
from simulator.store import backups as module
from simulator.store.backups import FOLDER, KEPT, back_up, backups, due, newest_good, remove_all
from simulator.store.journal import Journal, JournalRefused, NotSaved
from simulator.store.notes import Notes
from simulator.store.opening import FILE
from simulator.store.rewriting import cleared_away
from tests.store.making import begun


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in (folder / FOLDER).iterdir())


def test_a_copy_holds_everything_also_what_is_only_in_the_log(quick: Path) -> None:
    before = os.umask(0o000)
    try:
        with Journal.open(quick) as journal:
            journal.append(begun(journal).id, 1, Chose("folder", "night"))
            Notes(journal).write("free", "text")
            path = journal.copied()
    finally:
        os.umask(before)
    assert path is not None
    assert names(quick) == [path.name]
    assert (path.stat().st_mode & 0o777, path.parent.stat().st_mode & 0o777) == (0o600, 0o700)
    (copy,) = backups(quick)
    assert (copy.path, copy.attempts, copy.records, copy.notes, copy.wrong) == (path, 1, 1, 1, "")


def test_the_newest_ten_are_kept_whatever_the_clock_says(quick: Path) -> None:
    with Journal.open(quick) as journal:
        made = [journal.copied() for _ in range(KEPT + 3)]
        assert [backup.path for backup in backups(quick)] == made[: -KEPT - 1 : -1]


def test_a_copy_that_is_not_whole_does_not_count_and_pushes_out_none(
    quick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Journal.open(quick) as journal:
        begun(journal)
        good = [journal.copied() for _ in range(KEPT)]
        (quick / FOLDER / good[3].name).write_bytes(b"SQLite format 3\x00" + bytes(5000))  # type: ignore[union-attr]
        journal.copied()
        assert sum(not backup.wrong for backup in backups(quick)) == KEPT
        before = names(quick)
        monkeypatch.setattr(module, "looked_at", lambda path: module.Backup(path, wrong="damaged"))
        with pytest.raises(NotSaved):
            journal.copied()
    assert names(quick) == before


def test_a_new_journal_in_the_place_of_a_lost_one_does_not_push_out_its_copies(quick: Path) -> None:
    with Journal.open(quick) as journal:
        journal.append(begun(journal).id, 1, Chose("folder", "night"))
        first = journal.copied()
    (quick / FILE).unlink()
    with Journal.open(quick) as journal:
        for _ in range(2 * KEPT):
            journal.copied()
        note = Notes(journal).write("free", "text")
        Notes(journal).erase(note.id)
        assert journal.copies_behind()
        cleared_away(journal)
        assert not journal.copies_behind()
    assert first in [backup.path for backup in backups(quick)]
    assert len(names(quick)) == 2


def test_what_was_cleared_goes_from_the_copies_and_what_is_left_of_a_kill_goes_later(quick: Path) -> None:
    with Journal.open(quick) as journal:
        notes = Notes(journal)
        note, other = notes.write("free", "canary"), notes.write("free", "stays")
        journal.copied()
        journal.copied()
        notes.erase(note.id)
        assert any(b"canary" in path.read_bytes() for path in (quick / FOLDER).iterdir())
        assert cleared_away(journal)
        assert len(names(quick)) == 1
        assert not any(b"canary" in path.read_bytes() for path in quick.rglob("*") if path.is_file())
        assert notes.all() == [other]


def test_a_copy_is_due_when_half_an_hour_has_passed_and_not_before(quick: Path) -> None:
    now = datetime.now(UTC)
    assert due(quick, now)
    with Journal.open(quick) as journal:
        journal.copied_when_due()
        journal.copied_when_due()
        assert len(names(quick)) == 1
    assert not due(quick, now + timedelta(minutes=29))
    assert due(quick, now + timedelta(minutes=31))
    assert due(quick, now - timedelta(days=1))
    with Journal.open(quick, clock=lambda: now + timedelta(hours=1)) as journal:
        journal.copied_when_due()
    assert len(names(quick)) == 2


def test_where_none_can_be_made_the_play_goes_on(quick: Path) -> None:
    (quick / FOLDER).write_text("in the way", encoding="utf-8")
    with Journal.open(quick) as journal:
        journal.copied_when_due()
        with pytest.raises(NotSaved, match="no backup could be made"):
            journal.copied()
    with Journal.in_memory() as journal:
        journal.copied_when_due()
        assert journal.copied() is None


def test_a_damaged_journal_is_refused_with_the_backup_that_is_whole(quick: Path) -> None:
    with Journal.open(quick) as journal:
        begun(journal)
        good = journal.copied()
        back_up(journal._connection, quick)
    assert good is not None
    newest = names(quick)[-1]
    (quick / FOLDER / newest).write_bytes(b"no")
    for raw in (b"", b"x" * 200, (quick / FILE).read_bytes()[:5000]):
        (quick / FILE).write_bytes(raw)
        with pytest.raises(JournalRefused, match=f"{good.name} is whole: attune data restore"):
            Journal.open(quick)
    found = newest_good(quick)
    assert found is not None
    assert found.path == good


def test_a_hundred_copies_hold_what_the_journal_held(quick: Path) -> None:
    with Journal.open(quick) as journal:
        attempt = begun(journal)
        for seq in range(1, 101):
            journal.append(attempt.id, seq, SaidFirst("folder", f"text {seq}"))
            path = journal.copied()
            copy = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
            assert list(copy.iterdump()) == list(journal._connection.iterdump())
            copy.close()


def test_what_a_killed_program_left_half_made_goes_with_a_later_copy(quick: Path) -> None:
    with Journal.open(quick) as journal:
        journal.copied()
        old, young = quick / FOLDER / "new-1.sqlite3", quick / FOLDER / "new-2.sqlite3"
        for path in (old, young, quick / f"{FILE}.new-3"):
            path.write_bytes(b"half")
        for path in (old, quick / f"{FILE}.new-3"):
            os.utime(path, (1, 1))
        journal.copied()
        assert not old.exists()
        assert not (quick / f"{FILE}.new-3").exists()
        assert young.exists()


def test_all_of_them_can_be_taken_away(quick: Path) -> None:
    with Journal.open(quick) as journal:
        for _ in range(3):
            journal.copied()
    (quick / FOLDER / "new-1.sqlite3").write_bytes(b"half")
    assert remove_all(quick) == 3
    assert names(quick) == []
