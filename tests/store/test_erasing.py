"""What is erased is in no file any more: not in the journal, its free pages, its log, or a backup; and nothing else goes with it."""

from pathlib import Path

import pytest

from simulator.play.records import Chose, SaidFirst
from simulator.store.backups import FOLDER
from simulator.store.blocks import Blocks
from simulator.store.comments import Comments
from simulator.store.derived import Derived
from simulator.store.erasing import BY_ATTEMPT, EVERYTHING, erase_all, erase_attempts, erase_note
from simulator.store.journal import Journal
from simulator.store.made import Made
from simulator.store.notes import Notes
from simulator.store.rewriting import cleared_away
from tests.store.making import begun


def files_with(folder: Path, word: str) -> list[str]:
    return [path.name for path in folder.rglob("*") if path.is_file() and word.encode() in path.read_bytes()]


def filled(journal: Journal, word: str) -> str:
    """An attempt with something in every table that can hang on one, each text with the word."""
    attempt = begun(journal, sha256=word).id
    for seq in range(1, 40):
        journal.append(attempt, seq, SaidFirst("folder", f"{word} {seq} " * 30))
    note = Notes(journal).write("pinned", f"{word} note", attempt=attempt)
    Notes(journal).share(note.id)
    Notes(journal).share(f"{attempt}/1")
    Comments(journal).add(attempt, "folder", f"{word} author", f"{word} comment")
    Derived(journal).put("r", {attempt: f"{word} derived"})
    journal.mark_finished(attempt, f"{word} ending")
    journal.set_setting("due", f"{word} due")
    Blocks(journal).add(f"{word} pattern", "gap", "good")
    Made(journal).add(Path("/nowhere"), f"{word} made")
    return attempt


def test_every_table_is_emptied_and_every_table_with_an_attempt_knows_how() -> None:
    with Journal.in_memory() as journal:
        tables = {name for (name,) in journal.read("SELECT name FROM sqlite_master WHERE type = 'table'")}
        assert set(EVERYTHING) == tables - {"sqlite_sequence"}
        hanging = {table for table in EVERYTHING if "attempt" in columns(journal, table)}
        assert hanging | {"shared", "attempt", "vignette", "setting"} == set(BY_ATTEMPT)


def columns(journal: Journal, table: str) -> set[str]:
    return {row[1] for row in journal.read(f"PRAGMA table_info({table})")}


def test_an_erased_attempt_takes_all_that_hangs_on_it_and_nothing_else(quick: Path) -> None:
    with Journal.open(quick) as journal:
        gone, stays = filled(journal, "canary"), filled(journal, "sparrow")
        journal.copied()
        assert len(files_with(quick, "canary")) >= 2
        journal._connection.execute("DELETE FROM block")
        journal._connection.execute("DELETE FROM made")
        assert erase_attempts(journal, [gone])
        assert [row.id for row in journal.attempts()] == [stays]
        assert len(journal.records(stays)) == 39
        assert len(Notes(journal).all()) == len(Comments(journal).all()) == len(Derived(journal).all("r")) == 1
        assert len(Notes(journal).shared()) == 2
        assert files_with(quick, "canary") == []
        with pytest.raises(LookupError):
            journal.source("canary")
    assert files_with(quick, "canary") == []
    assert files_with(quick, "sparrow") != []


def test_a_branch_goes_with_the_attempt_it_began_in() -> None:
    with Journal.in_memory() as journal:
        first = begun(journal)
        branches = []
        for _ in range(2):
            parent = branches[-1] if branches else first.id
            branch = journal.begin_attempt(
                vignette_id="v", name="n", source="s", sha256="h", seed=1, branched_from=parent, branched_at=1,
                records=[Chose("folder", "night")],
            )  # fmt: skip
            branches.append(branch.id)
        other = begun(journal)
        erase_attempts(journal, [first.id])
        assert [row.id for row in journal.attempts()] == [other.id]


def test_an_attempt_that_is_not_there_erases_nothing() -> None:
    with Journal.in_memory() as journal:
        attempt = begun(journal)
        with pytest.raises(LookupError):
            erase_attempts(journal, [attempt.id, "nobody"])
        with pytest.raises(LookupError):
            erase_note(journal, "nobody")
        assert journal.attempts() == [attempt]


def test_an_erased_note_is_in_no_file(quick: Path) -> None:
    with Journal.open(quick) as journal:
        note, other = Notes(journal).write("free", "canary"), Notes(journal).write("free", "sparrow")
        journal.copied()
        assert erase_note(journal, note.id)
        assert files_with(quick, "canary") == []
        assert Notes(journal).all() == [other]


def test_all_of_it_leaves_an_empty_journal_and_no_backup(quick: Path) -> None:
    with Journal.open(quick) as journal:
        filled(journal, "canary")
        journal.copied()
        (quick / "journal.sqlite3.aside-2026").write_text("canary", encoding="utf-8")
        assert erase_all(journal)
        assert files_with(quick, "canary") == []
        assert not (quick / FOLDER).exists()
        assert journal.attempts() == []
        journal.append(begun(journal).id, 1, Chose("folder", "night"))
    assert [path.name for path in quick.iterdir()] == ["journal.sqlite3"]


def test_the_guards_stand_again(quick: Path) -> None:
    with Journal.open(quick) as journal:
        attempt = begun(journal)
        erase_attempts(journal, [attempt.id])
        begun(journal)
        with pytest.raises(Exception, match="never"):
            journal._connection.execute("DELETE FROM attempt")


def test_what_another_window_held_back_is_reached_when_it_is_closed(quick: Path) -> None:
    with Journal.open(quick) as journal:
        note = Notes(journal).write("free", "canary")
        journal.copied()
        with Journal.open(quick) as other:
            other._connection.execute("BEGIN")
            other.attempts()
            assert not erase_note(journal, note.id)
            other._connection.execute("ROLLBACK")
        assert cleared_away(journal)
        assert not journal.copies_behind()
        assert files_with(quick, "canary") == []
