"""A class that is killed in the middle of a vote goes on with every vote it has acknowledged; one that is closed says goodbye."""

import asyncio
import random
import signal
import socket
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import Any

import pytest

from benchmarks.class_host import HostProcess
from benchmarks.class_kills import Tally, killed
from benchmarks.class_phone import Phone
from simulator.classroom.addresses import bracketed, lan_hosts
from simulator.classroom.client import Client, News, Recorded, State
from simulator.exits import DONE


async def test_after_a_kill_everybody_is_back_and_every_vote_is_there_once(tmp_path: Path):
    tally = Tally()
    await killed(24, random.Random(3), tmp_path, tally)
    assert tally.acknowledged > 0
    assert tally.sent_again > 0
    assert (tally.lost, tally.doubled) == (0, 0)
    assert len(tally.back) == 24


async def test_after_a_kill_resume_alone_has_the_class_at_its_address_and_a_client_comes_back_with_its_vote(
    tmp_path: Path,
):
    async with HostProcess(tmp_path, "hanne-vik", "--lan", "--port", "0") as host:
        url = f"http://{bracketed(lan_hosts()[0])}:{host.port}"
        async with Client(url, code=host.code) as client:
            news = client.news()
            await heard(news, lambda one: isinstance(one, State))
            host.type("begin", "open")
            await heard(news, lambda one: isinstance(one, State) and one.phase == "open")
            await client.vote("B")
            await heard(news, lambda one: isinstance(one, Recorded))
            await host.kill()
            async with HostProcess(tmp_path, "--resume") as again:
                back = await heard(news, lambda one: isinstance(one, State))
                assert (again.port, again.code) == (host.port, host.code)
                assert (back.phase, back.you["mine"], back.seen["n"]) == ("open", "B", 1)


async def heard(news: AsyncIterator[News], wanted: Callable[[News], bool]) -> Any:
    """The next of these news that is wanted."""
    async with asyncio.timeout(20):
        async for one in news:
            if wanted(one):
                return one
    raise AssertionError("the news ended")


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
async def test_when_the_terminal_is_closed_phones_are_told_the_class_waits_and_the_port_is_free(tmp_path: Path, how):
    async with HostProcess(tmp_path, "hanne-vik", "--port", "0") as host:
        phone = await Phone.joined(host.port, host.code)
        async with asyncio.timeout(5):
            assert await host.ends_by(how) == DONE
            await phone.closed
        assert phone.goodbye == "restart"
        assert not host.log().ended
        with socket.socket() as again:
            again.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            again.bind(("127.0.0.1", host.port))
