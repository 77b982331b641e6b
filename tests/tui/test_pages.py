"""The pages after a session: what they ask, what they show, what they write down."""

import pytest
from textual.widgets import Input

from scoring.vocabulary import Pattern
from simulator.play.records import HeldSupervision, ReadPage, StatedBelief
from simulator.practice.stages import (
    ReadCaseDebrief,
    ReadEnding,
    ReadSessionDebrief,
    StateBelief,
    Supervision,
)
from simulator.scenario.models import Vignette
from simulator.tui.journal_shelf import JournalShelf
from simulator.tui.pages.belief import Points, moved
from simulator.tui.pages.case_debrief import CaseDebriefPage
from simulator.tui.pages.curve import Curve
from simulator.tui.pages.page import ReadingPage
from simulator.tui.pages.session_debrief import SessionDebriefPage
from simulator.tui.pages.supervision import SupervisionPage
from simulator.tui.screens.intake import IntakeScreen
from simulator.tui.screens.library import LibraryScreen
from simulator.tui.screens.session import SessionScreen
from simulator.tui.widgets.go_on import GoOn
from tests.tui.conftest import at, eventually, flat, opened, sees, shown
from tests.tui.memory import MemoryShelf
from tests.tui.walking import play


async def read_to_the_end(pilot) -> None:
    for _ in range(60):
        if not isinstance(pilot.app.screen, ReadingPage) or pilot.app.screen.at_the_end:
            return
        await pilot.press("enter")
        await pilot.pause()


async def test_a_question_for_supervision_is_looked_at_too(hanne: MemoryShelf):
    attempt = play(hanne.begin("hanne-vik"), Supervision)
    async with opened(hanne, opening=attempt) as pilot:
        await eventually(pilot, at(pilot, SupervisionPage))
        pilot.app.screen.query_one("#question", Input).value = "she was born 22.4.1984"
        pilot.app.screen.query_one(GoOn).focus()
        await pilot.press("enter")
        await sees(pilot, "“22.4.1984” looks like a full date")
        await pilot.press("escape")
        await eventually(pilot, at(pilot, SupervisionPage))
        assert not pilot.app.screen.answered


async def test_how_the_work_ended_is_read_before_one_looks_back(hanne: MemoryShelf):
    attempt = play(hanne.begin("hanne-vik"), ReadEnding)
    stage = attempt.stage
    assert isinstance(stage, ReadEnding)
    async with opened(hanne, opening=attempt) as pilot:
        await sees(pilot, "How it ended", flat(stage.ended.text)[:40], "look back")
        assert "Whose alarm" not in shown(pilot)
        await pilot.press("enter")
        await eventually(pilot, at(pilot, CaseDebriefPage))
    assert attempt.records[-1] == ReadPage("ending", stage.session)


@pytest.mark.parametrize("by", [5, -5])
@pytest.mark.parametrize("start", [(25, 25, 25, 25), (100, 0, 0, 0), (0, 5, 95, 0)])
def test_the_points_always_add_up(start: tuple[int, ...], by: int):
    for place in range(4):
        points = start
        for _ in range(25):
            points = moved(points, place, by)
            assert sum(points) == 100
            assert min(points) >= 0
        assert points[place] == (100 if by > 0 else 0)


async def test_a_belief_is_set_with_the_arrows(hanne: MemoryShelf):
    attempt = play(hanne.begin("hanne-vik"), StateBelief)
    async with opened(hanne, opening=attempt) as pilot:
        await eventually(pilot, lambda: isinstance(pilot.app.focused, Points))
        await pilot.press("down")
        await sees(pilot, Pattern.DISMISSING.meaning)
        await pilot.press("right", "right", "right", "left", "enter")
        await eventually(pilot, at(pilot, SessionDebriefPage))
    stated = attempt.records[-1]
    assert isinstance(stated, StatedBelief)
    assert (stated.shares[1], sum(stated.shares)) == (35, 100)


@pytest.mark.parametrize("size", [(60, 24), (80, 24), (120, 36)])
async def test_a_session_debrief_is_read_and_names_no_pattern(hanne: MemoryShelf, size: tuple[int, int]):
    attempt = play(hanne.begin("hanne-vik"), ReadSessionDebrief)
    async with opened(hanne, size, opening=attempt) as pilot:
        await sees(pilot, "What carried", "What moved", "One turn worth talking about")
        told = flat(shown(pilot))
        assert told.index("What carried") < told.index("What moved") < told.index("One turn worth talking about")
        await read_to_the_end(pilot)
        await sees(pilot, "One thing to try")
        assert not any(pattern.label in told + flat(shown(pilot)) for pattern in Pattern)
        await pilot.press("enter")
        await eventually(pilot, lambda: attempt.records[-1] == ReadPage("session-debrief", 1))


