"""Ask a process of its own what is still possible along a play. It counts the case once and stays, so that every further play is
answered at once; it ends with the page that asks."""

import asyncio
import json
import subprocess
from collections.abc import AsyncIterator
from contextlib import suppress
from importlib import import_module
from threading import Lock
from typing import IO, TYPE_CHECKING

from pydantic import ValidationError

from simulator.practice.attempt import Attempt
from simulator.practice.foresight import Foreknown
from simulator.practice.track import Track, lines_after
from simulator.practice.two_track import TwoTracks
from simulator.store.journal import JournalProblem
from simulator.tui.aside import NoAnswer, begun

if TYPE_CHECKING:
    from simulator.practice.foresight_aside import Foreseen

_MODULE = "simulator.practice.foresight_aside"
_ENDED = "the process that counts was ended"


class Foreseeing:
    """Learns what is still possible along the tracks one looks at. The process begins with the first question and answers one after
    another."""

    def __init__(self, attempt: Attempt, known: Foreknown) -> None:
        self._attempt, self._known = attempt, known
        self._both: TwoTracks | None = None
        self._asked: set[tuple[str, ...]] = set()
        self._look = asyncio.Event()
        self._process: subprocess.Popen[bytes] | None = None
        self._told = self._ended = self._waiting = False
        self._changing = Lock()
        self.failed = False
        """True where nothing can be counted."""

    @property
    def counting(self) -> bool:
        """True while something of what is looked at is not known yet, and will be."""
        return not self.failed and (self._waiting or self._unknown() is not None)

    def look(self, both: TwoTracks) -> None:
        """These two tracks are looked at now."""
        self._both = both
        self._look.set()

    async def learning(self) -> AsyncIterator[None]:
        """Learn, for as long as one looks; comes back each time more is known. Ends where nothing can be counted."""
        while not self.failed:
            await self._look.wait()
            self._look.clear()
            while (choices := self._unknown()) is not None and not self.failed:
                self._waiting = True
                await self._learn(choices)
                self._waiting = False
                yield

    def _unknown(self) -> tuple[str, ...] | None:
        """The options of a track of which not all is known, and that was not asked about yet."""
        for track in (self._both.taken, self._both.other) if self._both else ():
            choices = tuple(turn.facts.said.option for turn in track.turns)
            known = all(turn.possible for turn in track.turns) and (track.end or self._known_ahead(track))
            if not known and choices not in self._asked:
                return choices
        return None

    def _known_ahead(self, track: Track) -> bool:
        return track.waits is not None and lines_after(track.waits.entered, self._known) is not None

    async def _learn(self, choices: tuple[str, ...]) -> None:
        self._asked.add(choices)
        try:
            found = await self.along(choices)
        except (NoAnswer, JournalProblem, LookupError, ValidationError):
            self.failed = True
            return
        for one in found:
            self._known.learn(one.place, one.client, one.lines)

    async def along(self, choices: tuple[str, ...]) -> "tuple[Foreseen, ...]":
        """What is still possible at each turn of this play; the first time it takes seconds. Raises NoAnswer, and what the journal
        raises."""
        journal = self._attempt.journal
        source = journal.source(journal.attempt(self._attempt.id).sha256)
        aside = await asyncio.to_thread(import_module, _MODULE)  # it brings numpy along, which is slow to import
        # In a thread rather than by asyncio's own subprocesses: a loop that closes while one runs complains aloud.
        answer = await asyncio.to_thread(self._answer, source, list(choices))
        found: tuple[Foreseen, ...] = aside.FORESEEN.validate_json(answer)
        return found

    def end(self) -> None:
        """End the process, if it runs; it begins no more."""
        with self._changing:
            self._ended, process = True, self._process
        if process is not None:
            process.kill()
            process.wait()
            for pipe in (process.stdin, process.stdout):
                with suppress(OSError):
                    _there(pipe).close()

    def _answer(self, source: str, choices: list[str]) -> bytes:
        """Ask, and wait. Raises NoAnswer."""
        process = self._running()
        answer = b""
        with suppress(OSError, ValueError):  # the process, or its pipes, were ended meanwhile
            if not self._told:
                _tell(process, source)
                self._told = True
            _tell(process, choices)
            answer = _there(process.stdout).readline()
        if not answer:
            raise NoAnswer(_ENDED)
        return answer

    def _running(self) -> "subprocess.Popen[bytes]":
        with self._changing:
            if self._ended:
                raise NoAnswer(_ENDED)
            if self._process is None:
                self._process = begun(_MODULE, stderr=subprocess.DEVNULL)
            return self._process


def _tell(process: "subprocess.Popen[bytes]", what: object) -> None:
    pipe = _there(process.stdin)
    pipe.write(json.dumps(what).encode() + b"\n")
    pipe.flush()


def _there(pipe: IO[bytes] | None) -> IO[bytes]:
    assert pipe is not None, "a process that answers has both its pipes"
    return pipe
