"""A finished client: everything can be read once more, and begun anew."""

import pytest

from scoring.vocabulary import Question
from simulator.play.records import NoteAnswer
from simulator.practice.attempt import Attempt
from simulator.practice.debrief.case import case_facts
from simulator.practice.stages import ReadCaseDebrief, WriteNote
from simulator.store.comments import Comments
from simulator.tui.journal_shelf import JournalShelf
from simulator.tui.pages.case_debrief import CaseDebriefPage
from simulator.tui.pages.curve import Curve
from simulator.tui.pages.notes import NotesPage
from simulator.tui.pages.session_debrief import SessionDebriefPage
from simulator.tui.screens.finished import FinishedScreen
from simulator.tui.screens.intake import IntakeScreen
from simulator.tui.screens.library import LibraryScreen
from simulator.tui.screens.session import SessionScreen
from tests.tui.conftest import at, eventually, opened, sees
from tests.tui.walking import play


@pytest.fixture
def finished(saved: JournalShelf) -> Attempt:
    """A play to its end, with a note, and a question kept for the supervisor."""
    attempt = play(saved.begin("hanne-vik", mode="session"), WriteNote)
    attempt.write_note(1, (NoteAnswer(Question.ALLIANCE, "threat", "folder", "tired"),), "slow")
    attempt.hold_supervision(1, "depleted", "", "why her?")
    play(attempt, ReadCaseDebrief)
    attempt.mark_read("case-debrief", 4)
    return attempt


async def to_the_finished_client(pilot) -> None:
    await sees(pilot, "finished 1", "Hanne Vik")
    await pilot.press("enter")
    await eventually(pilot, at(pilot, FinishedScreen))


@pytest.mark.parametrize("size", [(80, 24), (60, 24), (120, 36)])
async def test_from_the_library_every_page_is_read_once_more_and_nothing_is_written(
    saved: JournalShelf, finished: Attempt, size: tuple[int, int]
):
    before = list(finished.records)
    async with opened(saved, size) as pilot:  # type: ignore[arg-type]  # any shelf will do
        await to_the_finished_client(pilot)
        await sees(pilot, "d The case debrief", "1 After session 1", "n Your notes", "a Begin anew")
        for key, page, words in (
            ("d", CaseDebriefPage, "Whose alarm it was"),
            ("1", SessionDebriefPage, "What carried"),
            ("n", NotesPage, "Take this to your supervisor"),
        ):
            await pilot.press(key)
            await eventually(pilot, at(pilot, page))
            await sees(pilot, words)
            await pilot.press("escape")
            await eventually(pilot, at(pilot, FinishedScreen))
        await pilot.press("escape")
        await eventually(pilot, at(pilot, LibraryScreen))
    assert saved.journal.records(finished.id) == before


async def test_the_notes_stand_there_as_they_were_written(saved: JournalShelf, finished: Attempt):
    async with opened(saved, (120, 36)) as pilot:  # type: ignore[arg-type]  # any shelf will do
        await to_the_finished_client(pilot)
        await pilot.press("n")
        await sees(
            pilot, "as a threat to self-reliance", "seen at", "another reading: tired", "slow", "why her?", "depleted"
        )
        await pilot.press("enter")
        await eventually(pilot, at(pilot, FinishedScreen))


async def test_begun_anew_the_reading_is_not_asked_and_that_is_said_once(saved: JournalShelf, finished: Attempt):
    async with opened(saved, (80, 30)) as pilot:  # type: ignore[arg-type]  # any shelf will do
        await to_the_finished_client(pilot)
        await pilot.press("a")
        await eventually(pilot, at(pilot, IntakeScreen))
        await sees(pilot, "your reading is neither asked nor scored")
        await pilot.press("b")
        await eventually(pilot, at(pilot, SessionScreen))
    again = saved.resume("hanne-vik")
    assert again is not None
    assert (again.settings.known, again.settings.study) == (True, False)
    play(again, WriteNote)
    again.write_note(1, ())
    assert type(again.stage).__name__ == "ReadSessionDebrief"


async def test_a_key_of_a_session_that_was_not_held_does_nothing(saved: JournalShelf, finished: Attempt):
    async with opened(saved) as pilot:  # type: ignore[arg-type]  # any shelf will do
        await to_the_finished_client(pilot)
        await pilot.press("9")
        await pilot.pause()
        assert isinstance(pilot.app.screen, FinishedScreen)


async def test_n_in_the_debrief_also_stops_at_a_turn_with_a_comment(saved: JournalShelf, finished: Attempt):
    facts = case_facts(finished.script, finished.records)
    place = next(number for number in range(facts.opens_at + 1, len(facts.turns)) if number not in facts.worth)
    Comments(saved.journal).put(finished.id, facts.turns[place].turn, "Dr Abara", "Slower here.")
    async with opened(saved, (100, 80)) as pilot:  # type: ignore[arg-type]  # any shelf will do
        await to_the_finished_client(pilot)
        await pilot.press("d")
        await eventually(pilot, at(pilot, CaseDebriefPage))
        curve = pilot.app.screen.query_one(Curve)
        stops = []
        for _ in facts.told({facts.turns[place].turn}):
            await pilot.press("n")
            stops.append(curve.here)
        assert set(stops) == {place, *facts.worth}
        while curve.here != place:
            await pilot.press("n")
        await sees(pilot, "Dr Abara", "Slower here.")
