"""The client without a browser: it comes in, comes back, and holds a vote until the server has it."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest

from simulator.classroom import client as client_module
from simulator.classroom.client import Bye, Client, Lost, News, Recorded, Refusal, State
from simulator.classroom.hosting import Hosted, Wish, start
from simulator.classroom.room import commands as asked


@pytest.fixture
async def hosted(tmp_path: Path) -> AsyncIterator[Hosted]:
    running = await start(Wish(("hanne-vik",), port=0, folder=tmp_path))
    yield running
    await running.close()


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(client_module, "FIRST_WAIT", 0.05)


async def next_of(client: Client, kind: type[News]) -> News:
    async with asyncio.timeout(5):
        async for one in client.news():
            if isinstance(one, kind):
                return one
    raise AssertionError(f"no {kind.__name__} came")


async def phase(client: Client, wanted: str) -> State:
    while client.state is None or client.state.phase != wanted:
        await next_of(client, State)
    return client.state


async def opened(hosted: Hosted) -> None:
    for one in (asked.Begin, asked.Open):
        await hosted.do(one(hosted.room.rev))


def tally(hosted: Hosted) -> list[int]:
    return [bar.count for bar in hosted.snapshot().view.rounds[0].bars]


async def test_one_comes_in_votes_and_is_told_that_it_is_recorded(hosted):
    async with Client(hosted.url, code=hosted.code, alias="Ana") as client:
        await phase(client, "lobby")
        assert client.state.you["alias"] == "Ana"
        await opened(hosted)
        await phase(client, "open")
        id_ = await client.vote("B", sure=2, why="it stays with her")
        assert await next_of(client, Recorded) == Recorded(id_)
    assert tally(hosted) == [0, 1, 0, 0]


async def test_a_vote_made_while_the_server_is_away_arrives_when_it_is_back(hosted, tmp_path):
    async with Client(hosted.url, code=hosted.code) as client:
        await opened(hosted)
        await phase(client, "open")
        await hosted.close()
        assert (await next_of(client, Bye)).reason == "restart"
        await next_of(client, Lost)
        id_ = await client.vote("A")
        again = await start(Wish(resume=hosted.log, port=hosted.place.port, folder=tmp_path))
        assert await next_of(client, Recorded) == Recorded(id_)
        assert tally(again) == [1, 0, 0, 0]
        assert len(again.room.people) == 1
        await again.close()


class Swallowing:
    """A network between a phone and the class that can swallow everything, and tells neither side."""

    def __init__(self, hosted: Hosted) -> None:
        self._port = hosted.place.port
        self.through = asyncio.Event()
        self.through.set()

    async def __aenter__(self) -> str:
        self._server = await asyncio.start_server(self._between, "127.0.0.1", 0)
        return f"http://127.0.0.1:{self._server.sockets[0].getsockname()[1]}"

    async def __aexit__(self, *_what: object) -> None:
        self._server.close()

    async def _between(self, phone: asyncio.StreamReader, to_phone: asyncio.StreamWriter) -> None:
        host, to_host = await asyncio.open_connection("127.0.0.1", self._port)
        await asyncio.gather(self._carry(phone, to_host), self._carry(host, to_phone))

    async def _carry(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with suppress(OSError):
            while data := await reader.read(65536):
                await self.through.wait()
                writer.write(data)
                await writer.drain()
        writer.close()


async def test_out_of_a_network_that_swallowed_everything_one_is_back_with_the_vote_made_meanwhile(hosted, monkeypatch):
    monkeypatch.setattr(client_module, "PING_SECONDS", 0.2)
    monkeypatch.setattr(client_module, "LONGEST_WAIT", 0.3)
    network = Swallowing(hosted)
    async with network as url:
        hosted.server.house.place = replace(hosted.place, proxies=(url,))
        async with Client(url, code=hosted.code) as client:
            await opened(hosted)
            await phase(client, "open")
            network.through.clear()
            id_ = await client.vote("B")
            await next_of(client, Lost)
            await asyncio.sleep(0.5)
            network.through.set()
            assert await next_of(client, Recorded) == Recorded(id_)
    assert tally(hosted) == [0, 1, 0, 0]
    assert len(hosted.room.people) == 1


async def test_a_token_gives_the_same_seat_with_its_vote(hosted):
    async with Client(hosted.url, code=hosted.code) as client:
        await opened(hosted)
        await phase(client, "open")
        await client.vote("C")
        await next_of(client, Recorded)
        token, person = client.token, client.state.you["person"]
    async with Client(hosted.url, token=token) as client:
        found = await phase(client, "open")
        assert (found.you["person"], found.you["mine"]) == (person, "C")


async def test_a_wrong_code_is_refused_in_a_sentence_and_ends_it(hosted):
    async with Client(hosted.url, code="ZZZZZZ") as client:
        news = [one async for one in client.news()]
    assert [one.say for one in news if isinstance(one, Refusal)] == [
        "This is not the code of this class. It stands on the screen in front."
    ]


async def test_a_vote_that_is_refused_is_not_sent_again(hosted):
    async with Client(hosted.url, code=hosted.code) as client:
        await opened(hosted)
        await phase(client, "open")
        await hosted.do(asked.Pause(hosted.room.rev, True))
        await client.vote("A")
        assert (await next_of(client, Refusal)).code == "closed"
        assert client._pending is None


async def test_the_news_end_with_the_class(hosted):
    async with Client(hosted.url, code=hosted.code) as client:
        await phase(client, "lobby")
        await hosted.end()
        async with asyncio.timeout(5):
            told = [one async for one in client.news()]
    assert told[-1] == Bye("ended", "The class is over.")


async def test_ones_own_record_comes_with_the_debrief(hosted):
    async with Client(hosted.url, code=hosted.code) as client:
        await phase(client, "lobby")
        assert "problem" in await client.record()
        await hosted.do(asked.Begin(hosted.room.rev))
        await hosted.do(asked.Debrief(hosted.room.rev))
        assert (await client.record())["kind"] == "attunement-class"


async def test_voting_before_anything_is_on_the_screen_is_an_error():
    with pytest.raises(LookupError):
        await Client("http://127.0.0.1:1", code="X").vote("A")


@pytest.mark.parametrize(
    "broken", ['{"type":"st', "[]", '{"rev":1}', '{"type":"state"}', '{"type":"ack"}', '{"type":"err"}', "7"]
)
async def test_what_cannot_be_read_is_a_lost_connection_and_one_comes_back(hosted, broken):
    async with Client(hosted.url, code=hosted.code) as client:
        await phase(client, "lobby")
        connection = hosted.server.house.crowd.of(client.state.you["person"])
        connection.send(broken.encode())
        assert await next_of(client, Lost) == Lost(garbled=True)
        await opened(hosted)
        await phase(client, "open")
        id_ = await client.vote("A")
        assert await next_of(client, Recorded) == Recorded(id_)
    assert len(hosted.room.people) == 1


async def test_whoever_gets_no_seat_can_tell_why(hosted):
    await hosted.do(asked.LockDoor(True))
    for code, why in (("ZZZZZZ", "bad"), (hosted.code, "locked")):
        async with Client(hosted.url, code=code) as client:
            found = await next_of(client, Refusal)
        assert (found.code, found.why) == ("unseated", why)
