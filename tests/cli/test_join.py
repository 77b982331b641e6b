"""`attune join` and `attune host --rehearse` as a person meets them: a class, or a sentence and the exit code."""

import asyncio
import io
import json
import socket
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from simulator.classroom.hosting import Hosted, Wish, start
from simulator.classroom.room import commands as asked
from simulator.cli.main import main
from simulator.exits import DONE, REFUSED
from simulator.plain.hosting import run as host_run
from simulator.plain.joining import run
from simulator.store.journal import Journal
from simulator.store.notes import Notes
from tests.classroom.classes import CASE, steps


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("ATTUNE_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("ATTUNE_PLAIN", "1")
    return tmp_path / "home"


@pytest.fixture
def in_debrief(tmp_path: Path) -> Iterator[Hosted]:
    """A class in another thread that has come to its debrief."""
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever, daemon=True)
    thread.start()

    def wait(doing):
        return asyncio.run_coroutine_threadsafe(doing, loop).result(20)

    hosted = wait(start(Wish((str(CASE),), port=0, folder=tmp_path / "host")))
    wait(steps(hosted, asked.Begin, asked.Debrief))
    yield hosted
    wait(hosted.close())
    loop.call_soon_threadsafe(loop.stop)
    thread.join(5)
    loop.close()


def refused(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    assert main([*words]) == REFUSED
    return capsys.readouterr().err


def test_where_to_is_asked_in_a_sentence(capsys):
    assert "attune join ADDRESS CODE" in refused(capsys, "join")
    assert "the code is missing" in refused(capsys, "join", "10.0.0.5:8765")
    assert "is no address" in refused(capsys, "join", "not an address", "K7QP3M")


def test_where_nobody_answers_it_is_said_before_anything_is_asked(capsys):
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    assert f"nobody answers at http://127.0.0.1:{port}" in refused(capsys, "join", f"127.0.0.1:{port}", "K7QP3M")


def test_a_wrong_code_is_a_sentence(in_debrief: Hosted, capsys, monkeypatch):
    monkeypatch.setattr(run.join_in_lines, "__defaults__", (io.StringIO("\n"), io.StringIO()))
    said = refused(capsys, "join", in_debrief.url, "WRONG1", "--name", "Mira")
    assert said.startswith("attune: This is not the code of this class.")


def test_ones_own_page_is_kept_and_taken_in(in_debrief: Hosted, home: Path, capsys, monkeypatch):
    monkeypatch.setattr(run.join_in_lines, "__defaults__", (io.StringIO("\n"), io.StringIO()))
    assert main(["join", in_debrief.join_url, "--name", "Mira"]) == DONE
    (kept,) = (home / "classes").glob("mine-*.json")
    assert "there is no vote of yours in this file" in refused(capsys, "join", "--import", str(kept))
    voted = json.loads(kept.read_text("utf-8"))
    rounds = [{"round": 1, "option": "facts", "sure": 1, "why": ""}]
    voted["votes"] = [{"vignette": "", "turn": "arrives", "pattern": "", "rounds": rounds}]
    kept.write_text(json.dumps(voted), "utf-8")
    assert main(["join", "--import", str(kept)]) == DONE
    assert "Taken in as a note" in capsys.readouterr().err
    with Journal.open() as journal:
        assert len(Notes(journal).all()) == 1


def test_a_file_of_something_else_is_refused(tmp_path: Path, capsys):
    (tmp_path / "x.json").write_text("{}", "utf-8")
    assert "this is no file of a class" in refused(capsys, "join", "--import", str(tmp_path / "x.json"))
    assert "No such file" in refused(capsys, "join", "--import", str(tmp_path / "none.json"))


def test_a_rehearsal_leaves_nothing_behind(home: Path, monkeypatch, capsys):
    out = io.StringIO()
    monkeypatch.setattr(host_run.host_in_lines, "__defaults__", (io.StringIO("begin\nopen\n"), out))
    assert main(["host", str(CASE), "--rehearse", "3", "--port", "0"]) == DONE
    assert "The rehearsal is over; nothing of it is kept." in out.getvalue()
    assert not list(home.rglob("*.sqlite3"))


@pytest.mark.parametrize("words", [("--rehearse", "999"), ("--rehearse", "3", "--resume")])
def test_what_cannot_be_rehearsed_is_a_sentence(capsys, words):
    assert "--rehearse" in refused(capsys, "host", str(CASE), *words)
