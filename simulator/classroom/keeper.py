"""Keeps one room: steps it, writes what happened, and only then tells anybody.

Commands are gathered for ten milliseconds, taken in their order, and what they lead to is written in one commit. `kept` is the room as
it is on the disk, and the only one there is outside such a moment.
"""

import asyncio
import time
from collections.abc import Callable, Sequence
from functools import partial
from typing import NamedTuple

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


Outcome = tuple[Event, ...] | Exception
"""What a command led to, now on the disk: its events, none where it was counted before. Or why it led to nothing: Refused; LogProblem
where it could not be written, and then nothing of it is kept; a fault of ours."""

Then = Callable[[Outcome], None]
"""Told what came of a command. What it raises is the loop's to report: others wait behind it."""


class _Asked(NamedTuple):
    command: Command
    then: Then


class _Done(NamedTuple):
    """What a command led to, once it is written."""

    events: tuple[Event, ...]
    then: Then


class Keeper:
    """The one who keeps a room. `start` it in the running loop; `stop` writes what is left and closes the log."""

    def __init__(self, room: Room, log: ClassLog, clock: Callable[[], float] = time.time) -> None:
        self.kept = room
        self.trouble = ""
        """Why the last acts could not be written; empty while all is well."""
        self._pen = Pen(log)
        self._clock = clock
        self._asked: list[_Asked] = []
        self._writing: list[_Done] = []
        self._listeners: list[Listener] = []
        self._loop: asyncio.AbstractEventLoop | None = None

    def start(self) -> None:
        """Begin to write. Needs a running loop."""
        self._loop = asyncio.get_running_loop()
        if self._asked:
            self._soon()

    async def stop(self) -> None:
        """Write what is left, and close the log."""
        while self._loop and (self._asked or self._writing):
            await asyncio.sleep(COMMIT_SECONDS)
        self._pen.close()

    def listen(self, listener: Listener) -> Callable[[], None]:
        """Call this after every commit; what is given back ends it."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    async def do(self, command: Command) -> tuple[Event, ...]:
        """Carry a command out; when this returns, it is on the disk. Raises what stands in the place of an `Outcome`."""
        waiting: asyncio.Future[tuple[Event, ...]] = asyncio.get_running_loop().create_future()
        self.ask(command, partial(_settle, waiting))
        return await waiting

    def ask(self, command: Command, then: Then) -> None:
        """Carry a command out, and call `then` in the loop: to wake a task for each vote costs about as much as to count it."""
        self._asked.append(_Asked(command, then))
        if len(self._asked) == 1 and not self._writing:
            self._soon()

    def _soon(self) -> None:
        if self._loop:
            self._loop.call_later(COMMIT_SECONDS, self._take)

    def _take(self) -> None:
        """Take the commands that were gathered, one upon the other, and hand what they lead to to the disk.

        Whatever a command raises is for whoever asked: nobody else waits in vain for it.
        """
        gathered, self._asked = self._asked, []
        room, now = self.kept, int(self._clock())
        for command, then in gathered:
            try:
                room, events = step(room, command, now)
            except Exception as problem:  # Refused; or a fault of ours
                _tell(then, problem)
            else:
                self._writing.append(_Done(events, then))
        written = [event for one in self._writing for event in one.events]
        if written:
            self._pen.write(written, lambda problem: self._written(room, written, problem))
        else:
            self._answer_all()

    def _written(self, room: Room, events: Sequence[Event], problem: LogProblem | None) -> None:
        """All of it is on the disk; or nothing, and then nothing of it holds."""
        self.trouble = str(problem or "")
        if not problem:
            self.kept = room
        self._answer_all(problem)
        for listener in tuple(self._listeners):
            listener(self.kept, () if problem else events)

    def _answer_all(self, problem: LogProblem | None = None) -> None:
        done, self._writing = self._writing, []
        for events, then in done:
            _tell(then, problem or events)
        if self._asked:
            self._soon()


def _tell(then: Then, outcome: Outcome) -> None:
    try:
        then(outcome)
    except Exception as fault:
        told = {"message": "an answer could not be given", "exception": fault}
        asyncio.get_running_loop().call_exception_handler(told)


def _settle(waiting: "asyncio.Future[tuple[Event, ...]]", outcome: Outcome) -> None:
    """One who has gone away meanwhile takes nobody with them."""
    if waiting.done():
        return
    if isinstance(outcome, Exception):
        waiting.set_exception(outcome)
    else:
        waiting.set_result(outcome)
