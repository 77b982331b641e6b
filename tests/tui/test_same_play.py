"""One journal played through the app and through line mode gives the same choices, the same events and the same score."""

import io
from pathlib import Path

from scoring.result import score
from simulator.plain.console import Console, Left
from simulator.plain.sitting import Sitting
from simulator.play.records import Chose
from simulator.practice.attempt import Attempt
from simulator.practice.opening import begun, resumed
from simulator.scenario.playable import playable
from simulator.store.journal import Journal
from simulator.tui.journal_shelf import JournalShelf
from tests.tui.conftest import opened

FILE = Path(__file__).with_name("two_sessions.yaml")
MOST_KEYS = 400


def begin(journal: Journal) -> Attempt:
    return begun(journal, playable(FILE), mode="session", study=False, gauges=False, seed=3)


def choices(attempt: Attempt) -> list[Chose]:
    return [record for record in attempt.records if isinstance(record, Chose)]


async def through_the_app(attempt: Attempt, until: int) -> None:
    """Always the first line shown, by the keyboard, until so many choices are made or the play is over."""
    shelf = JournalShelf(attempt.journal, [], seed=3)
    shelf.set_setting("motion", "off")
    async with opened(shelf, opening=attempt) as pilot:
        for _ in range(MOST_KEYS):
            if attempt.over or len(choices(attempt)) >= until:
                return
            await pilot.press("1", "enter")
            await pilot.pause(0.01)
    raise AssertionError("the app did not come to the end")


def in_line_mode(attempt: Attempt, lines: int) -> None:
    """Always the first line shown, typed as a number."""
    try:
        Sitting(attempt, Console(io.StringIO("1\n" * lines), io.StringIO(), lambda _: ())).play()
    except Left:
        return


async def test_the_app_and_line_mode_give_the_same_play(tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setenv("ATTUNE_HOME", str(tmp_path))
    with Journal.in_memory() as one, Journal.in_memory() as other:
        app, line = begin(one), begin(other)
        await through_the_app(app, until=1_000)
        in_line_mode(line, 300)
        assert app.over
        assert choices(app) == choices(line)
        assert app.events == line.events
        pattern = app.script.pattern
        assert score(app.trace(), pattern).as_json() == score(line.trace(), pattern).as_json()


async def test_an_attempt_begun_in_the_app_goes_on_in_line_mode(tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setenv("ATTUNE_HOME", str(tmp_path))
    with Journal.in_memory() as journal, Journal.in_memory() as other:
        attempt = begin(journal)
        await through_the_app(attempt, until=2)
        again = resumed(journal, attempt.script.vignette.id)
        assert again is not None
        assert again.events == attempt.events
        in_line_mode(again, 300)
        whole = begin(other)
        in_line_mode(whole, 300)
        assert again.events == whole.events
