"""Opening a class, leaving it, going on with it; and what stands in the way, in a sentence."""

import asyncio
import socket
from pathlib import Path

import pytest

from simulator.classroom.hosting import CannotHost, Wish, start, waiting_class
from simulator.classroom.log import LogProblem
from simulator.classroom.room import commands as asked
from simulator.classroom.room.words import Phase


def wish(folder: Path, **more) -> Wish:
    return Wish(("hanne-vik",), folder=folder, **{"port": 0, **more})


async def test_a_class_that_was_left_waits_and_goes_on_where_it_stood(tmp_path):
    hosted = await start(wish(tmp_path))
    await hosted.do(asked.Join("p1", "Ana", "t"))
    for one in (asked.Begin, asked.Open):
        await hosted.do(one(hosted.room.rev))
    left = hosted.room
    await hosted.close()
    assert waiting_class(tmp_path) == hosted.log
    again = await start(Wish(resume=hosted.log, port=0, folder=tmp_path))
    assert again.room._replace(scripts=()) == left._replace(scripts=())
    await again.end()
    assert waiting_class(tmp_path) is None


async def test_an_ended_class_is_not_gone_on_with(tmp_path):
    hosted = await start(wish(tmp_path))
    await hosted.end()
    with pytest.raises(LogProblem, match="was ended"):
        await start(Wish(resume=hosted.log, port=0, folder=tmp_path))


async def test_the_port_is_free_as_soon_as_the_class_is_left(tmp_path):
    hosted = await start(wish(tmp_path))
    port = hosted.place.port
    await hosted.close()
    await hosted.close()
    again = await start(wish(tmp_path, port=port))
    assert again.place.port == port
    await again.close()


async def test_a_port_that_is_taken_is_named_with_another(tmp_path):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(CannotHost, match=f"port {port} is taken or not allowed; name another: --port {port + 1}"):
            await start(wish(tmp_path, port=port))
    assert waiting_class(tmp_path) is None


async def test_without_lan_only_this_machine_is_told(tmp_path):
    hosted = await start(wish(tmp_path))
    assert not hosted.reachable
    assert hosted.url == f"http://127.0.0.1:{hosted.place.port}"
    assert hosted.join_url == f"HTTP://127.0.0.1:{hosted.place.port}/J/{hosted.code}"
    await hosted.close()


async def test_a_certificate_that_is_none_is_refused_and_the_port_let_go(tmp_path):
    paper = tmp_path / "paper.pem"
    paper.write_text("no certificate")
    with pytest.raises(CannotHost, match="cannot be used"):
        await start(wish(tmp_path, tls=(paper, paper)))
    assert waiting_class(tmp_path) is None


@pytest.mark.parametrize(("names", "said"), [((), "name the client"), (("hanne-vik", "jo-tran"), "one client")])
async def test_what_is_to_be_played_has_to_fit_the_way_of_playing(tmp_path, names, said):
    with pytest.raises(CannotHost, match=said):
        await start(Wish(names, port=0, folder=tmp_path))


async def test_snapshots_come_with_every_step_and_end_with_the_class(tmp_path):
    hosted = await start(wish(tmp_path))

    async def watch() -> list[Phase]:
        return [snapshot.view.seen.phase async for snapshot in hosted.snapshots()]

    watching = asyncio.create_task(watch())
    for one in (asked.Begin, asked.Open, asked.End):
        await asyncio.sleep(0.02)
        await hosted.do(one(hosted.room.rev))
    assert await asyncio.wait_for(watching, 5) == [Phase.LOBBY, Phase.SCENE, Phase.OPEN, Phase.ENDED]
    await hosted.close()
