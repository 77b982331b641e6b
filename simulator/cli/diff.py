"""`attune diff`: what changed in meaning between two versions of a vignette, what that moves, and which line did it."""

import argparse
import json
import sys

from simulator.cli.vignettes import loaded_vignette
from simulator.exits import DONE, Refusal
from simulator.scenario.loader import Loaded

EXAMPLES = """examples:
  attune diff before.yaml after.yaml
  git show HEAD:mine/ines.yaml > before.yaml           the version of the last commit
"""


def arguments(parser: argparse.ArgumentParser) -> None:
    """The words of the command."""
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.epilog = EXAMPLES
    parser.add_argument("old", metavar="OLD", help="the version before: a path, or an id in the library")
    parser.add_argument("new", metavar="NEW", help="the version after")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="for people or for programs")


def run(options: argparse.Namespace) -> int:
    """Compare; 1 where one of the two cannot be played."""
    from simulator.bench.diff.as_json import as_json
    from simulator.bench.diff.result import diff
    from simulator.bench.diff.text import text
    from simulator.explore.kept import explored
    from simulator.explore.layout import TooMuchToRemember
    from simulator.explore.record import Exploration
    from simulator.play.script import Script

    old, new = _both(options.old, options.new)

    def explore(script: Script, sha256: str) -> Exploration:
        if options.format == "text":
            print(f"playing {script.vignette.id} in every way …", file=sys.stderr)
        return explored(script, sha256)

    try:
        found = diff(old, new, explore)
    except TooMuchToRemember as problem:
        raise Refusal(f"{old.source.name}, {new.source.name}: {problem}") from None
    print(json.dumps(as_json(found), ensure_ascii=False, indent=2) if options.format == "json" else text(found))
    return DONE


def _both(old: str, new: str) -> tuple[Loaded, Loaded]:
    """Both files. Raises Refusal with what is wrong with either."""
    found: list[Loaded] = []
    refused: list[str] = []
    for name in (old, new):
        try:
            found.append(loaded_vignette(name))
        except Refusal as refusal:
            refused.append(str(refusal))
    if refused:
        raise Refusal("\n".join(dict.fromkeys(refused)))
    before, after = found
    return before, after
