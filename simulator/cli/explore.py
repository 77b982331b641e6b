"""`attune explore`: exact figures for a vignette over every way to play it."""

import argparse
import json
import sys
from typing import TYPE_CHECKING

from simulator.cli.vignettes import loaded_vignette
from simulator.exits import DONE, Refusal

if TYPE_CHECKING:
    from simulator.explore.record import Witnesses


def arguments(parser: argparse.ArgumentParser) -> None:
    """The words of the command."""
    parser.add_argument("vignette", metavar="VIGNETTE", help="an id in the library, or a path")
    parser.add_argument(
        "--turns", action="store_true", help="also how many plays meet each turn and choose each option"
    )
    parser.add_argument(
        "--way", metavar="WHAT", help="only a shortest list of choices to a turn, a turn/option or an ending"
    )
    parser.add_argument("--format", choices=("text", "json"), default="text", help="for people or for programs")


def run(options: argparse.Namespace) -> int:
    """Explore, or show what was explored before of the same file."""
    from simulator.bench.proof import page
    from simulator.explore.as_json import as_json
    from simulator.explore.kept import explored
    from simulator.explore.layout import TooMuchToRemember
    from simulator.play.script import prepare_script

    loaded = loaded_vignette(options.vignette)
    script = prepare_script(loaded.required())
    try:
        found = explored(script, loaded.sha256)
    except TooMuchToRemember as problem:
        raise Refusal(f"{loaded.source.name}: {problem}") from None
    if options.way is not None:
        print(",".join(_way(found.witnesses, options.way)))
    elif options.format == "json":
        print(json.dumps(as_json(script, found), ensure_ascii=False, indent=2))
    else:
        print(page.told(script, found, turns=options.turns))
    if options.format == "text" and options.way is None:
        print(
            f"attune explore {options.vignette} --way TURN gives a list of choices for attune replay", file=sys.stderr
        )
    return DONE


def _way(ways: "Witnesses", name: str) -> tuple[str, ...]:
    for known in (ways.turns, ways.options, ways.endings):
        if name in known:
            found: tuple[str, ...] = known[name]
            return found
    raise Refusal(f"no play meets {name}; name a turn, a turn/option or an ending of the vignette")
