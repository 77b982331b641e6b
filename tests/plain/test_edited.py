"""A vignette that was rewritten while an attempt was open: said, and begun again when asked."""

import io
from pathlib import Path

import pytest

from simulator.exits import DONE
from simulator.plain import run
from simulator.practice.opening import resumed
from simulator.store.journal import Journal

SMALL = Path(__file__).parents[1] / "tui" / "two_sessions.yaml"


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("ATTUNE_HOME", str(tmp_path / "home"))
    copy = tmp_path / "mine.yaml"
    copy.write_text(SMALL.read_text(encoding="utf-8"), encoding="utf-8")
    return copy


@pytest.fixture
def typed(file: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]):
    def play(text: str, mode=None, *, anew: bool = False) -> str:
        monkeypatch.setattr("sys.stdin", io.StringIO(text))
        assert run.run_plain(str(file), mode, False, 3, anew=anew) == DONE
        return capsys.readouterr().out

    return play


def rewritten(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("title: ", "title: New ", 1), encoding="utf-8")


def test_an_open_attempt_at_the_same_text_goes_on_without_a_word(typed) -> None:
    typed("1\n")
    assert "--anew" not in typed("")


def test_a_rewritten_file_is_said_and_the_attempt_goes_on_with_the_old_text(file: Path, typed) -> None:
    typed("1\n")
    rewritten(file)
    said = typed("")
    assert "began with an older text of the vignette" in said
    assert f"attune play {file} --anew" in said


def test_begun_anew_it_is_the_new_text_and_the_old_attempt_stays_in_the_journal(file: Path, typed) -> None:
    typed("1\n")
    rewritten(file)
    typed("1\n", anew=True)
    with Journal.open() as journal:
        first, second = journal.attempts()
        assert first.sha256 != second.sha256
        assert resumed(journal, "two-sessions").id == second.id
    assert "older text" not in typed("")


def test_another_mode_than_the_attempt_was_begun_in_is_said(typed) -> None:
    typed("1\n", "session")
    assert "begun in another way (session)" in typed("", "drill")
    assert "another way" not in typed("", "session")
