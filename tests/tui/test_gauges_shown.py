"""Gauges and feedback: only where they belong."""

import pytest

from scoring.trace import Reading
from simulator.practice.gauges import gauges
from simulator.tui.widgets.bars import bar, named
from simulator.tui.widgets.choices import Choices
from tests.tui.conftest import eventually, opened, sees, shown
from tests.tui.memory import MemoryShelf

COLUMN = 30
"""Cells of the side column beside its border and its margin."""

GAUGES = ("distance", "arousal", "alliance", "safety", "strain")


async def ready(pilot):
    await eventually(pilot, lambda: isinstance(pilot.app.screen.focused, Choices))


async def test_a_session_shows_no_numbers(shelf: MemoryShelf):
    async with opened(shelf, (120, 36), opening=shelf.begin("two-sessions")) as pilot:
        await ready(pilot)
        assert not any(gauge in shown(pilot) for gauge in GAUGES)
        await pilot.press("g")
        assert not any(gauge in shown(pilot) for gauge in GAUGES)


@pytest.mark.parametrize("how", [{"mode": "drill"}, {"gauges": True}])
async def test_drill_and_a_first_case_show_every_gauge_with_its_word(shelf: MemoryShelf, how):
    async with opened(shelf, (120, 36), opening=shelf.begin("two-sessions", **how)) as pilot:
        await sees(pilot, *GAUGES, "within her reach", "in her window", "tentative", "holding", "calm")


async def test_gauges_move_after_the_reply_and_say_which_way(shelf: MemoryShelf):
    attempt = shelf.begin("two-sessions", mode="drill")
    async with opened(shelf, (120, 36), opening=attempt) as pilot:
        await ready(pilot)
        assert "↓" not in shown(pilot)
        await pilot.press(str([option.id for option in attempt.offered()].index("push") + 1))
        await sees(pilot, "She looks at the door.", "thin ↓")


async def test_feedback_follows_a_choice_in_drill_and_calls_the_key_provisional(shelf: MemoryShelf):
    attempt = shelf.begin("two-sessions", mode="drill")
    async with opened(shelf, (100, 30), opening=attempt) as pilot:
        await ready(pilot)
        await pilot.press(str([option.id for option in attempt.offered()].index("facts") + 1))
        await sees(
            pilot, "The facts are enough here.", "It begins where she stands.", "The facts come first.",
            "She may be in a hurry.", "provisional",
        )  # fmt: skip


@pytest.mark.parametrize("pronoun", ["she", "he", "they"])
def test_no_gauge_ever_takes_more_than_its_line(pronoun: str):
    for value in range(11):
        for window in ((0, 2), (4, 6), (8, 10)):
            reading = Reading(value, value, window, value, min(value, 9), window, value, 0)
            for gauge in gauges(reading, pronoun):
                drawn = named(gauge) if gauge.band else bar(gauge, before=11)
                assert drawn.cell_length <= COLUMN, drawn.plain


async def test_a_promise_stands_in_the_side_column_until_it_is_settled(shelf: MemoryShelf):
    attempt = shelf.begin("two-sessions", mode="drill")
    async with opened(shelf, (120, 36), opening=attempt) as pilot:
        await ready(pilot)
        await pilot.press(str([option.id for option in attempt.offered()].index("facts") + 1))
        await sees(pilot, "promised", "the sleep sheet, session 2")


async def test_a_narrow_window_shows_the_gauges_in_one_line_on_a_key(shelf: MemoryShelf):
    async with opened(shelf, (60, 24), opening=shelf.begin("two-sessions", mode="drill")) as pilot:
        await ready(pilot)
        assert "alliance" not in shown(pilot)
        await pilot.press("g")
        await sees(pilot, "distance within her reach", "alliance tentative")
