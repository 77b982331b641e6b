"""Calls and rings from one thread's loop to another's."""

import asyncio
import threading
from collections.abc import AsyncIterator

import pytest

from simulator.classroom.across import Bell, at


@pytest.fixture
async def elsewhere() -> AsyncIterator[asyncio.AbstractEventLoop]:
    """A loop in another thread."""
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever)
    thread.start()
    yield loop
    loop.call_soon_threadsafe(loop.stop)
    thread.join()
    loop.close()


async def _thread() -> int:
    return threading.get_ident()


async def _no() -> None:
    raise LookupError("not here")


async def test_a_call_is_done_in_the_loop_it_is_meant_for(elsewhere):
    assert await at(asyncio.get_running_loop(), _thread()) == threading.get_ident()
    assert await at(elsewhere, _thread()) != threading.get_ident()


async def test_what_is_raised_over_there_is_raised_here(elsewhere):
    with pytest.raises(LookupError, match="not here"):
        await at(elsewhere, _no())


async def test_a_bell_is_heard_from_another_thread(elsewhere):
    bell = Bell()
    elsewhere.call_soon_threadsafe(bell.ring)
    await asyncio.wait_for(bell.heard(), 5)


async def test_a_bell_that_nobody_hears_costs_one_ring(monkeypatch):
    bell, rung = Bell(), []
    monkeypatch.setattr(asyncio.get_running_loop(), "call_soon_threadsafe", rung.append)
    for _ in range(1000):
        bell.ring()
    assert len(rung) == 1
    bell.still()
    bell.ring()
    assert len(rung) == 2


def test_a_bell_rings_into_a_loop_that_is_over_without_complaint():
    async def made() -> Bell:
        return Bell()

    asyncio.run(made()).ring()
