"""Keeps one room: steps it, writes what happened, and only then tells anybody.

Commands are taken at once and in order; what they lead to is written in one commit every ten milliseconds. `kept` is the room as it
is on the disk, and the only one that is ever shown.
"""

import asyncio
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from simulator.classroom.log import ClassLog, LogProblem
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
    events: list[Event] = field(default_factory=list)
    done: asyncio.Future[None] | None = None


class Keeper:
    """The one who keeps a room. `start` it in the running loop; `stop` writes what is left and closes the log."""

    def __init__(self, room: Room, log: ClassLog, clock: Callable[[], float] = time.time) -> None:
        self.kept = room
        self.trouble = ""
        """Why the last acts could not be written; empty while all is well."""
        self._room = room
        self._log = log
        self._clock = clock
        self._batch = _Batch()
        self._in_writing = _Batch()
        self._waiting = asyncio.Event()
        self._listeners: list[Listener] = []
        self._writing: asyncio.Task[None] | None = None

    def start(self) -> None:
        """Begin to write. Needs a running loop."""
        self._writing = asyncio.create_task(self._write_for_ever())

    async def stop(self) -> None:
        """Write what is left, and close the log."""
        if self._writing:
            await asyncio.gather(self._settled(), return_exceptions=True)
            self._writing.cancel()
            await asyncio.gather(self._writing, return_exceptions=True)
        self._log.close()

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
        batch = self._batch
        batch.events.extend(events)
        batch.done = batch.done or asyncio.get_running_loop().create_future()
        self._waiting.set()
        await asyncio.shield(batch.done)
        return events

    async def _settled(self) -> None:
        """What was counted before is on the disk, too: the first message may still wait for its commit."""
        for batch in (self._in_writing, self._batch):
            if batch.done:
                await asyncio.shield(batch.done)

    async def _write_for_ever(self) -> None:
        while True:
            await self._waiting.wait()
            await asyncio.sleep(COMMIT_SECONDS)
            self._waiting.clear()
            self._in_writing, self._batch = self._batch, _Batch()
            await self._write(self._in_writing, self._room)

    async def _write(self, batch: _Batch, room: Room) -> None:
        assert batch.done is not None
        try:
            await asyncio.to_thread(self._log.append, batch.events)
        except LogProblem as problem:
            self._give_up(batch, problem)
            return
        self.kept, self.trouble = room, ""
        batch.done.set_result(None)
        for listener in tuple(self._listeners):
            listener(room, batch.events)

    def _give_up(self, batch: _Batch, problem: LogProblem) -> None:
        """Nothing of this batch holds, nor what was built on it meanwhile."""
        self.trouble = str(problem)
        later, self._batch = self._batch, _Batch()
        self._room = self.kept
        for one in (batch, later):
            if one.done and not one.done.done():
                one.done.set_exception(problem)
                one.done.exception()  # looked at here: the one who asked may have gone
        for listener in tuple(self._listeners):
            listener(self.kept, ())
