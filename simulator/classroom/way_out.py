"""How a program that hosts a class ends, whatever its terminal does.

Asked to end by the system (SIGTERM, SIGHUP, SIGINT), or with its terminal gone, it closes the class first, so that phones are told and
the log can be gone on with, and then asks its front end to go. One that hangs at a terminal which takes no more output is not waited
for: after three seconds the process ends without it.
"""

import os
import queue
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from simulator.classroom.hosting import Hosted
from simulator.exits import DONE

SIGNALS = ("SIGTERM", "SIGHUP", "SIGINT")
"""What asks a program to end; not every system has all of them."""
LOOK_SECONDS = 0.5
"""How often it is looked whether the terminal is still there: nobody is told when it goes."""
CLOSING_SECONDS = 5.0
"""The longest that closing may take; usually it is at once, and one to two seconds with phones that do not read."""
LINGERING_SECONDS = 3.0
"""How long a front end may take to leave its terminal as it was."""


@contextmanager
def way_out(hosted: Hosted, leave: Callable[[], object]) -> Iterator[None]:
    """Within this, the program ends when asked to. `leave` asks the front end to go, from any thread. Needs the main thread."""
    ending = _Ending(hosted, leave)
    watch = threading.Thread(target=ending.watch, name="way out", daemon=True)
    watch.start()
    before = {one: signal.signal(one, ending.asked) for name in SIGNALS if (one := getattr(signal, name, None))}
    try:
        yield
    finally:
        for one, handler in before.items():
            signal.signal(one, handler)
        ending.over.set()


@dataclass
class _Ending:
    """One way out, watched from a thread of its own: neither the class nor the screen can hold it up."""

    hosted: Hosted
    leave: Callable[[], object]
    over: threading.Event = field(default_factory=threading.Event)
    _signals: "queue.SimpleQueue[int]" = field(default_factory=queue.SimpleQueue)
    _terminal: int | None = field(default_factory=lambda: _terminal())
    _restore: Callable[[], object] = field(default_factory=lambda: _restoring(_terminal()))

    def asked(self, number: int, _frame: object) -> None:
        """A signal has come, in the middle of anything: it is put down, and no more."""
        self._signals.put(number)

    def watch(self) -> None:
        """Wait until asked, and see to it that it comes to an end."""
        while not (self._was_asked() or self._terminal_gone()):
            if self.over.is_set():
                return
        with suppress(Exception):
            self.hosted.close_soon().result(CLOSING_SECONDS)
        with suppress(RuntimeError):  # it has gone by itself
            self.leave()
        if not self.over.wait(LINGERING_SECONDS):
            self._end_without_it()

    def _was_asked(self) -> bool:
        with suppress(queue.Empty):
            return bool(self._signals.get(timeout=LOOK_SECONDS))
        return False

    def _terminal_gone(self) -> bool:
        return self._terminal is not None and not os.isatty(self._terminal)

    def _end_without_it(self) -> None:
        """The class is closed; what is left is to make the terminal echo again, and to keep no log of a rehearsal."""
        if self.hosted.rehearsing:
            self.hosted.log.unlink(missing_ok=True)
        self._restore()
        os._exit(DONE)


def _terminal() -> int | None:
    """The descriptor of the terminal one types at, if it is one."""
    with suppress(OSError, ValueError, AttributeError):
        fd = sys.__stdin__.fileno()  # type: ignore[union-attr]  # a program without a window has none
        return fd if os.isatty(fd) else None
    return None


def _restoring(terminal: int | None) -> Callable[[], object]:
    """What gives a terminal back the settings it has now: that it shows what is typed, above all."""
    with suppress(ImportError, OSError):
        import termios

        if terminal is not None:
            with suppress(termios.error):
                return partial(_set, terminal, termios.tcgetattr(terminal))
    return lambda: None


def _set(terminal: int, settings: Any) -> None:
    import termios

    with suppress(termios.error):
        termios.tcsetattr(terminal, termios.TCSANOW, settings)
