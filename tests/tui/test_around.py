"""Around the session: first start, library, intake, stop, resume, refusals, sizes and looks."""

from dataclasses import replace

import pytest

from simulator.practice.attempt import Attempt
from simulator.store.journal import MovedOn, NotSaved
from simulator.tui.app import AttunementApp
from simulator.tui.screens.intake import IntakeScreen
from simulator.tui.screens.library import LibraryScreen
from simulator.tui.screens.notice import NoticeScreen
from simulator.tui.screens.session import SessionScreen
from simulator.tui.screens.stop import StopScreen
from simulator.tui.screens.too_small import TooSmallScreen
from simulator.tui.widgets.choices import Choices
from simulator.tui.widgets.go_on import GoOn
from simulator.tui.widgets.own_line import OwnLine
from tests.scenes import scene
from tests.tui.conftest import eventually, opened, sees, shown
from tests.tui.memory import MemoryShelf


def on(pilot, kind):
    return lambda: isinstance(pilot.app.screen, kind)


def focused(pilot, kind):
    return lambda: isinstance(pilot.app.screen.focused, kind)


async def test_the_first_start_leads_to_the_first_client(shelf: MemoryShelf):
    shelf.settings.pop("welcomed")
    async with opened(shelf) as pilot:
        await sees(pilot, "You will sit with a client", "Meet your first client")
        await pilot.press("enter")
        await eventually(pilot, on(pilot, IntakeScreen))
        assert shelf.settings["welcomed"] == "yes"


async def test_the_library_shows_a_row_and_names_no_pattern(shelf: MemoryShelf):
    async with opened(shelf, (100, 30)) as pilot:
        await sees(pilot, "Marit Lie", "I only need the method.", "new", "24 min", "level 1", "sleep, work")
        assert "dismissing" not in shown(pilot)


@pytest.mark.parametrize("size", [(60, 24), (80, 24)])
async def test_the_library_sorts_its_clients_into_those_begun_new_and_finished(
    shelf: MemoryShelf, size: tuple[int, int]
):
    known = shelf.vignettes["two-sessions"]
    for id_, name in (("new", "Ada New"), ("done", "Ole Done")):
        shelf.vignettes[id_] = replace(known, id=id_, person=replace(known.person, name=name))
    shelf.begin("two-sessions")
    shelf.finished["done"] = 2
    async with opened(shelf, size) as pilot:
        await sees(pilot, "continue 1", "new 1", "finished 1", "Marit Lie in session 1 · 24 min")
        assert "Ada New" not in shown(pilot)
        await pilot.press("left", "down")
        await sees(pilot, "Ada New new · 24 min")
        assert "Marit" not in shown(pilot)
        await pilot.press("down")
        await sees(pilot, "Ole Done finished twice · 24 min")
        assert "Ada New" not in shown(pilot)


async def test_in_a_narrow_window_the_first_session_begins_with_a_key_that_is_shown(shelf: MemoryShelf):
    known = shelf.vignettes["two-sessions"]
    talkative = replace(known.person, about="Keeps bees, and goes on about them. " * 12)
    shelf.vignettes["two-sessions"] = replace(known, person=talkative)
    async with opened(shelf, (60, 24)) as pilot:
        await sees(pilot, "Marit Lie")
        await pilot.press("enter")
        await sees(pilot, "b begin", "s skip")
        assert "Skip this client" not in shown(pilot)
        await pilot.press("b")
        await eventually(pilot, on(pilot, SessionScreen))


async def test_an_empty_shelf_says_so(shelf: MemoryShelf):
    async with opened(shelf) as pilot:
        await sees(pilot, "Marit Lie")
        await pilot.press("left", "down", "down")
        await sees(pilot, "You have not finished with a client yet.")


async def test_a_shelf_with_nothing_behind_it_is_not_shown_until_there_is(shelf: MemoryShelf):
    async with opened(shelf) as pilot:
        await sees(pilot, "Marit Lie")
        assert not any(word in shown(pilot) for word in ("scenes", "check-up"))
    shelf.vignettes["the-cap"] = scene()
    async with opened(shelf) as pilot:
        await sees(pilot, "Marit Lie", "scenes 2")
        assert "check-up" not in shown(pilot)


