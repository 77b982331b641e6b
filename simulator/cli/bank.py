"""`attune bank`: the gates of the review over all vignettes together."""

import argparse
import json
import sys
from typing import TYPE_CHECKING

from simulator.cli.vignettes import playable_files
from simulator.exits import DONE, REFUSED

if TYPE_CHECKING:
    from simulator.bench.bank.measure import Measure
    from simulator.play.script import Script


def arguments(parser: argparse.ArgumentParser) -> None:
    """The words of the command."""
    parser.add_argument("paths", nargs="*", metavar="PATH", help="files or folders; without one, the whole library")
    parser.add_argument("--prove", action="store_true", help="also the endings, over every way to play every case")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="for people or for programs")


def run(options: argparse.Namespace) -> int:
    """Print the table; 1 where a gate fails."""
    from simulator.bench.bank.bank import table
    from simulator.bench.bank.items import items
    from simulator.bench.bank.page import page, told_signs
    from simulator.bench.bank.signs import signs
    from simulator.play.script import prepare_script
    from simulator.scenario.folders import packaged_folder

    loaded = playable_files(options.paths or [str(packaged_folder())])
    scripts = [prepare_script(one.required()) for one in loaded]
    parts = table(scripts)
    if options.prove:
        parts = (*parts, ("Endings", _endings([*zip(scripts, (one.sha256 for one in loaded), strict=True)])))
    failing = sum(measure.verdict == "fails" for _, measures in parts for measure in measures)
    if options.format == "json":
        rows = [
            {"part": part, "name": m.name, "value": m.value, "verdict": m.verdict, "where": list(m.where)}
            for part, measures in parts
            for m in measures
        ]
        print(json.dumps({"format": 1, "vignettes": len(loaded), "measures": rows}, ensure_ascii=False, indent=2))
    else:
        print(page(parts))
        print(told_signs(signs(tuple(items(scripts)))))
        print(f"{len(loaded)} vignettes: {failing} gates fail", file=sys.stderr)
    return REFUSED if failing else DONE


def _endings(cases: "list[tuple[Script, str]]") -> "tuple[Measure, ...]":
    from simulator.bench.bank.endings import measures
    from simulator.explore.kept import explored

    return tuple(
        measures((script, explored(script, sha256)) for script, sha256 in cases if script.vignette.kind == "case")
    )
