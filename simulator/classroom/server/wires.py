"""Connections as they come off the network, before a word of theirs is understood: how many may wait for a seat, how much they send.

Whoever has no seat yet waits for one. Where too many do, the one that has been silent longest gives way, of the address that has the
most: a flood from one machine pushes out its own, and a phone that says who it is comes in.
"""

import asyncio
import time
from collections.abc import Callable

from simulator.classroom.server.limits import BYTES_AT_ONCE, BYTES_PER_SECOND
from simulator.classroom.server.rate import Bucket


class Wires:
    """The wires of a server."""

    def __init__(self, most: int) -> None:
        self.seated = 0
        """How many belong to somebody with a seat."""
        self.given_way = 0
        """How many had to give way."""
        self.too_much = 0
        """How many were cut for what they sent."""
        self.waiting = 0
        self._most = most
        self._by_address: dict[str, dict[Wire, None]] = {}

    def came(self, wire: "Wire") -> None:
        """Somebody new; one who waits gives way where there are too many."""
        self._by_address.setdefault(wire.address, {})[wire] = None
        self.waiting += 1
        if self.waiting > self._most:
            crowd = max(self._by_address.values(), key=len)
            self.given_way += 1
            next(iter(crowd)).cut()

    def heard(self, wire: "Wire") -> None:
        """It said something: others have been silent longer."""
        mine = self._by_address[wire.address]
        del mine[wire]
        mine[wire] = None

    def left(self, wire: "Wire") -> None:
        """It waits no more."""
        mine = self._by_address[wire.address]
        del mine[wire]
        self.waiting -= 1
        if not mine:
            del self._by_address[wire.address]


class Wire(asyncio.Protocol):
    """One connection. What comes is handed to `inner`, which understands it."""

    def __init__(self, wires: Wires, inner: asyncio.Protocol, clock: Callable[[], float] = time.monotonic) -> None:
        self.address = ""
        self._wires = wires
        self._inner = inner
        self._clock = clock
        self._transport: asyncio.Transport | None = None
        self._where = "new"
        self._bytes: Bucket | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """It is there."""
        assert isinstance(transport, asyncio.Transport)
        peer = transport.get_extra_info("peername")
        self.address, self._transport, self._where = str(peer[0]) if peer else "", transport, "waiting"
        self._inner.connection_made(transport)
        self._wires.came(self)

    def data_received(self, data: bytes) -> None:
        """Something came. One that sends without end, though never a whole message, is cut."""
        if self._where == "waiting":
            self._wires.heard(self)
        if self._where == "gone":
            return
        if self._bytes is None or self._bytes.take(len(data)):
            self._inner.data_received(data)
        else:
            self._wires.too_much += 1
            self.cut()

    def eof_received(self) -> bool | None:
        """The other side says no more."""
        return self._inner.eof_received()

    def connection_lost(self, problem: Exception | None) -> None:
        """It is gone."""
        self._leave("gone")
        self._inner.connection_lost(problem)

    def pause_writing(self) -> None:
        """The other side does not read fast enough."""
        self._inner.pause_writing()

    def resume_writing(self) -> None:
        """It reads again."""
        self._inner.resume_writing()

    def talks(self) -> None:
        """It is a WebSocket now: messages are short, and so is what it may send."""
        self._bytes = Bucket(self._clock, BYTES_PER_SECOND, BYTES_AT_ONCE)

    def sits(self) -> None:
        """Somebody with a seat speaks on it."""
        self._leave("seated")
        self._wires.seated += 1

    def cut(self) -> None:
        """Let go of it at once."""
        if self._where != "gone":
            self._leave("gone")
            if self._transport:
                self._transport.abort()

    def _leave(self, where: str) -> None:
        if self._where == "waiting":
            self._wires.left(self)
        self._wires.seated -= self._where == "seated"
        self._where = where


def wire_of(transport: asyncio.BaseTransport | None) -> Wire | None:
    """The wire of a request; none where its connection is gone, or not one of ours."""
    found = transport.get_protocol() if transport else None
    return found if isinstance(found, Wire) else None
