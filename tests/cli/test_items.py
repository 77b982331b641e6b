"""`attune items` as an instructor meets it."""

import json
from pathlib import Path

import pytest

from simulator.cli.main import main
from simulator.exits import DONE, REFUSED
from tests import scenes
from tests.classroom.after.classes import CAP, Class, held

FORTY = (["log"] * 24 + ["warm"] * 15 + ["deep"],)


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("ATTUNE_HOME", str(tmp_path / "home"))
    monkeypatch.chdir(tmp_path)
    return tmp_path / "home"


def test_without_a_class_it_is_a_sentence(capsys: pytest.CaptureFixture[str]):
    assert main(["items"]) == REFUSED
    assert "attune host makes one" in capsys.readouterr().err


def test_all_classes_of_the_data_folder_are_pooled(home: Path, capsys: pytest.CaptureFixture[str]):
    held(home, FORTY, texts=[CAP])
    held(home, FORTY, texts=[CAP], code="M3WQ7R")
    assert main(["items", "--format", "json"]) == DONE
    found = json.loads(capsys.readouterr().out)
    assert (found["classes"], found["people"], found["items"][0]["n"]) == (2, 80, 80)


def test_a_folder_and_a_file_are_read_from_elsewhere(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    path = held(tmp_path / "there", FORTY)
    assert main(["items", "--from", str(path.parent)]) == DONE
    assert main(["items", str(path)]) == DONE
    assert capsys.readouterr().out.count("1 class, 40 people") == 2


def test_a_page_goes_to_a_file_and_not_over_one(home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    held(home, FORTY)
    page = tmp_path / "items.html"
    assert main(["items", "--format", "html", "-o", str(page)]) == DONE
    assert page.read_text(encoding="utf-8").startswith("<!doctype html>")
    assert page.stat().st_mode & 0o077 == 0
    assert main(["items", "--format", "html", "-o", str(page)]) == REFUSED
    assert "--force" in capsys.readouterr().err


def test_what_is_no_log_is_a_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    other = tmp_path / "other.sqlite3"
    other.write_text("not a database at all, but long enough to look at")
    assert main(["items", str(other)]) == REFUSED
    assert main(["items", str(tmp_path / "none.sqlite3")]) == REFUSED
    assert "Traceback" not in capsys.readouterr().err


def test_a_class_in_which_nobody_voted_is_a_sentence(home: Path, capsys: pytest.CaptureFixture[str]):
    held(home, (["", ""],))
    assert main(["items"]) == REFUSED
    assert "nothing to analyse" in capsys.readouterr().err


def test_what_is_kept_comes_back_in_the_check(home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    mine = tmp_path / "mine"
    mine.mkdir()
    file = scenes.write(mine, CAP)
    held(home, FORTY, texts=[CAP])
    assert main(["items", "--keep", "--into", str(mine)]) == DONE
    assert str(mine / "items.json") in capsys.readouterr().err
    assert main(["check", str(file)]) == DONE
    told = capsys.readouterr().out
    assert "Q540" in told
    assert "in class, hardly anybody takes option deep" in told
    assert "Person" not in (mine / "items.json").read_text()


def test_a_folder_to_keep_in_without_keeping_is_a_sentence(home: Path, capsys: pytest.CaptureFixture[str]):
    assert main(["items", "--into", "x"]) == REFUSED
    assert "--keep" in capsys.readouterr().err


def test_a_class_that_runs_is_passed_over_with_a_word(home: Path, capsys: pytest.CaptureFixture[str]):
    held(home, FORTY)
    running = Class(home, code="M3WQ7R")
    assert main(["items"]) == DONE
    told = capsys.readouterr()
    assert "1 class, 40 people" in told.out
    assert "M3WQ7R" in told.err
    assert main(["items", str(running.log.path)]) == REFUSED
    running.close()


def test_where_the_only_class_runs_that_is_all_that_is_said(home: Path, capsys: pytest.CaptureFixture[str]):
    running = Class(home)
    for words in ([], [str(running.log.path)]):
        assert main(["items", *words]) == REFUSED
        told = capsys.readouterr().err
        assert told == f"attune: {running.log.path} belongs to a class that is running; end it there first\n"
    running.close()
