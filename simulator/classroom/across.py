"""Between the thread a class runs in and the thread of a screen: a call that is answered over there, a bell that is rung from there."""

import asyncio
from collections.abc import Coroutine
from contextlib import suppress
from typing import Any, TypeVar

T = TypeVar("T")


async def at(loop: asyncio.AbstractEventLoop, doing: Coroutine[Any, Any, T]) -> T:
    """What this gives when it is done in that loop, which may be another thread's. Raises what it raises."""
    if asyncio.get_running_loop() is loop:
        return await doing
    return await asyncio.wrap_future(asyncio.run_coroutine_threadsafe(doing, loop))


class Bell:
    """Rung from any thread, heard in the loop that made it. However often it rings before it is heard, it is heard once."""

    def __init__(self) -> None:
        self._loop = asyncio.get_running_loop()
        self._sound = asyncio.Event()
        self._rung = False

    def ring(self) -> None:
        """Something is new over here. Never waits: a loop that stands still is not held against anybody."""
        if self._rung:
            return
        self._rung = True
        with suppress(RuntimeError):  # nobody is there any more
            self._loop.call_soon_threadsafe(self._sound.set)

    async def heard(self) -> None:
        """Wait until it rings."""
        await self._sound.wait()

    def still(self) -> None:
        """Let it ring again. What is looked at after this is as new as the last ring, at least."""
        self._sound.clear()
        self._rung = False
