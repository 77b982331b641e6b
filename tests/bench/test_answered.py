"""What classes answered comes back to the author: as hints at the very line, and only while its words stand."""

import json
from pathlib import Path

import pytest

from scoring.items.flags import Kind
from simulator.bench.answered.kept import FILE, Answered, Flagged, read, write
from simulator.bench.check import checked
from simulator.play.panel import mark
from simulator.play.script import prepare_script
from simulator.scenario.loader import load
from tests import scenes

FLAGS = (Flagged(Kind.BELOW_ZERO, None), Flagged(Kind.SELDOM_TAKEN, "deep"), Flagged(Kind.TOO_EASY, None))


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder with nothing in it."""
    monkeypatch.setenv("ATTUNE_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return scenes.write(tmp_path, scenes.scene_text())


def answered(file: Path, *flags: Flagged) -> dict[str, dict[str, Answered]]:
    (turn,) = prepare_script(load(file).required()).turns()
    return {"the-cap": {"cap": Answered(mark(turn), 2, 44, 0.9, flags)}}


def hints(file: Path) -> list[tuple[str, int]]:
    found = [one for one in checked(load(file)).findings if one.code in ("Q540", "Q541", "Q542")]
    assert all(one.severity == "hint" for one in found)
    return [(one.code, one.line) for one in found]


def test_flags_kept_beside_the_file_are_hints_at_the_turn_and_at_the_line(file: Path):
    write(file.parent / FILE, answered(file, *FLAGS))
    lines = file.read_text().splitlines()
    turn = next(at for at, line in enumerate(lines, 1) if "id: cap" in line)
    deep = next(at for at, line in enumerate(lines, 1) if "id: deep" in line)
    assert sorted(hints(file)) == [("Q540", deep), ("Q541", turn), ("Q542", turn)]


def test_they_are_read_from_the_data_folder_too(file: Path, home: Path):
    write(home / FILE, answered(file, FLAGS[0]))
    assert [code for code, _ in hints(file)] == ["Q541"]


def test_a_hint_says_on_how_many_votes_it_rests(file: Path):
    write(file.parent / FILE, answered(file, FLAGS[0]))
    (found,) = [one for one in checked(load(file)).findings if one.code == "Q541"]
    assert found.note == "from 44 votes in 2 classes, mean credit 0.90; a question to the turn, no verdict"


def test_once_the_words_are_changed_nothing_is_said(file: Path):
    write(file.parent / FILE, answered(file, *FLAGS))
    file.write_text(file.read_text().replace("a lonely sort of order", "a lonely order"))
    assert hints(file) == []


def test_what_was_kept_of_other_vignettes_stays(file: Path):
    kept = answered(file, FLAGS[0])
    path = file.parent / FILE
    write(path, kept)
    write(path, {"the-cup": kept["the-cap"]})
    assert set(read(path)) == {"the-cap", "the-cup"}
    assert read(path)["the-cap"] == kept["the-cap"]


@pytest.mark.parametrize(
    "text",
    ["", "[]", "{", '{"format": 2}', '{"format": 1, "vignettes": []}', '{"format": 1, "vignettes": {"the-cap": 3}}'],
)
def test_a_file_that_is_none_of_ours_says_nothing(file: Path, text: str):
    (file.parent / FILE).write_text(text)
    assert hints(file) == []


def test_a_turn_that_cannot_be_read_is_passed_over_and_the_others_are_not(file: Path):
    path = file.parent / FILE
    write(path, answered(file, FLAGS[0]))
    body = json.loads(path.read_text())
    body["vignettes"]["the-cap"]["other"] = {"mark": 3, "flags": [{"kind": "nonsense", "line": None}]}
    path.write_text(json.dumps(body))
    assert [code for code, _ in hints(file)] == ["Q541"]
