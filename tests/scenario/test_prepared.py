"""The memory of playable vignettes: quick where it is sound, and as if it were not there where it is not."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from simulator.scenario import playable as doors
from simulator.scenario import prepared
from simulator.scenario.findings import VignetteRefused
from simulator.scenario.loader import load
from simulator.scenario.packing import packed, unpacked
from simulator.scenario.playable import playable
from tests.scenario.sample import CASE, SCENE, changed
from tests.shipped import CASES as SHIPPED

ROOT = Path(__file__).parents[2]


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("ATTUNE_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


@pytest.fixture
def loads(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of what the loader was asked for."""
    asked: list[str] = []
    real = doors._loaded
    monkeypatch.setattr(doors, "_loaded", lambda origin, name: (asked.append(name), real(origin, name))[1])
    return asked


def kept(home: Path) -> Path:
    (file,) = (home / prepared.FOLDER).iterdir()
    return file


@pytest.mark.parametrize("source", [CASE, SCENE, *SHIPPED], ids=lambda one: one.stem if isinstance(one, Path) else "")
def test_a_packed_vignette_comes_back_equal(source: Path | str) -> None:
    vignette = load(source).required()
    assert unpacked(packed(vignette)) == vignette


def test_the_second_time_the_loader_is_not_asked(home: Path, loads: list[str]) -> None:
    first, second = playable(CASE, "once"), playable(CASE, "twice")
    assert loads == ["once"]
    assert first == second
    assert (first.text, first.sha256) == (load(CASE).text, load(CASE).sha256)


def test_a_file_that_changed_is_read_anew(home: Path, loads: list[str], tmp_path: Path) -> None:
    path = tmp_path / "case.yaml"
    path.write_text(CASE, encoding="utf-8")
    playable(path)
    path.write_text(changed(("level: 1", "level: 2")), encoding="utf-8")
    assert playable(path).vignette.level == 2
    assert len(loads) == 2


def _other_words(text: str) -> str:
    return text.replace("folder", "feeder")


def _another_head(text: str) -> str:
    return "0" * 64 + text[64:]


@pytest.mark.parametrize(
    "damage",
    [_other_words, _another_head, lambda text: text[: len(text) // 2], lambda _: "", lambda _: "[" * 100_000],
    ids=["a word changed", "written by another program", "cut off", "empty", "nested for ever"],
)
def test_a_damaged_or_stale_memory_is_passed_over_and_mended(home: Path, loads: list[str], damage) -> None:
    sound = playable(CASE)
    file = kept(home)
    whole = file.read_text(encoding="utf-8")
    file.write_text(damage(whole), encoding="utf-8")
    assert playable(CASE) == sound
    assert len(loads) == 2
    assert file.read_text(encoding="utf-8") == whole


def test_bytes_that_are_no_text_are_passed_over(home: Path) -> None:
    sound = playable(CASE)
    kept(home).write_bytes(b"\xff\xfe\x00")
    assert playable(CASE) == sound


def test_a_sum_that_fits_something_else_than_a_vignette_is_passed_over(home: Path) -> None:
    sound = playable(CASE)
    for body in (
        "[]",
        '["Vignette"]',
        '["Nothing",1]',
        '["Move","deepen"]',
        '["Move","no"]',
        "1",
        '["Lead","you"]',
        "[[]]",
    ):
        kept(home).write_text(f"{prepared._head(body)}\n{body}", encoding="utf-8")
        assert playable(CASE) == sound


def test_where_nothing_can_be_kept_play_goes_on(home: Path, loads: list[str]) -> None:
    home.mkdir()
    (home / prepared.FOLDER).write_text("a file where the folder should be", encoding="utf-8")
    assert playable(CASE) == playable(CASE)
    assert len(loads) == 2
    assert [path.name for path in home.iterdir()] == [prepared.FOLDER]


def test_what_cannot_be_played_is_refused_each_time_and_never_kept(home: Path) -> None:
    wrong = changed(("level: 1", "level: 9"))
    for _ in range(2):
        with pytest.raises(VignetteRefused):
            playable(wrong)
    with pytest.raises(VignetteRefused, match="S115"):
        playable(home / "no.yaml")
    assert not (home / prepared.FOLDER).exists()


def test_a_change_of_the_program_makes_the_memory_stale(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source = tmp_path / "key_cells.py"
    source.write_text("ROW = 1\n", encoding="utf-8")
    monkeypatch.setattr(prepared.scoring, "__path__", [str(tmp_path)])
    before = prepared.program.__wrapped__()
    assert prepared.program.__wrapped__() == before
    source.write_text("ROW = 12\n", encoding="utf-8")
    assert prepared.program.__wrapped__() != before


def test_only_so_many_are_kept_the_oldest_go(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(prepared, "MOST_FILES", 2)
    vignette = load(CASE).required()
    for number in range(4):
        prepared.remember(str(number), vignette)
        os.utime(home / prepared.FOLDER / f"{number}.json", (number, number))
    assert sorted(path.stem for path in (home / prepared.FOLDER).iterdir()) == ["2", "3"]


def test_line_mode_with_a_case_it_knows_loads_neither_pydantic_nor_yaml(home: Path) -> None:
    asked = (
        "import sys; from simulator.cli.main import main; main(['play', 'hanne-vik', '--plain', '--seed', '1']);"
        "print([name for name in ('pydantic', 'yaml', 'asyncio', 'textual') if name in sys.modules], file=sys.stderr)"
    )
    for loaded in ("['pydantic', 'yaml']", "[]"):
        done = subprocess.run(
            [sys.executable, "-c", asked],
            cwd=ROOT,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=60,
        )
        assert done.stderr.strip() == loaded
