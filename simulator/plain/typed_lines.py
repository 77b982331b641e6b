"""Lines as they are typed, read in a thread beside a running loop, so that a class goes on meanwhile."""

import asyncio
import contextlib
import signal
import threading
from typing import TextIO


def typed_lines(given: TextIO, *, signals: bool = True) -> "asyncio.Queue[str | None]":
    """The lines, read in a thread that ends with the program; None at their end, or (with `signals`) when asked to stop."""
    loop = asyncio.get_running_loop()
    lines: asyncio.Queue[str | None] = asyncio.Queue()

    def put(line: str | None) -> None:
        with contextlib.suppress(RuntimeError):  # the loop has ended meanwhile
            loop.call_soon_threadsafe(lines.put_nowait, line)

    def read() -> None:
        with contextlib.suppress(OSError):  # a terminal that was closed
            for line in given:
                put(line)
        put(None)

    threading.Thread(target=read, daemon=True).start()
    for one in (signal.SIGTERM, signal.SIGHUP, signal.SIGINT) if signals else ():
        with contextlib.suppress(
            ValueError, NotImplementedError, RuntimeError
        ):  # another thread's, or another system's
            loop.add_signal_handler(one, lines.put_nowait, None)
    return lines
