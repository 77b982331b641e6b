"""Tells the phones what they need to know: everybody after a step of the host, one person after something of their own."""

import asyncio
from collections.abc import Sequence
from dataclasses import asdict
from datetime import UTC, datetime
from typing import Any, NamedTuple

from simulator.classroom.alone import scene_for
from simulator.classroom.keeper import Keeper
from simulator.classroom.page.farewell import ended
from simulator.classroom.page.scene import scene
from simulator.classroom.room.events import Event, PersonRemoved, PersonRenamed, RoomEnded, VoteCast
from simulator.classroom.room.own_page import own_page
from simulator.classroom.room.own_record import record
from simulator.classroom.room.state import Room
from simulator.classroom.room.trainee import ForAll, for_all, for_one
from simulator.classroom.room.words import Mode
from simulator.classroom.server.crowd import Connection, Crowd
from simulator.classroom.server.messages import spliced, written


class _Made(NamedTuple):
    """What all see after a step of the host, and the message that says so: as data, and with the scene as HTML."""

    seen: ForAll
    data: bytes
    page: bytes


class Telling:
    """Listens to the keeper, and sends. A snapshot is whole each time, so that whoever missed one misses nothing."""

    def __init__(self, keeper: Keeper, crowd: Crowd) -> None:
        self._keeper = keeper
        self._crowd = crowd
        self._since = keeper.kept.since
        self._made: _Made | None = None
        self._news = asyncio.Event()
        self._stop = keeper.listen(self._happened)
        self._sending = asyncio.create_task(self._send_for_ever())

    async def stop(self) -> None:
        """Send no more."""
        self._stop()
        self._sending.cancel()
        await asyncio.gather(self._sending, return_exceptions=True)

    def state_for(self, connection: Connection) -> bytes:
        """The snapshot for one connection."""
        room = self._keeper.kept
        own = for_one(room, connection.person, connection.secret)
        mine = {"rev": room.rev, "n": room.n, "you": own._asdict()}
        made = self._shared(room)
        if connection.page and room.mode is Mode.EACH:
            return spliced(made.data, **mine, html=scene(made.seen, own))
        return spliced(made.page if connection.page else made.data, **mine)

    def parting(self, connection: Connection) -> dict[str, Any]:
        """What somebody takes along from a class that has ended: their own page, as HTML or as the file for their record."""
        room = self._keeper.kept
        if not connection.person:
            return {}
        today = datetime.now(UTC).date().isoformat()
        if connection.page:
            return {"html": ended(own_page(room, connection.person, today, scene_for))}
        found = record(room, connection.person, today, scene_for)
        return {"record": found} if found["scenes"] else {}

    def _shared(self, room: Room) -> _Made:
        """What is the same for all: as data, and with the scene as HTML; made once for each step of the host."""
        if self._made is None or self._made.seen.since != room.since:
            seen = for_all(room)
            fields: dict[str, Any] = asdict(seen)
            del fields["rev"], fields["n"]
            self._made = _Made(seen, written("state", **fields), written("state", **fields, html=scene(seen)))
        return self._made

    def _happened(self, room: Room, events: Sequence[Event]) -> None:
        if room.since != self._since:
            self._since = room.since
            self._news.set()
        for event in events:
            match event:
                case PersonRemoved():
                    self._to(event.person, removed=True)
                case PersonRenamed():
                    self._to(event.person)
                case VoteCast() if room.mode is Mode.EACH:
                    self._to(event.person)
                case RoomEnded():
                    self._news.set()

    def _to(self, person: str, *, removed: bool = False) -> None:
        connection = self._crowd.of(person)
        if connection and removed:
            self._crowd.later(connection.bye("removed"))
        elif connection:
            connection.send(self.state_for(connection))

    async def _send_for_ever(self) -> None:
        while True:
            await self._news.wait()
            self._news.clear()
            await self._crowd.send_all(self.state_for)
