"""Host a class in line mode: lines come in from a thread, and the room goes on in another, also while nobody reads what is printed."""

import asyncio
import errno
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TextIO, cast

from simulator.classroom.apart import apart
from simulator.classroom.hosting import Hosted, Snapshot, Wish
from simulator.classroom.log import LogProblem
from simulator.classroom.room.commands import Command, CountHands
from simulator.classroom.room.host import all_voted
from simulator.classroom.room.refused import Refused
from simulator.classroom.room.words import Phase, Topic
from simulator.classroom.way_out import way_out
from simulator.exits import DONE
from simulator.plain.fitting import fitted
from simulator.plain.hosting import telling
from simulator.plain.hosting.back_told import looked_back, ways_told
from simulator.plain.hosting.typed import Confirm, No, Tell, understood
from simulator.plain.typed_lines import typed_lines
from simulator.play.wording import classroom_host as words
from simulator.play.wording import hosting as screen_words
from simulator.scenario.source import printable


def host_in_lines(wish: Wish, given: TextIO = sys.stdin, out: TextIO = sys.stdout) -> int:
    """Host until the class is over or the host leaves; gives the exit code. Raises what `start` raises."""
    with apart(wish) as hosted:
        asyncio.run(_hosted(_Host(hosted, out), given))
    return DONE


async def _hosted(host: "_Host", given: TextIO) -> None:
    lines, loop = typed_lines(given, signals=False), asyncio.get_running_loop()
    with way_out(host.hosted, lambda: loop.call_soon_threadsafe(lines.put_nowait, None)):
        watching = asyncio.create_task(host.watch())
        try:
            await host.listen(lines)
        finally:
            watching.cancel()
            await asyncio.gather(watching, return_exceptions=True)
            await host.hosted.close()
        host.say_how_it_ended()


@dataclass
class _Host:
    """One host at one terminal."""

    hosted: Hosted
    out: TextIO
    armed: str = ""
    """What the last line is to be confirmed by, if it is."""

    async def listen(self, lines: "asyncio.Queue[str | None]") -> None:
        """Carry out what is typed, until the end of input, `q`, or the end of the class."""
        self.say(telling.welcome(self.hosted))
        self.tell("standing")
        while self.hosted.room.phase is not Phase.ENDED:
            line = await lines.get()
            if line is None:
                return
            meant = understood(line, self.hosted.snapshot().view, self.armed)
            self.armed = meant.word if isinstance(meant, Confirm) else ""
            if meant == "leave":
                return
            if isinstance(meant, str):
                self.tell(meant)
            elif isinstance(meant, No | Confirm):
                self.say([meant.sentence])
            else:
                await self._carry_out(meant)
        if not self.hosted.rehearsing:
            self.say([words.PAGES_STAY])
            await lines.get()

    async def watch(self) -> None:
        """Say when all have voted, once a vote."""
        told = -1
        async for room in self.hosted.rooms():
            if all_voted(room) and room.since != told:
                told = room.since
                self.say([words.ALL_VOTED])

    def tell(self, what: Tell) -> None:
        """Say one of the things a host can ask for."""
        snapshot = self.hosted.snapshot()
        self.say(_told(what, snapshot, rehearsing=self.hosted.rehearsing))

    def say(self, lines: Iterable[str]) -> None:
        """Print lines, with nothing in them that a terminal would obey. Raises BrokenPipeError where nobody is there any more."""
        try:
            for line in lines:
                self.out.writelines(f"{part}\n" for part in fitted(printable(line, 4000), self.out))
            self.out.flush()
        except OSError as problem:
            raise (BrokenPipeError if problem.errno == errno.EIO else problem) from None  # a terminal that was closed

    def say_how_it_ended(self) -> None:
        """Where its log is, or that it waits."""
        ended = self.hosted.room.phase is Phase.ENDED
        left = words.OVER.format(log=self.hosted.log) if ended else words.LEFT
        self.say([screen_words.REHEARSAL_OVER if self.hosted.rehearsing else left])

    async def _carry_out(self, command: object) -> None:
        try:
            await self.hosted.do(cast("Command", command))
        except (Refused, LogProblem) as no:
            self.say([str(no)])
            return
        view = self.hosted.snapshot().view
        if isinstance(command, CountHands):
            self.say([telling.hands(view)])
        if view.seen.phase in (Phase.SCENE, Phase.BRANCH, Phase.DEBRIEF):
            self.tell("look")
        if view.seen.phase is Phase.CLOSED:
            self.tell("votes")
        if view.seen.phase is Phase.REVEAL:
            self.tell("why" if view.seen.topic is Topic.LINE else "votes")
        self.tell("standing")


def _told(what: Tell, snapshot: Snapshot, *, rehearsing: bool) -> Iterable[str]:
    view = snapshot.view
    match what:
        case "look":
            return looked_back(view.back, view.totals) if view.back else telling.scene(view)
        case "votes":
            return ways_told(view.totals) if view.totals else telling.votes(view)
        case "why":
            return telling.why(view)
        case "people":
            return telling.people(snapshot)
        case "help":
            return words.OTHER_WORDS
        case _:
            return telling.standing(snapshot, rehearsing=rehearsing)
