"""Host a class inside a program that runs an asyncio loop: the whole door for a host screen. No host exists on the network.

The class lives in the loop it was started in; it may be watched and steered from any other, too (`simulator/classroom/apart.py`).

hosted = await start(Wish(("hanne-vik",)))
async for snapshot in hosted.snapshots():   # the newest, at most four a second
    ...
await hosted.do(Open(snapshot.view.rev))    # raises Refused with a sentence
await hosted.close()
"""

import asyncio
import secrets
import time
from collections.abc import AsyncIterator, Mapping
from concurrent.futures import Future
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from simulator.classroom.across import Bell, at
from simulator.classroom.addresses import Place, of_this_machine
from simulator.classroom.keeper import Keeper
from simulator.classroom.log import ClassLog, Logged, LogProblem, newest_open
from simulator.classroom.reached import certificate, listening, reached_at
from simulator.classroom.rehearsal import Rehearsal
from simulator.classroom.room.commands import Command, End
from simulator.classroom.room.events import Event
from simulator.classroom.room.host import HostView, for_host
from simulator.classroom.room.state import Room
from simulator.classroom.room.step import Opening, open_room
from simulator.classroom.room.words import Mode, Phase
from simulator.classroom.served import Served
from simulator.classroom.three_words import three_words
from simulator.classroom.wish import USUAL_PEOPLE, CannotHost, Wish, as_before, served
from simulator.play.panel import with_panel
from simulator.play.script import Script, prepare_script
from simulator.play.wording import classroom as words
from simulator.scenario.folders import data_folder
from simulator.scenario.library import find
from simulator.scenario.playable import Playable, playable

if TYPE_CHECKING:
    from simulator.classroom.server.app import Server

__all__ = ["CannotHost", "Hosted", "Snapshot", "Wish", "start", "waiting_class"]

TALLY_SECONDS = 0.25
"""A snapshot while votes come in: at most four a second. After a step of the host there is one at once."""
REHEARSAL_SEED = 7
"""A rehearsal goes the same way each time."""


@dataclass(frozen=True)
class Snapshot:
    """What a host screen shows: the room, how many are connected, and why the last acts could not be written (mostly empty).

    `turned_away` counts what was refused at the door, by kind: never with a name or a vote.
    """

    view: HostView
    connected: int
    trouble: str = ""
    turned_away: Mapping[str, int] = field(default_factory=dict)


@dataclass
class Hosted:
    """A class that runs. `url` is its short address, `join_url` the same with the code, as a QR code carries it.

    `astray` says why phones cannot reach it: no network, or an address it had before and no longer has; mostly empty.
    """

    keeper: Keeper
    server: "Server"
    place: Place
    log: Path
    astray: str = ""
    rehearsal: Rehearsal | None = None
    _loop: asyncio.AbstractEventLoop = field(default_factory=asyncio.get_running_loop)
    _closing: "asyncio.Task[None] | None" = None
    _seen: tuple[Room | None, HostView] = field(init=False)

    def __post_init__(self) -> None:
        self._seen = (self.room, for_host(self.room))

    @property
    def room(self) -> Room:
        """The room as it is on the disk."""
        return self.keeper.kept

    @property
    def code(self) -> str:
        """The code one joins with."""
        return self.room.code

    @property
    def check(self) -> str:
        """The three words by which people see that they are in this class and no other."""
        return three_words(self.room)

    @property
    def url(self) -> str:
        """`http://192.168.1.20:8765`."""
        return self.place.url

    @property
    def join_url(self) -> str:
        """All in capitals, which makes the smallest QR code: `HTTP://192.168.1.20:8765/J/K7QP3M`."""
        return f"{self.url}/j/{self.code}".upper()

    @property
    def rehearsing(self) -> bool:
        """True where the trainees are made up."""
        return self.rehearsal is not None

    @property
    def reachable(self) -> bool:
        """True where phones can reach it: not on loopback alone."""
        return self.place.reachable

    def snapshot(self) -> Snapshot:
        """How the room stands now."""
        if self._seen[0] is not self.room:
            self._seen = (self.room, for_host(self.room))
        house = self.server.house
        here = house.crowd.here
        return Snapshot(self._seen[1], here, self.keeper.trouble or ("" if here else self.astray), house.turned_away)

    async def snapshots(self) -> AsyncIterator[Snapshot]:
        """How the room stands now, and again whenever something has happened; the newest only. Ends with the class."""
        async for _room in self.rooms():
            yield self.snapshot()

    async def rooms(self) -> AsyncIterator[Room]:
        """The same for whoever needs no snapshot, which costs the more the more people are there."""
        bell = Bell()
        unheard = self.keeper.listen(lambda _room, _events: bell.ring())
        try:
            while True:
                room = self.room
                yield room
                if room.phase is Phase.ENDED:
                    return
                await bell.heard()
                if self.room.since == room.since:  # votes and people may gather; a step is shown at once
                    await asyncio.sleep(TALLY_SECONDS)
                bell.still()
        finally:
            unheard()

    async def do(self, command: Command) -> tuple[Event, ...]:
        """Carry a step out. Raises Refused, and LogProblem where it could not be written."""
        return await at(self._loop, self.keeper.do(command))

    async def end(self) -> None:
        """End the class for good, tell everybody, and close."""
        await self.do(End(self.room.rev))
        await self.close()

    async def close(self) -> None:
        """Leave the class; not ended, it can be gone on with. Everybody is told, the port is free. May be called twice."""
        await at(self._loop, self._closed())

    def close_soon(self) -> "Future[None]":
        """The same for a thread without a loop; its result may be waited for."""
        return asyncio.run_coroutine_threadsafe(self._closed(), self._loop)

    async def _closed(self) -> None:
        """Closed, by whoever asked first; and not half, where one who waits for it goes away."""
        self._closing = self._closing or asyncio.create_task(self._close())
        await asyncio.shield(self._closing)

    async def _close(self) -> None:
        if self.rehearsal:
            await self.rehearsal.stop()
        await self.server.stop("ended" if self.room.phase is Phase.ENDED else "restart")
        await self.keeper.stop()

    def rehearse(self, people: int) -> None:
        """Let so many made-up trainees in."""
        seed = self.room.seed
        self.rehearsal = Rehearsal(people, self.keeper.do, lambda: self.keeper.kept, seed=seed)
        self.keeper.listen(self.rehearsal.happened)
        self.rehearsal.start()


