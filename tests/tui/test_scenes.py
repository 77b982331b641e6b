"""Scenes and rounds in the app."""

from simulator.scenario.loader import load
from simulator.tui.pages.scene_debrief import SceneDebriefPage
from simulator.tui.screens.hearing import HearingScreen
from simulator.tui.screens.library import LibraryScreen
from tests import scenes
from tests.tui.conftest import eventually, opened, sees, shown
from tests.tui.memory import MemoryShelf


def on(pilot, kind):
    return lambda: isinstance(pilot.app.screen, kind)


def with_scenes(shelf: MemoryShelf, *texts: str) -> None:
    for text in texts:
        vignette = load(text).required()
        shelf.vignettes[vignette.id] = vignette


async def to_the_scenes(pilot) -> None:
    await sees(pilot, "scenes")
    await pilot.press("left", "down", "down")
    await sees(pilot, "Five minutes")
    await pilot.press("right", "enter")


async def test_a_round_goes_from_the_lead_in_to_the_reasons(shelf: MemoryShelf):
    with_scenes(shelf, scenes.scene_text())
    async with opened(shelf) as pilot:
        await to_the_scenes(pilot)
        await eventually(pilot, on(pilot, HearingScreen))
        await sees(pilot, "The cap lies on the table.", "And the log?", "It is all in there.", "scene 1 of 1")
        assert "log from Tuesday" not in shown(pilot)
        await pilot.press("2", "enter")
        await sees(pilot, "What do you say?", "Then show me the log")
        lines = [option.id for option in shelf.attempts["the-cap"].offered()]
        await pilot.press(str(lines.index("log") + 1))
        await sees(pilot, "She answers to log.")
        await pilot.press("enter")
        await eventually(pilot, on(pilot, SceneDebriefPage))
        await sees(pilot, "You heard who it was, and the line fits.", "dismissing-avoidant, fairly sure", "Why log.")
        page = pilot.app.screen
        while not page.at_the_end:
            await pilot.press("enter")
        await pilot.press("enter")
        await sees(pilot, "How was that?", "too easy", "one notch")
        await pilot.press("1")
        await eventually(pilot, on(pilot, LibraryScreen))
        assert shelf.answers == ["too-easy"]


async def test_enter_takes_no_pattern_nobody_has_looked_at(shelf: MemoryShelf):
    with_scenes(shelf, scenes.scene_text())
    async with opened(shelf) as pilot:
        await to_the_scenes(pilot)
        await eventually(pilot, on(pilot, HearingScreen))
        await pilot.press("enter")
        await sees(pilot, "Take one of them first")
        assert isinstance(pilot.app.screen, HearingScreen)


async def test_twins_ask_which_of_the_two_and_by_what(shelf: MemoryShelf):
    with_scenes(
        shelf,
        scenes.twin("cap-a", "secure", "cap-b", "dismissing-avoidant"),
        scenes.twin("cap-b", "dismissing-avoidant", "cap-a", "secure"),
    )
    async with opened(shelf, (100, 34)) as pilot:
        await sees(pilot, "scenes")
        await pilot.press("left", "down", "down")
        await sees(pilot, "Twins")
        await pilot.press("right", "enter")
        await eventually(pilot, on(pilot, HearingScreen))
        await sees(pilot, "Two clients say these words", "by what")
        assert "preoccupied" not in shown(pilot)
        await pilot.press("1", "tab", "tab", *"the cap", "enter")
        await sees(pilot, "What do you say?")
        told = next(iter(shelf.attempts.values())).records[0]
        assert (told.sure, told.why) == (2, "the cap")
