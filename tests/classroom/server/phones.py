"""Phones for tests: they speak the messages themselves."""

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

    async def vote(self, letter: str, id_: str, **more: Any) -> dict[str, Any]:
        """Vote, and give the answer."""
        place = {"beat": self.state["beat"], "topic": self.state["topic"], "round": self.state["round"]} | more
        await self.say(type="vote", id=id_, c=letter, **place)
        while True:
            found = await self.heard()
            if found["type"] in ("ack", "err", "closed"):
                return found


async def steps(hosted: Hosted, *commands: type) -> None:
    """Steps of a host who has seen everything."""
    for command in commands:
        await hosted.do(command(hosted.room.rev))


OPENED = (asked.Begin, asked.Open)
