"""A phone without a browser: connects, comes in or back, shows what the server says, and holds a vote until it is acknowledged.

async with Client("http://192.168.1.20:8765", code="K7QP3M") as client:
    async for news in client.news():      # State, Lost, Refusal, Bye
        ...
    await client.vote("B")                # from another task; sent again until the server has it
"""

import asyncio
import json
import random
import secrets
from collections.abc import AsyncIterator
from contextlib import suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Self

if TYPE_CHECKING:
    import aiohttp

FIRST_WAIT, LONGEST_WAIT = 0.5, 10.0
"""Seconds: after a loss one waits a random part of these, twice as long each time (full jitter)."""
PING_SECONDS = 20.0
FOREVER = frozenset({"ended", "elsewhere", "removed"})
"""Goodbyes after which nobody comes back by themselves."""
FINAL = frozenset({"closed", "stale", "bad", "gone"})
"""Refusals after which a vote is not sent again."""
UNREADABLE = (ValueError, LookupError, TypeError, AttributeError, RecursionError)
"""What reading a message raises that is none of ours: a broken network, or a server of another version."""


@dataclass(frozen=True)
class State:
    """The whole of what is on the screen: the fields of `ForAll`, and under `you` those of `ForOne`, as JSON gives them.

    `check` are the three words by which one sees that one is in this class and no other; empty where the server is older.
    """

    seen: dict[str, Any]

    @property
    def phase(self) -> str:
        """The room's phase."""
        return str(self.seen["phase"])

    @property
    def you(self) -> dict[str, Any]:
        """What is one's own."""
        own: dict[str, Any] = self.seen["you"]
        return own


@dataclass(frozen=True)
class Lost:
    """The connection was lost, and is being made again. `garbled`: what came on it could not be read."""

    garbled: bool = False


@dataclass(frozen=True)
class Recorded:
    """The server has the vote."""

    id: str


@dataclass(frozen=True)
class Refusal:
    """The server took something not; `say` is a sentence for a person.

    `unseated` says that one has no seat, and `why` the reason: `bad` for a wrong code, `rate`, `full`, `locked`, `gone`.
    """

    code: str
    say: str
    why: str = ""


@dataclass(frozen=True)
class Bye:
    """The server closed the connection, and why; after `FOREVER` the news end. `record` is one's own page, at the end of the class."""

    reason: str
    say: str
    record: dict[str, Any] = field(default_factory=dict)

    @property
    def forgets(self) -> bool:
        """True where the seat is gone with it."""
        return self.reason in FOREVER and self.reason != "elsewhere"


News = State | Lost | Recorded | Refusal | Bye


