"""Screens under test: a small vignette, a shelf in memory, a window of a chosen size, a fixed look without motion."""

import html
import re
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from time import monotonic
from typing import Any

import pytest
from textual.pilot import Pilot

from simulator.scenario.loader import load
from simulator.scenario.models import Vignette
from simulator.tui.app import AttunementApp
from tests.tui.memory import MemoryShelf

LIMIT = 20.0
"""Seconds a condition may take to come true."""


@pytest.fixture(scope="session")
def vignette() -> Vignette:
    return load(Path(__file__).with_name("two_sessions.yaml")).required()


@pytest.fixture
def shelf(vignette: Vignette, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> MemoryShelf:
    monkeypatch.setenv("ATTUNE_HOME", str(tmp_path))
    return MemoryShelf(vignette, welcomed="yes", theme="attunement-dark", motion="off")


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
        await pilot.pause(0.02)


async def sees(pilot: Pilot[None], *texts: str) -> None:
    """Wait until all these words are on the screen; a scroll bar beside them does not come between them."""

    def there() -> bool:
        raw = shown(pilot)
        return all(text in flat(raw) or text in flat(re.sub("[▁▂▃▄▅▆▇]", "", raw)) for text in texts)

    await eventually(pilot, there)


def shown(pilot: Pilot[None]) -> str:
    """What is on the screen, as text."""
    svg = pilot.app.export_screenshot()
    rows: dict[float, list[tuple[float, str]]] = {}
    for x, y, text in re.findall(r'<text class="terminal-[^"]*" x="([\d.]+)" y="([\d.]+)"[^>]*>(.*?)</text>', svg):
        rows.setdefault(float(y), []).append((float(x), html.unescape(text).replace("\xa0", " ")))
    return "\n".join("".join(text for _, text in sorted(row)) for _, row in sorted(rows.items()))


def flat(text: str) -> str:
    """Text without its line breaks and runs of spaces, so that wrapped sentences can be found."""
    return " ".join(text.split())
