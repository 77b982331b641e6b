"""The server of one class: built, started on one port, stopped."""

import asyncio
import logging
import socket as sockets
import ssl
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass

from aiohttp import web

from simulator.classroom.addresses import Place
from simulator.classroom.keeper import Keeper
from simulator.classroom.server.crowd import Crowd
from simulator.classroom.server.crowd import Reason as Bye
from simulator.classroom.server.guards import HOUSE, guarded
from simulator.classroom.server.house import House
from simulator.classroom.server.limits import BODY, DEFAULT, HANDSHAKE_SECONDS, LINGER_SECONDS, Limits
from simulator.classroom.server.pages import routes
from simulator.classroom.server.silent import Silent, every_second
from simulator.classroom.server.telling import Telling
from simulator.classroom.server.wires import Wire, Wires

BACKLOG = 1024
"""Connections that wait to be taken in: a whole class comes at once."""

logging.getLogger("aiohttp").addHandler(logging.NullHandler())  # what strangers send is nothing for the host's terminal


@dataclass
class Server:
    """A server that runs."""

    house: House
    runner: web.AppRunner
    listening: asyncio.Server
    sweeping: "asyncio.Task[None]"

    async def stop(self, why: Bye = "restart") -> None:
        """Tell everybody why, and close the port. The keeper is not stopped."""
        await self.house.telling.stop()
        crowd, telling = self.house.crowd, self.house.telling
        await (crowd.bye_all(why, telling.parting) if why == "ended" else crowd.bye_all(why))
        self.listening.close()
        self.sweeping.cancel()
        await asyncio.gather(self.sweeping, return_exceptions=True)
        await self.runner.cleanup()


async def serve(
    keeper: Keeper,
    listening: sockets.socket,
    place: Place,
    limits: Limits = DEFAULT,
    tls: ssl.SSLContext | None = None,
) -> Server:
    """Serve this room on a socket that is bound already."""
    more_descriptors(limits.sockets + limits.waiting)
    crowd, silent = Crowd(), Silent()
    house = House(keeper, crowd, Telling(keeper, crowd), place, limits, wires=Wires(limits.waiting))
    app = web.Application(middlewares=[silent.middleware, guarded], client_max_size=BODY)
    app[HOUSE] = house
    app.add_routes(routes())
    runner = web.AppRunner(
        app,
        access_log=None,
        keepalive_timeout=30.0,
        max_field_size=4096,
        max_line_size=4096,
        lingering_time=LINGER_SECONDS,
        auto_decompress=False,  # nothing that is packed is read
        shutdown_timeout=1.0,
    )
    await runner.setup()
    understood = runner.server
    assert understood
    port = await _opened(listening, lambda: Wire(house.wires, understood()), tls)

    def sweep() -> None:
        crowd.drop_stalled()
        silent.sweep(understood.connections)

    return Server(house, runner, port, asyncio.create_task(every_second(sweep)))


async def _opened(listening: sockets.socket, wire: Callable[[], Wire], tls: ssl.SSLContext | None) -> asyncio.Server:
    """The port, open."""
    hurry = HANDSHAKE_SECONDS if tls else None
    return await asyncio.get_running_loop().create_server(
        wire, sock=listening, ssl=tls, backlog=BACKLOG, ssl_handshake_timeout=hurry, ssl_shutdown_timeout=hurry
    )


def more_descriptors(wanted: int) -> None:
    """Raise this process's limit of open files, where the system lets us and there is one."""
    with suppress(ImportError, ValueError, OSError):
        import resource

        soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
        need = wanted + 256
        if soft != resource.RLIM_INFINITY and soft < need:
            most = need if hard == resource.RLIM_INFINITY else min(need, hard)
            resource.setrlimit(resource.RLIMIT_NOFILE, (most, hard))
