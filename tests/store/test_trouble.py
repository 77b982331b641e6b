"""No space, no permission, somebody else at work: a sentence, nothing acknowledged that is not kept, and it goes on afterwards."""

import sqlite3
from contextlib import suppress
from pathlib import Path

import pytest

from simulator.play.records import Chose, SaidFirst
from simulator.store import opening
from simulator.store.journal import Journal, JournalBusy, NotSaved
from simulator.store.opening import FILE
from tests.store.making import NOBODY, begun, chosen, told_by_one_without_rights


def test_a_file_that_another_program_holds_is_said_so_and_nothing_is_lost(
    quick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening, "WAIT_SECONDS", 0.05)
    with Journal.open(quick) as journal:
        attempt = begun(journal)
        other = sqlite3.connect(quick / FILE, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(JournalBusy, match="another program"):
            journal.append(attempt.id, 1, Chose("folder", "night"))
        assert chosen(journal, attempt) == []
        other.execute("ROLLBACK")
        other.close()
        journal.append(attempt.id, 1, Chose("folder", "night"))
        assert chosen(journal, attempt) == ["night"]


def test_a_file_that_another_program_locked_whole_is_not_called_damaged(
    quick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening, "WAIT_SECONDS", 0.05)
    Journal.open(quick).close()
    other = sqlite3.connect(quick / FILE, isolation_level=None)
    other.execute("PRAGMA locking_mode = EXCLUSIVE")
    other.execute("BEGIN EXCLUSIVE")
    with pytest.raises(JournalBusy, match="another program"):
        Journal.open(quick)
    other.close()
    Journal.open(quick).close()


def test_without_space_nothing_is_acknowledged_and_it_goes_on_once_there_is_some(quick: Path) -> None:
    with Journal.open(quick) as journal:
        attempt = begun(journal)
        pages = journal._connection.execute("PRAGMA page_count").fetchone()[0]
        journal._connection.execute(f"PRAGMA max_page_count = {pages + 4}")
        kept = 0
        with suppress(NotSaved):
            while kept < 99:
                journal.append(attempt.id, kept + 1, SaidFirst("folder", "word " * 300))
                kept += 1
        assert 0 < kept < 99
        assert len(journal.records(attempt.id)) == kept
        with pytest.raises(NotSaved, match="no space"):
            journal.append(attempt.id, kept + 1, SaidFirst("folder", "word " * 300))
        with pytest.raises(NotSaved, match="no space"):
            journal.begin_attempt(vignette_id="v", name="n", source="x" * 50_000, sha256="h", seed=1)
        assert len(journal.attempts()) == 1
        journal._connection.execute("PRAGMA max_page_count = 100000")
        journal.append(attempt.id, kept + 1, Chose("folder", "night"))
    with Journal.open(quick) as journal:
        assert len(journal.records(attempt.id)) == kept + 1


def test_a_journal_that_became_read_only_is_said_so() -> None:
    with Journal.in_memory() as journal:
        attempt = begun(journal)
        journal._connection.execute("PRAGMA query_only = ON")
        with pytest.raises(NotSaved, match="cannot be written"):
            journal.append(attempt.id, 1, Chose("folder", "night"))


@pytest.mark.parametrize("mode", [0o555, 0o000])
@pytest.mark.parametrize("made", [True, False])
def test_a_folder_without_permission_is_answered_in_a_sentence(quick: Path, mode: int, made: bool) -> None:
    home = quick / "home"
    home.mkdir()
    if made:
        Journal.open(home).close()
        (home / FILE).chmod(0o666)
    home.chmod(mode)
    told = told_by_one_without_rights(lambda: Journal.open(home))
    home.chmod(0o755)
    assert told.startswith("JournalRefused: ")
    assert str(home) in told
    assert "writable" in told or "ATTUNE_HOME" in told or "readable" in told


def test_a_file_that_may_only_be_read_is_refused_at_the_door(quick: Path) -> None:
    home = quick / "home"
    Journal.open(home).close()
    home.chmod(0o777)
    (home / FILE).chmod(0o444)
    told = told_by_one_without_rights(lambda: Journal.open(home))
    assert told.startswith("JournalRefused: ")
    assert "cannot be written" in told
    assert [path.name for path in home.iterdir()] == [FILE]


def test_the_one_without_rights_may_write_where_all_may(quick: Path) -> None:
    quick.chmod(0o777)
    assert told_by_one_without_rights(lambda: Journal.open(quick).close()) == ""
    assert (quick / FILE).stat().st_uid in (NOBODY, quick.stat().st_uid)
