"""Counts what is still possible along plays of one vignette, in a process of its own that stays and answers play after play.

    python -m simulator.practice.foresight_aside

The first line of stdin is the vignette's text as a JSON string. Every line after it is a play, as a JSON list of options, and is
answered by one line of JSON: for each turn it came to, what is still possible after each open line. Where the vignette cannot be
counted, a sentence on stderr.
"""

import sys
from dataclasses import dataclass

from pydantic import TypeAdapter

from simulator.exits import DONE, REFUSED
from simulator.explore.outlook import Outlook, Range
from simulator.play.engine import NotOffered
from simulator.play.events import TurnEntered
from simulator.play.script import Script, prepare_script
from simulator.practice.debrief.exact import outlook_of
from simulator.practice.debrief.exact_aside import give_way
from simulator.practice.debrief.steps import walk
from simulator.scenario.findings import VignetteRefused
from simulator.scenario.loader import load


@dataclass(frozen=True)
class Foreseen:
    """A turn of a play: its node, the client's numbers on entering it, and what is still possible after each open line."""

    place: int
    client: tuple[int, ...]
    lines: dict[str, Range]


TEXT: TypeAdapter[str] = TypeAdapter(str)
CHOICES: TypeAdapter[tuple[str, ...]] = TypeAdapter(tuple[str, ...])
FORESEEN: TypeAdapter[tuple[Foreseen, ...]] = TypeAdapter(tuple[Foreseen, ...])


def foreseen(script: Script, outlook: Outlook, choices: tuple[str, ...]) -> tuple[Foreseen, ...]:
    """What is still possible at each turn of a play, the one that waits included. Raises NotOffered."""
    entered = [event for event in walk(script, choices).events if isinstance(event, TurnEntered) and event.offered]
    return tuple(
        Foreseen(one.place, tuple(one.client_state), outlook.after(one.client_state, one.place)) for one in entered
    )


def main() -> int:
    """Count once, then answer until nothing more is asked."""
    give_way()
    given, out = sys.stdin.buffer, sys.stdout.buffer
    try:
        script = prepare_script(load(TEXT.validate_json(given.readline())).required())
        outlook = outlook_of(script)
        if outlook is None:
            print("this vignette is too large to be counted", file=sys.stderr)
            return REFUSED
        for line in given:
            out.write(FORESEEN.dump_json(foreseen(script, outlook, CHOICES.validate_json(line))) + b"\n")
            out.flush()
    except (VignetteRefused, NotOffered) as problem:
        print(problem, file=sys.stderr)
        return REFUSED
    return DONE


if __name__ == "__main__":
    sys.exit(main())
