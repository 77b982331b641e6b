"""2,000 damaged vignette files: none may raise, each is refused with its place or accepted, each quickly and in little memory.

`python benchmarks/mutated_files.py [COUNT] [SEED]` prints one JSON object; exit 1 if a file broke a rule. The loop runs in one process.
A sample then runs again in a process held to 1 GiB of address space, whose peak memory is reported over that of an empty loader.
"""

import json
import random
import re
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from simulator.bench.check import check  # noqa: E402
from simulator.scenario.findings import Finding, Severity  # noqa: E402
from simulator.scenario.folders import packaged_folder  # noqa: E402
from simulator.scenario.library import vignette_files  # noqa: E402
from simulator.scenario.loader import load  # noqa: E402
from tests.scenario.mutations import mutated  # noqa: E402
from tests.scenario.sample import CASE, SCENE  # noqa: E402

PLACE = re.compile(r".+:\d+:\d+: (error|warning|hint)\[[SFNDQ]\d{3}\] \S")
SECONDS = 1.0
MEGABYTES = 200
SAMPLE = 100
LIMIT = 1 << 30


def files(count: int, seed: int) -> Iterator[bytes]:
    """The damaged files: of the samples of the tests and of every vignette that comes with the program, in turn."""
    chance = random.Random(seed)
    sources = [CASE, SCENE, *(path.read_text(encoding="utf-8") for path in vignette_files(packaged_folder()))]
    for number in range(count):
        yield mutated(sources[number % len(sources)], chance).encode("utf-8", "surrogatepass")


def judged(path: Path) -> tuple[str, list[Finding], float]:
    """`accepted`, `refused` or `broken`, the findings and the seconds for one file."""
    start = time.perf_counter()
    loaded = load(path)
    found = check(loaded)
    seconds = time.perf_counter() - start
    wrong = [one for one in found if one.severity is Severity.ERROR]
    if not all(PLACE.match(one.one_line) for one in found) or (loaded.vignette is None and not wrong):
        return "broken", found, seconds
    return ("refused" if wrong else "accepted"), found, seconds


def run(count: int, seed: int) -> dict[str, object]:
    """The figures of the loop."""
    verdicts = {"accepted": 0, "refused": 0, "broken": 0, "raised": 0}
    slowest, longest = 0.0, 0
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "v.yaml"
        for content in files(count, seed):
            path.write_bytes(content)
            try:
                verdict, found, seconds = judged(path)
            except Exception as error:  # a benchmark of exactly this: nothing may be raised
                print(f"raised {error!r}", file=sys.stderr)
                verdict, found, seconds = "raised", [], 0.0
            verdicts[verdict] += 1
            slowest = max(slowest, seconds)
            longest = max(longest, sum(len(one.one_line) for one in found))
    return {"files": count, "seed": seed, **verdicts, "slowest_seconds": round(slowest, 3), "longest_output": longest}


def held(count: int, seed: int) -> dict[str, object]:
    """The same in a process of its own under a memory limit: its peak over that of one plain file."""
    peaks = []
    for number in (0, count):
        command = [sys.executable, __file__, "--held", str(number), str(seed)]
        result = subprocess.run(command, capture_output=True, text=True, timeout=120, check=True)
        peaks.append(int(result.stdout))
    return {
        "sample": count,
        "peak_megabytes": peaks[1] // 1024,
        "over_a_plain_file_megabytes": (peaks[1] - peaks[0]) // 1024,
    }


def _under_a_limit(count: int, seed: int) -> None:
    resource.setrlimit(resource.RLIMIT_AS, (LIMIT, LIMIT))
    load(CASE)
    run(count, seed)
    # not ru_maxrss: Linux hands the peak of the parent down to it
    status = Path("/proc/self/status").read_text()
    print(re.search(r"VmHWM:\s*(\d+)", status)[1])  # type: ignore[index]


def main(arguments: list[str]) -> int:
    """Print the figures; 1 where a file raised, broke a rule or took too much."""
    if arguments[:1] == ["--held"]:
        _under_a_limit(int(arguments[1]), int(arguments[2]))
        return 0
    count, seed = (int(word) for word in (*arguments, *("2000", "1")[len(arguments) :]))
    figures = {**run(count, seed), **held(min(SAMPLE, count), seed)}
    print(json.dumps(figures, indent=1))
    bad = figures["raised"] or figures["broken"]
    return int(bool(bad) or figures["slowest_seconds"] > SECONDS or figures["peak_megabytes"] > MEGABYTES)  # type: ignore[operator]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