async def test_the_key_is_called_provisional(hanne: MemoryShelf):
    async with opened(hanne, (80, 40), opening=play(hanne.begin("hanne-vik"), ReadSessionDebrief)) as pilot:
        await sees(pilot, "The key is provisional.")


async def test_supervision_answers_and_is_kept(hanne: MemoryShelf):
    attempt = play(hanne.begin("hanne-vik"), Supervision)
    async with opened(hanne, opening=attempt) as pilot:
        await sees(
            pilot, "A minute of supervision", "you logged: depleted", "○ depleted", "Won't Form: Reading a Client's"
        )
        assert "●" not in shown(pilot)
        await pilot.press("right", "right", "enter", "enter")
        await sees(pilot, "● depleted", "hear what the article would say")
        await eventually(pilot, lambda: isinstance(pilot.app.focused, Input))
        await pilot.press("w", "h", "y", "enter", "enter")
        await sees(pilot, "What the article would say", "A frame that is the same each time does")
        await pilot.press("enter")
        await eventually(pilot, lambda: not isinstance(pilot.app.screen, SupervisionPage))
    kept = attempt.records[-1]
    assert isinstance(kept, HeldSupervision)
    assert (kept.reaction, kept.rupture, kept.question) == ("depleted", "", "why")


async def test_a_run_of_enter_brings_nothing_to_supervision(hanne: MemoryShelf):
    attempt = play(hanne.begin("hanne-vik"), Supervision)
    async with opened(hanne, opening=attempt) as pilot:
        await sees(pilot, "bring nothing this time")
        await pilot.press("enter", "enter", "enter")
        await eventually(pilot, lambda: isinstance(pilot.app.focused, GoOn))
        await pilot.press("enter")
        await eventually(pilot, lambda: attempt.records[-1] == ReadPage("supervision-skipped", 2))


async def test_points_nobody_has_moved_are_kept_only_when_enter_is_pressed_again(hanne: MemoryShelf):
    attempt = play(hanne.begin("hanne-vik"), StateBelief)
    before = len(attempt.records)
    async with opened(hanne, opening=attempt) as pilot:
        await eventually(pilot, lambda: isinstance(pilot.app.focused, Points))
        await pilot.press("enter")
        await sees(pilot, "keep the even split? ↵ again")
        assert len(attempt.records) == before
        await pilot.press("enter")
        await eventually(pilot, lambda: attempt.records[-1] == StatedBelief(1, (25, 25, 25, 25)))


async def test_points_that_were_moved_are_kept_at_once(hanne: MemoryShelf):
    attempt = play(hanne.begin("hanne-vik"), StateBelief)
    async with opened(hanne, opening=attempt) as pilot:
        await eventually(pilot, lambda: isinstance(pilot.app.focused, Points))
        await pilot.press("enter")
        await sees(pilot, "↵ again")
        await pilot.press("right")
        await eventually(pilot, lambda: "again" not in shown(pilot))
        await pilot.press("enter")
        await eventually(pilot, lambda: attempt.records[-1] == StatedBelief(1, (30, 20, 25, 25)))


async def test_supervision_can_be_skipped(hanne: MemoryShelf):
    attempt = play(hanne.begin("hanne-vik"), Supervision)
    async with opened(hanne, opening=attempt) as pilot:
        await sees(pilot, "A minute of supervision")
        await pilot.press("escape")
        await eventually(pilot, lambda: attempt.records[-1] == ReadPage("supervision-skipped", 2))


async def test_a_session_debrief_is_one_screen(hanne: MemoryShelf):
    for size in ((80, 24), (120, 36)):
        async with opened(hanne, size, opening=play(hanne.begin("hanne-vik"), ReadSessionDebrief)) as pilot:
            await sees(pilot, "What moved", "The key is provisional.", "One thing to try")
            assert pilot.app.screen.at_the_end


@pytest.mark.parametrize("size", [(60, 24), (80, 24), (120, 40)])
async def test_a_case_debrief_opens_with_whose_alarm_it_was_and_leads_to_the_library(
    hanne: MemoryShelf, size: tuple[int, int]
):
    attempt = play(hanne.begin("hanne-vik"), ReadCaseDebrief)
    async with opened(hanne, size, opening=attempt) as pilot:
        await eventually(pilot, at(pilot, CaseDebriefPage))
        await sees(pilot, "Whose alarm it was", "This came with Hanne", "no further alarm")
        await read_to_the_end(pilot)
        await sees(pilot, "One thing to practise next", "back to the library")
        await pilot.press("enter")
        await eventually(pilot, at(pilot, LibraryScreen))
    assert isinstance(attempt.records[-1], ReadPage)


