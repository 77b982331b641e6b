"""`attune export gradebook`: who took part in how much, as a gradebook reads it."""

import argparse
import sys

from simulator.cli.exporting.leaving import add_words, leaving
from simulator.cli.written import give
from simulator.exits import DONE


def arguments(parser: argparse.ArgumentParser) -> None:
    """The words of the command."""
    add_words(parser)
    parser.add_argument(
        "--for",
        dest="platform",
        choices=("moodle", "canvas"),
        default="moodle",
        help="whose gradebook (default: moodle)",
    )
    parser.add_argument(
        "--fit", action="store_true", help="also the fit by the provisional key: to talk about, not to pass by"
    )


def run(options: argparse.Namespace) -> int:
    """Write the gradebook."""
    from simulator.classroom.after.rows import silent
    from simulator.exports import gradebook
    from simulator.play.wording import exports as words

    pool, out = leaving(options)
    shape = gradebook.canvas if options.platform == "canvas" else gradebook.moodle
    found = gradebook.marks(out, silent(pool, out.rows) if options.names else ())
    give(shape(found, fit=options.fit).encode(), options)
    if not options.names:
        print(words.NO_GRADEBOOK_KNOWS, file=sys.stderr)
    return DONE
