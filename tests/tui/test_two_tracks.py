"""Two tracks on the screen: side by side or one at a time, turn by turn, and nothing of it is kept."""

import pytest

from simulator.explore.outlook import Outlook
from simulator.explore.players import guessing
from simulator.explore.sweep import Sweeper
from simulator.practice.attempt import Attempt
from simulator.practice.debrief.exact import exact_of
from simulator.practice.debrief.steps import walk_records
from simulator.practice.foresight import Foreknown
from simulator.practice.foresight_aside import Foreseen, foreseen
from simulator.practice.looking import Looking
from simulator.practice.stages import ReadCaseDebrief
from simulator.scenario.entries import entry_of
from simulator.store.journal import Journal
from simulator.tui.foreseeing import Foreseeing
from simulator.tui.journal_shelf import JournalShelf
from simulator.tui.pages.case_debrief import CaseDebriefPage
from simulator.tui.pages.curve import Curve
from simulator.tui.pages.two_curves import TwoCurves
from simulator.tui.pages.two_track import TwoTrackPage
from simulator.tui.screens.finished import FinishedScreen
from simulator.tui.screens.library import LibraryScreen
from simulator.tui.screens.pick_line import PickLineScreen
from tests.tui.conftest import at, eventually, opened, sees, shown
from tests.tui.memory import MemoryShelf
from tests.tui.test_journal_shelf import FILE
from tests.tui.walking import play

ALONG = Foreseeing.along
"""What the autouse fixture puts out of action."""


@pytest.fixture
def careless(shelf: MemoryShelf) -> Attempt:
    """The small case, played carelessly to its end: three turns, and the client leaves."""
    return play(shelf.begin("two-sessions"), ReadCaseDebrief, careless=True)


async def to_the_two_tracks(pilot, turn: int) -> TwoTrackPage:
    await eventually(pilot, at(pilot, CaseDebriefPage))
    pilot.app.screen.query_one(Curve).here = turn
    await pilot.press("t")
    await eventually(pilot, at(pilot, TwoTrackPage))
    page = pilot.app.screen
    assert isinstance(page, TwoTrackPage)
    return page


@pytest.mark.parametrize("size", [(60, 24), (80, 24), (120, 36)])
async def test_from_a_turn_of_the_debrief_two_tracks_lead_back_to_it(hanne: MemoryShelf, size: tuple[int, int]):
    attempt = play(hanne.begin("hanne-vik"), ReadCaseDebrief, careless=True)
    before = list(attempt.journal.kept)
    async with opened(hanne, size, opening=attempt) as pilot:
        page = await to_the_two_tracks(pilot, 3)
        await sees(pilot, "The tracks part: session 1 · turn 4 of", "● The path you took")
        assert page.looking.both.forked_at == [turn.facts.turn for turn in page.looking.both.taken.turns][3]
        await pilot.press("escape")
        await eventually(pilot, at(pilot, CaseDebriefPage))
        assert pilot.app.screen.query_one(Curve).here == 3
    assert attempt.journal.kept == before


async def test_in_a_wide_window_both_stand_side_by_side_with_the_clients_inner_line(hanne: MemoryShelf):
    attempt = play(hanne.begin("hanne-vik"), ReadCaseDebrief, careless=True)
    async with opened(hanne, (120, 36), opening=attempt) as pilot:
        page = await to_the_two_tracks(pilot, 2)
        await sees(pilot, "◇ The other line · here the tracks part", "arousal", "distance")
        row = page.looking.both.rows[2]
        assert row.taken.facts.inner
        lines = [line for line in shown(pilot).splitlines() if "Inside" in line]
        assert lines
        assert lines[0].count("Inside") == 2 or len(lines) == 2
        assert "s switch" not in shown(pilot)


async def test_in_a_narrow_window_a_key_switches_between_them(shelf: MemoryShelf, careless: Attempt):
    async with opened(shelf, (80, 30), opening=careless) as pilot:
        await to_the_two_tracks(pilot, 1)
        await sees(pilot, "● The path you took", "I have helped many people to sleep.", "s switch")
        assert "The other line ·" not in shown(pilot)
        await pilot.press("s")
        await sees(pilot, "◇ The other line · here the tracks part", "One small question")
        assert "I have helped many people" not in shown(pilot)
        assert "arousal" not in shown(pilot).split("The other line ·")[0]
        await pilot.press("c")
        await eventually(pilot, lambda: "arousal" in shown(pilot).split("The other line ·")[0])


@pytest.mark.parametrize("size", [(60, 30), (80, 24), (120, 36)])
async def test_every_mark_is_explained_and_every_key_named(hanne: MemoryShelf, size: tuple[int, int]):
    attempt = play(hanne.begin("hanne-vik"), ReadCaseDebrief, careless=True)
    async with opened(hanne, size, opening=attempt) as pilot:
        await to_the_two_tracks(pilot, 3)
        await sees(
            pilot,
            "◈ both",
            "┆ they part",
            "⊗ both at once",
            "n next apart",
            "f part here",
            "m matched",
            "l line by line",
        )
        assert "esc go back" in shown(pilot)
        assert "q stop now" in shown(pilot)


