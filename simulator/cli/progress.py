"""`attune progress`: how the trainee works, over all finished attempts."""

import argparse
import json

from simulator.exits import DONE


def arguments(parser: argparse.ArgumentParser) -> None:
    """The words of the command."""
    parser.add_argument("--format", choices=("text", "json"), default="text", help="for people or for programs")
    parser.add_argument("--rebuild", action="store_true", help="work everything out again from the journal first")


def run(options: argparse.Namespace) -> int:
    """Print the picture; nothing is written but what can be worked out again."""
    from datetime import UTC, datetime

    from simulator.cli.record import journal
    from simulator.plain.sections import lines
    from simulator.practice.progress.as_json import as_json
    from simulator.practice.progress.known import known, rebuild
    from simulator.practice.progress.picture import picture
    from simulator.practice.progress.possible import kept_possible
    from simulator.practice.progress.sections import sections

    with journal() as record:
        if options.rebuild:
            rebuild(record)
        found = picture(known(record), datetime.now(UTC), kept_possible(record))
    if options.format == "json":
        print(json.dumps(as_json(found), ensure_ascii=False, indent=2))
    else:
        print("\n".join(lines(sections(found))))
    return DONE
