"""Screens under test: a small vignette, a shelf in memory, a window of a chosen size, a fixed look without motion."""

import re
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager
from pathlib import Path
from time import monotonic
from typing import Any

import pytest
from textual import _wait
from textual._compositor import LayoutUpdate
from textual.pilot import Pilot

from simulator.practice.attempt import Attempt
from simulator.scenario.entries import entry_of
from simulator.scenario.index import Entry
from simulator.scenario.loader import load
from simulator.scenario.models import Vignette
from simulator.store.journal import Journal
from simulator.tui import counting
from simulator.tui.app import AttunementApp
from simulator.tui.aside import NoAnswer
from simulator.tui.foreseeing import Foreseeing
from simulator.tui.journal_shelf import JournalShelf
from tests.tui.memory import MemoryShelf
from tests.tui.walking import HANNE

LIMIT = 20.0
"""Seconds a condition may take to come true."""


@pytest.fixture(autouse=True)
def quick_idleness(monkeypatch: pytest.MonkeyPatch) -> None:
    """After a key Textual looks every 20 ms whether the app has come to rest, and does so twice; 8 ms find it out as well.

    Tests wait for what they assert (`eventually`, `sees`), so this is no more than the pace of the typing.
    """
    monkeypatch.setattr(_wait, "SLEEP_GRANULARITY", 0.008)
    monkeypatch.setattr(_wait, "SLEEP_IDLE", 0.001)


@pytest.fixture(autouse=True)
def nothing_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    """No screen under test counts all the ways to play a shipped case, unless the test says so."""

    async def uncounted(_attempt: Attempt) -> None:
        return None

    async def unforeseen(_self: Foreseeing, _choices: tuple[str, ...]) -> None:
        raise NoAnswer("no test counts")

    monkeypatch.setattr(counting, "counted", uncounted)
    monkeypatch.setattr(Foreseeing, "along", unforeseen)


@pytest.fixture(scope="session")
def vignette() -> Vignette:
    return load(Path(__file__).with_name("two_sessions.yaml")).required()


@pytest.fixture
def shelf(vignette: Vignette, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> MemoryShelf:
    monkeypatch.setenv("ATTUNE_HOME", str(tmp_path))
    return MemoryShelf(vignette, welcomed="yes", theme="attunement-dark", motion="off")


@pytest.fixture
def hanne() -> MemoryShelf:
    return MemoryShelf(load(HANNE).required(), welcomed="yes", theme="attunement-dark", motion="off")


@pytest.fixture
def saved() -> Iterator[JournalShelf]:
    made = entry_of(HANNE, str(HANNE))
    assert isinstance(made, Entry)
    with Journal.in_memory() as journal:
        journal.set_setting("welcomed", "yes")
        yield JournalShelf(journal, [made], seed=7)


@asynccontextmanager
async def opened(shelf: MemoryShelf, size: tuple[int, int] = (80, 24), **kwargs: Any) -> AsyncIterator[Pilot[None]]:
    """The app in a window of this size; `opening` opens an attempt at once."""
    async with AttunementApp(shelf, **kwargs).run_test(size=size) as pilot:
        await pilot.pause()
        yield pilot


async def eventually(pilot: Pilot[None], condition: Callable[[], object], limit: float = LIMIT) -> None:
    """Wait until the condition holds."""
    until = monotonic() + limit
    while not condition():
        assert monotonic() < until, f"never came true; on the screen:\n{shown(pilot)}"
        await pilot.pause(0.01)


async def sees(pilot: Pilot[None], *texts: str) -> None:
    """Wait until all these words are on the screen; a scroll bar beside them does not come between them."""

    def there() -> bool:
        raw = shown(pilot)
        return all(text in flat(raw) or text in flat(re.sub("[▁▂▃▄▅▆▇]", "", raw)) for text in texts)

    await eventually(pilot, there)


def shown(pilot: Pilot[None]) -> str:
    """What is on the screen, as text: read from the cells, which is ten times as fast as a picture of them.

    Drawn with what lies under the screen; without, an unpainted background would be kept as an empty one.
    """
    app = pilot.app
    drawn = app.screen._compositor.render_update(full=True, screen_stack=app._background_screens)
    assert isinstance(drawn, LayoutUpdate)
    return "\n".join("".join(strip.text for strip in row).rstrip() for row in drawn.strips)


def at(pilot: Pilot[None], kind: type) -> Callable[[], bool]:
    """The condition that a screen of this kind is shown."""
    return lambda: isinstance(pilot.app.screen, kind)


def flat(text: str) -> str:
    """Text without its line breaks and runs of spaces, so that wrapped sentences can be found."""
    return " ".join(text.split())
