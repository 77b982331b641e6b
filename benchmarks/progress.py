"""A record of 5,000 attempts: start to home screen beside an empty store, the progress picture, and the rebuild, in one run.

A learner plays 60 practice scenes and two cases; their records are then laid down again under new ids until the store is full.
"""

import asyncio
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from simulator.practice.progress.as_json import as_json  # noqa: E402
from simulator.practice.progress.known import known, rebuild  # noqa: E402
from simulator.practice.progress.picture import picture  # noqa: E402
from simulator.scenario.library import shelf as library  # noqa: E402
from simulator.store.journal import Journal  # noqa: E402
from simulator.tui.app import AttunementApp  # noqa: E402
from simulator.tui.journal_shelf import JournalShelf  # noqa: E402
from tests.practice.journals import Days, best, played, worst  # noqa: E402

ATTEMPTS = 5000
RUNS = 15
SIZE = (100, 30)
"""Columns and rows of the window."""


def filled(home: Path) -> None:
    """A journal with so many finished attempts."""
    days = Days()
    with Journal.open(home, days) as journal:
        scenes = [entry.id for entry in library().entries if entry.kind == "scene" and not entry.form][:60]
        for number, id_ in enumerate(["hanne-vik", "ines-salcedo", *scenes]):
            days.on(number)
            played(journal, id_, best if number % 3 else worst)
        laid_again(journal, ATTEMPTS - len(journal.attempts()))
        rebuild(journal)


def laid_again(journal: Journal, more: int) -> None:
    """Copy attempts with their records under new ids, in turn."""
    connection = journal._connection
    ids = [
        id_
        for (id_,) in connection.execute(
            "SELECT id FROM attempt WHERE vignette_id NOT IN ('hanne-vik', 'ines-salcedo')"
        )
    ]
    columns = "vignette_id, name, sha256, seed, mode, study, gauges, begun_at"
    connection.execute("BEGIN")
    for number in range(more):
        old, new = ids[number % len(ids)], f"copy-{number}"
        connection.execute(
            f"INSERT INTO attempt (id, {columns}) SELECT ?, {columns} FROM attempt WHERE id = ?", (new, old)
        )
        connection.execute("INSERT INTO record SELECT ?, seq, at, kind, body FROM record WHERE attempt = ?", (new, old))
        connection.execute("INSERT INTO finished SELECT ?, at, ending FROM finished WHERE attempt = ?", (new, old))
    connection.execute("COMMIT")


async def home_screen(home: Path) -> float:
    """Seconds from opening the store to the settled first screen."""
    began = time.perf_counter()
    with Journal.open(home) as journal:
        shelf = JournalShelf(journal, library().entries, seed=1)
        async with AttunementApp(shelf).run_test(size=SIZE) as pilot:
            await pilot.pause()
            return time.perf_counter() - began


def seen(home: Path) -> None:
    """The empty store has been opened before, as the full one was: no greeting."""
    with Journal.open(home) as journal:
        JournalShelf(journal, library().entries).set_setting("motion", "off")


def median_of(act: Callable[[], object]) -> float:
    """Median seconds of a few runs."""
    times = []
    for _ in range(RUNS):
        began = time.perf_counter()
        act()
        times.append(time.perf_counter() - began)
    return statistics.median(times)


def progress(home: Path) -> None:
    """What `attune progress` does, with the journal opened."""
    with Journal.open(home) as journal:
        as_json(picture(known(journal), datetime.now(UTC)))


def main(base: Path) -> None:
    """Fill a store, then the pairs in turn, so that a slow moment hits both."""
    full, empty = base / "full", base / "empty"
    filled(full)
    for home in (full, empty):
        seen(home)
        asyncio.run(home_screen(home))
    ratios = [asyncio.run(home_screen(full)) / asyncio.run(home_screen(empty)) for _ in range(RUNS)]
    print(f"home screen, {ATTEMPTS} attempts      {statistics.median(ratios):.2f}x an empty store (aim 1.2x)")
    print(f"progress, {ATTEMPTS} attempts         {1000 * median_of(lambda: progress(full)):.0f} ms (aim 300 ms)")
    with Journal.open(full) as journal:
        began = time.perf_counter()
        rebuild(journal)
        print(f"the rebuild of what is derived  {time.perf_counter() - began:.1f} s")


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        os.environ["ATTUNE_HOME"] = folder
        main(Path(folder))
