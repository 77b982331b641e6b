"""`python -m simulator.bench.library`: explores every case that comes with the program and writes the players' table and the page."""

import sys
from pathlib import Path

from simulator.bench.bank.endings import best_ending
from simulator.bench.library.figures import FILE, CaseFigures, figures, write
from simulator.bench.library.page import page
from simulator.explore.kept import explored
from simulator.play.script import prepare_script
from simulator.scenario.folders import packaged_folder
from simulator.scenario.index import read_index
from simulator.scenario.loader import load

PAGE = Path(__file__).parents[3] / "docs" / "library.md"


def main() -> int:
    """Write both."""
    folder = packaged_folder()
    entries = list(read_index(folder).values())
    cases = [(entry, load(folder / entry.path)) for entry in entries if entry.kind == "case"]
    found: dict[str, CaseFigures] = {}
    for entry, loaded in cases:
        script = prepare_script(loaded.required())
        result = explored(script, loaded.sha256)
        found[entry.id] = figures(result, best_ending(script, result))
    write(folder / FILE, found)
    scenes = [entry for entry in entries if entry.kind == "scene"]
    listed = [(entry, loaded.required()) for entry, loaded in sorted(cases, key=lambda one: (one[0].level, one[0].id))]
    PAGE.write_text(page(listed, scenes, found), encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
