"""The trainee's journal, as the commands about the record open it: what it refuses is a sentence."""

from collections.abc import Iterator
from contextlib import contextmanager

from simulator.exits import Refusal
from simulator.store.journal import Journal, JournalProblem


@contextmanager
def journal() -> Iterator[Journal]:
    """The journal, open. Raises Refusal for whatever the journal refuses meanwhile."""
    try:
        with Journal.open() as opened:
            yield opened
    except JournalProblem as problem:
        raise Refusal(str(problem)) from None