async def test_in_a_low_window_a_line_is_picked_with_the_clients_words_and_ones_own_line_in_sight(
    shelf: MemoryShelf, careless: Attempt
):
    async with opened(shelf, (80, 24), opening=careless) as pilot:
        page = await to_the_two_tracks(pilot, 0)
        await pilot.press("l")
        await eventually(pilot, at(pilot, PickLineScreen))
        client = page.looking.both.other.waits.entered.client
        await sees(pilot, client[:30], "What is said on the other track?", "Nothing of this is kept.", "you said this")


async def test_both_tracks_are_walked_together_to_how_each_ended(shelf: MemoryShelf, careless: Attempt):
    async with opened(shelf, (120, 36), opening=careless) as pilot:
        page = await to_the_two_tracks(pilot, 0)
        await pilot.press("down")
        await sees(pilot, "session 1 · turn 2 of 3", "your own line again")
        await pilot.press("up", "up", "up")
        await sees(pilot, "session 1 · turn 1 of 3")
        await pilot.press("m", *["down"] * 9)
        await sees(pilot, "how it ended", "Ended: broke off. 0 of 100.", "Ended: stayed.")
        assert page.number == len(page.looking.both.rows)
        await pilot.press("n")
        assert page.number == page.looking.both.fork


async def test_another_line_is_picked_and_shown(shelf: MemoryShelf, careless: Attempt):
    before = list(careless.journal.kept)
    async with opened(shelf, (80, 30), opening=careless) as pilot:
        await to_the_two_tracks(pilot, 1)
        await pilot.press("o")
        await eventually(pilot, at(pilot, PickLineScreen))
        await sees(pilot, "Which line instead?", "you said this", "fits best by the", "Nothing of this is kept")
        await pilot.press("escape", "o", "3")
        await eventually(pilot, at(pilot, TwoTrackPage))
        await sees(pilot, "The other line is your pick.", "She breathes out.")
        await pilot.press("o", "2")
        await sees(pilot, "Your pick is the line you said, so both tracks are the same.")
    assert careless.journal.kept == before


async def test_the_rest_goes_on_with_matched_lines_or_ones_own_or_line_by_line(shelf: MemoryShelf, careless: Attempt):
    async with opened(shelf, (120, 36), opening=careless) as pilot:
        page = await to_the_two_tracks(pilot, 1)
        await sees(pilot, "After it: your own lines")
        await pilot.press("m")
        await sees(pilot, "After it: matched lines throughout.")
        await pilot.press("m")
        await sees(pilot, "After it: your own lines")
        await pilot.press("l")
        await sees(pilot, "What is said on the other track?", "Please send the sheet.")
        await pilot.press("1")
        await sees(pilot, "After it: line by line", "the line you picked", "Received.")
        await pilot.press("down")
        await sees(pilot, "Ended: broke off. 0 of 100.", "This track waits for a line.")
        await pilot.press("o", "1")
        await sees(pilot, "I slept, by the way.", "on the other track only", "The work is over on this track.")
        assert page.looking.both.other.end is not None


async def test_the_tracks_can_part_at_the_turn_one_looks_at(shelf: MemoryShelf, careless: Attempt):
    async with opened(shelf, (120, 36), opening=careless) as pilot:
        page = await to_the_two_tracks(pilot, 0)
        await pilot.press("down", "f")
        await sees(pilot, "The tracks part: session 1 · turn 2 of 3.")
        assert (page.number, page.looking.both.fork) == (1, 1)


async def test_a_click_on_a_curve_shows_that_turn(shelf: MemoryShelf, careless: Attempt):
    async with opened(shelf, (120, 36), opening=careless) as pilot:
        page = await to_the_two_tracks(pilot, 0)
        await pilot.click("#distance", offset=(10 + 2 * 2, 1))
        await eventually(pilot, lambda: page.number == 2)


async def test_the_figures_come_in_for_every_track_one_looks_at(
    shelf: MemoryShelf, careless: Attempt, monkeypatch: pytest.MonkeyPatch
):
    outlook = Outlook(Sweeper(careless.script, [guessing()]).run())

    async def at_once(_self: Foreseeing, choices: tuple[str, ...]) -> tuple[Foreseen, ...]:
        return foreseen(careless.script, outlook, choices)

    monkeypatch.setattr(Foreseeing, "along", at_once)
    async with opened(shelf, (120, 36), opening=careless) as pilot:
        page = await to_the_two_tracks(pilot, 1)
        await sees(pilot, "27 of 100, now 0", "27 of 100, before this line", "keeps the most possible")
        await eventually(pilot, lambda: not page.foreseeing.counting)
        await pilot.press("o")
        await sees(
            pilot, "keeps the most possible · still possible after it: 27", "you said this · still possible after it: 0"
        )
        await pilot.press("escape", "m", "down")
        await eventually(pilot, lambda: page.looking.both.rows[page.number].other.possible is not None)


