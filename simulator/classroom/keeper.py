"""Keeps one room: steps it, writes what happened, and only then tells anybody.

Commands are taken at once and in order; what they lead to is written in one commit every ten milliseconds. `kept` is the room as it
is on the disk, and the only one that is ever shown.
"""

import asyncio
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from simulator.classroom.log import ClassLog, LogProblem
from simulator.classroom.pen import Pen
from simulator.classroom.room.commands import Command
from simulator.classroom.room.events import Event
from simulator.classroom.room.state import Room
from simulator.classroom.room.step import step

COMMIT_SECONDS = 0.010
"""How long acts are gathered for one commit."""

Listener = Callable[[Room, Sequence[Event]], None]
"""Told the room as kept, and what has happened since it was last told."""


@dataclass
class _Batch:
    """What goes into one commit, and those who wait for it."""

    events: list[Event] = field(default_factory=list)
    waiting: list[asyncio.Future[None]] = field(default_factory=list)

    def kept(self) -> asyncio.Future[None]:
        """To be awaited: one for each who waits, so that whoever goes away takes nobody with them."""
        future = asyncio.get_running_loop().create_future()
        self.waiting.append(future)
        return future

    def settle(self, problem: LogProblem | None = None) -> None:
        """Let all go on who still wait: it is on the disk, or it is not."""
        for one in self.waiting:
            if not one.done():
                one.set_exception(problem) if problem else one.set_result(None)


class Keeper:
    """The one who keeps a room. `start` it in the running loop; `stop` writes what is left and closes the log."""

    def __init__(self, room: Room, log: ClassLog, clock: Callable[[], float] = time.time) -> None:
        self.kept = room
        self.trouble = ""
        """Why the last acts could not be written; empty while all is well."""
        self._room = room
        self._pen = Pen(log)
        self._clock = clock
        self._batch = _Batch()
        self._in_writing: _Batch | None = None
        self._listeners: list[Listener] = []
        self._loop: asyncio.AbstractEventLoop | None = None

    def start(self) -> None:
        """Begin to write. Needs a running loop."""
        self._loop = asyncio.get_running_loop()
        if self._batch.events:
            self._soon()

    async def stop(self) -> None:
        """Write what is left, and close the log."""
        if self._loop:
            await asyncio.gather(self._settled(), return_exceptions=True)
        self._pen.close()

    def listen(self, listener: Listener) -> Callable[[], None]:
        """Call this after every commit; what is given back ends it."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    async def do(self, command: Command) -> tuple[Event, ...]:
        """Carry a command out; when this returns, it is on the disk. No events: it was counted before.

        Raises Refused, and LogProblem where it could not be written; then nothing of it is kept.
        """
        room, events = step(self._room, command, int(self._clock()))
        if not events:
            await self._settled()
            return events
        self._room = room
        first = not self._batch.events
        self._batch.events.extend(events)
        if first and not self._in_writing:
            self._soon()
        await self._batch.kept()
        return events

    async def _settled(self) -> None:
        """What was counted before is on the disk, too: the first message may still wait for its commit."""
        for batch in (self._in_writing, self._batch):
            if batch and batch.events:
                await batch.kept()

    def _soon(self) -> None:
        if self._loop:
            self._loop.call_later(COMMIT_SECONDS, self._write)

    def _write(self) -> None:
        """Hand what was gathered to the disk."""
        batch, room = self._batch, self._room
        self._in_writing, self._batch = batch, _Batch()
        self._pen.write(batch.events, lambda problem: self._written(batch, room, problem))

    def _written(self, batch: _Batch, room: Room, problem: LogProblem | None) -> None:
        self._in_writing = None
        if problem:
            self._give_up(batch, problem)
            return
        self.kept, self.trouble = room, ""
        batch.settle()
        self._tell(batch.events)
        if self._batch.events:
            self._soon()

    def _give_up(self, batch: _Batch, problem: LogProblem) -> None:
        """Nothing of this batch holds, nor what was built on it meanwhile."""
        self.trouble = str(problem)
        later, self._batch = self._batch, _Batch()
        self._room = self.kept
        batch.settle(problem)
        later.settle(problem)
        self._tell(())

    def _tell(self, events: Sequence[Event]) -> None:
        for listener in tuple(self._listeners):
            listener(self.kept, events)
