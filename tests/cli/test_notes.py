"""`attune notes` as a person meets it: what is found stands there, and nothing is kept without a word."""

import io
import sys
from pathlib import Path

import pytest

from simulator.cli.main import main
from simulator.exits import DONE, REFUSED
from simulator.practice.notebook.entries import entries
from simulator.store.journal import Journal
from simulator.store.notes import Notes
from tests.practice.journals import played

PRIVATE = "call 040 1234567 88"


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ATTUNE_HOME", str(tmp_path / "home"))


def kept() -> list[str]:
    with Journal.open() as journal:
        return [note.text for note in Notes(journal).all()]


@pytest.mark.parametrize("piped", [True, False])
def test_what_looks_private_is_kept_only_where_that_is_said(
    piped: bool, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    monkeypatch.setattr(sys, "stdin", io.StringIO(PRIVATE))
    given = "-" if piped else PRIVATE
    assert main(["notes", "--write", given]) == REFUSED
    told = capsys.readouterr().err
    assert "a phone number" in told
    assert "It was not kept" in told
    assert kept() == []
    monkeypatch.setattr(sys, "stdin", io.StringIO(PRIVATE))
    assert main(["notes", "--write", given, "--keep-anyway"]) == DONE
    assert kept() == [PRIVATE]


def test_where_none_is_shared_it_says_so_and_how_to(capsys: pytest.CaptureFixture[str]):
    assert main(["notes", "--shared"]) == DONE
    assert "Nothing has been written yet" in capsys.readouterr().err
    assert main(["notes", "--write", "slow"]) == DONE
    assert main(["notes", "--shared"]) == DONE
    assert "No note is shared yet" in capsys.readouterr().err
    assert main(["notes", "nowhere"]) == DONE
    assert "No note holds these words" in capsys.readouterr().err


def test_a_word_that_the_client_said_is_shown_where_it_was_found(capsys: pytest.CaptureFixture[str]):
    with Journal.open() as journal:
        played(journal, "hanne-vik", strength=4)
        quote = next(entry.quote for entry in entries(journal) if entry.quote)
    word = max((one for one in quote.split() if one.isalpha()), key=len)
    assert main(["notes"]) == DONE
    assert "at “" not in capsys.readouterr().out
    assert main(["notes", word]) == DONE
    found = capsys.readouterr().out
    assert "at “" in found
    assert all(word.casefold() in line.casefold() for line in found.splitlines() if "at “" in line)


def test_a_note_of_several_lines_keeps_them(capsys: pytest.CaptureFixture[str]):
    with Journal.open() as journal:
        Notes(journal).write("own", "From a class\n\nScene 1: It is all in there.\nYou said: “And the log?”")
    assert main(["notes"]) == DONE
    assert capsys.readouterr().out.splitlines()[1:] == [
        "    From a class",
        "",
        "    Scene 1: It is all in there.",
        "    You said: “And the log?”",
    ]
