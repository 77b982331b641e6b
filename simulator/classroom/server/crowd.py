"""Who is connected: one connection a person, the newest wins; whoever does not read is passed over, then let go."""

import asyncio
import time
from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, Literal

from aiohttp import web

from simulator.classroom.page import farewell
from simulator.classroom.server.frames import text_frame
from simulator.classroom.server.limits import BUFFER, STALLED_SECONDS
from simulator.classroom.server.messages import written
from simulator.play.wording import classroom as words

Reason = Literal["ended", "restart", "elsewhere", "removed", "rate", "silent", "stalled"]
CLOSE_CODES: dict[Reason, int] = {
    "ended": 1001,
    "restart": 1012,
    "elsewhere": 4001,
    "removed": 4003,
    "rate": 4029,
    "silent": 4408,
    "stalled": 4409,
}
_FAREWELLS = {"removed": farewell.taken_out, "elsewhere": farewell.elsewhere}
RETRY_MS = 500
"""What is said of when to come back after a restart."""
TOGETHER = 100
"""So many are sent to before others get their turn."""


@dataclass(eq=False)
class Connection:
    """One WebSocket. `page` says that it wants the scene as HTML too; `secret` is made from the token of its person."""

    socket: web.WebSocketResponse
    transport: asyncio.Transport | None
    person: str = ""
    secret: str = ""
    page: bool = False
    stalled: float | None = None

    def send(self, message: bytes) -> None:
        """Send, unless too much waits for it already; after ten seconds of that it is let go.

        So nothing is ever waited for, and a message goes straight to the transport.
        """
        if self.socket.closed or self.transport is None or self.transport.is_closing():
            return
        if self.transport.get_write_buffer_size() > BUFFER:
            self.stalled = self.stalled or time.monotonic()
            if time.monotonic() - self.stalled > STALLED_SECONDS:
                self.cut()
            return
        self.stalled = None
        self.transport.write(text_frame(message))

    async def bye(self, reason: Reason, **more: Any) -> None:
        """Say why, and close; one that does not read is cut off. A page gets what is to stand in place of a ballot."""
        if reason == "restart":
            more["retry_ms"] = RETRY_MS
        if self.page and reason in _FAREWELLS:
            more["html"] = _FAREWELLS[reason]()
        self.send(written("bye", reason=reason, say=words.BYE[reason], **more))
        with suppress(Exception):
            async with asyncio.timeout(1.0):
                await self.socket.close(code=CLOSE_CODES[reason], message=reason.encode())
        self.cut()

    def cut(self) -> None:
        """Let go of it at once."""
        if self.transport and not self.transport.is_closing():
            self.transport.abort()


class Crowd:
    """The connections of a room."""

    def __init__(self) -> None:
        self.all: set[Connection] = set()
        self._by_person: dict[str, Connection] = {}
        self._tasks: set[asyncio.Task[None]] = set()

    def seat(self, connection: Connection, person: str) -> None:
        """This connection is theirs from now on; an older one is closed."""
        older = self._by_person.get(person)
        connection.person = person
        self._by_person[person] = connection
        if older and older is not connection:
            self.later(older.bye("elsewhere"))

    def leave(self, connection: Connection) -> None:
        """This connection is gone."""
        self.all.discard(connection)
        if self._by_person.get(connection.person) is connection:
            del self._by_person[connection.person]

    def of(self, person: str) -> Connection | None:
        """The connection of somebody, if they are here."""
        return self._by_person.get(person)

    @property
    def here(self) -> int:
        """How many people are connected."""
        return len(self._by_person)

    async def send_all(self, message_for: Callable[[Connection], bytes]) -> None:
        """Send everybody their message; others get their turn in between.

        What so many are sent is made first and sent then: one thing after the other costs less than both by turns.
        """
        everybody = tuple(self._by_person.values())
        for start in range(0, len(everybody), TOGETHER):
            some = everybody[start : start + TOGETHER]
            for connection, message in [(one, message_for(one)) for one in some]:
                connection.send(message)
            await asyncio.sleep(0)

    def drop_stalled(self) -> None:
        """Let go whoever has not read for ten seconds; asked every second, for in a quiet room nothing is sent to them."""
        for connection in tuple(self.all):
            transport = connection.transport
            if transport is None or transport.get_write_buffer_size() <= BUFFER:
                connection.stalled = None
                continue
            connection.stalled = connection.stalled or time.monotonic()
            if time.monotonic() - connection.stalled > STALLED_SECONDS:
                transport.abort()

    async def bye_all(self, reason: Reason, more_for: Callable[[Connection], Mapping[str, Any]] = lambda _: {}) -> None:
        """Close every connection, with what each is told beside the reason; that is made when their turn comes."""

        async def bye(one: Connection) -> None:
            await one.bye(reason, **more_for(one))

        await asyncio.gather(*map(bye, tuple(self.all)), return_exceptions=True)

    def later(self, doing: Awaitable[None]) -> None:
        """Do this soon, and let nobody wait for it."""
        task = asyncio.ensure_future(_quietly(doing))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)


async def _quietly(doing: Awaitable[None]) -> None:
    with suppress(ConnectionError, RuntimeError):
        await doing
