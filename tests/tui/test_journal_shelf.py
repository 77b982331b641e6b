"""The real shelf: the journal on the disk behind the app."""

from pathlib import Path

import pytest

from simulator.practice.stages import ReadCaseDebrief, SayFirst
from simulator.scenario.entries import entry_of
from simulator.scenario.index import Entry
from simulator.store.journal import Journal
from simulator.tui import run
from simulator.tui.app import AttunementApp
from simulator.tui.fatal import report
from simulator.tui.journal_shelf import JournalShelf
from simulator.tui.screens.block_over import BlockOverScreen
from tests.practice.journals import played
from tests.tui.conftest import eventually, opened, sees, shown
from tests.tui.walking import play

FILE = Path(__file__).with_name("two_sessions.yaml")


@pytest.fixture
def journal(tmp_path, monkeypatch):
    monkeypatch.setenv("ATTUNE_HOME", str(tmp_path))
    with Journal.open() as opened_journal:
        yield opened_journal


@pytest.fixture
def shelf(journal: Journal) -> JournalShelf:
    found = entry_of(FILE, str(FILE))
    assert isinstance(found, Entry)
    return JournalShelf(journal, [found], seed=7)


def test_a_new_client_a_client_in_the_middle_and_a_finished_one(shelf: JournalShelf):
    assert (shelf.rows()[0].open_session, shelf.rows()[0].finished) == (None, 0)
    attempt = shelf.begin("two-sessions", mode="session")
    assert (shelf.rows()[0].open_session, shelf.rows()[0].finished) == (1, 0)
    play(attempt, ReadCaseDebrief)
    assert shelf.rows()[0].open_session == 2
    attempt.mark_read("case-debrief", 2)
    assert (shelf.rows()[0].open_session, shelf.rows()[0].finished) == (None, 1)
    assert shelf.resume("two-sessions") is None


def test_an_attempt_comes_back_with_its_settings_its_text_and_its_place(shelf: JournalShelf):
    attempt = shelf.begin("two-sessions", mode="drill", study=True, gauges=True)
    attempt.choose("facts")
    again = shelf.resume("two-sessions")
    assert again is not None
    assert (again.settings, again.events, again.records) == (attempt.settings, attempt.events, attempt.records)
    assert isinstance(again.stage, SayFirst)


def test_the_debrief_that_was_not_read_can_be_come_back_to(shelf: JournalShelf):
    attempt = shelf.begin("two-sessions", mode="session")
    play(attempt, ReadCaseDebrief)
    again = shelf.resume("two-sessions")
    assert again is not None
    assert isinstance(again.stage, ReadCaseDebrief)


async def test_the_app_plays_from_the_journal_and_goes_on_after_a_return(shelf: JournalShelf):
    async with opened(shelf, opening=shelf.begin("two-sessions", mode="session")) as pilot:
        await sees(pilot, "What do you say?")
        await pilot.press("1")
        await sees(pilot, "go on")
    async with opened(shelf, opening=shelf.resume("two-sessions")) as pilot:
        await sees(pilot, "That is all, really.", "First in your own words")


def test_an_unknown_vignette_is_a_sentence_and_an_exit_code(tmp_path, monkeypatch, capsys):
    monkeypatch.setenv("ATTUNE_HOME", str(tmp_path))
    assert run.run_app("nobody") == run.REFUSED
    assert "there is no vignette 'nobody'" in capsys.readouterr().err


def test_a_damaged_journal_is_a_sentence_and_an_exit_code(tmp_path, monkeypatch, capsys):
    monkeypatch.setenv("ATTUNE_HOME", str(tmp_path))
    (tmp_path / "journal.sqlite3").write_bytes(b"")
    assert run.run_app() == run.REFUSED
    assert "empty, which a journal never is" in capsys.readouterr().err


def test_the_log_of_a_broken_app_holds_places_and_no_words(tmp_path):
    note = "a canary in a note"
    try:
        raise ValueError(note)
    except ValueError as error:
        sentence = report(error, tmp_path)
    log = (tmp_path / "errors.log").read_text()
    assert "ValueError" in log
    assert "test_journal_shelf.py" in log
    assert note not in log + sentence
    assert str(tmp_path / "errors.log") in sentence


async def test_what_has_to_be_said_first_lies_over_the_first_screen(shelf: JournalShelf):
    attempt = shelf.begin("two-sessions", mode="session")
    app = AttunementApp(shelf, opening=attempt, said=("It goes on with the old text.", "To begin again: --anew."))
    async with app.run_test(size=(80, 24)) as pilot:
        await sees(pilot, "It goes on with the old text.", "To begin again: --anew.")
        await pilot.press("enter")
        await eventually(pilot, lambda: "old text" not in shown(pilot))


def test_a_scene_one_was_called_away_from_waits_with_the_clients(journal: Journal):
    from simulator.scenario.library import shelf as library

    entries = {entry.id: entry for entry in library().entries}
    left = JournalShelf(journal, [entries["marit-receipt"], entries["declan-wheel"]], seed=7)
    assert left.rows() == []
    left.scene("marit-receipt", "drill")
    played(journal, "declan-wheel")
    assert [(row.id, row.kind, row.open_session) for row in left.rows()] == [("marit-receipt", "scene", 1)]


async def test_the_stop_page_says_where_a_scene_waits_and_it_does(journal: Journal):
    from simulator.scenario.library import shelf as library

    journal.set_setting("welcomed", "yes")
    shelf = JournalShelf(journal, library().entries, seed=7)
    async with opened(shelf, (80, 24)) as pilot:
        pilot.app.open_round("scenes", 5)
        await sees(pilot, "scene 1 of")
        await pilot.press("ctrl+q")
        await sees(pilot, "This place waits for you in the library", "“continue”")
        await pilot.press("down", "enter")
        await sees(pilot, "a scene you are in the middle of")
        await pilot.press("enter")
        await sees(pilot, "one scene")


async def test_a_round_ends_with_what_came_of_it(journal: Journal):
    from simulator.scenario.library import shelf as library

    shelf = JournalShelf(journal, library().entries, seed=7)
    async with opened(shelf, (80, 24)) as pilot:
        ids = [played(journal, "marit-receipt").id, played(journal, "declan-wheel").id]
        pilot.app.show(BlockOverScreen(shelf.round_told(ids)))
        await sees(
            pilot, "2 of 2 lines fitted, by the provisional key.", "fitted, again", "Next comes", "How was that?"
        )