async def test_the_intake_sheet_shows_frame_and_themes_and_begins(shelf: MemoryShelf):
    async with opened(shelf) as pilot:
        await sees(pilot, "Marit Lie")
        await pilot.press("enter")
        await sees(pilot, "Keeps bees.", "A clinic, two sessions", "Mondays at nine", "The night line.", "sleep, work")
        assert "dismissing" not in shown(pilot)
        await pilot.press("enter")
        await eventually(pilot, on(pilot, SessionScreen))
        assert shelf.attempts["two-sessions"].settings.gauges


async def test_study_shows_the_pattern_and_is_kept_as_study(shelf: MemoryShelf):
    async with opened(shelf) as pilot:
        await sees(pilot, "Marit Lie")
        await pilot.press("enter")
        await sees(pilot, "How do you want to play?")
        await pilot.press("shift+tab", "right", "right", "space")
        await sees(pilot, "dismissing-avoidant")
        await pilot.press("b")
        await eventually(pilot, on(pilot, SessionScreen))
        assert shelf.attempts["two-sessions"].settings.study


async def test_skipping_a_client_goes_back_to_the_library(shelf: MemoryShelf):
    async with opened(shelf) as pilot:
        await sees(pilot, "Marit Lie")
        await pilot.press("enter")
        await eventually(pilot, on(pilot, IntakeScreen))
        await pilot.press("s")
        await eventually(pilot, on(pilot, LibraryScreen))
        assert shelf.attempts == {}


async def test_leaving_in_the_middle_and_coming_back_goes_on_at_the_exact_turn(shelf: MemoryShelf):
    attempt = shelf.begin("two-sessions")
    async with opened(shelf, opening=attempt) as pilot:
        await eventually(pilot, focused(pilot, Choices))
        await pilot.press("1")
        await eventually(pilot, focused(pilot, GoOn))
        await pilot.press("enter")
        await eventually(pilot, focused(pilot, OwnLine))
        await pilot.press(*"My line", "enter")
        await sees(pilot, "What rises in you?")
    async with opened(shelf) as pilot:
        await sees(pilot, "in session 1")
        await pilot.press("enter")
        await sees(pilot, "That is all, really.", "In your own words: My line", "What rises in you?")


@pytest.mark.parametrize("key", ["q", "ctrl+q", "ctrl+c"])
async def test_stop_is_one_key_and_says_where_to_find_help(shelf: MemoryShelf, key: str):
    async with opened(shelf, opening=shelf.begin("two-sessions")) as pilot:
        await eventually(pilot, focused(pilot, Choices))
        await pilot.press(key)
        await sees(pilot, "You can stop here", "Everything up to your last choice is kept.", "Help is near.")
        await pilot.press("enter")
        await eventually(pilot, focused(pilot, Choices))


async def test_stop_works_while_one_is_typing_and_keeps_what_was_typed(shelf: MemoryShelf):
    async with opened(shelf, opening=shelf.begin("two-sessions")) as pilot:
        await eventually(pilot, focused(pilot, Choices))
        await pilot.press("1")
        await eventually(pilot, focused(pilot, GoOn))
        await pilot.press("enter")
        await eventually(pilot, focused(pilot, OwnLine))
        await pilot.press(*"half a line", "ctrl+q")
        await eventually(pilot, on(pilot, StopScreen))
        await pilot.press("escape")
        await sees(pilot, "half a line")


async def test_stop_leads_back_to_the_library(shelf: MemoryShelf):
    async with opened(shelf, opening=shelf.begin("two-sessions")) as pilot:
        await eventually(pilot, focused(pilot, Choices))
        await pilot.press("r", "q")
        await eventually(pilot, on(pilot, StopScreen))
        await pilot.press("down", "enter")
        await eventually(pilot, on(pilot, LibraryScreen))
        await sees(pilot, "in session 1")


async def test_stop_twice_leaves(shelf: MemoryShelf):
    async with opened(shelf) as pilot:
        await pilot.press("ctrl+c")
        await eventually(pilot, on(pilot, StopScreen))
        await pilot.press("ctrl+c")
        await eventually(pilot, lambda: not pilot.app.is_running or pilot.app._exit)


async def test_what_the_journal_refuses_is_a_sentence_and_nothing_moves(shelf: MemoryShelf):
    attempt = shelf.begin("two-sessions")
    attempt.journal.refuse = NotSaved("There is no space left on the disk.")
    async with opened(shelf, opening=attempt) as pilot:
        await eventually(pilot, focused(pilot, Choices))
        await pilot.press("1")
        await sees(pilot, "There is no space left on the disk.", "Nothing is lost")
        assert attempt.records == []
        await pilot.press("enter")
        await eventually(pilot, focused(pilot, Choices))
        await pilot.press("1")
        await eventually(pilot, focused(pilot, GoOn))
        assert len(attempt.records) == 1


