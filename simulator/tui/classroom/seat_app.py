"""The app of somebody who joins a class from a terminal."""

import asyncio
import os
import sys
from typing import ClassVar

from textual import work

from simulator.classroom.client import Client
from simulator.classroom.coming_in import Joining, come_in
from simulator.classroom.joining import CannotJoin, somebody_there
from simulator.classroom.room.names import as_asked
from simulator.exits import DONE, Refusal
from simulator.play.wording import classroom_page as page_words
from simulator.scenario.source import printable
from simulator.tui.action import Where
from simulator.tui.classroom.app import ClassApp
from simulator.tui.classroom.door_screen import DoorScreen
from simulator.tui.classroom.keys import SEAT_PLACES
from simulator.tui.classroom.seat_screen import SeatScreen


class SeatApp(ClassApp):
    """Asks for a name where there is no seat yet, comes in, and shows the class."""

    KEYS: ClassVar[dict[Where, str]] = SEAT_PLACES

    def __init__(self, joining: Joining, *, no_colour: bool = False) -> None:
        super().__init__(no_colour=no_colour)
        self.joining = joining
        self.client: Client | None = None
        self.problem = ""

    def on_mount(self) -> None:
        """To the door, or back to one's seat."""
        super().on_mount()
        self.go_in()

    @work
    async def go_in(self) -> None:
        """Come in."""
        door, name = self.joining.door, self.joining.alias or ""
        alias = "" if self.joining.token else await self.push_screen_wait(DoorScreen(door.url, name))
        try:
            self.client = await come_in(self.joining, alias)
        except CannotJoin as problem:
            self.problem = str(problem)
            self.exit()
            return
        state = self.client.state
        assert state is not None
        called = str(state.you["alias"])
        said = "" if as_asked(alias, called) else page_words.called(called)
        await self.push_screen(SeatScreen(self.client, door, self.joining.folder, state.seen, said))

    def action_stop_now(self) -> None:
        """Leave; the seat stays, where it is not over."""
        seats = [one for one in self.screen_stack if isinstance(one, SeatScreen)]
        self.exit(seats[0].parting if seats else "")


def run_seat(joining: Joining) -> int:
    """Join on the screen; gives the exit code. Raises Refusal with a sentence."""
    return asyncio.run(_joined(joining))


async def _joined(joining: Joining) -> int:
    try:
        await somebody_there(joining.door, insecure=joining.insecure)
    except CannotJoin as problem:
        raise Refusal(str(problem)) from None
    app = SeatApp(joining, no_colour=bool(os.environ.get("NO_COLOR")))
    said = await app.run_async()
    if app.client:
        await app.client.__aexit__()
    if app.problem:
        raise Refusal(app.problem)
    for line in (said or "").splitlines():
        print(printable(line, 4000), file=sys.stderr)
    return DONE
