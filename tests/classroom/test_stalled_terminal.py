"""A terminal that takes no more output holds up its host alone: phones vote, are told when it goes, and the process ends by itself."""

import asyncio
import signal
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

if sys.platform == "win32":
    pytest.skip("there are no ptys", allow_module_level=True)

from benchmarks.class_host import HostProcess
from benchmarks.class_phone import Phone
from benchmarks.class_terminal import TerminalHost
from simulator.classroom.room.events import VoteCast
from simulator.exits import DONE

PHONES = 8
USUAL = 1.0
"""Seconds in which a vote has to be answered, on a machine that is busy with other tests."""


@asynccontextmanager
async def voting(folder: Path) -> AsyncIterator[tuple[TerminalHost, list[Phone]]]:
    """A class whose first vote is open."""
    async with TerminalHost(folder, "hanne-vik") as host:
        phones = [await Phone.joined(host.port, host.code) for _ in range(PHONES)]
        for phase in ("scene", "open"):
            host.type("\r")
            await asyncio.gather(
                *(phone.came(lambda state, phase=phase: state["phase"] == phase, 5) for phone in phones)
            )
        yield host, phones


async def all_vote(phones: list[Phone], letter: str) -> list[str]:
    """The ids of these votes; each has to be acknowledged in the usual time."""
    answers = await asyncio.wait_for(asyncio.gather(*(phone.vote(letter) for phone in phones)), 5)
    assert [one["type"] for one in answers] == ["ack"] * len(phones)
    assert max(one["seconds"] for one in answers) < USUAL
    return [one["id"] for one in answers]


async def test_phones_vote_while_the_terminal_stands_still_and_it_shows_the_room_when_it_is_back(tmp_path: Path):
    async with voting(tmp_path) as (host, phones):
        await host.stall()
        cast = {id_ for letter in "ABA" for id_ in await all_vote(phones, letter)}
        host.read()
        await host.shows(f"{PHONES} of {PHONES} have voted")
        host.type("c")
        await asyncio.gather(*(phone.came(lambda state: state["phase"] == "closed", 5) for phone in phones))
        host.send(signal.SIGTERM)
        assert await host.ended(5) == DONE
        assert {event.id for event in host.log().events if isinstance(event, VoteCast)} == cast


@pytest.mark.parametrize(("goes", "stalled"), [("closed", False), ("closed", True), (signal.SIGTERM, True)])
async def test_a_host_that_goes_tells_the_phones_and_leaves_its_log_to_be_gone_on_with(tmp_path: Path, goes, stalled):
    async with voting(tmp_path) as (host, phones):
        if stalled:
            await host.stall()
        cast = set(await all_vote(phones, "A"))
        host.close() if goes == "closed" else host.send(goes)
        await asyncio.wait_for(asyncio.gather(*(phone.closed for phone in phones)), 3)
        assert {phone.goodbye for phone in phones} == {"restart"}
        await host.ended(5)
        log = host.log()
        assert not log.ended
        assert {event.id for event in log.events if isinstance(event, VoteCast)} == cast


async def test_nobody_has_to_read_what_line_mode_prints(tmp_path: Path):
    async with HostProcess(tmp_path, "hanne-vik", "--port", "0") as host:
        phones = [await Phone.joined(host.port, host.code) for _ in range(PHONES)]
        host.type("begin", "open")
        await asyncio.gather(*(phone.came(lambda state: state["phase"] == "open", 5) for phone in phones))
        host.stall()
        host.type(*["look"] * 3000)
        await asyncio.sleep(1)
        await all_vote(phones, "A")
        async with asyncio.timeout(6):
            assert await host.ends_by(signal.SIGTERM) == DONE
        assert {phone.goodbye for phone in phones} == {"restart"}
        assert not host.log().ended
