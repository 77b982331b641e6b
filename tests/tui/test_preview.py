"""The preview: a file is played while it is saved again and again; what cannot be read leaves the last good version in play."""

import asyncio
import re
import subprocess
import sys
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot

from simulator.bench.preview.aside import Proof
from simulator.cli.main import main
from simulator.exits import REFUSED, Refusal
from simulator.scenario.loader import load
from simulator.tui.preview import asking, looking
from simulator.tui.preview.app import PreviewApp
from simulator.tui.preview.beside import Beside
from simulator.tui.preview.run import begin, run_preview
from simulator.tui.preview.sheets import PickSheet
from tests.tui.conftest import eventually, flat, sees, shown

SIZES = ((120, 36), (80, 24), (60, 24))


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("ATTUNE_HOME", str(tmp_path / "home"))
    folder = tmp_path / "mine"
    folder.mkdir()
    path = folder / "case.yaml"
    path.write_bytes(Path(__file__).with_name("two_sessions.yaml").read_bytes())
    return path


@asynccontextmanager
async def previewed(
    file: Path, size: tuple[int, int] = (120, 36), choices: Sequence[str] = (), at: str | None = None
) -> AsyncIterator[Pilot[None]]:
    loaded = load(file)
    async with PreviewApp(file, loaded, begin(loaded, choices, at), at=at).run_test(size=size) as pilot:
        await pilot.pause()
        yield pilot


def save(file: Path, old: str, new: str) -> None:
    """Save as most editors do: another file takes the place of the old one."""
    text = file.read_text(encoding="utf-8")
    assert old in text
    other = file.with_suffix(".tmp")
    other.write_text(text.replace(old, new), encoding="utf-8")
    other.replace(file)


def path(pilot: Pilot[None]) -> tuple[str, ...]:
    played = pilot.app.screen_stack[0].preview.played  # type: ignore[attr-defined]
    return tuple(played.choices)


async def test_a_choice_is_answered_and_what_moved_stands_below_the_answer(file: Path):
    async with previewed(file) as pilot:
        await sees(pilot, "facts · fact-first · fits this moment best", "turn arrives")
        await pilot.press("3")
        await sees(pilot, "She looks at the door.", "a counter line strains (R2)")
        text = flat(shown(pilot))
        assert text.index("She looks at the door.") < text.index("a counter line strains (R2)")
        await pilot.press("a", "m")
        await eventually(pilot, lambda: "fits this moment" not in flat(shown(pilot)))
        assert "a counter line strains" not in flat(shown(pilot))


async def test_a_save_is_shown_and_the_path_goes_on(file: Path):
    async with previewed(file, choices=("facts",)) as pilot:
        await sees(pilot, "That is all, really.")
        save(file, "That is all, really.", "There is no more to it.")
        await sees(pilot, "There is no more to it.", "hour by hour")
        assert path(pilot) == ("arrives/facts",)


async def test_where_a_save_parts_the_path_is_said_with_the_reason(file: Path):
    async with previewed(file, choices=("facts", "step")) as pilot:
        save(file, "move: dose-step\n", "move: dose-step\n            when: {strain: at least 2}\n")
        await sees(pilot, "leaves the old one at turn silence", "strain is 0 and it asks for at least 2")
        await sees(pilot, "closed: step (asks strain at least 2; strain is 0 now)")


@pytest.mark.parametrize("size", SIZES)
async def test_an_error_is_shown_and_the_last_good_version_goes_on(file: Path, size: tuple[int, int]):
    async with previewed(file, size, choices=("facts",)) as pilot:
        save(file, "moment: flat", "moment: flatt")
        await sees(pilot, "there is no moment 'flatt'")
        assert "That is all, really." in shown(pilot)
        await pilot.press("tab")
        await sees(pilot, "did you mean 'flat'?", "you play the")
        await pilot.press("tab", "3")
        if size == (60, 24):  # the third line is not in view there: the first press shows it, the second chooses it
            await pilot.press("3")
        await eventually(pilot, lambda: path(pilot) == ("arrives/facts", "silence/wait"))
        save(file, "moment: flatt", "moment: flat")
        await eventually(pilot, lambda: "you play the" not in flat(shown(pilot)))


