"""What a command makes: to a file for its owner's eyes, never over one that is there unless that was asked for, or to stdout."""

import argparse
import sys
from pathlib import Path

from simulator.exits import Refusal


def add_out(parser: argparse.ArgumentParser) -> None:
    """The words that say where to."""
    parser.add_argument("-o", "--out", metavar="FILE", help="write it there instead of to the terminal")
    parser.add_argument("--force", action="store_true", help="write over a file that is there")


def give(body: bytes, options: argparse.Namespace) -> None:
    """Write it to the file that was asked for, else to stdout. Raises Refusal where it cannot be."""
    if options.out:
        written(Path(options.out), body, over=options.force)
        return
    sys.stdout.flush()
    sys.stdout.buffer.write(body)
    sys.stdout.buffer.flush()


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
