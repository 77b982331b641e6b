"""The host's screen under test: a small case, four people, a window of a chosen size."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from textual.pilot import Pilot

from simulator.classroom.hosting import Hosted
from simulator.tui.classroom.host_app import HostApp
from tests.classroom.classes import a_class, people


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing kept by whoever runs the tests changes how a class looks."""
    monkeypatch.setenv("ATTUNE_HOME", str(tmp_path))


@pytest.fixture
async def hosted(tmp_path: Path) -> AsyncIterator[Hosted]:
    """A class of four in its lobby."""
    async with a_class(tmp_path, strict=False) as running:
        await people(running, "Ana", "Ben", "Cleo", "Dan")
        yield running


@asynccontextmanager
async def hosting(hosted: Hosted, size: tuple[int, int] = (100, 40), **more) -> AsyncIterator[Pilot]:
    """The host's app over this class."""
    async with HostApp(hosted, **more).run_test(size=size) as pilot:
        await pilot.pause()
        yield pilot
