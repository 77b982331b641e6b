"""Counts every way to play, in a process of its own that can be ended at once: `python -m simulator.practice.debrief.exact_aside`.

What was played comes in on stdin as JSON, what was counted goes out as JSON; where it cannot be counted, a sentence on stderr.
"""

import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass

from pydantic import TypeAdapter

from simulator.exits import DONE, REFUSED
from simulator.play.engine import NotOffered
from simulator.play.records import Chose, Record
from simulator.play.script import prepare_script
from simulator.practice.debrief.exact import Exact, exact_of
from simulator.practice.debrief.steps import walk
from simulator.scenario.findings import VignetteRefused
from simulator.scenario.loader import load

_GIVE_WAY = 10


@dataclass(frozen=True)
class Played:
    """The text of a vignette, and the options chosen in it."""

    source: str
    choices: tuple[str, ...]


PLAYED: TypeAdapter[Played] = TypeAdapter(Played)
COUNTED: TypeAdapter[Exact | None] = TypeAdapter(Exact | None)


def question(source: str, records: Sequence[Record]) -> bytes:
    """What is to be counted, as it goes in."""
    return PLAYED.dump_json(Played(source, tuple(record.option for record in records if isinstance(record, Chose))))


def give_way() -> None:
    """Let others go first, so that the window answers its keys while this process counts."""
    with suppress(AttributeError, OSError):
        os.nice(_GIVE_WAY)


def main() -> int:
    """Count."""
    give_way()
    played = PLAYED.validate_json(sys.stdin.buffer.read())
    try:
        loaded = load(played.source)
        script = prepare_script(loaded.required())
        found = exact_of(script, loaded.sha256, walk(script, played.choices))
    except (VignetteRefused, NotOffered) as problem:
        print(problem, file=sys.stderr)
        return REFUSED
    sys.stdout.buffer.write(COUNTED.dump_json(found))
    return DONE


if __name__ == "__main__":
    sys.exit(main())
