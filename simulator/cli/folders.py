"""Tells an instructor when ATTUNE_VIGNETTES names what is not there: the library would only be silent about it."""

import sys

from simulator.scenario.folders import missing_folders
from simulator.scenario.source import printable


def say_what_is_missing() -> None:
    """One line on stderr for each such folder."""
    for sentence in missing_folders():
        print(f"attune: {printable(sentence, 400)}", file=sys.stderr)
