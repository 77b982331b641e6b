"""First full frame of the app, and a choice to its painted reply, each beside a bare Textual app, as ratios in one run.

The bare app mounts as many widgets as the session screen holds, and answers a key by changing one of them.
"""

import asyncio
import gc
import os
import statistics
import tempfile
import time

from textual.app import App, ComposeResult
from textual.widgets import Static

from simulator.scenario.library import shelf as library
from simulator.store.journal import Journal
from simulator.tui.app import AttunementApp
from simulator.tui.journal_shelf import JournalShelf

RUNS = 9
SIZE = (100, 30)


class Bare(App[None]):
    """Nothing but so many lines, and a key that changes the first."""

    BINDINGS = [("1", "answer", "answer")]  # noqa: RUF012

    def __init__(self, widgets: int) -> None:
        super().__init__()
        self.widgets = widgets

    def compose(self) -> ComposeResult:
        """As many widgets as asked for."""
        for number in range(self.widgets):
            yield Static(f"line {number}")

    def action_answer(self) -> None:
        """Change the first line."""
        self.query(Static).first().update("changed")


async def measured(app: App[None]) -> tuple[float, float, int]:
    """Seconds to the first full frame, seconds from a key to the settled frame after it, and the widgets on the screen."""
    began = time.perf_counter()
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause()
        first = time.perf_counter() - began
        widgets = len(app.screen.query("*"))
        pressed = time.perf_counter()
        await pilot.press("1")
        await pilot.pause()
        return first, time.perf_counter() - pressed, widgets


async def ours() -> tuple[float, float, int]:
    """The session screen of a first case."""
    with Journal.in_memory() as journal:
        shelf = JournalShelf(journal, library().entries, seed=1)
        shelf.set_setting("motion", "off")
        return await measured(AttunementApp(shelf, opening=shelf.begin("hanne-vik", mode="session", gauges=True)))


async def main() -> None:
    """Pairs in turn, so that a slow moment hits both; medians of the ratios."""
    _, _, widgets = await ours()
    gc.collect()
    gc.freeze()  # as `run_app` does; both apps of a pair gain by it
    firsts, answers = [], []
    for _ in range(RUNS):
        mine, bare = await ours(), await measured(Bare(widgets))
        firsts.append(mine[0] / bare[0])
        answers.append(mine[1] / bare[1])
    print(f"widgets on the session screen      {widgets}")
    print(f"first full frame                   {statistics.median(firsts):.2f}x a bare app (aim 1.4x)")
    print(f"a choice to its painted reply      {statistics.median(answers):.2f}x a bare app (aim 1.3x)")


if __name__ == "__main__":
    os.environ.setdefault("ATTUNE_HOME", tempfile.mkdtemp())
    asyncio.run(main())