async def test_an_attempt_that_moved_on_elsewhere_goes_on_from_there(shelf: MemoryShelf):
    attempt = shelf.begin("two-sessions")
    async with opened(shelf, opening=attempt) as pilot:
        await eventually(pilot, focused(pilot, Choices))
        elsewhere: Attempt = shelf.reopen(attempt)
        elsewhere.choose("facts")
        attempt.journal.refuse = MovedOn("This attempt has moved on in another window.")
        await pilot.press("1")
        await sees(pilot, "moved on in another window", "where the other window stands")
        await pilot.press("enter")
        await sees(pilot, "At ten I put out the light.", "That is all, really.", "First in your own words")


async def test_too_small_a_window_gets_a_message_until_it_has_grown(shelf: MemoryShelf):
    async with opened(shelf, (39, 11), opening=shelf.begin("two-sessions")) as pilot:
        await sees(pilot, "too small", "40 x 12")
        await pilot.resize_terminal(80, 24)
        await sees(pilot, "I only need the method.")
        await pilot.resize_terminal(20, 6)
        await eventually(pilot, on(pilot, TooSmallScreen))
        for columns in range(20, 100, 4):
            await pilot.resize_terminal(columns, columns // 3)
        await eventually(pilot, on(pilot, SessionScreen))


@pytest.mark.parametrize(
    ("size", "light"),
    [
        ((80, 24), "attunement-dark"),
        ((120, 36), "attunement-light"),
        ((60, 24), "attunement-dark"),
        ((40, 12), "attunement-light"),
    ],
)
async def test_every_screen_stands_in_every_size(shelf: MemoryShelf, size: tuple[int, int], light: str):
    shelf.settings["theme"] = light
    async with opened(shelf, size) as pilot:
        await sees(pilot, "Marit Lie")
        await pilot.press("enter")
        await eventually(pilot, on(pilot, IntakeScreen))
        await pilot.press("b")
        await eventually(pilot, on(pilot, SessionScreen))
        await sees(pilot, "I only need the method.")
        await pilot.press("r")
        await sees(pilot, "helpless")
        await pilot.press("q")
        await sees(pilot, "Go on")


async def test_without_colours_voices_are_told_apart_by_name(shelf: MemoryShelf, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("NO_COLOR", "1")
    attempt = shelf.begin("two-sessions", mode="drill")
    async with opened(shelf, (120, 36), opening=attempt, no_colour=True) as pilot:
        await eventually(pilot, focused(pilot, Choices))
        await pilot.press("1")
        await sees(pilot, "Marit", "You", "within her reach")
        assert pilot.app.theme == "ansi-dark"
        styles = {
            segment.style.color.name
            for line in pilot.app.screen._compositor.render_strips()
            for segment in line
            if segment.style and segment.style.color
        }
        assert styles <= {"default"}


async def test_light_and_motion_change_by_a_key_and_are_kept(shelf: MemoryShelf):
    async with opened(shelf) as pilot:
        await sees(pilot, "Marit Lie")
        await pilot.press("ctrl+t", "ctrl+g")
        await eventually(pilot, lambda: pilot.app.theme == "attunement-light")
        assert shelf.settings["theme"] == "attunement-light"
        assert shelf.settings["motion"] == "on"


async def test_the_help_opens_over_any_screen_and_closes(shelf: MemoryShelf):
    async with opened(shelf, opening=shelf.begin("two-sessions")) as pilot:
        await eventually(pilot, focused(pilot, Choices))
        await pilot.press("question_mark")
        await eventually(pilot, lambda: not isinstance(pilot.app.screen, SessionScreen))
        await pilot.press("escape")
        await eventually(pilot, focused(pilot, Choices))


async def test_a_notice_is_never_marked_up(shelf: MemoryShelf):
    async with opened(shelf) as pilot:
        assert isinstance(pilot.app, AttunementApp)
        pilot.app.push_screen(NoticeScreen("a [b]file[/x] \x1b[31m", "[@click=app.quit]go[/]"))
        await sees(pilot, "a [b]file[/x] �[31m", "[@click=app.quit]go[/]")