async def test_a_file_that_goes_and_comes_back_goes_on(file: Path):
    text = file.read_bytes()
    async with previewed(file, choices=("facts",)) as pilot:
        file.unlink()
        await sees(pilot, "there is no such file; you play", "That is all, really.")
        file.mkdir()
        await sees(pilot, "this is a folder, not a file")
        file.rmdir()
        file.write_bytes(b"\x00\xff\xfe\x80")
        await sees(pilot, "is not UTF-8")
        file.write_bytes(text.replace(b"That is all, really.", b"I am back."))
        await sees(pilot, "I am back.")


async def test_a_file_with_errors_plays_as_soon_as_they_are_mended(file: Path):
    save(file, "moment: opening", "moment: opens")
    async with previewed(file) as pilot:
        await sees(pilot, "There is nothing to play yet", "there is no moment 'opens'")
        await pilot.press("1", "b", "s", "w", "p", "a", "m", "space", "tab", "tab")
        save(file, "moment: opens", "moment: opening")
        await sees(pilot, "I only need the method.", "turn arrives")


async def test_the_proof_streams_in_after_the_first_screen(file: Path):
    async with previewed(file) as pilot:
        await sees(pilot, "turn arrives")  # the proof may be there by now: it is counted in a moment
        await sees(pilot, "Proved over all", "100 % of plays by chance come here")


async def test_play_from_a_turn_goes_to_where_a_client_really_stands(file: Path):
    async with previewed(file) as pilot:
        await pilot.press("p")
        await eventually(pilot, lambda: isinstance(pilot.app.screen, PickSheet))
        await sees(pilot, "Play from which turn?", "reaction")
        await pilot.press("end", "enter")
        await sees(pilot, "of those that come here", "way: arrives/", "open: track, claim, cool")
        await pilot.press("enter")
        await sees(pilot, "turn reaction", "I slept, by the way.")
        assert len(path(pilot)) == 3


async def test_at_begins_at_the_turn(file: Path):
    async with previewed(file, at="silence") as pilot:
        await sees(pilot, "That is all, really.", "turn silence")
        assert len(path(pilot)) == 1


async def test_why_marks_what_is_lacking_with_what_is_so(file: Path):
    save(file, "- id: silence\n", "- id: silence\n        when: {strain: at least 9}\n")
    async with previewed(file, (80, 24), choices=("facts",)) as pilot:
        await pilot.press("w")
        await sees(
            pilot,
            "turn silence: strain is 0 and it asks for at least 9",
            "lacks → asks strain at least 9; strain is 0 now",
        )
        await pilot.press("escape")
        await sees(pilot, "turn mail")


async def test_hostile_text_of_a_file_acts_on_nothing(file: Path):
    hostile = "[@click=app.leave]go[/x] [bold]"
    save(file, "client: I only need the method.", f'client: "{hostile}"')
    save(file, "say: Let us start with last night, hour by hour.", f'say: "{hostile}"')
    save(file, "name: Marit Lie", f'name: "{hostile}"')
    save(file, "pattern: dismissing-avoidant", "pattern: dismissing-avoidant\n[/x]: 1")
    async with previewed(file) as pilot:
        await sees(pilot, "There is nothing to play yet")
        save(file, "\n[/x]: 1", "")
        await sees(pilot, hostile)
        for key in ("w", "escape", "p", "escape", "tab", "enter", "escape", "1"):
            await pilot.press(key)
            await pilot.pause()
        await sees(pilot, hostile)


async def test_q_leaves_at_once_and_ends_what_is_counted(file: Path, monkeypatch: pytest.MonkeyPatch):
    begun = processes(monkeypatch)
    async with previewed(file) as pilot:
        await eventually(pilot, lambda: begun)
        await pilot.press("q")
        await eventually(pilot, lambda: not pilot.app.is_running)
    assert begun[0].wait(5) != 0


