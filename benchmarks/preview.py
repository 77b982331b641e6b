"""How long from a save to the screen that shows it: `python benchmarks/preview.py [FILE] [ROUNDS]`.

A copy of the file is played some way, then saved again and again as editors do (a new file in place of the old), each time with
another line at the turn that waits. Measured is the time from the save until that line stands in the cells of the screen, beside
the time it takes to load and check the file alone. The proof of each version is counted meanwhile, as it is in use.
"""

import asyncio
import os
import statistics
import sys
import tempfile
from pathlib import Path
from time import perf_counter

from simulator.bench.check import checked
from simulator.scenario.loader import load
from simulator.tui.preview.app import PreviewApp
from simulator.tui.preview.run import begin

ROOT = Path(__file__).resolve().parents[1]
FILE = ROOT / "scenarios" / "anxious-preoccupied" / "daniel-okafor.yaml"
ROUNDS = 15
CHOICES = 12
LIMIT = 10.0


def main() -> None:
    """Print the milliseconds, least to most, and what they are to bare load and check."""
    file = Path(sys.argv[1]) if len(sys.argv) > 1 else FILE
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else ROUNDS
    with tempfile.TemporaryDirectory() as folder:
        os.environ["ATTUNE_HOME"] = folder
        copy = Path(folder) / file.name
        copy.write_bytes(file.read_bytes())
        bare = [_bare(copy) for _ in range(rounds)]
        shown = asyncio.run(_saves(copy, rounds))
    print(f"load and check   {_told(bare)}")
    print(
        f"save to screen   {_told(shown)}   {statistics.median(shown) / statistics.median(bare):.1f} x load and check"
    )


def _bare(path: Path) -> float:
    before = perf_counter()
    checked(load(path))
    return 1000 * (perf_counter() - before)


async def _saves(path: Path, rounds: int) -> list[float]:
    loaded = load(path)
    app = PreviewApp(path, loaded, begin(loaded, (), None))
    async with app.run_test(size=(120, 36)) as pilot:
        for _ in range(CHOICES):
            app.looking.look_at(app.looking.preview.chosen(_best_open(app)))
        await pilot.pause(1.0)
        return [await _save(app, path, number) for number in range(rounds)]


async def _save(app: PreviewApp, path: Path, number: int) -> float:
    """The milliseconds of one save."""
    played = app.looking.preview.played
    assert played is not None
    turn = played.turn
    assert turn is not None
    line = next(option.line for option in turn.options if option.test(played.client))
    mark = f"Line{number:03}"
    text = path.read_text(encoding="utf-8")
    at = text.index(line.split()[0], text.index(f"id: {turn.id}\n"))
    new = path.with_suffix(".new")
    new.write_text(f"{text[:at]}{mark} {text[at:].partition(' ')[2]}", encoding="utf-8")
    await asyncio.sleep(0.3)
    before = perf_counter()
    new.replace(path)
    while not _shows(app, mark):
        if perf_counter() - before > LIMIT:
            raise SystemExit(f"the save was never shown: {mark}")
        await asyncio.sleep(0.001)
    return 1000 * (perf_counter() - before)


def _shows(app: PreviewApp, mark: str) -> bool:
    rows = app.screen._compositor.render_strips()
    return any(mark in "".join(segment.text for segment in row) for row in rows)


def _best_open(app: PreviewApp) -> str:
    played = app.looking.preview.played
    assert played is not None
    assert played.turn is not None
    return max((one for one in played.turn.options if one.test(played.client)), key=lambda one: one.tier.credit).id


def _told(values: list[float]) -> str:
    return f"median {statistics.median(values):6.1f} ms   least {min(values):6.1f}   most {max(values):6.1f}"


if __name__ == "__main__":
    main()
