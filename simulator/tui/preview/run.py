"""Start the preview: `run_preview` is what the command line calls."""

import os
import sys
from collections.abc import Sequence

from simulator.bench.preview.versions import Preview, unreadable, version
from simulator.exits import DONE, Refusal
from simulator.play.engine import NotOffered
from simulator.scenario.library import UnknownVignette, find
from simulator.scenario.loader import Loaded, load
from simulator.scenario.nearest import nearest
from simulator.scenario.source import printable
from simulator.tui.preview.app import PreviewApp


def run_preview(name: str, *, choices: Sequence[str] = (), at: str | None = None) -> int:
    """Run the preview of this file and give the exit code. Raises Refusal with one sentence where it cannot begin."""
    try:
        path = find(name)
    except UnknownVignette as problem:
        raise Refusal(str(problem)) from None
    loaded = load(path)
    if unreadable(loaded):
        raise Refusal(loaded.findings[0].one_line)
    app = PreviewApp(path, loaded, begin(loaded, choices, at), at=at, no_colour=bool(os.environ.get("NO_COLOR")))
    app.run()
    if app.choices:
        print(
            f"to go on there: attune preview {printable(name, 400)} --choices {','.join(app.choices)}", file=sys.stderr
        )
    return app.return_code or DONE


def begin(loaded: Loaded, choices: Sequence[str], at: str | None) -> Preview:
    """The preview as it is asked for. Raises Refusal where the vignette has no such turn, or the choices cannot be made.

    In a file with errors neither can be asked; it is looked at all the same.
    """
    read = version(loaded)
    preview = Preview(read).saved(read)
    if read.script is None:
        return preview
    turns = [turn.id for turn in read.script.turns() if turn.options]
    if at is not None and at not in turns:
        best = nearest(at, turns)
        hint = f"did you mean '{best}'?" if best else f"there are {', '.join(turns)}"
        raise Refusal(f"there is no turn '{printable(at)}' that asks for a choice; {hint}")
    try:
        return preview.gone(choices) if choices else preview
    except NotOffered as problem:
        raise Refusal(str(problem)) from None
