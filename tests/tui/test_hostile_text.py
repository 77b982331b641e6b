"""Authored and typed text can style nothing, run nothing and reach no terminal."""

from typing import Any

import pytest

from scoring.vocabulary import Question
from simulator.play.records import NoteAnswer
from simulator.practice.stages import ReadCaseDebrief
from simulator.scenario.models import Vignette
from simulator.scenario.validator import VALIDATOR
from simulator.tui.safe import MOST_COMBINING, clean
from simulator.tui.widgets.choices import Choices
from tests.tui.conftest import eventually, opened, shown
from tests.tui.memory import MemoryShelf
from tests.tui.walking import play

MARKUP = "[sighs] [/x] [@click=app.quit]go[/] [link=https://x.example]y[/]"
CONTROLS = "\x1b[31m\x1b]0;title\x07\x9b2J\x00\x7f\u202eevil\u2066\u2028\U000e0041\ufffa"
HOSTILE = f"{MARKUP} {CONTROLS} "
SHOWN = "[sighs] [/x] [@click=app.quit]go[/]"
TEXTS = {"text", "say", "do", "think", "rival", "fits_when", "name", "about", "setting", "quote", "title", "time",
         "cancellation", "contact", "crisis"}  # fmt: skip


def poisoned(data: Any, key: str = "") -> Any:
    """The vignette's data with hostile words before every text."""
    if isinstance(data, dict):
        return {name: poisoned(value, name) for name, value in data.items()}
    if isinstance(data, list | tuple):
        return [HOSTILE + value if key == "themes" else poisoned(value, key) for value in data]
    return HOSTILE + data if isinstance(data, str) and key in TEXTS else data


@pytest.fixture
def hostile(vignette: Vignette) -> MemoryShelf:
    data = poisoned(VALIDATOR.dump_python(vignette, mode="json"))
    data["id"] = vignette.id
    shelf = MemoryShelf(VALIDATOR.validate_python(data), welcomed="yes", theme="attunement-dark", motion="off")
    shelf.help = HOSTILE
    return shelf


def harmless(pilot) -> None:
    """No character on the screen could act on a terminal, and no cell runs an action."""
    for line in pilot.app.screen._compositor.render_strips():
        for segment in line:
            assert clean(segment.text) == segment.text
            assert not (segment.style and segment.style.meta.get("@click"))
            assert not (segment.style and segment.style.link)


@pytest.mark.parametrize("size", [(120, 40), (60, 24)])
async def test_hostile_words_are_words_on_every_screen(hostile: MemoryShelf, size: tuple[int, int]):
    async with opened(hostile, size) as pilot:
        for key, wait in [("", "level 1"), ("enter", "b begin"), ("q", "stop here"), ("escape", "b begin")]:
            if key:
                await pilot.press(key)
            await eventually(pilot, lambda wait=wait: wait in shown(pilot))
            assert "[sighs]" in shown(pilot)
            harmless(pilot)


@pytest.mark.parametrize("mode", ["session", "drill"])
async def test_hostile_words_are_words_in_a_session(hostile: MemoryShelf, mode):
    attempt = hostile.begin("two-sessions", mode=mode)
    async with opened(hostile, (120, 50), opening=attempt) as pilot:
        for _ in range(30):
            if not attempt.over and isinstance(pilot.app.screen.focused, Choices):
                assert SHOWN in " ".join(shown(pilot).split())
                await pilot.press("1")
            else:
                await pilot.press("enter" if pilot.app.screen.focused is not None else "escape")
            await pilot.pause()
            harmless(pilot)
            assert pilot.app.is_running
        assert attempt.over


async def test_hostile_words_are_words_where_a_finished_client_is_read_again(hostile: MemoryShelf):
    attempt = play(hostile.begin("two-sessions"), ReadCaseDebrief)
    attempt.write_note(2, (NoteAnswer(Question.ALLIANCE, "threat", "arrives", HOSTILE),), HOSTILE)
    attempt.hold_supervision(1, "", "", HOSTILE)
    hostile.finished["two-sessions"] = 1
    async with opened(hostile, (120, 50)) as pilot:
        await eventually(pilot, lambda: "finished" in shown(pilot))
        for key, wait in (
            ("enter", "read once more"),
            ("n", "your own words"),
            ("escape", "read once more"),
            ("1", "What carried"),
            ("escape", "read once more"),
            ("t", "The path you took"),
            ("o", "Which line instead?"),
            ("escape", "The path you took"),
            ("escape", "read once more"),
            ("d", "Whose alarm it was"),
        ):
            await pilot.press(key)
            await eventually(pilot, lambda wait=wait: wait in shown(pilot))
            assert "[sighs]" in shown(pilot)
            harmless(pilot)


async def test_a_click_on_a_transcript_runs_nothing(hostile: MemoryShelf):
    attempt = hostile.begin("two-sessions")
    async with opened(hostile, (80, 24), opening=attempt) as pilot:
        await eventually(pilot, lambda: "[sighs]" in shown(pilot))
        for y in (2, 4):
            for x in range(0, 80, 16):
                await pilot.click(offset=(x, y))
        assert pilot.app.is_running
        assert attempt.records == []


def test_the_door_keeps_words_and_refuses_what_acts():
    assert clean("Grüße, 東京, مرحبا, नमस्ते, 👩‍👩‍👧, a\u00a0b\n\tc") == "Grüße, 東京, مرحبا, नमस्ते, 👩‍👩‍👧, a\u00a0b\n\tc"
    assert not set(CONTROLS) & set(clean(CONTROLS)) - set("[31m]0;title2Jevil")
    assert len(clean("a" + "\u0301" * 50)) == 1 + MOST_COMBINING
    assert clean("\ud800") == "\ufffd"