async def start(wish: Wish) -> Hosted:
    """Open the class, or go on with one. Raises CannotHost, LogProblem, UnknownVignette and VignetteRefused."""
    from simulator.classroom.server.app import serve  # aiohttp: nobody else needs it
    from simulator.classroom.server.limits import for_people

    with ExitStack() as opened:
        waiting = _waiting(wish.resume, opened) if wish.resume else None
        before = waiting[1].served if waiting else None
        remembered = wish.port is None and before is not None
        wish = as_before(wish, before)
        bound = opened.enter_context(listening(wish, remembered=remembered))
        tls = certificate(wish)
        room, log = (waiting[1].room(), waiting[0]) if waiting else _begun(wish)
        opened.enter_context(log)
        place = reached_at(wish, bound)
        log.keep_served(served(wish, place))
        opened.pop_all()
    keeper = Keeper(room, log)
    keeper.start()
    server = await serve(
        keeper, bound, place, for_people(wish.people or USUAL_PEOPLE, own_names=wish.own_names is not False), tls
    )
    astray = words.NO_NETWORK if wish.lan and not place.reachable else _astray(before, place)
    hosted = Hosted(keeper, server, place, log.path, astray)
    if wish.rehearse:
        hosted.rehearse(wish.rehearse)
    return hosted


def waiting_class(folder: Path | None = None) -> Path | None:
    """The newest class that was left without being ended."""
    return newest_open(folder or data_folder())


def _begun(wish: Wish) -> tuple[Room, ClassLog]:
    from simulator.classroom.server.tokens import new_code

    chosen = {one.sha256: one for one in (playable(find(name)) for name in wish.vignettes)}
    if not chosen:
        raise CannotHost(words.NOTHING_TO_PLAY)
    if wish.mode is not Mode.QUIZ and len(chosen) > 1:
        raise CannotHost(words.ONE_VIGNETTE)
    seed = REHEARSAL_SEED if wish.rehearse else secrets.randbelow(1 << 31)
    opening = Opening(new_code(), tuple(chosen), wish.mode, wish.policy, seed, wish.strict)
    room, event = open_room(opening, lambda sha256: _script(chosen[sha256]), int(time.time()))
    folder = wish.folder or data_folder()
    texts = [(one.sha256, one.text) for one in chosen.values()]
    return room, ClassLog.begin(folder, event, date.today().isoformat(), texts)


def _waiting(path: Path, opened: ExitStack) -> tuple[ClassLog, Logged]:
    """The class that waits in this log. Raises LogProblem."""
    log, logged = ClassLog.resume(path)
    opened.enter_context(log)
    if logged.ended:
        raise LogProblem(words.class_has_ended(path.name))
    return log, logged


def _astray(before: Served | None, place: Place) -> str:
    """What the host has to know where the phones of the class look for it at another address; else nothing."""
    if before is None or before.url in place.origins or of_this_machine(before.url):
        return ""
    return words.moved_away(before.url, place.url)


def _script(chosen: Playable) -> Script:
    return with_panel(prepare_script(chosen.vignette))
