"""What goes is said before it goes, and a file that is not ours any more stays."""

import os
from pathlib import Path

import pytest

from simulator.practice.own_data.erasure import ASIDE, carry_out, of_all, of_attempt, of_note
from simulator.practice.own_data.exporting import DATA, TEXT, export
from simulator.store.journal import Journal
from simulator.store.made import Made
from simulator.store.notes import Notes
from tests.practice.own_data.making import played


def test_what_goes_with_an_attempt_is_its_notes_and_what_was_made_since(home: Path) -> None:
    with Journal.open() as journal:
        export(journal, home / "before.zip")
        first = played(journal)
        export(journal, home / "after.zip")
        played(journal)
        erasure = of_attempt(journal, first.id)
        assert erasure.attempts == (first.id,)
        assert len(erasure.notes) == 1
        assert [file.path.name for file in erasure.files] == ["after.zip"]
        carry_out(journal, erasure)
        assert [file.path.name for file in Made(journal).all()] == ["before.zip"]
        assert (home / "before.zip").exists()
        assert not (home / "after.zip").exists()


def test_a_report_on_another_attempt_is_spared_and_what_tells_of_all_is_not(home: Path) -> None:
    with Journal.open() as journal:
        first, second = played(journal), played(journal)
        loose, hers = Notes(journal).write("own", "text"), Notes(journal).write("own", "text", attempt=second.id)
        for name, about in (("first", first.id), ("second", second.id), ("trainee", "")):
            (home / name).write_text("a report", encoding="utf-8")
            Made(journal).add(home / name, "report", about)
        for erasure, going in (
            (of_attempt(journal, first.id), {"first", "trainee"}),
            (of_note(journal, hers.id), {"second", "trainee"}),
            (of_note(journal, loose.id), {"trainee"}),
            (of_all(journal), {"first", "second", "trainee"}),
        ):
            assert {file.path.name for file in erasure.files} == going
        carry_out(journal, of_attempt(journal, first.id))
    assert (home / "second").exists()
    assert not (home / "first").exists()


def test_a_file_that_was_changed_or_joined_is_left_and_named(home: Path) -> None:
    with Journal.open() as journal:
        note = Notes(journal).write("free", "text")
        export(journal, home / "export")
        os.utime(home / "export" / TEXT, (2**32, 2**32))
        erased = carry_out(journal, of_note(journal, note.id))
        assert [file.path.name for file in erased.removed] == [DATA]
        assert [file.path.name for file in erased.left] == [TEXT]
        assert (home / "export" / TEXT).exists()


def test_a_journal_that_was_put_aside_goes_too(home: Path) -> None:
    with Journal.open() as journal:
        aside = home / "journal.sqlite3.aside-2026"
        aside.write_text("damaged", encoding="utf-8")
        note = Notes(journal).write("free", "text")
        erasure = of_note(journal, note.id)
        assert [(file.path, file.kind) for file in erasure.files] == [(aside, ASIDE)]
        carry_out(journal, erasure)
        assert not aside.exists()


def test_all_takes_the_traces_in_the_data_folder_and_leaves_ones_own_vignettes(home: Path) -> None:
    with Journal.open() as journal:
        played(journal)
        (home / "errors.log").write_text("where it broke", encoding="utf-8")
        (home / "vignettes").mkdir()
        (home / "vignettes" / "mine.yaml").write_text("id: mine", encoding="utf-8")
        carry_out(journal, of_all(journal))
    assert sorted(path.name for path in home.iterdir()) == ["journal.sqlite3", "vignettes"]
    assert (home / "vignettes" / "mine.yaml").exists()


def test_what_is_not_there_cannot_be_erased() -> None:
    with Journal.in_memory() as journal:
        for of in (of_note, of_attempt):
            with pytest.raises(LookupError):
                of(journal, "nobody")
