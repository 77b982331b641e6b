"""What is due today, and a session of it, for the trainee whose journal this is."""

from collections.abc import Iterable
from datetime import datetime

from simulator.practice.due.composed import Due, due, due_round
from simulator.practice.due.dial import level
from simulator.practice.due.pace import own_pace
from simulator.practice.due.standing import standing
from simulator.practice.rounds import Round
from simulator.scenario.index import Entry
from simulator.store.blocks import Blocks
from simulator.store.journal import Journal


def due_today(journal: Journal, entries: Iterable[Entry], now: datetime) -> Due:
    """What is due now, and what has never been met. Raises what the journal raises."""
    return due(standing(journal), entries, now)


def due_session(journal: Journal, entries: Iterable[Entry], now: datetime, minutes: int) -> Round:
    """A session of what is due, so many minutes long, at the level the dial stands at. Raises what the journal raises."""
    entries, attempts = list(entries), journal.attempts()
    scenes = {entry.id for entry in entries if entry.kind == "scene"}
    return due_round(
        standing(journal),
        entries,
        attempts,
        level=level(Blocks(journal).all()),
        now=now,
        minutes=minutes,
        seconds=own_pace(journal, attempts, scenes),
    )
