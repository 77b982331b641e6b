"""`attune data` as a person meets it: what is held, what goes before it goes, and sentences where something cannot be."""

import io
import json
import sys
from pathlib import Path

import pytest

from simulator.cli.main import main
from simulator.practice.own_data import at_start
from simulator.store import seal
from simulator.store.backups import FOLDER, backups
from simulator.store.journal import Journal
from simulator.store.notes import Notes
from simulator.store.opening import FILE
from tests.classroom.after.classes import Class, held
from tests.practice.own_data.making import canary, files_with, played

ONE, TWO = "birch oven letter tram", "kettle cliff seven dog"


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("ATTUNE_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("ATTUNE_PROFILE", "")
    monkeypatch.setattr(seal, "PARAMETERS", {"memory_kib": 32, "iterations": 1, "lanes": 1})
    monkeypatch.setattr(sys, "stdin", io.StringIO())
    return tmp_path / "home"


@pytest.fixture
def kept(home: Path) -> Path:
    """A data folder in which something was played."""
    with Journal.open() as journal:
        played(journal)
    return home


def data(*words: str) -> int:
    try:
        return main(["data", *words])
    except SystemExit as leaving:
        return int(leaving.code or 0)


def test_without_an_act_it_shows_what_is_held(kept: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert data() == 0
    shown = capsys.readouterr().out
    assert str(kept) in shown
    assert "1  attempts" in shown
    assert "attune data passphrase set" in shown
    assert canary(0) not in shown
    assert max(map(len, shown.splitlines())) < 140
    assert data("--format", "json") == 0
    shown_held = json.loads(capsys.readouterr().out)
    assert shown_held["format"] == 1
    assert {k: v for k, v in shown_held["held"][9].items() if k != "since"} == {"kind": "notes", "count": 2}
    assert (shown_held["sealed"], shown_held["keep_days"], len(shown_held["backups"])) == (False, None, 1)


def test_an_export_comes_back_in_another_place(
    kept: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert data("export", str(kept.parent / "out.zip")) == 0
    assert capsys.readouterr().out.strip() == str(kept.parent / "out.zip")
    monkeypatch.setenv("ATTUNE_HOME", str(kept.parent / "other"))
    assert data("import", str(kept.parent / "out.zip")) == 0
    assert "attempts 1" in capsys.readouterr().out
    assert data("import", str(kept.parent / "out.zip")) == 0
    assert "already" in capsys.readouterr().out
    assert data("check") == 0


def test_what_cannot_be_exported_or_imported_is_a_sentence(kept: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (kept.parent / "bad.json").write_text('{"format": 1}', encoding="utf-8")
    for words in (["export", str(kept)], ["import", str(kept)], ["import", str(kept.parent / "bad.json")]):
        assert data(*words) == 1
        told = capsys.readouterr().err
        assert told.startswith("attune: ")
        assert told.count("\n") == 1


def test_an_erasure_says_what_goes_and_waits_for_the_word(
    kept: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with Journal.open() as journal:
        attempt = journal.attempts()[0].id
    assert data("erase", "attempt", attempt) == 1
    refused = capsys.readouterr()
    assert "attempts 1, notes 1" in refused.out
    assert "nothing was erased" in refused.err
    monkeypatch.setattr(sys, "stdin", io.StringIO("Erase\n"))
    assert data("erase", "attempt", attempt) == 0
    assert "cannot reach" in capsys.readouterr().out
    with Journal.open() as journal:
        assert journal.attempts() == []
        note = Notes(journal).all()[0]
    assert data("erase", "note", note.id, "--yes") == 0
    assert data("erase", "all", "--yes") == 0
    assert not (kept / FOLDER).exists()


def test_without_an_id_it_lists_what_there_is_to_erase(kept: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with Journal.open() as journal:
        attempt, note = journal.attempts()[0], Notes(journal).write("free", "one\x1b[31m\ntwo " * 50)
    assert data("erase", "attempt") == data("erase", "note") == 0
    shown = capsys.readouterr().out
    assert f"{attempt.id}  Hanne Vik" in shown
    assert f"{note.id}  " in shown
    assert "\x1b" not in shown
    assert len(shown.splitlines()) == 4


@pytest.mark.parametrize("words", [["all", "x"], ["attempt", "nobody"], ["note", "nobody"]])
def test_what_cannot_be_erased_is_a_sentence(home: Path, words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert data("erase", *words, "--yes") == 1
    assert capsys.readouterr().err.startswith("attune: ")


def test_a_passphrase_is_set_changed_removed_and_given_up(
    kept: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("ATTUNE_NEW_PASSPHRASE", ONE)
    assert data("passphrase", "set") == 0
    assert "lost" in capsys.readouterr().out
    monkeypatch.setenv("ATTUNE_PASSPHRASE", "wrong")
    assert data("passphrase", "remove") == 1
    assert "not the passphrase" in capsys.readouterr().err
    monkeypatch.setenv("ATTUNE_PASSPHRASE", ONE)
    monkeypatch.setenv("ATTUNE_NEW_PASSPHRASE", TWO)
    assert data("passphrase", "change") == 0
    monkeypatch.setenv("ATTUNE_PASSPHRASE", TWO)
    assert data("check") == 0
    assert data("passphrase", "remove") == 0
    assert data("passphrase", "set") == 0
    assert data("passphrase", "lost") == 1
    assert data("passphrase", "lost", "--yes") == 0
    with Journal.open() as journal:
        assert not journal.locked
        assert Notes(journal).all() == []
        assert len(journal.attempts()) == 1


def test_a_new_passphrase_is_typed_twice(
    kept: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv("ATTUNE_NEW_PASSPHRASE", raising=False)
    assert data("passphrase", "set") == 1
    assert "ATTUNE_NEW_PASSPHRASE" in capsys.readouterr().err
    for typed, code in (([ONE, TWO], 1), (["", ""], 1), ([ONE, ONE], 0)):
        answers = iter(typed)
        monkeypatch.setattr(sys.stdin, "isatty", lambda: True)
        monkeypatch.setattr(at_start, "_secret", lambda _, answers=answers: next(answers))
        assert data("passphrase", "set") == code
    assert "sealed" in capsys.readouterr().out


def test_a_short_new_passphrase_is_asked_for_again_with_the_reason(
    kept: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("ATTUNE_NEW_PASSPHRASE", "short")
    assert data("passphrase", "set") == 1
    assert "can soon guess so short a passphrase; take 12 characters" in capsys.readouterr().err
    monkeypatch.delenv("ATTUNE_NEW_PASSPHRASE")
    answers = iter(["short", "eleven char", ONE, ONE])
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True)
    monkeypatch.setattr(at_start, "_secret", lambda _: next(answers))
    assert data("passphrase", "set") == 0
    assert capsys.readouterr().err.count("can soon guess") == 2


def test_retention_is_shown_set_and_refused(kept: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert data("retention") == 0
    assert "until you erase it" in capsys.readouterr().out
    assert data("retention", "--keep", "90") == 0
    assert "90 days" in capsys.readouterr().out
    for wrong in ("0", "x", "-1", "99999999999"):
        assert data("retention", f"--keep={wrong}") == 1
    assert data("retention", "--keep", "forever") == 0


def test_a_damaged_journal_names_its_backup_which_comes_back(kept: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert data("backup") == 0
    assert Path(capsys.readouterr().out.strip()).exists()
    (kept / FILE).write_bytes(b"")
    assert data("check") == 1
    told = capsys.readouterr().err
    assert "attune data restore" in told
    assert backups(kept)[0].name in told
    assert data("restore") == 0
    assert backups(kept)[0].name in capsys.readouterr().out
    assert data("restore", "nothing") == 1
    assert data("restore", "--newest") == 0
    assert data("check") == 0
    assert "Whole" in capsys.readouterr().out


def test_an_export_made_after_the_backup_is_still_known_after_a_restore(kept: Path) -> None:
    assert data("backup") == 0
    assert data("export", str(kept.parent / "out.zip")) == 0
    assert data("restore", "--newest") == 0
    assert data("erase", "all", "--yes") == 0
    assert not (kept.parent / "out.zip").exists()


def test_a_profile_is_a_folder_of_its_own(kept: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--profile", "ana", "data"]) == 0
    assert "Profile: ana" in capsys.readouterr().out
    with Journal.open() as journal:
        assert journal.attempts() == []
        assert journal.folder == kept / "profiles" / "ana"
    assert main(["--profile=ana", "data", "profiles"]) == 0
    assert capsys.readouterr().out == "  -\n* ana\n"


@pytest.mark.parametrize("name", ["a/b", "..", "x" * 33, "ä", "a b"])
def test_a_profile_with_another_name_is_refused(home: Path, name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--profile", name, "data"]) == 1
    assert capsys.readouterr().err.startswith("attune: a profile is named")
    assert not home.exists()


def test_classes_are_shown_and_erased_one_or_all(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    first, second = held(home, (["log", "warm"],)), held(home, (["log"],), code="M3WQ7R")
    assert data() == 0
    shown = capsys.readouterr().out
    assert f"{first.stem}  " in shown
    assert "2 people" in shown
    assert "2027-02-22" in shown
    assert data("--format", "json") == 0
    told = json.loads(capsys.readouterr().out)["classes"]
    assert {(one["name"], one["people"], one["wanted_until"]) for one in told} == {
        (first.stem, 2, "2027-02-22"),
        (second.stem, 1, "2027-02-22"),
    }
    assert data("erase", "class") == 0
    assert first.stem in capsys.readouterr().out
    assert data("erase", "class", first.stem) == 1
    assert "nothing was erased" in capsys.readouterr().err
    assert data("erase", "class", first.stem, "--yes") == 0
    assert (first.exists(), second.exists()) == (False, True)
    assert data("erase", "classes", "--yes") == 0
    assert not second.exists()


@pytest.mark.parametrize("words", [["class", "../journal"], ["class"], ["classes"], ["classes", "x"]])
def test_a_class_that_is_not_there_is_a_sentence(
    home: Path, words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert data("erase", *words, "--yes") == 1
    told = capsys.readouterr().err
    assert told.startswith("attune: ")
    assert told.count("\n") == 1


@pytest.mark.parametrize("what", ["class", "classes", "all"])
def test_while_a_class_runs_nothing_is_erased_and_one_sentence_says_so(
    kept: Path, what: str, capsys: pytest.CaptureFixture[str]
) -> None:
    other, running = held(kept, (["log"],)), Class(kept, code="M3WQ7R")
    name = [running.log.path.stem] if what == "class" else []
    assert data("erase", what, *name, "--yes") == 1
    told = capsys.readouterr()
    assert told.err == f"attune: the class {running.log.path.stem} is running; end it there first, then erase it\n"
    assert told.out == ""
    assert other.exists()
    with Journal.open() as journal:
        assert journal.attempts()
    running.close()


def test_erasing_everything_takes_the_classes_along(kept: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = held(kept, (["log"],), names=["Quetzalcoatl"])
    assert b"Quetzalcoatl" in path.read_bytes()
    assert data("erase", "all", "--yes") == 0
    assert f"with it goes the class {path.stem}" in capsys.readouterr().out
    assert files_with(kept, "Quetzalcoatl") == []


def test_a_class_past_its_day_is_offered_and_stays(
    kept: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    path = held(kept, (["log"] * 3,))
    old = path.rename(path.with_name("2026-01-07-K7QP3M.sqlite3"))
    assert data() == 0
    assert f"attune data erase class {old.stem}" in " ".join(capsys.readouterr().out.split())
    assert main(["items"]) == 0
    assert f"has served its time; to erase it: attune data erase class {old.stem}" in capsys.readouterr().err
    assert old.exists()


def test_a_page_of_a_class_is_sent_to_the_command_that_takes_it_in(
    kept: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = kept.parent / "attunement-class.json"
    page.write_text('{"format": 1, "kind": "attunement-class", "vignettes": [{"id": "x"}]}', encoding="utf-8")
    assert data("import", str(page)) == 1
    assert capsys.readouterr().err == f"attune: {page} is your page of a class; attune join --import takes it in\n"


def test_the_time_of_classes_is_said_beside_how_long_things_are_kept(
    kept: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert data("retention") == 0
    assert "a class you hosted" not in capsys.readouterr().out
    held(kept, (["log"],))
    assert data("retention", "--keep", "1") == 0
    assert "after 90 days; none is erased by itself" in capsys.readouterr().out
