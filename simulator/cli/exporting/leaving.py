"""What of the classes named on the command line may leave, and what is said of it."""

import argparse
import sys
from typing import TYPE_CHECKING

from simulator.cli.class_logs import add_logs, classes
from simulator.cli.written import add_out
from simulator.exits import Refusal

if TYPE_CHECKING:
    from simulator.classroom.after.pool import Pool
    from simulator.exports.outgoing import Outgoing


def add_words(parser: argparse.ArgumentParser) -> None:
    """The words that every export of answers has."""
    add_logs(parser)
    parser.add_argument("--names", action="store_true", help="what people were called in the room, not pseudonyms")
    add_out(parser)


def leaving(options: argparse.Namespace) -> "tuple[Pool, Outgoing]":
    """The classes, and what of them leaves; what was left out is said on stderr. Raises Refusal where nothing is left."""
    from scoring.honesty import SMALLEST_GROUP
    from simulator.classroom.after.rows import rows
    from simulator.exports.outgoing import outgoing
    from simulator.play.wording import exports as words

    pool = classes(options)
    every = rows(pool)
    if not every:
        raise Refusal(words.NOTHING_YET)
    out = outgoing(every, names=options.names)
    if not out.rows:
        raise Refusal(words.NOTHING_LEFT.format(least=SMALLEST_GROUP))
    if out.small_classes or out.small_votes:
        told = words.SMALL.format(least=SMALLEST_GROUP, classes=out.small_classes, votes=out.small_votes)
        print(told, file=sys.stderr)
    if options.names:
        print(words.PERSONAL, file=sys.stderr)
    return pool, out
