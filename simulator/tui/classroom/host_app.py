"""The app of a host, around a class that runs already."""

import asyncio
import os
import sys
from typing import ClassVar

from textual.screen import Screen

from simulator.classroom.hosting import Hosted, Wish, start
from simulator.exits import DONE
from simulator.tui.action import Where
from simulator.tui.classroom.app import ClassApp
from simulator.tui.classroom.host_screen import HostScreen
from simulator.tui.classroom.keys import HOST_PLACES
from simulator.tui.classroom.sheets import AskSheet


class HostApp(ClassApp):
    """Shows a class to its host; what it ends with is a sentence for the terminal."""

    KEYS: ClassVar[dict[Where, str]] = HOST_PLACES

    def __init__(self, hosted: Hosted, *, no_colour: bool = False) -> None:
        super().__init__(no_colour=no_colour)
        self.hosted = hosted

    def get_default_screen(self) -> Screen[None]:
        """The class itself stands at the bottom."""
        self.host = HostScreen(self.hosted)
        return self.host

    def action_stop_now(self) -> None:
        """Ask how to leave, whatever lies over the class; pressed once more, leave it waiting."""
        if isinstance(self.screen, AskSheet):
            self.exit(self.host.left_word)
            return
        while self.screen is not self.host:
            self.pop_screen()
        self.host.leave()


def run_host(wish: Wish) -> int:
    """Host on the screen; gives the exit code. Raises what `start` raises, before the screen is there."""
    return asyncio.run(_hosted(wish))


async def _hosted(wish: Wish) -> int:
    hosted = await start(wish)
    try:
        said = await HostApp(hosted, no_colour=bool(os.environ.get("NO_COLOR"))).run_async()
    finally:
        await hosted.close()
    if said:
        print(said, file=sys.stderr)
    return DONE
