"""Without colours: what lies over the conversation leaves it readable, or is a whole screen of its own."""

import pytest

from simulator.practice.private_data import private_data
from simulator.tui.screens.private import PrivateScreen
from simulator.tui.screens.reaction import ReactionScreen
from simulator.tui.screens.stop import StopScreen
from tests.tui.conftest import at, eventually, opened, sees, shown
from tests.tui.memory import MemoryShelf


@pytest.fixture(autouse=True)
def no_colour(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")


@pytest.mark.parametrize("size", [(80, 24), (60, 24), (120, 36)])
async def test_the_log_of_what_rises_leaves_the_conversation_above_it(shelf: MemoryShelf, size: tuple[int, int]):
    async with opened(shelf, size, opening=shelf.begin("two-sessions"), no_colour=True) as pilot:
        await sees(pilot, "I only need the method.")
        await pilot.press("r")
        await eventually(pilot, at(pilot, ReactionScreen))
        await sees(pilot, "What rises in you?", "I only need the method.", "▸□ helpless")


@pytest.mark.parametrize("size", [(80, 36), (120, 36)])
async def test_stop_lies_in_a_frame_over_the_conversation(shelf: MemoryShelf, size: tuple[int, int]):
    async with opened(shelf, size, opening=shelf.begin("two-sessions"), no_colour=True) as pilot:
        await sees(pilot, "I only need the method.")
        await pilot.press("q")
        await eventually(pilot, at(pilot, StopScreen))
        await sees(pilot, "You can stop here", "Marit Lie", "What do you say?")
        assert "╭" in shown(pilot)


async def test_the_question_about_private_words_lies_in_a_frame_too(shelf: MemoryShelf):
    async with opened(shelf, (80, 30), opening=shelf.begin("two-sessions"), no_colour=True) as pilot:
        await sees(pilot, "I only need the method.")
        await pilot.app.push_screen(PrivateScreen(private_data("x@y.org")))
        await sees(pilot, "looks like an e-mail address", "Marit Lie", "╭")


async def test_the_help_is_a_whole_screen(shelf: MemoryShelf):
    async with opened(shelf, opening=shelf.begin("two-sessions"), no_colour=True) as pilot:
        await sees(pilot, "I only need the method.")
        await pilot.press("question_mark")
        await sees(pilot, "page 1 of 6")
        assert not any(word in shown(pilot) for word in ("Marit", "What do you say?", "jar of honey"))
