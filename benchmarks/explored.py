"""Exact exploration in figures, beside what random plays of the same vignettes see.

    .venv/bin/python -m benchmarks.explored [PATH …]

For each vignette, in a fresh process and without a cache: seconds and memory of the exploration, states, paths. Beside it: what
10,000 plays by chance would have seen and how far off they are, how long they took, and how long inkjs takes for as many plays of
a story of the same size and branching (`benchmarks/ink/story.py`).
"""

import json
import os
import re
import resource
import subprocess
import sys
import tempfile
import time
from collections import Counter
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from benchmarks.by_chance import PLAYS, SEED, outcomes_by_chance, play_by_chance
from benchmarks.ink.story import story
from benchmarks.outside_tools import Missing, npm_package
from simulator.explore.explorer import explore
from simulator.explore.record import Exploration
from simulator.play.script import prepare_script
from simulator.scenario.folders import packaged_folder
from simulator.scenario.library import vignette_files
from simulator.scenario.loader import load

INKJS = "2.4.0"
SECONDS, GIGABYTES = 10, 1.0
PLAYER = Path(__file__).parent / "ink" / "play.cjs"


@dataclass(frozen=True)
class Figures:
    """Of one vignette: first the exploration, then the plays by chance against it."""

    seconds: float
    gigabytes: float
    method: str
    states: int
    transitions: int
    paths: int | None
    endings: str
    options: str
    largest_error: float
    outcomes_unseen: str
    outcomes_unseen_mass: float
    plays_seconds: float
    choices: int


def figures(path: Path) -> Figures:
    """Everything about one vignette, in this process."""
    loaded = load(path)
    script = prepare_script(loaded.required())
    before = time.perf_counter()
    found = explore(script, loaded.sha256)
    seconds, gigabytes = time.perf_counter() - before, peak_gigabytes()
    seen, possible = play_by_chance(script), outcomes_by_chance(script)
    unseen = possible.keys() - seen.outcomes
    return Figures(
        seconds=seconds,
        gigabytes=gigabytes,
        method=found.method,
        states=found.states,
        transitions=found.transitions,
        paths=found.paths,
        endings=_of(seen.endings, found.endings),
        options=_of(seen.options, _option_shares(found)),
        largest_error=max(abs(seen.endings[id_] / PLAYS - share) for id_, share in found.endings.items()),
        outcomes_unseen=f"{len(unseen)} of {len(possible)}",
        outcomes_unseen_mass=sum(possible[value] for value in unseen),
        plays_seconds=seen.seconds,
        choices=seen.choices,
    )


def _option_shares(found: Exploration) -> dict[str, float]:
    return {f"{id_}/{option}": share for id_, turn in found.turns.items() for option, share in turn.options.items()}


def _of(seen: Counter[str], shares: dict[str, float]) -> str:
    possible = {name for name, share in shares.items() if share > 0}
    return f"{len(possible & seen.keys())} of {len(possible)}"


def peak_gigabytes() -> float:
    """The most memory this process has held so far. Linux hands ru_maxrss down from the parent, so it is asked for elsewhere."""
    status = Path("/proc/self/status")
    high = re.search(r"VmHWM:\s*(\d+)", status.read_text()) if status.exists() else None
    return int(high[1]) / 1e6 if high else resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6


def ink_plays(path: Path, inkjs: Path) -> dict[str, Any] | Missing:
    """As many plays of the equivalent story in inkjs."""
    script = prepare_script(load(path).required())
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "story.ink"
        file.write_text(story(script), encoding="utf-8")
        words = ["node", str(PLAYER), str(file), str(PLAYS), str(SEED)]
        env = {**os.environ, "NODE_PATH": str(inkjs / "node_modules")}
        done = subprocess.run(words, capture_output=True, text=True, env=env, check=False)
    if done.returncode != 0:
        return Missing(f"inkjs {INKJS}", done.stderr.strip().splitlines()[-1] if done.stderr.strip() else "node failed")
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def measured(path: Path) -> dict[str, Any]:
    """The figures of a vignette from a fresh process. Raises CalledProcessError where it fails."""
    words = [sys.executable, "-m", "benchmarks.explored", "--one", str(path)]
    found: dict[str, Any] = json.loads(subprocess.run(words, capture_output=True, text=True, check=True).stdout)
    return found


def told(path: Path, inkjs: Path | Missing) -> None:
    """Print what there is to say about one vignette."""
    if load(path).vignette is None:
        print(f"\nskipped: {path.name} (it cannot be played; attune check says why)")
        return
    one = measured(path)
    fits = one["method"] == "exact" and one["seconds"] <= SECONDS and one["gigabytes"] <= GIGABYTES
    paths = "not counted" if one["paths"] is None else f"{one['paths']:,}"
    print(f"\n{path.name}: {one['method']}, {'within' if fits else 'NOT within'} {SECONDS} s and {GIGABYTES:.0f} GB")
    line("exploration", f"{one['seconds']:.1f} s, {one['gigabytes']:.2f} GB")
    line("", f"{one['states']:,} states, {one['transitions']:,} choices in them, {paths} paths")
    line(f"{PLAYS:,} plays by chance", f"{one['plays_seconds']:.1f} s, {one['choices'] / PLAYS:.1f} choices a play")
    line("", f"saw {one['endings']} endings, {one['options']} options")
    line("", f"the share of an ending is off by up to {100 * one['largest_error']:.2f} points")
    unseen = 100 * one["outcomes_unseen_mass"]
    line("", f"never saw {one['outcomes_unseen']} outcomes, which are {unseen:.3f} % of all plays")
    ink = inkjs if isinstance(inkjs, Missing) else ink_plays(path, inkjs)
    if isinstance(ink, Missing):
        print(f"  {ink}")
        return
    line(f"{PLAYS:,} plays in inkjs", f"{ink['seconds']:.1f} s, {ink['choices'] / PLAYS:.1f} choices a play")
    a_play = ink["seconds"] / one["plays_seconds"]
    a_choice = ink["seconds"] / ink["choices"] * one["choices"] / one["plays_seconds"]
    whole = ink["seconds"] / one["seconds"]
    line("", f"{a_play:.1f}x ours a play, {a_choice:.1f}x ours a choice, {whole:.1f}x the whole exploration")


def line(what: str, figure: str) -> None:
    """One line of the printout."""
    print(f"  {what:<26}{figure}")


def cases() -> list[Path]:
    """The full cases of the library; a scene has one turn, and nothing to be timed."""
    return [path for path in vignette_files(packaged_folder()) if "kind: case" in path.read_text(encoding="utf-8")]


def main(arguments: list[str]) -> None:
    """All vignettes, or those named; `--one PATH` prints the figures of one as JSON."""
    if arguments[:1] == ["--one"]:
        print(json.dumps(asdict(figures(Path(arguments[1])))))
        return
    print(f"load of the machine: {', '.join(f'{one:.1f}' for one in os.getloadavg())} on {os.cpu_count()} processors")
    inkjs = npm_package("inkjs", INKJS)
    for path in map(Path, arguments) if arguments else cases():
        told(path, inkjs)


if __name__ == "__main__":
    main(sys.argv[1:])
