"""`attune preview`: play a vignette beside its findings and its proof, while it is written in an editor."""

import argparse
import os
import sys

from simulator.exits import Refusal

EXAMPLES = """examples:
  attune preview mine/ines-duarte.yaml                     from the first turn
  attune preview mine/ines-duarte.yaml --at quiet          at turn quiet, where the client most likely stands there
  attune preview mine/ines-duarte.yaml --choices a,b,c     after these choices

Every save is read at once: your choices are played again as far as they hold. Nothing is kept.
"""


def arguments(parser: argparse.ArgumentParser) -> None:
    """The words of the command."""
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.epilog = EXAMPLES
    parser.add_argument("vignette", metavar="FILE", help="the file you write; or an id of the library, to look")
    begin = parser.add_mutually_exclusive_group()
    begin.add_argument("--at", metavar="TURN", help="begin at this turn, where a client by chance most likely stands")
    begin.add_argument(
        "--choices", default="", metavar="a,b,…", help="begin after these, each `option` or `turn/option`"
    )


def run(options: argparse.Namespace) -> int:
    """Look at the file until the author leaves."""
    if not _terminal():
        raise Refusal("the preview needs a terminal; `attune check` and `attune replay` give the same as text")
    from simulator.tui.preview.run import run_preview

    choices = [choice.strip() for choice in options.choices.split(",") if choice.strip()]
    return run_preview(options.vignette, choices=choices, at=options.at)


def _terminal() -> bool:
    return sys.stdin.isatty() and sys.stdout.isatty() and os.environ.get("TERM", "") not in ("", "dumb")
