"""`attune schema`: the JSON Schema that editors read while an author writes."""

import argparse
import sys
from pathlib import Path

from simulator.exits import DONE, Refusal
from simulator.scenario.schema_file import NAME, schema_path


def arguments(parser: argparse.ArgumentParser) -> None:
    """The words of the command."""
    parser.add_argument(
        "--write", metavar="DIR", help="write it into this folder, over an older one, instead of printing it"
    )


def run(options: argparse.Namespace) -> int:
    """Print the schema, or write it and print its path."""
    text = schema_path().read_text(encoding="utf-8")
    if options.write is None:
        print(text, end="")
        return DONE
    path = Path(options.write) / NAME
    try:
        path.write_text(text, encoding="utf-8", newline="\n")
    except OSError as problem:
        raise Refusal(f"{path} cannot be written: {(problem.strerror or 'unknown reason').lower()}") from None
    print(path)
    print(f"first line of a vignette beside it:  # yaml-language-server: $schema=./{NAME}", file=sys.stderr)
    return DONE
