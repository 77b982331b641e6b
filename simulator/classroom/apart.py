"""A class in a thread of its own: whatever holds up the screen of its host, a terminal above all, holds up no phone.

with apart(Wish(("hanne-vik",))) as hosted:
    asyncio.run(show(hosted))   # a Hosted is the same from every loop
"""

import asyncio
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from contextlib import contextmanager

from simulator.classroom.hosting import Hosted, Wish, start


@contextmanager
def apart(wish: Wish) -> Iterator[Hosted]:
    """Open the class, or go on with one; it is closed at the end, where nobody has closed it before. Raises what `start` raises."""
    opened: Future[tuple[Hosted, Callable[[], object]]] = Future()
    thread = threading.Thread(target=lambda: asyncio.run(_lives(wish, opened)), name="class", daemon=True)
    thread.start()
    hosted, over = opened.result()
    try:
        yield hosted
    finally:
        over()
        thread.join()


async def _lives(wish: Wish, opened: "Future[tuple[Hosted, Callable[[], object]]]") -> None:
    loop, over = asyncio.get_running_loop(), asyncio.Event()
    try:
        hosted = await start(wish)
    except BaseException as problem:
        opened.set_exception(problem)
        return
    opened.set_result((hosted, lambda: loop.call_soon_threadsafe(over.set)))
    await over.wait()
    await hosted.close()
