"""Speed, as ratios in one run: start-up against an empty interpreter, a pure step, the replay of a finished attempt.

`python benchmarks/speed.py` prints medians; times are noisy, ratios less so.
"""

import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from simulator.play.engine import begin, choose, open_options
from simulator.play.replay import replay
from simulator.play.script import Script, prepare_script
from simulator.scenario.loader import load

ROOT = Path(__file__).parent.parent
HANNE = ROOT / "scenarios" / "dismissing-avoidant" / "hanne-vik.yaml"
RUNS = 15

EMPTY = ["-I", "-c", "pass"]
PLAY = ["-m", "simulator", "play", str(HANNE), "--plain", "--seed", "1"]
COMMANDS = {
    "attune --help": (["-m", "simulator", "--help"], 4),
    "attune list": (["-m", "simulator", "list"], 8),
    "line mode with a case loaded": (PLAY, 20),
}


def seconds(words: list[str], home: Path) -> float:
    """Wall-clock seconds of one run of the interpreter with these words."""
    began = time.perf_counter()
    subprocess.run(
        [sys.executable, *words], stdin=subprocess.DEVNULL, capture_output=True, cwd=ROOT, check=True,
        env={"ATTUNE_HOME": str(home), "PATH": "/usr/bin:/bin"},
    )  # fmt: skip
    return time.perf_counter() - began


def start_up(home: Path) -> None:
    """Each command beside an empty interpreter, in turn, so that a slow moment hits both."""
    for name, (words, bound) in COMMANDS.items():
        pairs = [(seconds(words, home), seconds(EMPTY, home)) for _ in range(RUNS)]
        ratio = statistics.median(ours / empty for ours, empty in pairs)
        print(f"{name:<32} {ratio:5.1f}x an empty interpreter (aim {bound}x)")


def first_meeting(home: Path) -> None:
    """The same where the case was never loaded before: it is read and validated."""
    pairs = [(seconds(PLAY, home / str(number)), seconds(EMPTY, home)) for number in range(RUNS)]
    ratio = statistics.median(ours / empty for ours, empty in pairs)
    print(f"{'line mode, a case new to it':<32} {ratio:5.1f}x an empty interpreter")


def best_path(script: Script) -> list[str]:
    """The choices of the play by the key."""
    play, _ = begin(script)
    choices = []
    while play.place is not None:
        best = max(open_options(script.turn(play.place), play.client), key=lambda option: option.tier.credit)
        choices.append(best.id)
        play, _ = choose(script, play, best.id)
    return choices


def timed(act: Callable[[], object]) -> float:
    """Median seconds of an act."""
    times = []
    for _ in range(RUNS):
        began = time.perf_counter()
        act()
        times.append(time.perf_counter() - began)
    return statistics.median(times)


def core() -> None:
    """A pure step, and the replay of a finished attempt."""
    script = prepare_script(load(HANNE).required())
    choices = best_path(script)
    each = timed(lambda: replay(script, choices))
    print(f"{'pure steps a second':<32} {len(choices) / each:8,.0f} (aim 20,000)")
    print(f"{'replay of a finished attempt':<32} {each * 1000:5.2f} ms (aim 5 ms), {len(choices)} choices")


if __name__ == "__main__":
    import tempfile

    core()
    with tempfile.TemporaryDirectory() as folder:
        start_up(Path(folder))
        first_meeting(Path(folder))
