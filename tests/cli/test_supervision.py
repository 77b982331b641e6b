"""`attune supervision` as a person meets it: an hour that can be taken back, and everything where it is asked for."""

from pathlib import Path

import pytest

from simulator.cli.main import main
from simulator.exits import DONE, REFUSED
from simulator.store.journal import Journal
from tests.practice.journals import played


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("ATTUNE_HOME", str(tmp_path / "home"))
    return tmp_path


def told(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[str, str]:
    assert main(["supervision", *words]) == DONE
    out, err = capsys.readouterr()
    return " ".join(out.split()), err


def test_an_hour_that_was_held_can_be_taken_back_the_same_day(capsys: pytest.CaptureFixture[str]):
    with Journal.open() as journal:
        played(journal, "daniel-okafor", question="When do I answer?")
    assert "since you began" in told(capsys)[0]
    out, err = told(capsys, "--held")
    assert "When do I answer?" not in out
    assert "attune supervision --not-held" in err
    out, err = told(capsys, "--not-held")
    assert "When do I answer?" in out
    assert "since you began" in out
    assert main(["supervision", "--not-held"]) == REFUSED
    assert "no hour was marked as held today" in capsys.readouterr().err


def test_all_shows_what_the_first_few_leave_out(capsys: pytest.CaptureFixture[str]):
    with Journal.open() as journal:
        for client in ("daniel-okafor", "hanne-vik", "ruth-feldman"):
            played(journal, client, strength=5)
    few, all_ = told(capsys)[0], told(capsys, "--all")[0]
    assert "attune supervision --all shows all of them" in few
    assert "--all" not in all_
    assert all_.count("of 5)") > few.count("of 5)")
