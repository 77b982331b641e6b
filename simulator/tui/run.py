"""Start the app: `run_app` is what the command line calls."""

import os
import sys
from pathlib import Path

from simulator.play.records import Mode
from simulator.practice.attempt import Attempt
from simulator.scenario.findings import VignetteRefused
from simulator.scenario.loader import load
from simulator.store.journal import Journal, JournalProblem
from simulator.tui.app import AttunementApp
from simulator.tui.journal_shelf import Entry, JournalShelf, entry
from simulator.tui.keeping import sentence

DONE, REFUSED = 0, 1


def run_app(vignette: str | None = None, mode: Mode = "session", study: bool = False, seed: int | None = None) -> int:
    """Run the app, at the library or at once with a vignette (an id or a path), and give the exit code.

    An open attempt at the vignette goes on where it was left, in the way it was begun; else one begins as asked.
    """
    try:
        with Journal.open() as journal:
            shelf = JournalShelf(journal, library(), seed)
            opening = None if vignette is None else _opening(shelf, vignette, mode, study)
            app = AttunementApp(shelf, opening=opening, no_colour=bool(os.environ.get("NO_COLOR")))
            app.run()
            return app.return_code or DONE
    except JournalProblem as problem:
        print(sentence(problem), file=sys.stderr)
    except (VignetteRefused, LookupError) as problem:
        print(problem.args[0] if problem.args else problem, file=sys.stderr)
    return REFUSED


def library() -> list[Entry]:
    """The entries of the library: every file of it that can be played."""
    packaged = Path(__file__).parent.parent / "_library"
    folder = packaged if packaged.is_dir() else Path(__file__).parent.parent.parent / "scenarios"
    entries = (entry(path) for path in sorted(folder.glob("*/*.yaml")))
    return sorted((found for found in entries if found), key=lambda found: (found.row.level, found.row.name))


def _opening(shelf: JournalShelf, vignette: str, mode: Mode, study: bool) -> Attempt:
    if vignette not in shelf.entries:
        path = Path(vignette)
        if not path.is_file():
            raise LookupError(f"there is no vignette {vignette}; `attune list` shows what there is")
        loaded = load(path)
        loaded.required()
        added = entry(path, loaded)
        assert added is not None
        shelf.entries[added.row.id] = added
        vignette = added.row.id
    attempt = shelf.resume(vignette)
    if attempt is not None:
        return attempt
    first = not any(row.finished for row in shelf.rows())
    return shelf.begin(vignette, mode=mode, study=study, gauges=first)