async def test_a_turn_is_opened_from_the_curve_and_walked_the_other_way(hanne: MemoryShelf):
    attempt = play(hanne.begin("hanne-vik"), ReadCaseDebrief, careless=True)
    async with opened(hanne, (80, 60), opening=attempt) as pilot:
        await eventually(pilot, at(pilot, CaseDebriefPage))
        page = pilot.app.screen
        assert isinstance(page, CaseDebriefPage)
        page.query_one(Curve).here = 1
        await pilot.press("left")
        turn = page.facts.turns[0]
        await sees(pilot, "turn 1 of", turn.said.words[:25], "key is provisional")
        await pilot.press("r")
        await sees(pilot, "the other way", turn.matched.words[:25], flat(turn.matched.reply)[:25])
        await pilot.press("right")
        await sees(pilot, "turn 2 of")


async def test_one_key_starts_the_same_case_again_with_feedback(saved: JournalShelf):
    attempt = play(saved.begin("hanne-vik", mode="session"), ReadCaseDebrief, careless=True)
    async with opened(saved, (80, 24), opening=attempt) as pilot:  # type: ignore[arg-type]  # any shelf will do
        await sees(pilot, "p practise")
        await pilot.press("end", *["pagedown"] * 20)
        await sees(
            pilot,
            "One thing to practise next",
            "p Hanne once more, with feedback after every line",
            "your reading is not asked again",
        )
        await pilot.press("p")
        await eventually(pilot, at(pilot, SessionScreen))
    again = saved.resume("hanne-vik")
    assert again is not None
    assert (again.settings.mode, again.settings.practice, again.records) == ("drill", False, [])
    assert again.settings.known
    assert isinstance(attempt.records[-1], ReadPage)


async def test_one_key_starts_another_case_at_its_intake_sheet(hanne: MemoryShelf, vignette: Vignette):
    shelf = MemoryShelf(*hanne.vignettes.values(), vignette, **hanne.settings)
    async with opened(shelf, (80, 24), opening=play(shelf.begin("hanne-vik"), ReadCaseDebrief)) as pilot:
        await sees(pilot, "p practise")
        await pilot.press("p")
        await eventually(pilot, at(pilot, IntakeScreen))
        await sees(pilot, "Marit Lie, 41")


async def test_after_a_broken_off_ending_one_key_leads_back_to_the_turn(saved: JournalShelf):
    attempt = play(saved.begin("hanne-vik", mode="session"), ReadCaseDebrief, careless=True)
    async with opened(saved, (80, 30), opening=attempt) as pilot:  # type: ignore[arg-type]  # any shelf will do
        await sees(pilot, "Hanne left while the alarm was on.", "go back to the last turn", "p practise")
        page = pilot.app.screen
        assert isinstance(page, CaseDebriefPage)
        await pilot.press("b")
        await eventually(pilot, at(pilot, SessionScreen))
        screen = pilot.app.screen
        assert isinstance(screen, SessionScreen)
        assert screen.telling.turn.turn == page.facts.way_back
        await sees(pilot, "Three weeks of data practice")
    branched = saved.journal.attempts("hanne-vik")[-1]
    assert [row.id for row in saved.journal.first_attempts()] == [attempt.id]
    assert branched.branched_from == attempt.id
    again = saved.resume("hanne-vik")
    assert again is not None
    assert again.id == branched.id
    assert again.settings.known


async def test_the_case_debrief_says_it_in_sentences_before_it_gives_figures(hanne: MemoryShelf):
    async with opened(hanne, (80, 24), opening=play(hanne.begin("hanne-vik"), ReadCaseDebrief)) as pilot:
        await eventually(pilot, at(pilot, CaseDebriefPage))
        seen = ""
        while not pilot.app.screen.at_the_end:
            await pilot.press("pagedown")
            await pilot.pause()
            seen += " " + flat(shown(pilot))
    for sentence, figure in (
        ("26 of 26 lines fitted a dismissing-avoidant pattern", "n 8"),
        ("you were on the right track, and could have been surer.", "Brier 0.12"),
    ):
        assert sentence in seen
        assert seen.index(sentence) < seen.index(figure)
    assert "chosen blindly it would have been about" in seen