class Client:
    """One person's connection. Use it as an async context manager. `token` is given by the server, to come back with."""

    def __init__(self, url: str, *, code: str = "", alias: str = "", token: str = "", insecure: bool = False) -> None:
        self.url = url.rstrip("/")
        self.token = token
        self.state: State | None = None
        self._code, self._alias, self._check = code, alias, ""
        self._insecure = insecure
        self._pending: dict[str, Any] | None = None
        self._news: asyncio.Queue[News | None] = asyncio.Queue()
        self._socket: aiohttp.ClientWebSocketResponse | None = None
        self._session: aiohttp.ClientSession | None = None
        self._running: asyncio.Task[None] | None = None

    async def __aenter__(self) -> Self:
        import aiohttp  # nobody else needs it

        self._session = aiohttp.ClientSession(cookie_jar=aiohttp.DummyCookieJar())
        self._running = asyncio.create_task(self._run())
        return self

    async def __aexit__(self, *_what: object) -> None:
        if self._running:
            self._running.cancel()
            await asyncio.gather(self._running, return_exceptions=True)
        if self._session:
            await self._session.close()

    async def news(self) -> AsyncIterator[News]:
        """Everything that happens, until the server says goodbye for good."""
        while (one := await self._news.get()) is not None:
            yield one

    async def vote(self, letters: str, *, sure: int = 0, why: str = "") -> str:
        """Vote in the round on the screen, or change one's mind; gives the id. `Recorded` or `Refusal` follows among the news."""
        if self.state is None:
            raise LookupError("there is nothing to vote on yet")
        seen, id_ = self.state.seen, secrets.token_hex(16)
        place = {"beat": self.state.you["beat"], "topic": seen["topic"], "round": seen["round"]}
        self._pending = {"type": "vote", "id": id_, **place, "c": letters, "conf": sure, "why": why}
        await self._flush()
        return id_

    async def record(self) -> dict[str, Any]:
        """The file for one's own record, once the debrief is open; with `problem` before that. Raises OSError, ValueError."""
        import aiohttp  # it is there already

        assert self._session
        headers = {"Authorization": f"Bearer {self.token}"}
        try:
            async with self._session.get(f"{self.url}/record.json", headers=headers, ssl=not self._insecure) as answer:
                found: dict[str, Any] = await answer.json()
                return found
        except aiohttp.ClientError as problem:
            raise OSError(str(problem)) from None

    async def _run(self) -> None:
        import aiohttp

        wait = FIRST_WAIT
        while True:
            garbled = False
            try:
                if await self._connected():
                    break
                wait = FIRST_WAIT
            except (aiohttp.ClientError, OSError, TimeoutError):
                pass
            except UNREADABLE:
                garbled = True
            self._socket = None
            self._news.put_nowait(Lost(garbled))
            await asyncio.sleep(random.uniform(0, wait))
            wait = min(2 * wait, LONGEST_WAIT)
        self._news.put_nowait(None)

    async def _connected(self) -> bool:
        """One connection from beginning to end; True where it ended for good."""
        from aiohttp import WSMsgType

        async with await self._opened() as socket:
            await socket.send_json(self._hello())
            self._socket = socket
            async for message in socket:
                if message.type is not WSMsgType.TEXT:  # the network went, and nobody said goodbye
                    return False
                if await self._received(json.loads(message.data)):
                    return True
        return False

    async def _opened(self) -> "aiohttp.ClientWebSocketResponse":
        """A connection, or TimeoutError: into a network that swallows everything one would wait for minutes."""
        assert self._session
        address = f"{self.url}/ws".replace("http", "ws", 1)
        async with asyncio.timeout(LONGEST_WAIT):
            return await self._session.ws_connect(address, heartbeat=PING_SECONDS, ssl=not self._insecure)

    def _hello(self) -> dict[str, Any]:
        rev = self.state.seen["rev"] if self.state else 0
        back = {"token": self.token} if self.token else {}
        first = (
            {"code": self._code, "alias": self._alias} if self.state is None else {}
        )  # a seat of another day may be gone
        return {"type": "hello", "v": 1, "rev": rev, **back, **first}

    async def _received(self, message: dict[str, Any]) -> bool:
        match message["type"]:
            case "welcome":
                self.token, self._check = message.get("token", self.token), str(message.get("check", ""))
            case "state":
                first = self.state is None or self._socket is not None
                self.state = _state({**message, "check": self._check})
                self._news.put_nowait(self.state)
                if first:
                    await self._flush()
            case "ack":
                self._settled(message["id"])
                self._news.put_nowait(Recorded(message["id"]))
            case "err":
                return await self._refused(message)
            case "bye":
                self._news.put_nowait(Bye(message["reason"], message["say"], message.get("record", {})))
                return message["reason"] in FOREVER
        return False

    async def _refused(self, message: dict[str, Any]) -> bool:
        code = str(message["code"])
        if code in FINAL:
            self._settled(message["id"])
        self._news.put_nowait(Refusal(code, message["say"], str(message.get("why", ""))))
        if code == "rate":
            await asyncio.sleep(FIRST_WAIT)
            await self._flush()
        return code == "unseated" or (code == "bad" and not message["id"])  # not even the greeting was understood

    def _settled(self, id_: str) -> None:
        if self._pending and self._pending["id"] == id_:
            self._pending = None

    async def _flush(self) -> None:
        if self._pending and self._socket and not self._socket.closed:
            with suppress(ConnectionError, RuntimeError):
                await self._socket.send_json(self._pending)


def _state(message: dict[str, Any]) -> State:
    """The snapshot. Raises LookupError or TypeError where what everything else rests on is not there."""
    message["phase"], message["rev"] + 0, message["you"]["beat"]
    return State(message)
