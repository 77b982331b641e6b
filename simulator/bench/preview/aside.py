"""What takes seconds, in a process of its own that can be ended at once.

`python -m simulator.bench.preview.aside prove`, or `standings TURN`: the vignette's text comes in on stdin, JSON goes out; where it
cannot be done, a sentence on stderr and exit code 1.
"""

import os
import sys
from contextlib import suppress
from dataclasses import dataclass

from pydantic import TypeAdapter

from simulator.bench.check import checked
from simulator.bench.preview.standings import Standing, standings
from simulator.exits import DONE, REFUSED
from simulator.explore.kept import explored
from simulator.explore.layout import TooMuchToRemember
from simulator.explore.record import Exploration
from simulator.play.script import prepare_script
from simulator.scenario.findings import Finding
from simulator.scenario.loader import load


@dataclass(frozen=True)
class Proof:
    """What holds over every way to play, and everything the check then says of the file."""

    exploration: Exploration
    findings: tuple[Finding, ...]


PROOF: TypeAdapter[Proof] = TypeAdapter(Proof)
STANDINGS: TypeAdapter[tuple[Standing, ...]] = TypeAdapter(tuple[Standing, ...])
_GIVE_WAY = 10


def main() -> int:
    """Do what the words ask for."""
    with suppress(AttributeError, OSError):  # so that the window answers its keys while this counts
        os.nice(_GIVE_WAY)
    loaded = load(sys.stdin.buffer.read().decode("utf-8", "surrogatepass"))
    what, *rest = sys.argv[1:]
    try:
        script = prepare_script(loaded.required())
        if what == "standings":
            found = STANDINGS.dump_json(standings(script, rest[0]))
        else:
            proof = Proof(explored(script, loaded.sha256), checked(loaded, proved=True).findings)
            found = PROOF.dump_json(proof)
    except (TooMuchToRemember, LookupError) as problem:
        print(problem, file=sys.stderr)
        return REFUSED
    sys.stdout.buffer.write(found)
    return DONE


if __name__ == "__main__":
    sys.exit(main())
