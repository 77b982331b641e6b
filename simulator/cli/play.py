"""`attune play`: the app, or line mode where it is asked for or where there is no terminal."""

import argparse
import os
import sys
from typing import TYPE_CHECKING, cast

from simulator.cli.folders import say_what_is_missing
from simulator.exits import Refusal

if TYPE_CHECKING:
    from simulator.practice.rounds import RoundAsked

LONGEST_ROUND = 60
"""Minutes."""


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
    parser.add_argument("--due", action="store_true", help="a session of what is due, with others than last time")
    parser.add_argument("--scenes", action="store_true", help="a few single scenes, one after another")
    parser.add_argument("--twins", action="store_true", help="scenes in which two clients say the same words")
    parser.add_argument(
        "--minutes", type=int, metavar="N", help="how long --due or --scenes goes on; 5 if not said otherwise"
    )
    parser.add_argument(
        "--form", choices=("a", "b"), help="the form of --mode check-up; without it the one that is not whole yet"
    )
    parser.add_argument("--seed", type=int, metavar="N", help="the order of options, for teaching and tests")


def run(options: argparse.Namespace) -> int:
    """Play; an open attempt at the vignette goes on where it was left."""
    if options.anew and options.vignette is None:
        raise Refusal("--anew needs the client to begin again with: attune play hanne-vik --anew")
    kind = _round(options)
    say_what_is_missing()
    if options.plain or os.environ.get("ATTUNE_PLAIN") or not _terminal():
        from simulator.plain.run import run_plain, run_round

        if kind:
            return run_round(kind, options.minutes, options.seed)
        return run_plain(options.vignette, options.mode, options.study, options.seed, anew=options.anew)
    from simulator.tui.run import run_app

    return run_app(
        options.vignette,
        options.mode,
        options.study,
        options.seed,
        anew=options.anew,
        kind=kind,
        minutes=options.minutes,
    )


def _round(options: argparse.Namespace) -> "RoundAsked | None":
    """The kind of round that is asked for. Raises Refusal for words that do not go together."""
    asked = [name for name in ("due", "scenes", "twins") if getattr(options, name)]
    asked += ["check-up"] if options.mode == "check-up" else []
    timed = options.scenes or options.due
    if options.minutes is not None and not (timed and 1 <= options.minutes <= LONGEST_ROUND):
        raise Refusal(
            f"--minutes goes with --due or --scenes and takes 1 to {LONGEST_ROUND}: attune play --due --minutes 15"
        )
    if options.form and options.mode != "check-up":
        raise Refusal(f"--form goes with a check-up: attune play --mode check-up --form {options.form}")
    if not asked:
        return None
    if len(asked) > 1:
        raise Refusal(f"one round at a time: either {' or '.join(asked)}")
    if options.vignette is not None:
        raise Refusal(f"a round chooses its scenes by itself; leave {options.vignette} out, or play it alone")
    if asked == ["check-up"]:
        return cast("RoundAsked", f"form-{options.form}" if options.form else "check-up")
    return cast("RoundAsked", asked[0])


def _terminal() -> bool:
    return sys.stdin.isatty() and sys.stdout.isatty() and os.environ.get("TERM", "") not in ("", "dumb")
