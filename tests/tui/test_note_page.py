"""The note after a session: its answers, what stands, and words that look private."""

import pytest
from textual.widgets import Input

from scoring.vocabulary import Question
from simulator.play.records import NoteAnswer, WroteNote
from simulator.practice.attempt import Attempt
from simulator.practice.stages import WriteNote
from simulator.tui.pages.belief import BeliefPage
from simulator.tui.pages.note import NotePage
from simulator.tui.screens.private import PrivateScreen
from simulator.tui.widgets.go_on import GoOn
from simulator.tui.widgets.key_line import KeyLine
from simulator.tui.widgets.words import WordGrid
from tests.tui.conftest import at, eventually, opened, sees, shown
from tests.tui.memory import MemoryShelf
from tests.tui.walking import play


async def test_a_note_is_answered_pinned_and_kept(hanne: MemoryShelf):
    attempt = play(hanne.begin("hanne-vik"), WriteNote)
    async with opened(hanne, opening=attempt) as pilot:
        await eventually(pilot, at(pilot, NotePage))
        await sees(
            pilot, "Write nothing that identifies a real client.", "How does the client experience the alliance?"
        )
        await pilot.press("right", "right", "enter")
        await sees(pilot, "seen at", "1 of 5")
        await pilot.press("right", "enter")
        await eventually(pilot, lambda: isinstance(pilot.app.focused, Input))
        await pilot.press("t", "i", "r", "e", "d", "enter", "enter", "enter")
        await eventually(pilot, lambda: isinstance(pilot.app.focused, GoOn))
        await pilot.press("enter")
        await eventually(pilot, at(pilot, BeliefPage))
    answer = NoteAnswer(Question.ALLIANCE, "threat", attempt.script.vignette.sessions[0].turns[1].id, "tired")
    assert attempt.records[-1] == WroteNote(1, (answer,), "")


@pytest.fixture
def third_note(hanne: MemoryShelf) -> Attempt:
    """An attempt before its third note, with an answer that stands."""
    attempt = play(hanne.begin("hanne-vik"), WriteNote)
    attempt.write_note(1, (NoteAnswer(Question.ALLIANCE, "threat", "folder"),))
    play(attempt, WriteNote)
    attempt.write_note(2, ())
    return play(attempt, WriteNote)


@pytest.mark.parametrize("size", [(60, 24), (80, 24)])
async def test_from_the_third_session_one_enter_keeps_every_answer_that_stands(
    hanne: MemoryShelf, third_note: Attempt, size: tuple[int, int]
):
    async with opened(hanne, size, opening=third_note) as pilot:
        await sees(
            pilot, "1 How does the client", "as a threat to self-reliance seen at “I'd", "not yet", "1-5 change one"
        )
        assert pilot.app.screen.column.max_scroll_y == 0
        await pilot.press("enter")
        await eventually(pilot, at(pilot, BeliefPage))
    assert third_note.records[-1] == WroteNote(3, ())


async def test_a_number_opens_one_standing_answer_and_changes_only_that(hanne: MemoryShelf, third_note: Attempt):
    async with opened(hanne, opening=third_note) as pilot:
        await sees(pilot, "1-5 change one")
        await pilot.press("3")
        await eventually(pilot, lambda: isinstance(pilot.app.focused, WordGrid))
        await pilot.press("right", "right", "enter")
        await sees(pilot, "another reading")
        await eventually(pilot, lambda: not isinstance(pilot.app.focused, WordGrid))
        await pilot.press("enter", "enter", *"new", "enter")
        await eventually(pilot, lambda: isinstance(pilot.app.focused, GoOn))
        await pilot.press("enter")
        await eventually(pilot, at(pilot, BeliefPage))
    kept = third_note.records[-1]
    assert isinstance(kept, WroteNote)
    assert ([(a.question, a.answer) for a in kept.answers], kept.text) == ([(Question.RUPTURE, "withdrawal")], "new")


async def test_the_key_on_the_key_line_opens_the_first_answer_by_a_click(hanne: MemoryShelf, third_note: Attempt):
    async with opened(hanne, opening=third_note) as pilot:
        await sees(pilot, "1-5 change one")
        await pilot.click(KeyLine, offset=(2 + len("↵ go on   1"), 0))
        await sees(pilot, "○ accepted with relative ease")


async def test_words_that_look_private_are_asked_about_and_nothing_typed_is_lost(hanne: MemoryShelf):
    attempt = play(hanne.begin("hanne-vik"), WriteNote)
    async with opened(hanne, opening=attempt) as pilot:
        await eventually(pilot, at(pilot, NotePage))
        pilot.app.screen.query_one("#own", Input).value = "ring 0151 2345678"
        pilot.app.screen.query_one(GoOn).focus()
        await pilot.press("enter")
        await sees(pilot, "“0151 2345678” looks like a phone number", "Change it", "Keep it as it is")
        await pilot.press("enter")
        await eventually(pilot, at(pilot, NotePage))
        assert pilot.app.screen.query_one("#own", Input).value == "ring 0151 2345678"
        assert not any(isinstance(record, WroteNote) for record in attempt.records)
        await pilot.press("enter")
        await eventually(pilot, at(pilot, PrivateScreen))
        await pilot.press("down", "enter")
        await eventually(pilot, at(pilot, BeliefPage))
    assert attempt.records[-1] == WroteNote(1, (), "ring 0151 2345678")


async def test_a_run_of_enter_stops_at_the_foot_which_says_what_it_keeps(hanne: MemoryShelf):
    attempt = play(hanne.begin("hanne-vik"), WriteNote)
    before = len(attempt.records)
    async with opened(hanne, opening=attempt) as pilot:
        await sees(pilot, "Two of the four questions by which a pattern is read", "▸● not yet", "←→ choose", "tab next")
        assert "↵ keep" not in shown(pilot)
        await pilot.press("enter", "enter", "enter")
        await eventually(pilot, lambda: isinstance(pilot.app.focused, GoOn))
        await sees(pilot, "↵ keep the note with nothing answered yet")
        await pilot.press("x", "y", "space")
        await pilot.pause()
        assert len(attempt.records) == before
        await pilot.press("shift+tab", "shift+tab", "right")
        await sees(pilot, "▸● helpless", "keep the note: 1 of 2 answered")


async def test_the_place_an_answer_was_seen_at_shows_that_it_can_be_changed(hanne: MemoryShelf):
    async with opened(hanne, opening=play(hanne.begin("hanne-vik"), WriteNote)) as pilot:
        await eventually(pilot, at(pilot, NotePage))
        await pilot.press("right")
        await sees(pilot, "‹ turn 1 of 5 ›", "what else might explain it?")
        await pilot.press("tab", "right", "right", "left")
        await sees(pilot, "▸‹ turn 2 of 5 ›", "←→ choose")


async def test_a_misattribution_opens_the_reframe(hanne: MemoryShelf):
    async with opened(hanne, (80, 40), opening=play(hanne.begin("hanne-vik"), WriteNote)) as pilot:
        await eventually(pilot, at(pilot, NotePage))
        await pilot.press(*["right"] * 5, "space")
        await sees(pilot, "It is the work, not the obstacle to it.")
