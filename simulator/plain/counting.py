"""Count every way to play a case, before what it says is printed: with a quiet word on stderr where that takes long."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Timer
from typing import TYPE_CHECKING

from simulator.play.wording.exact import COUNTING
from simulator.practice.attempt import Attempt
from simulator.practice.debrief.steps import walk_records
from simulator.practice.track import Foresight

if TYPE_CHECKING:
    from simulator.practice.debrief.exact import Exact

LONG = 1.0
"""Seconds after which it is said what one waits for."""


def counted(attempt: Attempt) -> "Exact | None":
    """What is exact about this play; None where it cannot be counted. Raises what the journal raises."""
    from simulator.practice.debrief.exact import exact_of  # it brings numpy along

    with _said_where_it_takes_long():
        sha256 = attempt.journal.attempt(attempt.id).sha256
        return exact_of(attempt.script, sha256, walk_records(attempt.script, attempt.records))


def foresight(attempt: Attempt) -> Foresight | None:
    """What is still possible from every turn of the case; None where it cannot be counted."""
    from simulator.practice.debrief.exact import outlook_of  # it brings numpy along

    with _said_where_it_takes_long():
        return outlook_of(attempt.script)


@contextmanager
def _said_where_it_takes_long() -> Iterator[None]:
    waiting = Timer(LONG, lambda: print(COUNTING, file=sys.stderr, flush=True))
    waiting.daemon = True
    waiting.start()
    try:
        yield
    finally:
        waiting.cancel()