async def test_a_save_ends_the_count_of_the_version_before(file: Path, monkeypatch: pytest.MonkeyPatch):
    begun = processes(monkeypatch)
    async with previewed(file) as pilot:
        await eventually(pilot, lambda: begun)
        save(file, "I only need the method.", "I need the method.")
        await sees(pilot, "I need the method.", "Proved over all")
    assert begun[0].wait(5) != 0
    assert begun[1].wait(5) == 0


async def test_a_proof_that_comes_while_the_window_closes_breaks_nothing(file: Path, monkeypatch: pytest.MonkeyPatch):
    counted, closing, proved = asyncio.Event(), asyncio.Event(), looking.proved

    async def late(text: str) -> Proof:
        found = await proved(text)
        counted.set()
        await closing.wait()
        return found

    monkeypatch.setattr(looking, "proved", late)
    monkeypatch.setattr(Beside, "on_unmount", lambda _side: closing.set(), raising=False)
    async with previewed(file) as pilot:
        await eventually(pilot, counted.is_set)


def processes(monkeypatch: pytest.MonkeyPatch) -> list[subprocess.Popen[bytes]]:
    """The processes that are begun from now on. The first counts for as long as it is let, however small the file."""
    begun: list[subprocess.Popen[bytes]] = []
    popen = subprocess.Popen

    def noted(words: Any, **more: Any) -> subprocess.Popen[bytes]:
        begun.append(popen(words if begun else [sys.executable, "-c", "import time; time.sleep(60)"], **more))
        return begun[-1]

    monkeypatch.setattr(asking.subprocess, "Popen", noted)
    return begun


async def test_a_save_is_noticed_by_watching_alone(file: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(looking, "LOOK", 3600)
    async with previewed(file) as pilot:
        await pilot.pause(0.2)  # a save before the watching has begun is for the second look
        save(file, "I only need the method.", "I need the method.")
        await sees(pilot, "I need the method.")


async def test_a_save_is_noticed_where_the_folder_cannot_be_watched(file: Path, monkeypatch: pytest.MonkeyPatch):
    async def nothing(path: Path) -> AsyncIterator[None]:
        return
        yield

    monkeypatch.setattr(looking, "changes", nothing)
    monkeypatch.setattr(looking, "LOOK", 0.1)
    async with previewed(file) as pilot:
        save(file, "I only need the method.", "I need the method.")
        await sees(pilot, "I need the method.")


async def test_a_save_leaves_one_who_reads_back_where_they_are(file: Path):
    async with previewed(file, choices=("facts",)) as pilot:
        await pilot.press("space")
        await sees(pilot, "see what you could say")
        save(file, "I have helped many people to sleep.", "I have helped many to sleep.")
        await eventually(pilot, lambda: "many to sleep" in pilot.app.screen.loaded.text)  # type: ignore[attr-defined]
        await sees(pilot, "see what you could say")


def test_without_a_terminal_it_is_refused_in_a_sentence(file: Path, capsys: pytest.CaptureFixture[str]):
    assert main(["preview", str(file)]) == REFUSED
    assert capsys.readouterr().err.startswith("attune: the preview needs a terminal;")


@pytest.mark.parametrize(
    ("make", "sentence"),
    [
        (lambda path: None, "there is no such file"),
        (lambda path: path.mkdir(), "this is a folder, not a file"),
        (lambda path: path.write_bytes(b"\x7fELF\x80"), "is not UTF-8"),
    ],
)
def test_what_cannot_be_read_is_refused_in_one_sentence(tmp_path: Path, make, sentence: str):
    path = tmp_path / "mine.yaml"
    make(path)
    with pytest.raises(Refusal, match=f"^[^\n]*{re.escape(sentence)}[^\n]*$"):
        run_preview(str(path))


@pytest.mark.parametrize(
    ("asked", "sentence"),
    [
        ({"at": "silense"}, "there is no turn 'silense' that asks for a choice; did you mean 'silence'?"),
        ({"choices": ("nothing",)}, "turn arrives has no option nothing"),
    ],
)
def test_a_place_that_is_not_there_is_refused(file: Path, asked: dict[str, object], sentence: str):
    with pytest.raises(Refusal, match=re.escape(sentence)):
        run_preview(str(file), **asked)  # type: ignore[arg-type]
