"""Writes batches to the log: on the spot while the disk is quick, from a thread of its own while it is slow.

To hand a batch to a thread and to hear that it is written costs more than a quick disk takes to write it, and most disks are quick;
but nobody should wait at a screen for a slow one.
"""

import asyncio
import queue
import threading
import time
from collections.abc import Callable, Sequence

from simulator.classroom.log import ClassLog, LogProblem
from simulator.classroom.room.events import Event

QUICK_SECONDS = 0.004
"""A disk that usually takes longer than this for a commit is left to the thread."""
MEMORY = 8
"""What a commit usually takes is a running mean of about so many."""

Then = Callable[[LogProblem | None], None]
"""Called in the loop with why nothing was written, or with None."""
_Job = tuple[Sequence[Event], Callable[[LogProblem | None], object]]


class Pen:
    """The one who writes. One batch at a time: the next may come when `then` was called."""

    def __init__(self, log: ClassLog, clock: Callable[[], float] = time.perf_counter) -> None:
        self._log = log
        self._clock = clock
        self._usual = 0.0
        self._handed: queue.SimpleQueue[_Job | None] = queue.SimpleQueue()
        self._thread: threading.Thread | None = None

    @property
    def on_the_spot(self) -> bool:
        """True while the disk is quick, as far as is known."""
        return self._usual <= QUICK_SECONDS

    def write(self, events: Sequence[Event], then: Then) -> None:
        """Write these, all or none, and call `then`: before this returns, or soon. Needs a running loop."""
        if self.on_the_spot:
            then(self._written(events))
            return
        loop = asyncio.get_running_loop()
        self._handed.put((events, lambda problem: loop.call_soon_threadsafe(then, problem)))
        if not self._thread:
            self._thread = threading.Thread(target=self._write_for_ever, name="log", daemon=True)
            self._thread.start()

    def close(self) -> None:
        """Put the pen down, once nothing more is being written, and close the log."""
        if self._thread:
            self._handed.put(None)
            self._thread.join()
        self._log.close()

    def _write_for_ever(self) -> None:
        while job := self._handed.get():
            events, tell = job
            tell(self._written(events))

    def _written(self, events: Sequence[Event]) -> LogProblem | None:
        begun = self._clock()
        try:
            self._log.append(events)
        except LogProblem as problem:
            return problem
        self._usual += (self._clock() - begun - self._usual) / MEMORY
        return None
