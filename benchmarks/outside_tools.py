"""Tools of others, for comparison: installed with pinned versions into a cache folder outside the tree, when a benchmark asks for them.

What cannot be had is a `Missing` with the reason, for the printout; a benchmark goes on without it.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from textwrap import shorten

CACHE = Path(tempfile.gettempdir()) / "attunement-benchmarks"
SECONDS = 300


@dataclass(frozen=True)
class Missing:
    """A tool that is not there; `reason` is half a sentence."""

    name: str
    reason: str

    def __str__(self) -> str:
        return f"skipped: {self.name} ({self.reason})"


def python_tool(name: str, version: str) -> Path | Missing:
    """The command of a Python tool, in a virtual environment of its own."""
    folder = CACHE / f"{name}-{version}"
    command = folder / "bin" / name
    if command.exists():
        return command
    python = folder / "bin" / "python"
    problem = _run([sys.executable, "-m", "venv", str(folder)])
    problem = problem or _run([str(python), "-m", "pip", "install", "--quiet", f"{name}=={version}"])
    if problem or not command.exists():
        return Missing(f"{name} {version}", problem or "it has no command of that name")
    return command


def npm_package(name: str, version: str) -> Path | Missing:
    """The folder in which node finds this package."""
    folder = CACHE / f"{name}-{version}"
    described = folder / "node_modules" / name / "package.json"
    for program in ("node", "npm"):
        if shutil.which(program) is None:
            return Missing(f"{name} {version}", f"there is no {program} here")
    if not described.exists():
        problem = _run(["npm", "install", "--prefix", str(folder), "--no-audit", "--no-fund", f"{name}@{version}"])
        if problem:
            return Missing(f"{name} {version}", problem)
    found = json.loads(described.read_text(encoding="utf-8"))["version"]
    return folder if found == version else Missing(f"{name} {version}", f"version {found} was found instead")


def _run(words: list[str]) -> str | None:
    """What went wrong with a command, None where nothing did."""
    CACHE.mkdir(mode=0o700, parents=True, exist_ok=True)
    env = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    try:
        done = subprocess.run(words, capture_output=True, text=True, timeout=SECONDS, env=env, cwd=CACHE, check=False)
    except (OSError, subprocess.TimeoutExpired) as problem:
        return f"{Path(words[0]).name}: {type(problem).__name__}"
    said = next((line for line in done.stderr.splitlines() if "error" in line.lower()), "it failed")
    return None if done.returncode == 0 else shorten(f"{Path(words[0]).name}: {said}", 100)
