"""Phones for tests: they speak the messages themselves."""

import asyncio
import json
from typing import Any

import aiohttp

from simulator.classroom.hosting import Hosted
from simulator.classroom.room import commands as asked


class Phone:
    """A WebSocket that has come in."""

    def __init__(self, socket: aiohttp.ClientWebSocketResponse) -> None:
        self.socket = socket
        self.state: dict[str, Any] = {}
        self.token = ""

    @classmethod
    async def joined(cls, session: aiohttp.ClientSession, hosted: Hosted, alias: str = "", token: str = "") -> "Phone":
        phone = cls(await session.ws_connect(f"{hosted.url}/ws"))
        who = {"token": token} if token else {"code": hosted.code, "alias": alias}
        await phone.say(type="hello", v=1, rev=0, **who)
        welcome = await phone.next("welcome")
        phone.token = welcome.get("token", token)
        phone.state = await phone.next("state")
        return phone

    async def say(self, **message: Any) -> None:
        await self.socket.send_str(json.dumps(message))

    async def heard(self, timeout: float = 5.0) -> dict[str, Any]:
        """The next message; `closed` with the code where the connection ended."""
        message = await self.socket.receive(timeout)
        if message.type is not aiohttp.WSMsgType.TEXT:
            return {"type": "closed", "code": self.socket.close_code}
        return json.loads(message.data)

    async def next(self, kind: str) -> dict[str, Any]:
        """The next message of this kind; others are passed over."""
        while True:
            found = await self.heard()
            if found["type"] == kind:
                return found
            assert found["type"] != "closed", found

    async def until(self, phase: str, beat: int = 0, round_: int = 0) -> dict[str, Any]:
        """The first snapshot that stands there; it may have come already."""
        wanted = {"phase": phase} | ({"beat": beat} if beat else {}) | ({"round": round_} if round_ else {})
        while not wanted.items() <= self.state.items():
            self.state = await self.next("state")
        return self.state

    async def own(self, beat: int) -> dict[str, Any]:
        """What is one's own, in the snapshot where one stands at this beat of one's own way."""
        while self.state["you"]["beat"] != beat:
            self.state = await self.next("state")
        return self.state["you"]

    @property
    def heard_so_far(self) -> str:
        """The conversation on the screen."""
        return "\n".join(one["text"] for one in self.state["told"])

    async def vote(self, letter: str, id_: str, **more: Any) -> dict[str, Any]:
        """Vote, and give the answer."""
        place = {"beat": self.state["beat"], "topic": self.state["topic"], "round": self.state["round"]} | more
        await self.say(type="vote", id=id_, c=letter, **place)
        while True:
            found = await self.heard()
            if found["type"] in ("ack", "err", "closed"):
                return found
            self.state = found if found["type"] == "state" else self.state


async def steps(hosted: Hosted, *commands: type) -> None:
    """Steps of a host who has seen everything."""
    for command in commands:
        await hosted.do(command(hosted.room.rev))


OPENED = (asked.Begin, asked.Open)


async def raw(hosted: Hosted, sent: bytes, seconds: float = 5.0) -> bytes:
    """What the server says to these bytes, until it closes or has said nothing for so long."""
    reader, writer = await asyncio.open_connection("127.0.0.1", hosted.place.port)
    writer.write(sent)
    said = b""
    try:
        async with asyncio.timeout(seconds):
            while more := await reader.read(65536):
                said += more
    except (TimeoutError, ConnectionError):
        pass
    writer.close()
    return said


def request(hosted: Hosted, line: str, *headers: str, body: bytes = b"") -> bytes:
    """A request of somebody who opened our page."""
    host = hosted.url.partition("//")[2]
    head = (f"{line} HTTP/1.1", f"Host: {host}", f"Origin: {hosted.url}", "Connection: close", *headers)
    return "\r\n".join((*head, "", "")).encode("latin-1") + body
