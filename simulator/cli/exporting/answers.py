"""`attune export answers`: every choice of a class."""

import argparse
from functools import partial
from typing import TYPE_CHECKING

from simulator.cli.exporting.leaving import add_words, leaving
from simulator.cli.written import give
from simulator.exits import DONE

if TYPE_CHECKING:
    from simulator.classroom.after.pool import Pool
    from simulator.exports.outgoing import Outgoing

FORMATS = ("csv", "jsonl", "xapi")


def arguments(parser: argparse.ArgumentParser) -> None:
    """The words of the command."""
    add_words(parser)
    parser.add_argument("--format", choices=FORMATS, default="csv", help="CSV (default), JSON lines, xAPI statements")


def run(options: argparse.Namespace) -> int:
    """Write the choices."""
    pool, out = leaving(options)
    give(_rendered(pool, out, options.format).encode(), options)
    return DONE


def _rendered(pool: "Pool", out: "Outgoing", form: str) -> str:
    from simulator.classroom.after.rows import lines
    from simulator.exports import raw, xapi
    from simulator.scenario.language import language

    if form == "xapi":
        return xapi.as_file(xapi.statements(out, partial(lines, pool), language()))
    return raw.json_lines(out) if form == "jsonl" else raw.long_csv(out)
