"""`attune play`: the app, or line mode where it is asked for or where there is no terminal."""

import argparse
import os
import sys

from simulator.cli.folders import say_what_is_missing
from simulator.exits import Refusal


def arguments(parser: argparse.ArgumentParser) -> None:
    """The words of the command."""
    parser.add_argument(
        "vignette", nargs="?", metavar="VIGNETTE", help="an id in the library, or a path; without it, the library"
    )
    parser.add_argument("--plain", action="store_true", help="line mode: plain text (also: ATTUNE_PLAIN=1)")
    parser.add_argument(
        "--mode", choices=("session", "drill", "check-up"), help="when feedback comes; session if not said otherwise"
    )
    parser.add_argument("--study", action="store_true", help="show the pattern, and ask no belief")
    parser.add_argument(
        "--anew", action="store_true", help="begin again, also where an attempt waits to be gone on with"
    )
    parser.add_argument("--seed", type=int, metavar="N", help="the order of options, for teaching and tests")


def run(options: argparse.Namespace) -> int:
    """Play; an open attempt at the vignette goes on where it was left."""
    if options.anew and options.vignette is None:
        raise Refusal("--anew needs the client to begin again with: attune play hanne-vik --anew")
    if options.mode == "check-up":
        raise Refusal("there are no check-up forms yet; play with --mode session or --mode drill")
    say_what_is_missing()
    if options.plain or os.environ.get("ATTUNE_PLAIN") or not _terminal():
        from simulator.plain.run import run_plain

        return run_plain(options.vignette, options.mode, options.study, options.seed, anew=options.anew)
    from simulator.tui.run import run_app

    return run_app(options.vignette, options.mode, options.study, options.seed, anew=options.anew)


def _terminal() -> bool:
    return sys.stdin.isatty() and sys.stdout.isatty() and os.environ.get("TERM", "") not in ("", "dumb")
