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
from simulator.classroom.room.events import RoundClosed
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


async def test_after_a_kill_what_rose_in_people_is_there_once_and_in_the_end_as_totals(tmp_path: Path):
    async with HostProcess(tmp_path, "hanne-vik", "--port", "0") as host:
        phones = [await Phone.joined(host.port, host.code) for _ in range(4)]
        host.type("begin", "ask reaction")
        for phone in phones:
            await phone.came(lambda state: state["topic"] == "reaction" and state["phase"] == "open")
        answers = [await phone.vote("A", f"before-{number}") for number, phone in enumerate(phones)]
        assert {answer["type"] for answer in answers} == {"ack"}
        await host.kill()
    async with HostProcess(tmp_path, "--resume") as host:
        back = [await Phone.joined(host.port, token=phone.token) for phone in phones]
        assert [phone.state["you"]["mine"] for phone in back] == ["A"] * 4
        assert min(phone.state["rev"] for phone in back) >= max(answer["rev"] for answer in answers)
        assert (await back[0].vote("A", "before-0"))["res"] == "dup"
        assert (await back[1].vote("B", "after"))["res"] == "ok"
        host.type("close", "end", "end", "q")
        await asyncio.gather(*(phone.closed for phone in back))
    logged = host.log()
    (closed,) = (one for one in logged.events if isinstance(one, RoundClosed))
    assert (closed.answered, sorted(count for _, count in closed.feelings)) == (4, [1, 3])
    assert logged.slips == ()


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
