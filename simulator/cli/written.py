"""A file that a command writes: for its owner's eyes, and never over one that is there unless that was asked for."""

import sys
from pathlib import Path

from simulator.exits import Refusal


def written(path: Path, body: bytes, *, over: bool) -> None:
    """Write it and say so on stderr. Raises Refusal where it cannot be."""
    from simulator.play.wording import exports as words
    from simulator.report.files import write
    from simulator.report.problems import NoReport

    try:
        write(path, body, over=over)
    except NoReport as problem:
        raise Refusal(str(problem)) from None
    print(words.WRITTEN.format(path=path), file=sys.stderr)
