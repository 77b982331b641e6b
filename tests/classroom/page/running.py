"""A class that runs beside a browser: in a loop of its own thread, steered from the test."""

import asyncio
import threading
from collections.abc import Coroutine
from pathlib import Path
from typing import Any

from simulator.classroom.hosting import Hosted, Wish, start
from simulator.classroom.room.commands import Command


class Running:
    """A class in another thread. Every method waits until it is done there."""

    def __init__(self, wish: Wish) -> None:
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)
        self._thread.start()
        self._wish = wish
        self.hosted: Hosted = self.wait(start(wish))

    def wait(self, doing: Coroutine[Any, Any, Any]) -> Any:
        return asyncio.run_coroutine_threadsafe(doing, self._loop).result(20)

    def do(self, *commands: type | Command) -> None:
        """Steps of a host who has seen everything."""
        for one in commands:
            command = one(self.hosted.room.rev) if isinstance(one, type) else one
            self.wait(self.hosted.do(command))

    def leave(self) -> None:
        """The server goes."""
        self.wait(self.hosted.close())

    def come_back(self) -> None:
        """The server comes back on the same port, from its log."""
        port, log = self.hosted.place.port, self.hosted.log
        self.hosted = self.wait(start(Wish(resume=log, port=port, folder=self._wish.folder)))

    def stop(self) -> None:
        self.wait(self.hosted.close())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(5)
        self._loop.close()


def scenes_in(folder: Path) -> tuple[str, ...]:
    """Two scenes, as files."""
    from tests.scenes import scene_text, write

    return tuple(str(write(folder, scene_text(id_))) for id_ in ("the-cap", "the-cup"))
