"""The trainee's own record in the app: how one works, notes, supervision, and what is due."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest

from simulator.practice.notebook.entries import matching
from simulator.practice.own_record import OwnRecord
from simulator.store.journal import Journal
from simulator.store.notes import Notes
from simulator.tui.app import AttunementApp
from simulator.tui.journal_shelf import JournalShelf
from simulator.tui.screens.agenda import AgendaScreen
from simulator.tui.screens.hearing import HearingScreen
from simulator.tui.screens.library import LibraryScreen
from simulator.tui.screens.notes import NoteList, NotesScreen
from simulator.tui.screens.progress import ProgressScreen
from tests.practice.journals import played, worst
from tests.tui.conftest import at, eventually, sees, shown


@pytest.fixture
def journal() -> Iterator[Journal]:
    """Daniel met well some weeks ago, Hanne badly."""
    then = datetime.now(UTC) - timedelta(days=40)
    with Journal.in_memory(lambda: then) as journal:
        played(journal, "daniel-okafor", note="He rang on Thursday.", question="When do I answer?", strength=5)
        played(journal, "hanne-vik", worst)
        yield journal


def app(journal: Journal) -> AttunementApp:
    from simulator.scenario.library import shelf

    return AttunementApp(JournalShelf(journal, shelf().entries, 7))


async def opened_page(pilot, number: int) -> None:
    """From the library to a page of the record, by its place there."""
    await eventually(pilot, at(pilot, LibraryScreen))
    await pilot.press("left", "end")
    await sees(pilot, "How you work", "Notes", "Supervision")
    await pilot.press("right", *["down"] * number, "enter")


@pytest.mark.parametrize("size", [(80, 24), (60, 30), (120, 36)])
async def test_how_one_works_is_told_with_intervals_and_leads_to_what_is_due(journal: Journal, size):
    async with app(journal).run_test(size=size) as pilot:
        await opened_page(pilot, 0)
        await eventually(pilot, at(pilot, ProgressScreen))
        await sees(pilot, "This rests on 2 clients", "What you do most surely", "(90 %)", "practise what is due")
        await pilot.press("pagedown", "pagedown")
        await pilot.press("enter")
        await eventually(pilot, at(pilot, HearingScreen))


async def test_the_library_says_at_a_glance_how_one_works(journal: Journal):
    async with app(journal).run_test(size=(80, 24)) as pilot:
        await sees(pilot, "What you do most surely: keep the frame.")
        await pilot.press("left", "down")
        await eventually(pilot, lambda: "What you do most surely" not in shown(pilot))


async def test_going_back_from_a_page_of_ones_work_leads_to_where_one_went_off(journal: Journal):
    async with app(journal).run_test(size=(80, 24)) as pilot:
        await opened_page(pilot, 1)
        await eventually(pilot, at(pilot, NotesScreen))
        await pilot.press("escape")
        await eventually(pilot, at(pilot, LibraryScreen))
        await sees(pilot, "› Notes", "How you work")
        await pilot.press("enter")
        await eventually(pilot, at(pilot, NotesScreen))


async def test_the_library_opens_at_what_is_due(journal: Journal):
    async with app(journal).run_test(size=(80, 24)) as pilot:
        await sees(pilot, "due today", "Five minutes", "moments are due", "Half an hour")
        await pilot.press("enter")
        await eventually(pilot, at(pilot, HearingScreen))
        await sees(pilot, "scene 1 of")


async def test_nothing_is_due_and_there_is_no_record_before_anything_was_played():
    with Journal.in_memory() as journal:
        journal.set_setting("welcomed", "yes")
        async with app(journal).run_test(size=(80, 24)) as pilot:
            await eventually(pilot, at(pilot, LibraryScreen))
            await sees(pilot, "continue", "new")
            assert "due today" not in shown(pilot)
            assert "your work" not in shown(pilot)


async def test_a_note_is_written_found_shared_and_erased(journal: Journal):
    record = OwnRecord(journal)
    async with app(journal).run_test(size=(80, 30)) as pilot:
        await opened_page(pilot, 1)
        await eventually(pilot, at(pilot, NotesScreen))
        await sees(pilot, "Write nothing that identifies a real client", "none is shared")
        await pilot.press("w")
        await sees(pilot, "A note of your own", "nowhere in particular")
        await pilot.press(*"cap on the table", "enter")
        await sees(pilot, "cap on the table")
        await pilot.press("slash", *"cap")
        await eventually(pilot, lambda: "He rang" not in shown(pilot))
        await pilot.press("enter", "s")
        await sees(pilot, "one is shared", "● shared")
        assert matching(record.notes(), "cap")[0].shared
        await pilot.press("x")
        await sees(pilot, "Press x again")
        assert Notes(journal).all()
        await pilot.press("x")
        await eventually(pilot, lambda: not Notes(journal).all())
        await pilot.press("slash", "escape", "escape")
        await eventually(pilot, at(pilot, LibraryScreen))


async def test_a_note_that_looks_like_a_real_client_is_asked_about(journal: Journal):
    async with app(journal).run_test(size=(80, 30)) as pilot:
        await opened_page(pilot, 1)
        await eventually(pilot, at(pilot, NotesScreen))
        await pilot.press("w", *"call 040 1234567 88", "enter")
        await sees(pilot, "a phone number", "Change it")
        await pilot.press("enter")
        await sees(pilot, "A note of your own")
        await pilot.press("escape")
        assert Notes(journal).all() == []


async def test_what_the_journal_dated_cannot_be_erased_alone(journal: Journal):
    async with app(journal).run_test(size=(80, 30)) as pilot:
        await opened_page(pilot, 1)
        await eventually(pilot, at(pilot, NotesScreen))
        await pilot.press("x")
        await sees(pilot, "The journal wrote this one down by itself")


async def test_the_agenda_is_read_and_begins_anew_when_the_hour_was_held(journal: Journal):
    async with app(journal).run_test(size=(80, 30)) as pilot:
        await opened_page(pilot, 2)
        await eventually(pilot, at(pilot, AgendaScreen))
        await sees(pilot, "You go after every second session", "Questions you kept", "When do I answer?")
        await pilot.press("c")
        await sees(pilot, "You go weekly")
        journal._clock = lambda: datetime.now(UTC)
        await pilot.press("h")
        await sees(pilot, "Press h again", "When do I answer?")
        await pilot.press("h")
        await sees(pilot, "Nothing waits to be brought", "Until midnight h takes that back")
        await pilot.press("h")
        await sees(pilot, "Press h again to take that back")
        await pilot.press("h")
        await sees(pilot, "Taken back", "When do I answer?", "↵ back to the library")
        assert OwnRecord(journal).agenda().standing.held is None


@pytest.mark.parametrize("other", ["c", "down", "pagedown"])
async def test_one_h_and_another_key_is_no_hour(journal: Journal, other: str):
    async with app(journal).run_test(size=(60, 24)) as pilot:
        await opened_page(pilot, 2)
        await eventually(pilot, at(pilot, AgendaScreen))
        await pilot.press("h")
        await sees(pilot, "Press h again")
        await pilot.press(other)
        await eventually(pilot, lambda: "Press h again" not in shown(pilot))
        await pilot.press("h")
        await sees(pilot, "Press h again")
        assert OwnRecord(journal).agenda().standing.held is None


async def test_hostile_notes_style_and_run_nothing(journal: Journal):
    Notes(journal).write("own", "[@click=app.exit]x[/] [red]y \x1b[31mz")
    async with app(journal).run_test(size=(80, 30)) as pilot:
        await opened_page(pilot, 1)
        await sees(pilot, "[@click=app.exit]x[/] [red]y")
        await pilot.click("NoteList", offset=(6, 1))
        assert isinstance(pilot.app.screen, NotesScreen)


async def test_a_note_can_be_written_in_the_middle_of_a_session(journal: Journal):
    async with app(journal).run_test(size=(100, 36)) as pilot:
        shelf = pilot.app.shelf
        pilot.app.show_stage(shelf.begin("ruth-feldman", mode="drill"))
        await sees(pilot, "note")
        await pilot.press("ctrl+n")
        await sees(pilot, "A note of your own", "Ruth Feldman, session 1")
        await pilot.press(*"she counts", "enter")
        await eventually(pilot, lambda: [note.text for note in Notes(journal).all()] == ["she counts"])
        (note,) = Notes(journal).all()
        assert note.session == 1
        assert note.turn
        await sees(pilot, "Noted, for you alone.")


async def test_what_is_typed_is_not_dropped_unasked_and_nothing_shows_below_the_form(journal: Journal):
    async with app(journal).run_test(size=(80, 24)) as pilot:
        pilot.app.show_stage(pilot.app.shelf.begin("ruth-feldman", mode="drill"))
        await sees(pilot, "note")
        await pilot.press("ctrl+n", *"she counts", "escape")
        await sees(pilot, "Press esc again to leave it unwritten")
        assert "notice to the desk" not in shown(pilot)
        await pilot.press("s")
        await eventually(pilot, lambda: "Press esc again" not in shown(pilot))
        await pilot.press("escape", "escape")
        await eventually(pilot, lambda: "A note of your own" not in shown(pilot))
        assert Notes(journal).all() == []


async def test_a_page_down_takes_the_mark_along_so_that_nothing_acts_off_the_screen(journal: Journal):
    for number in range(30):
        Notes(journal).write("own", f"note number {number}")
    async with app(journal).run_test(size=(60, 30)) as pilot:
        await opened_page(pilot, 1)
        await eventually(pilot, at(pilot, NotesScreen))
        await sees(pilot, "x erase", "esc go back", "note number 29")
        await pilot.press("pagedown", "pagedown")
        notes = pilot.app.screen.query_one(NoteList)
        await eventually(pilot, lambda: notes.marked > 5 and notes.in_view(notes.marked))
        await pilot.press("pageup", "pageup", "pageup")
        await eventually(pilot, lambda: notes.marked == 0)
