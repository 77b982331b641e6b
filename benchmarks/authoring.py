"""The author's bench in figures, each beside something else from the same run.

    .venv/bin/python -m benchmarks.authoring

What `attune check` takes for one file and for 200; what bare PyYAML takes to load the same 200; what check-jsonschema and
yamllint take; which of ten seeded defects are named in their line; and what is said of the vignettes that come with the program.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import yaml

from benchmarks.cut_files import cuts, write_cut_files
from benchmarks.outside_tools import Missing, python_tool
from benchmarks.seeded_defects import SEEDS, told
from simulator.bench.check import checked
from simulator.bench.explained.examples import base_text
from simulator.scenario.findings import Severity
from simulator.scenario.folders import packaged_folder
from simulator.scenario.library import vignette_files
from simulator.scenario.loader import load
from simulator.scenario.schema_file import schema_path

RUNS = 9
COMMAND_RUNS = 3
FILES = 200
CHECK_JSONSCHEMA, YAMLLINT = "0.39.0", "1.38.0"
YAMLLINT_RULES = "{extends: relaxed, rules: {line-length: disable}}"
ATTUNE = [sys.executable, "-m", "simulator"]


def seconds(act: Callable[[], object]) -> float:
    """Wall-clock seconds of an act."""
    began = time.perf_counter()
    act()
    return time.perf_counter() - began


def command(words: list[str]) -> float:
    """Wall-clock seconds of a whole command. What it finds is not asked; that it cannot run at all raises RuntimeError."""

    def run() -> None:
        done = subprocess.run(words, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)
        if done.returncode not in (0, 1):
            raise RuntimeError(done.stderr.strip().splitlines()[-1])

    return seconds(run)


def line(what: str, figure: str, aim: str = "") -> None:
    """One line of the printout."""
    print(f"  {what:<58}{figure:>16}{f'   {aim}' if aim else ''}")


def one_file() -> None:
    """`attune check` of each vignette: in this process, and as a command beyond what it takes to start one."""
    print("attune check of one vignette")
    for path in vignette_files(packaged_folder()):
        check = partial(_checked, path)
        inside = statistics.median(seconds(check) for _ in range(RUNS))
        pairs = [(command([*ATTUNE, "check", str(path)]), command([*ATTUNE, "--version"])) for _ in range(RUNS)]
        beyond = statistics.median(whole - start for whole, start in pairs)
        start = statistics.median(start for _, start in pairs)
        line(f"{path.name}, in process", f"{inside * 1000:.0f} ms", "aim under 150 ms")
        line(
            "  as a command, beyond attune --version",
            f"{beyond * 1000:.0f} ms",
            f"attune --version: {start * 1000:.0f} ms",
        )


def _checked(path: Path) -> object:
    return checked(load(path))


def many_files(files: list[Path], different: int) -> None:
    """All files checked in this process, beside PyYAML's C loader alone, in turns."""
    lines = sum(len(path.read_text(encoding="utf-8").splitlines()) for path in files)
    print(f"\n{len(files)} files ({different} different ones), {lines:,} lines, in one process, {RUNS} rounds in turns")
    loader = getattr(yaml, "CSafeLoader", None)
    if loader is None:
        print(f"  {Missing('CSafeLoader', 'this PyYAML was built without libyaml')}")
        return
    acts: dict[str, Callable[[], object]] = {
        "yaml.load(text, CSafeLoader), no check": lambda: [
            yaml.load(path.read_text(encoding="utf-8"), loader) for path in files
        ],
        "load: positions, fields, names": lambda: [load(path) for path in files],
        "load and check": lambda: [_checked(path) for path in files],
    }
    times: dict[str, list[float]] = {name: [] for name in acts}
    for _ in range(RUNS):
        for name, act in acts.items():
            times[name].append(seconds(act))
    bare, *ours = times
    line(bare, f"{statistics.median(times[bare]) * 1000:.0f} ms")
    for name in ours:
        ratio = statistics.median(one / other for one, other in zip(times[name], times[bare], strict=True))
        aim = "aim 2x" if name == ours[-1] else ""
        line(name, f"{statistics.median(times[name]) * 1000:.0f} ms", f"{ratio:.2f}x {aim}")


def beside_others(folder: Path, files: list[Path]) -> None:
    """The same files through whole commands, ours and those of others, in turns."""
    print(f"\nwhole commands over the {len(files)} files, {COMMAND_RUNS} rounds in turns")
    names = [str(path) for path in files]
    commands = {"attune check": [*ATTUNE, "check", str(folder)]}
    schema = ["--schemafile", str(schema_path())]
    for tool, version, words in (
        ("check-jsonschema", CHECK_JSONSCHEMA, [*schema, *names]),
        ("yamllint", YAMLLINT, ["-d", YAMLLINT_RULES, str(folder)]),
    ):
        found = python_tool(tool, version)
        if isinstance(found, Missing):
            print(f"  {found}")
        else:
            commands[f"{tool} {version}"] = [str(found), *words]
    times: dict[str, list[float]] = {name: [] for name in commands}
    for _ in range(COMMAND_RUNS):
        for name, words in commands.items():
            times[name].append(command(words))
    ours = times["attune check"]
    for name, each in times.items():
        ratio = statistics.median(one / our for one, our in zip(each, ours, strict=True))
        line(name, f"{statistics.median(each):.2f} s", f"{ratio:.1f}x attune check" if each is not ours else "")


def defects() -> None:
    """Ten seeded defects: who is told what, without and with every play."""
    print("\nten seeded defects: named in its line? and everything that is said (code:line)")
    print(f"  {'defect':<36}{'is':<10}{'check':<34}check --prove")
    hits = [0, 0]
    for seed in SEEDS:
        quick, proof = (told(seed, proved=proved) for proved in (False, True))
        hits = [hits[0] + quick.named, hits[1] + proof.named]
        print(f"  {seed.defect:<36}{f'{seed.code}:{seed.line}':<10}{quick!s:<34}{proof}")
    print(
        f"  {'named in the right line':<46}{f'{hits[0]} of {len(SEEDS)}':<34}{hits[1]} of {len(SEEDS)} (aim 10 of 10)"
    )
    for base in ("case", "long"):
        clean = [checked(load(base_text(base)), proved=proved).findings for proved in (False, True)]
        print(f"  the clean file '{base}': {len(clean[0])} findings, with --prove {len(clean[1])}")


def shipped() -> None:
    """What is said of the vignettes that come with the program."""
    print("\nfindings that are no hints, on the vignettes that come with the program (aim 0)")
    for path in vignette_files(packaged_folder()):
        loaded = load(path)
        for name, proved in (("check", False), ("check --prove", True)):
            found = [one for one in checked(loaded, proved=proved).findings if one.severity is not Severity.HINT]
            line(f"{path.name}, {name}", str(len(found)), ", ".join(f"{one.code}:{one.line}" for one in found))


def main() -> None:
    """All of it, in a data folder of its own."""
    with tempfile.TemporaryDirectory() as home:
        os.environ["ATTUNE_HOME"] = home
        folder = Path(home) / "cut"
        folder.mkdir()
        texts = list(cuts())
        files = write_cut_files(folder, texts, FILES)
        load_of_machine = ", ".join(f"{one:.1f}" for one in os.getloadavg())
        print(f"load of the machine: {load_of_machine} on {os.cpu_count()} processors\n")
        one_file()
        many_files(files, len(texts))
        beside_others(folder, files)
        defects()
        shipped()


if __name__ == "__main__":
    main()
