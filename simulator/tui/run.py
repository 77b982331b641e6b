"""Start the app: `run_app` is what the command line calls."""

import gc
import os
import sys
from pathlib import Path

from simulator.exits import DONE, REFUSED
from simulator.play.records import Mode
from simulator.play.wording.scene import NOT_ALONE
from simulator.practice.attempt import Attempt
from simulator.practice.opening import apart
from simulator.practice.own_data.at_start import made_ready, said_beside, typed_unseen
from simulator.practice.rounds import RoundAsked
from simulator.scenario.index import Broken
from simulator.scenario.library import UnknownVignette, find, shelf
from simulator.scenario.playable import playable
from simulator.store.journal import Journal
from simulator.tui.app import AttunementApp
from simulator.tui.journal_shelf import JournalShelf
from simulator.tui.keeping import REFUSALS

PROBLEMS: tuple[type[Exception], ...] = (*REFUSALS, UnknownVignette)
"""What ends in a sentence and an exit code before the app is there."""


def run_app(
    vignette: str | None = None,
    mode: Mode | None = None,
    study: bool = False,
    seed: int | None = None,
    *,
    anew: bool = False,
    kind: RoundAsked | None = None,
    minutes: int | None = None,
) -> int:
    """Run the app, at the library, or at once with a vignette (an id or a path) or a round of scenes, and give the exit code.

    An open attempt at the vignette goes on where it was left, in the way it was begun; else one begins as asked.
    """
    try:
        with Journal.open() as journal:
            made_ready(journal, typed_unseen(), said_beside)
            clients = JournalShelf(journal, shelf().entries, seed)
            opening, said = (None, ()) if vignette is None else _opening(clients, vignette, mode, study, anew)
            app = AttunementApp(
                clients,
                opening=opening,
                opening_round=(kind, minutes) if kind else None,
                said=said,
                no_colour=bool(os.environ.get("NO_COLOR")),
            )
            gc.freeze()  # what is loaded by now stays, and need not be looked through in the middle of a frame
            app.run()
            return app.return_code or DONE
    except PROBLEMS as problem:
        print(f"attune: {problem}", file=sys.stderr)
    return REFUSED


def _opening(
    shelf: JournalShelf, vignette: str, mode: Mode | None, study: bool, anew: bool
) -> tuple[Attempt, tuple[str, ...]]:
    """The attempt to open, and what is to be said first."""
    path = find(vignette)
    id_ = vignette if vignette in shelf.entries else _added(shelf, path)
    attempt = None if anew else shelf.resume(id_)
    if attempt is not None:
        return attempt, apart(attempt, playable(path), vignette, mode, study)
    if shelf.entries[id_].kind == "scene":
        if shelf.entries[id_].form:
            raise UnknownVignette(NOT_ALONE)
        return shelf.begin(id_, mode=mode or "drill", study=study), ()
    first = not any(row.finished for row in shelf.rows())
    return shelf.begin(id_, mode=mode or "session", study=study, gauges=first), ()


def _added(shelf: JournalShelf, path: Path) -> str:
    """Put a file that was named by its path on the shelf, and give its id."""
    from simulator.scenario.entries import entry_of  # pydantic is slow to import

    vignette = playable(path).vignette
    entry = entry_of(path, str(path))
    if isinstance(entry, Broken):
        raise UnknownVignette(f"{path} cannot be played: {entry.reason}")
    shelf.entries[vignette.id] = entry
    return vignette.id
