"""The app of a host, around a class that runs already."""

import asyncio
import os
import sys
from typing import ClassVar

from rich.console import RenderableType
from textual.screen import Screen

from simulator.classroom.apart import apart
from simulator.classroom.hosting import Hosted, Wish
from simulator.classroom.way_out import way_out
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

    def heed_signals(self) -> None:
        """They are heard beside the app (`way_out`), which may hang at its terminal."""

    def exit(self, result: str | None = None, return_code: int = 0, message: RenderableType | None = None) -> None:
        """Leave. The class is closed at once, for a terminal may take its time."""
        self.hosted.close_soon()
        super().exit(result, return_code, message)

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
    with apart(wish) as hosted:
        asyncio.run(_shown(hosted))
    return DONE


async def _shown(hosted: Hosted) -> None:
    app, loop = HostApp(hosted, no_colour=bool(os.environ.get("NO_COLOR"))), asyncio.get_running_loop()
    with way_out(hosted, lambda: loop.call_soon_threadsafe(app.exit)):
        said = await app.run_async()
        if said:
            print(said, file=sys.stderr)
