"""`attune rubric`: the key, complete or a part of it."""

import argparse
import json

from scoring.key import cell, rubric
from scoring.vocabulary import Moment, Pattern
from simulator.exits import DONE


def arguments(parser: argparse.ArgumentParser) -> None:
    """The words of the command."""
    parser.add_argument("--pattern", choices=[pattern.value for pattern in Pattern], help="one pattern only")
    parser.add_argument("--moment", choices=[moment.value for moment in Moment], help="one moment only")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="for people or for programs")


def run(options: argparse.Namespace) -> int:
    """Print the cells asked for."""
    patterns = [p for p in Pattern if options.pattern in (None, p.value)]
    moments = [m for m in Moment if options.moment in (None, m.value)]
    if options.format == "json":
        whole = rubric()
        part = {p.value: {m.value: whole[p.value][m.value] for m in moments} for p in patterns}
        print(json.dumps({"format": 1, **part}, indent=2))
        return DONE
    print("The key is provisional until supervisors have rated it.")
    for pattern in patterns:
        for moment in moments:
            row = cell(pattern, moment)
            print(f"\n{pattern.value} · {moment.value}: {row.why} ({row.sources})")
            for name in ("best", "acceptable", "neutral", "counter"):
                print(f"  {name:<11} {', '.join(move.value for move in getattr(row, name))}")
    return DONE
