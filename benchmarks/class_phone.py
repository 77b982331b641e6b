"""A phone for load: the bare protocol, so that a thousand of them cost less than the server they measure."""

import asyncio
import base64
import json
import secrets
import struct
import time
from typing import Any

TEXT, CLOSE, PING, PONG = 0x1, 0x8, 0x9, 0xA


class Phone(asyncio.Protocol):
    """One connection. `seen` says when each standing of the room first came in, by (phase, beat, round, paused)."""

    def __init__(self, host: str, reads: bool = True) -> None:
        self.host = host
        self.state: dict[str, Any] = {}
        self.seen: dict[tuple[str, int, int, bool], float] = {}
        self.answers: dict[str, asyncio.Future[dict[str, Any]]] = {}
        self.token = self.goodbye = ""
        self.closed = asyncio.get_running_loop().create_future()
        self._came = asyncio.Event()
        self._reads = reads
        self._buffer = b""
        self._upgraded = asyncio.get_running_loop().create_future()
        self.transport: asyncio.Transport

    @classmethod
    async def joined(cls, port: int, code: str = "", *, token: str = "", reads: bool = True) -> "Phone":
        """A phone that has its seat and its first snapshot (one that does not read has neither)."""
        host = f"127.0.0.1:{port}"
        _, phone = await asyncio.get_running_loop().create_connection(lambda: cls(host, reads), "127.0.0.1", port)
        await phone._upgraded
        who = {"token": token} if token else {"code": code, "alias": ""}
        phone.say({"type": "hello", "v": 1, "page": True, **who})
        if reads:
            await phone.came(lambda _: True)
        return phone

    async def came(self, true: Any, seconds: float = 60.0) -> dict[str, Any]:
        """The first snapshot for which this is true. Raises TimeoutError."""
        async with asyncio.timeout(seconds):
            while not (self.state and true(self.state)):
                self._came.clear()
                await self._came.wait()
        return self.state

    async def vote(self, letter: str, id_: str = "") -> dict[str, Any]:
        """Vote in the round on the screen; gives what the server says, with the `seconds` it took."""
        id_ = id_ or secrets.token_hex(16)
        place = {name: self.state[name] for name in ("beat", "topic", "round")}
        return await self.asked({"type": "vote", "id": id_, "c": letter, **place})

    async def asked(self, vote: dict[str, Any]) -> dict[str, Any]:
        """Send this vote; gives the answer, or the end of the connection."""
        future = self.answers[vote["id"]] = asyncio.get_running_loop().create_future()
        begun = time.perf_counter()
        self.say(vote)
        await asyncio.wait((future, self.closed), return_when=asyncio.FIRST_COMPLETED)
        if not future.done():
            return {"type": "closed", "seconds": time.perf_counter() - begun}
        return {**future.result(), "seconds": time.perf_counter() - begun}

    def say(self, message: dict[str, Any]) -> None:
        """Send a message."""
        self.frame(TEXT, json.dumps(message).encode())

    def frame(self, kind: int, body: bytes) -> None:
        """Send one frame; the mask is nought, which is a mask too."""
        size = struct.pack("!B", 0x80 | len(body)) if len(body) < 126 else struct.pack("!BH", 0xFE, len(body))
        self.transport.write(bytes((0x80 | kind,)) + size + b"\0\0\0\0" + body)

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Ask for the WebSocket."""
        assert isinstance(transport, asyncio.Transport)
        self.transport = transport
        key = base64.b64encode(secrets.token_bytes(16)).decode()
        lines = (
            "GET /ws HTTP/1.1",
            f"Host: {self.host}",
            "Upgrade: websocket",
            "Connection: Upgrade",
            f"Sec-WebSocket-Key: {key}",
            "Sec-WebSocket-Version: 13",
        )
        transport.write(("\r\n".join(lines) + "\r\n\r\n").encode())

    def data_received(self, data: bytes) -> None:
        """Take in what came, frame by frame."""
        self._buffer += data
        if not self._upgraded.done():
            head, end, rest = self._buffer.partition(b"\r\n\r\n")
            if not end:
                return
            self._buffer = rest
            assert b" 101 " in head, head
            self._upgraded.set_result(None)
            if not self._reads:
                self.transport.pause_reading()
        while (found := _frame(self._buffer)) is not None:
            kind, body, self._buffer = found
            self._heard(kind, body)

    def connection_lost(self, problem: Exception | None) -> None:
        """It is over."""
        if not self.closed.done():
            self.closed.set_result(None)
        if not self._upgraded.done():
            self._upgraded.set_exception(problem or ConnectionResetError())

    def _heard(self, kind: int, body: bytes) -> None:
        if kind == PING:
            self.frame(PONG, body)
        elif kind == CLOSE:
            self.transport.close()
        elif kind == TEXT:
            self._said(json.loads(body))

    def _said(self, message: dict[str, Any]) -> None:
        match message["type"]:
            case "welcome":
                self.token = message.get("token", self.token)
            case "state":
                self.state = message
                standing = (message["phase"], message["beat"], message["round"], message["paused"])
                self.seen.setdefault(standing, time.perf_counter())
                self._came.set()
            case "bye":
                self.goodbye = message["reason"]
            case "ack" | "err":
                future = self.answers.pop(message["id"], None)
                if future and not future.done():
                    future.set_result(message)


def _frame(data: bytes) -> tuple[int, bytes, bytes] | None:
    """Kind and body of the first frame, and the rest; None while it is not whole."""
    if len(data) < 2:
        return None
    size, start = data[1] & 0x7F, 2
    if size == 126 and len(data) >= 4:
        size, start = struct.unpack_from("!H", data, 2)[0], 4
    elif size == 127 and len(data) >= 10:
        size, start = struct.unpack_from("!Q", data, 2)[0], 10
    elif size > 125:
        return None
    if len(data) < start + size:
        return None
    return data[0] & 0x0F, data[start : start + size], data[start + size :]
