"""`attune export` as an instructor meets it: files, sentences, and nobody's name unless it was asked for."""

import csv
import io
import json
import zipfile
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from simulator.cli.main import main
from simulator.exits import DONE, REFUSED
from tests import scenes
from tests.classroom.after.classes import held
from tests.exports.stores import running

NAMES = ("=1+1", "CANARY Bo", "CANARY Cy", "CANARY Di", "CANARY Ed", "CANARY Flo")
SIX = (["log", "log", "warm", "deep", "rules", "log"], ["log"] * 6)


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("ATTUNE_HOME", str(tmp_path / "home"))
    monkeypatch.chdir(tmp_path)
    return tmp_path / "home"


@pytest.mark.parametrize(
    "words",
    [
        ["answers"],
        ["answers", "--format", "jsonl"],
        ["answers", "--format", "xapi"],
        ["gradebook"],
        ["gradebook", "--for", "canvas", "--fit"],
    ],
)
def test_nobodys_name_goes_out_unasked(home: Path, words: list[str], capsys: pytest.CaptureFixture[str]):
    held(home, SIX, names=NAMES)
    assert main(["export", *words]) == DONE
    told = capsys.readouterr()
    assert "CANARY" not in told.out + told.err
    assert "K7QP3M" not in told.out
    assert "P-" in told.out


def test_with_names_they_are_there_as_text_and_it_is_said_that_they_are(home: Path, capsys: pytest.CaptureFixture[str]):
    held(home, SIX, names=NAMES)
    assert main(["export", "gradebook", "--names"]) == DONE
    told = capsys.readouterr()
    people = [row[0] for row in csv.reader(io.StringIO(told.out))][1:]
    assert people == ["'=1+1", *NAMES[1:]]
    assert "keep it as you keep their papers" in told.err


def test_two_exports_share_no_pseudonym(home: Path, capsys: pytest.CaptureFixture[str]):
    held(home, SIX)
    found = []
    for _ in range(2):
        main(["export", "answers", "--format", "jsonl"])
        found.append({json.loads(line)["person"] for line in capsys.readouterr().out.splitlines()[1:]})
    assert len(found[0]) == len(found[1]) == 6
    assert not found[0] & found[1]


def test_a_class_of_four_stays_here(home: Path, capsys: pytest.CaptureFixture[str]):
    held(home, (["log"] * 4,))
    assert main(["export", "answers"]) == REFUSED
    assert "fewer than 5 people" in capsys.readouterr().err
    held(home, SIX, code="M3WQ7R")
    assert main(["export", "answers"]) == DONE
    told = capsys.readouterr()
    assert told.out.count("\n") == 1 + 12
    assert "classes 1, votes on a scene 0" in told.err


def test_scenes_go_out_in_three_forms(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    file = str(scenes.write(tmp_path, scenes.scene_text()))
    assert main(["export", "scenes", file]) == DONE
    assert len(ET.fromstring(capsys.readouterr().out)) == 2
    assert main(["export", "scenes", file, "--format", "gift"]) == DONE
    assert "::The cap::" in capsys.readouterr().out
    assert main(["export", "scenes", file, "--format", "qti"]) == REFUSED
    assert main(["export", "scenes", file, "--format", "qti", "-o", "scenes.zip"]) == DONE
    assert zipfile.ZipFile(tmp_path / "scenes.zip").testzip() is None
    assert "1 scene\n" in capsys.readouterr().err


def test_the_check_up_is_not_spent_by_an_export_of_the_library(capsys: pytest.CaptureFixture[str]):
    assert main(["export", "scenes"]) == DONE
    told = capsys.readouterr().out
    assert "<idnumber>agathe-postcard</idnumber>" not in told
    assert told.count('type="multichoice"') > 100
    assert main(["export", "scenes", "agathe-postcard"]) == DONE
    assert "<idnumber>agathe-postcard</idnumber>" in capsys.readouterr().out


def test_what_is_no_scene_is_a_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    assert main(["export", "scenes", "hanne-vik"]) == REFUSED
    assert "There is no scene" in capsys.readouterr().err
    broken = tmp_path / "broken.yaml"
    broken.write_text("format: 1\n")
    assert main(["export", "scenes", str(broken)]) == REFUSED
    assert "Traceback" not in capsys.readouterr().err


def test_statements_are_written_once_and_sent_as_often_as_one_likes(
    home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    held(home, SIX)
    assert main(["export", "answers", "--format", "xapi", "-o", "class.json"]) == DONE
    monkeypatch.setenv("ATTUNE_LRS_PASSWORD", "secret")
    with running() as records:
        for strict in (False, True):
            records.strict = strict
            assert main(["export", "post", "class.json", "--to", records.address, "--user", "ana"]) == DONE
            assert "holds all 12 statements" in capsys.readouterr().err
    assert len(records.held) == 12


def test_a_password_that_cannot_be_asked_for_and_a_file_of_something_else_are_sentences(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    there = ["--to", "https://lrs.invalid/xapi", "--user", "ana"]
    (tmp_path / "a.json").write_text('[{"id": "a"}]')
    (tmp_path / "b.json").write_text("{}")
    monkeypatch.delenv("ATTUNE_LRS_PASSWORD", raising=False)
    monkeypatch.setattr("sys.stdin", io.StringIO())
    assert main(["export", "post", "a.json", *there]) == REFUSED
    assert "ATTUNE_LRS_PASSWORD" in capsys.readouterr().err
    assert main(["export", "post", "b.json", *there]) == REFUSED
    assert "holds no xAPI statements" in capsys.readouterr().err
    assert main(["export", "post", "none.json", *there]) == REFUSED
    assert "none.json: cannot be read" in capsys.readouterr().err
