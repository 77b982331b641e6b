"""Lets go of connections that open and say nothing: aiohttp itself would wait for them for ever."""

import asyncio
import time
from collections.abc import Awaitable, Callable

from aiohttp import web
from aiohttp.typedefs import Middleware
from aiohttp.web_protocol import RequestHandler

from simulator.classroom.server.limits import SILENT_SECONDS

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


class Silent:
    """Watches the connections of a server. A connection in the middle of a request, or a WebSocket, is left alone."""

    def __init__(self) -> None:
        self._busy: dict[RequestHandler, int] = {}
        self._last: dict[RequestHandler, float] = {}

    @property
    def middleware(self) -> Middleware:
        """What tells us that a request has come whole."""

        @web.middleware
        async def noted(request: web.Request, handler: Handler) -> web.StreamResponse:
            protocol = request.protocol
            self._busy[protocol] = self._busy.get(protocol, 0) + 1
            try:
                return await handler(request)
            finally:
                self._busy[protocol] -= 1
                self._last[protocol] = time.monotonic()

        return noted

    def sweep(self, connections: list[RequestHandler]) -> int:
        """Close those that have been silent for ten seconds; gives how many."""
        now, closed = time.monotonic(), 0
        self._forget_all_but(set(connections))
        for one in connections:
            if self._busy.get(one, 0):
                continue
            if now - self._last.setdefault(one, now) > SILENT_SECONDS and one.transport is not None:
                one.transport.abort()
                closed += 1
        return closed

    def _forget_all_but(self, these: set[RequestHandler]) -> None:
        for gone in (self._last.keys() | self._busy.keys()) - these:
            self._last.pop(gone, None)
            self._busy.pop(gone, None)


async def every_second(doing: Callable[[], object]) -> None:
    """Do this once a second, for ever."""
    while True:
        await asyncio.sleep(1.0)
        doing()
