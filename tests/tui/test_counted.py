"""The exact figures in the case debrief: they come in while one reads, and leaving ends the counting."""

import asyncio

import pytest

from simulator.explore.outlook import Range
from simulator.practice.attempt import Attempt
from simulator.practice.debrief.alarms import Alarm
from simulator.practice.debrief.exact import AlarmSplit, Exact, Possible
from simulator.practice.stages import ReadCaseDebrief
from simulator.tui import counting
from simulator.tui.counting import counted
from simulator.tui.journal_shelf import JournalShelf
from simulator.tui.pages.case_debrief import CaseDebriefPage
from simulator.tui.screens.library import LibraryScreen
from tests.tui.conftest import at, eventually, opened, sees, shown
from tests.tui.memory import MemoryShelf
from tests.tui.test_journal_shelf import FILE
from tests.tui.walking import play


def figures(attempt: Attempt) -> Exact:
    page = CaseDebriefPage(attempt)
    turns = [
        Possible(turn.turn, Range(0, 77), Range(0, 72), {turn.matched.option: Range(0, 77), "another": Range(0, 72)})
        for turn in page.facts.turns
    ]
    return Exact(1_000_000, (AlarmSplit(Alarm("withdrawal", 2, "graph"), 1.0, 0.673),), tuple(turns))


async def test_the_figures_come_in_while_one_reads(hanne: MemoryShelf, monkeypatch: pytest.MonkeyPatch):
    attempt = play(hanne.begin("hanne-vik"), ReadCaseDebrief)
    there = asyncio.Event()

    async def later(_attempt: Attempt) -> Exact:
        await there.wait()
        return figures(attempt)

    monkeypatch.setattr(counting, "counted", later)
    async with opened(hanne, (120, 90), opening=attempt) as pilot:
        await sees(pilot, "Whose alarm it was", "counting every way to play this case …")
        assert "Still possible" not in shown(pilot)
        there.set()
        await sees(
            pilot,
            "Counted over all 1,000,000 ways to play this case:",
            "She drew back in session 2: in 100 % of the plays by the key, and in 67.3 % of all plays.",
            "Still possible from here: 77 of 100; after your line 72, after the matched one 77.",
        )
        assert "counting every way" not in shown(pilot)


async def test_what_one_reads_stays_where_it_is_when_the_figures_come_in(
    hanne: MemoryShelf, monkeypatch: pytest.MonkeyPatch
):
    attempt = play(hanne.begin("hanne-vik"), ReadCaseDebrief)
    there = asyncio.Event()

    async def later(_attempt: Attempt) -> Exact:
        await there.wait()
        return figures(attempt)

    monkeypatch.setattr(counting, "counted", later)
    async with opened(hanne, (80, 24), opening=attempt) as pilot:
        await sees(pilot, "counting every way to play this case")
        await pilot.press("pagedown")
        await sees(pilot, "The whole case")
        await pilot.pause(0.1)
        before = [line[:74].rstrip() for line in shown(pilot).splitlines()[2:14]]
        page = pilot.app.screen
        assert isinstance(page, CaseDebriefPage)
        there.set()
        await eventually(pilot, lambda: page.exact is not None)
        await pilot.pause(0.2)
        assert [line[:74].rstrip() for line in shown(pilot).splitlines()[2:14]] == before
        await pilot.press("pageup")
        await sees(pilot, "Counted over all 1,000,000 ways")


async def test_where_nothing_can_be_counted_the_line_goes(hanne: MemoryShelf):
    async with opened(hanne, (120, 50), opening=play(hanne.begin("hanne-vik"), ReadCaseDebrief)) as pilot:
        await sees(pilot, "Whose alarm it was")
        await eventually(pilot, lambda: "counting every way" not in shown(pilot))


async def test_leaving_the_page_ends_the_counting(hanne: MemoryShelf, monkeypatch: pytest.MonkeyPatch):
    ended: list[str] = []

    async def endless(_attempt: Attempt) -> None:
        try:
            await asyncio.Event().wait()
        finally:
            ended.append("ended")

    monkeypatch.setattr(counting, "counted", endless)
    async with opened(hanne, (120, 50), opening=play(hanne.begin("hanne-vik"), ReadCaseDebrief)) as pilot:
        await eventually(pilot, at(pilot, CaseDebriefPage))
        await sees(pilot, "counting every way")
        pilot.app.show_library()
        await eventually(pilot, at(pilot, LibraryScreen))
        await eventually(pilot, lambda: ended == ["ended"])


async def test_a_process_of_its_own_counts_a_small_case(tmp_path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("ATTUNE_HOME", str(tmp_path))
    from simulator.scenario.entries import entry_of
    from simulator.store.journal import Journal

    with Journal.in_memory() as journal:
        shelf = JournalShelf(journal, [entry_of(FILE, str(FILE))], seed=7)
        attempt = play(shelf.begin("two-sessions", mode="session"), ReadCaseDebrief)
        found = await counted(attempt)
    assert found is not None
    assert found.ways > 1
    assert [one.turn for one in found.possible] == [r.turn for r in attempt.records if type(r).__name__ == "Chose"]


async def test_a_text_that_cannot_be_read_is_not_counted(tmp_path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("ATTUNE_HOME", str(tmp_path))
    from simulator.scenario.entries import entry_of
    from simulator.store.journal import Journal

    with Journal.in_memory() as journal:
        shelf = JournalShelf(journal, [entry_of(FILE, str(FILE))], seed=7)
        attempt = play(shelf.begin("two-sessions", mode="session"), ReadCaseDebrief)
        monkeypatch.setattr(journal, "source", lambda sha256: "format: 1\nkind: none")
        assert await counted(attempt) is None
