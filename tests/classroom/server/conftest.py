"""A class that runs on a free port of this machine, over a small vignette of our own."""

from collections.abc import AsyncIterator
from pathlib import Path

import aiohttp
import pytest

from simulator.classroom.hosting import Hosted, Wish, start
from tests.scenes import scene_text, write


@pytest.fixture
async def hosted(tmp_path: Path) -> AsyncIterator[Hosted]:
    """A quiz of two scenes, in its lobby."""
    scenes = tuple(str(write(tmp_path, scene_text(id_))) for id_ in ("the-cap", "the-cup"))
    from simulator.classroom.room.words import Mode

    running = await start(Wish(scenes, mode=Mode.QUIZ, port=0, folder=tmp_path / "data"))
    yield running
    await running.close()


@pytest.fixture
async def web() -> AsyncIterator[aiohttp.ClientSession]:
    """A browser without a script: it keeps cookies, also those of an address."""
    async with aiohttp.ClientSession(cookie_jar=aiohttp.CookieJar(unsafe=True)) as session:
        yield session


@pytest.fixture
async def bare() -> AsyncIterator[aiohttp.ClientSession]:
    """A program that keeps no cookies."""
    async with aiohttp.ClientSession(cookie_jar=aiohttp.DummyCookieJar()) as session:
        yield session
