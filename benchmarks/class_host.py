"""The host of a class as a process of its own, `attune host --plain`, with what it costs; and the figures of a benchmark."""

import asyncio
import math
import re
import signal
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Self

from simulator.classroom.log import FOLDER, Logged, read_log


class HostProcess:
    """`attune host`, steered by typed words. Use it as an async context manager; at the end it is left, or killed."""

    def __init__(self, folder: Path, *words: str) -> None:
        self._folder, self._words = folder, words
        self._process: asyncio.subprocess.Process
        self._reading: asyncio.Task[None]
        self.port, self.code = 0, ""

    async def __aenter__(self) -> Self:
        self._process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "simulator", "host", "--plain", *self._words),
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.DEVNULL,
            env=_environment(self._folder),
        )
        assert self._process.stdout
        first = (await self._process.stdout.readline()).decode()
        found = re.search(r":(\d+)/? .*?([A-Z2-9]{6})$", first.strip())
        assert found, first
        self.port, self.code = int(found[1]), found[2]
        self._reading = asyncio.create_task(self._drained())
        return self

    async def __aexit__(
        self, _a: type[BaseException] | None, _b: BaseException | None, _c: TracebackType | None
    ) -> None:
        if self._process.returncode is None:
            with suppress(ConnectionError):
                self.type("q")
        if self._reading.done():
            self._reading = asyncio.create_task(self._drained())
        with suppress(TimeoutError):
            async with asyncio.timeout(20):
                await self._process.wait()
        await self.kill()

    def type(self, *lines: str) -> None:
        """Type these lines; they are carried out one after another."""
        assert self._process.stdin
        self._process.stdin.write("".join(f"{line}\n" for line in lines).encode())

    def stall(self) -> None:
        """Read no more of what it prints, until it has ended."""
        self._reading.cancel()

    async def ends_by(self, signal_: signal.Signals) -> int:
        """Send this signal; gives the exit code, once it has ended."""
        self._process.send_signal(signal_)
        while self._process.returncode is None:  # `wait` would wait for its output to be read, too
            await asyncio.sleep(0.01)
        return self._process.returncode

    async def kill(self) -> None:
        """SIGKILL, where it still runs."""
        if self._process.returncode is None:
            self._process.send_signal(signal.SIGKILL)
            await self._process.wait()
        await self._reading

    def cpu_seconds(self) -> float:
        """Processor time so far, of all its threads."""
        stats = Path(f"/proc/{self._process.pid}/task").glob("*/schedstat")
        return sum(int(one.read_text().split()[0]) for one in stats) / 1e9

    def kib(self) -> int:
        """Resident memory."""
        text = Path(f"/proc/{self._process.pid}/status").read_text()
        found = re.search(r"VmRSS:\s+(\d+)", text)
        return int(found[1]) if found else 0

    def log(self) -> Logged:
        """The log, once the process is gone."""
        (path,) = (self._folder / FOLDER).glob("*.sqlite3")
        return read_log(path)

    async def _drained(self) -> None:
        assert self._process.stdout
        while await self._process.stdout.read(65536):
            pass


def percentile(values: Sequence[float], share: float) -> float:
    """The nearest-rank percentile."""
    ordered = sorted(values)
    return ordered[max(0, math.ceil(share * len(ordered)) - 1)]


def _environment(folder: Path) -> dict[str, str]:
    import os

    return {**os.environ, "ATTUNE_HOME": str(folder), "PYTHONUNBUFFERED": "1"}
