"""`attune report` as a person meets it: a file where they are, and a sentence that says where."""

from pathlib import Path

import pytest

from simulator.cli.main import main
from simulator.exits import DONE, REFUSED
from simulator.store.journal import Journal
from simulator.store.made import Made
from simulator.store.notes import Notes
from tests.practice.journals import played

TYPED = "the canary in my own words"


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder to stand in, with nothing in it and a journal elsewhere."""
    monkeypatch.setenv("ATTUNE_HOME", str(tmp_path / "home"))
    folder = tmp_path / "here"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder


def test_a_page_on_how_one_works_is_written_here_and_said_on_stderr(here: Path, capsys: pytest.CaptureFixture[str]):
    with Journal.open() as journal:
        played(journal, "hanne-vik", note=TYPED)
    assert main(["report", "trainee"]) == DONE
    (path,) = here.iterdir()
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.splitlines()[-1] == f"written to {path.name}"
    assert path.name.startswith("attune-how-you-work-")
    assert path.read_text(encoding="utf-8").startswith("<!doctype html>")
    assert main(["report", "trainee"]) == REFUSED
    assert "--force" in capsys.readouterr().err
    assert main(["report", "trainee", "--force", "--format", "html"]) == DONE


def test_a_client_is_told_with_what_was_shared_and_no_more(here: Path, capsys: pytest.CaptureFixture[str]):
    with Journal.open() as journal:
        attempt = played(journal, "hanne-vik", note=TYPED)
        notes = Notes(journal)
        notes.write("free", f"{TYPED}, kept", attempt=attempt.id)
        notes.share(notes.write("free", "Slow down.", attempt=attempt.id).id)
    assert main(["report", "attempt", "hanne-vik", "-o", "a.md"]) == DONE
    text = (here / "a.md").read_text(encoding="utf-8")
    assert TYPED not in text
    assert "protective" not in text
    assert "Slow down." in text
    assert "Counted over" in text
    assert main(["report", "attempt", attempt.id, "-o", "b.md", "--format", "md", "--with-reactions"]) == DONE
    assert "protective" in (here / "b.md").read_text(encoding="utf-8")
    capsys.readouterr()


def test_a_client_who_was_never_seen_is_a_sentence_and_no_file(here: Path, capsys: pytest.CaptureFixture[str]):
    assert main(["report", "attempt", "nobody"]) == REFUSED
    assert capsys.readouterr().err.startswith("attune: there is no attempt and no client called nobody")
    assert list(here.iterdir()) == []


def test_supervision_has_a_page(here: Path, capsys: pytest.CaptureFixture[str]):
    assert main(["report", "supervision", "-o", "tuesday.html"]) == DONE
    assert "For your next hour of supervision" in (here / "tuesday.html").read_text(encoding="utf-8")
    capsys.readouterr()


def test_a_report_can_be_found_again_when_its_words_are_to_be_erased(here: Path, capsys: pytest.CaptureFixture[str]):
    with Journal.open() as journal:
        attempt = played(journal, "hanne-vik")
    assert main(["report", "trainee", "-o", "me.html"]) == DONE
    assert main(["report", "attempt", "hanne-vik", "-o", "hanne.md"]) == DONE
    with Journal.open() as journal:
        known = [(file.path, file.kind, file.about) for file in Made(journal).all()]
    assert known == [(here / "me.html", "report", ""), (here / "hanne.md", "report", attempt.id)]
    capsys.readouterr()