async def test_what_the_debrief_has_counted_is_there_at_once(careless: Attempt):
    page = TwoTrackPage(
        careless, "silence", exact_of(careless.script, "x", walk_records(careless.script, careless.records))
    )
    assert page.looking.both.ground == "counted"
    assert page.looking.both.neighbour == "wait"


async def test_where_nothing_can_be_counted_it_is_said(shelf: MemoryShelf, careless: Attempt):
    async with opened(shelf, (120, 36), opening=careless) as pilot:
        await to_the_two_tracks(pilot, 1)
        await sees(pilot, "fits best by the provisional key", "What stays possible was not counted for this case.")
        assert "Still possible" not in shown(pilot)


async def test_a_finished_client_has_a_door_to_them(saved: JournalShelf):
    attempt = play(saved.begin("hanne-vik", mode="session"), ReadCaseDebrief, careless=True)
    attempt.mark_read("case-debrief", 4)
    before = list(attempt.records)
    async with opened(saved, (80, 24)) as pilot:  # type: ignore[arg-type]  # any shelf will do
        await sees(pilot, "finished 1", "Hanne Vik")
        await pilot.press("enter")
        await eventually(pilot, at(pilot, FinishedScreen))
        await sees(pilot, "t Two tracks: another line beside the path you took")
        await pilot.press("t")
        await eventually(pilot, at(pilot, TwoTrackPage))
        await pilot.press("m", "down", "escape")
        await eventually(pilot, at(pilot, FinishedScreen))
    assert saved.journal.records(attempt.id) == before
    assert len(saved.journal.attempts()) == 1


async def test_the_curves_tell_the_two_apart_by_their_marks(careless: Attempt):
    both = Looking(careless.script, careless.records, "arrives").both
    curves = TwoCurves(both, "distance")
    mine, theirs = both.taken.turns[0].point.closeness, both.other.turns[0].point.closeness
    assert mine != theirs
    assert curves._cell(0, mine, 1, mine, theirs)[0] == "●"
    assert curves._cell(0, theirs, 1, mine, theirs)[0] == "◇"
    assert curves._cell(0, mine, 1, mine, mine)[0] == "◈"
    assert curves._cell(0, 9, 1, mine, theirs)[0] == "┆"
    assert curves._cell(1, 9, 1, mine, theirs)[0] == " "


async def test_one_process_answers_play_after_play_and_ends_with_the_page(tmp_path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("ATTUNE_HOME", str(tmp_path))
    monkeypatch.setattr(Foreseeing, "along", ALONG)
    with Journal.in_memory() as journal:
        shelf = JournalShelf(journal, [entry_of(FILE, str(FILE))], seed=7)
        attempt = play(shelf.begin("two-sessions", mode="session"), ReadCaseDebrief, careless=True)
        known = Foreknown()
        looking, foreseeing = Looking(attempt.script, attempt.records, "silence", known), Foreseeing(attempt, known)
        foreseeing.look(looking.both)
        async for _more in foreseeing.learning():
            looking.look_again()
            foreseeing.look(looking.both)
            if not foreseeing.counting:
                break
        assert all(turn.possible for track in (looking.both.taken, looking.both.other) for turn in track.turns)
        foreseeing.end()
        looking.go_on("matched")
        foreseeing.look(looking.both)
        assert foreseeing.counting
        async for _more in foreseeing.learning():
            break
        assert foreseeing.failed


async def test_to_stop_over_them_leads_to_the_library(shelf: MemoryShelf, careless: Attempt):
    shelf.finished["two-sessions"] = 1
    async with opened(shelf, (120, 36), opening=careless) as pilot:
        page = await to_the_two_tracks(pilot, 1)
        await pilot.press("q")
        await sees(pilot, "stop here")
        pilot.app._stopped("library")
        await eventually(pilot, at(pilot, LibraryScreen))
        await eventually(pilot, lambda: not page.is_attached)


async def test_a_window_that_grows_shows_both_and_one_that_shrinks_the_one_that_was_read(
    shelf: MemoryShelf, careless: Attempt
):
    async with opened(shelf, (80, 30), opening=careless) as pilot:
        await to_the_two_tracks(pilot, 1)
        await pilot.press("s")
        await sees(pilot, "◇ The other line ·")
        await pilot.resize_terminal(120, 36)
        await sees(pilot, "● The path you took", "◇ The other line ·")
        await pilot.resize_terminal(80, 60)
        await sees(pilot, "● The path you took", "◇ The other line ·")
        await pilot.resize_terminal(80, 30)
        await eventually(pilot, lambda: "The path you took" not in shown(pilot))
        await sees(pilot, "◇ The other line ·")
