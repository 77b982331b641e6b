"""The host of a class on a terminal that need not be read: the full screen of `attune host`, on a pty of its own."""

import asyncio
import fcntl
import os
import pty
import signal
import socket
import struct
import sys
import termios
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Self

from simulator.classroom.log import FOLDER, Logged, read_log

ROWS, COLUMNS = 40, 120
QUEUED = 30
"""So many pieces of output wait at a terminal that takes none before the screen stands still."""
REDRAW_SECONDS = 0.03


class TerminalHost:
    """`attune host` on a pty that is read until it is told otherwise. Use it as an async context manager; it is killed at the end."""

    def __init__(self, folder: Path, *words: str) -> None:
        self._folder, self._words = folder, words
        self._process: asyncio.subprocess.Process
        self._ours = -1
        self.screen = b""
        """Everything that was read, since it last stood still."""
        self.port, self.code = 0, ""

    async def __aenter__(self) -> Self:
        self.port = _free_port()
        self._ours, theirs = pty.openpty()
        os.set_blocking(self._ours, False)
        fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
        self._process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "simulator", "host", "--port", str(self.port), *self._words),
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            start_new_session=True,
            env={**os.environ, "ATTUNE_HOME": str(self._folder), "TERM": "xterm-256color"},
        )
        os.close(theirs)
        self.read()
        try:
            await self.shows(f":{self.port}", seconds=20)
        except TimeoutError:
            await self.__aexit__(None, None, None)
            raise
        self.code = self._logs()[0].stem.rpartition("-")[2]
        return self

    async def __aexit__(
        self, _a: type[BaseException] | None, _b: BaseException | None, _c: TracebackType | None
    ) -> None:
        if self._process.returncode is None:
            self._process.kill()
            await self._process.wait()
        self.close()

    def read(self) -> None:
        """Read what it prints, from now on."""
        asyncio.get_running_loop().add_reader(self._ours, self._readable)

    def type(self, keys: str) -> None:
        """Press these keys."""
        os.write(self._ours, keys.encode())

    async def stall(self) -> None:
        """Read no more, and let it redraw until nothing more goes out."""
        asyncio.get_running_loop().remove_reader(self._ours)
        for number in range(2 * QUEUED):
            size = struct.pack("HHHH", ROWS + number % 2, COLUMNS, 0, 0)
            fcntl.ioctl(self._ours, termios.TIOCSWINSZ, size)
            self.send(signal.SIGWINCH)
            await asyncio.sleep(REDRAW_SECONDS)
        self.screen = b""

    async def shows(self, words: str, seconds: float = 5.0) -> None:
        """Wait until this is among what was read. Raises TimeoutError."""
        async with asyncio.timeout(seconds):
            while words.encode() not in self.screen:
                await asyncio.sleep(0.02)

    def close(self) -> None:
        """Close the terminal, as a window is closed; may be called twice."""
        if self._ours >= 0:
            asyncio.get_running_loop().remove_reader(self._ours)
            os.close(self._ours)
            self._ours = -1

    def send(self, signal_: signal.Signals) -> None:
        """Send it this signal."""
        self._process.send_signal(signal_)

    async def ended(self, seconds: float) -> int:
        """Wait for its end; gives the exit code. Raises TimeoutError."""
        async with asyncio.timeout(seconds):
            return await self._process.wait()

    def log(self) -> Logged:
        """The log, once the process is gone."""
        return read_log(self._logs()[0])

    def _logs(self) -> list[Path]:
        return list((self._folder / FOLDER).glob("*.sqlite3"))

    def _readable(self) -> None:
        with suppress(BlockingIOError, OSError):
            self.screen += os.read(self._ours, 1 << 16)


def _free_port() -> int:
    with socket.socket() as trying:
        trying.bind(("127.0.0.1", 0))
        port: int = trying.getsockname()[1]
        return port
