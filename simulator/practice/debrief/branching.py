"""A way back: a new attempt that begins at one turn of another."""

from collections.abc import Sequence
from dataclasses import replace

from simulator.play.records import Chose, LoggedReaction, Record, SaidFirst
from simulator.practice.attempt import Attempt


def records_before(records: Sequence[Record], turn: str) -> tuple[Record, ...]:
    """The records up to the moment this turn opened. Raises LookupError where it was not played."""
    for number, record in enumerate(records):
        if isinstance(record, Chose | SaidFirst | LoggedReaction) and record.turn == turn:
            return tuple(records[:number])
    raise LookupError(f"turn {turn} was not played in this attempt")


def branch(attempt: Attempt, turn: str) -> Attempt:
    """A new attempt that stands at this turn, with everything before it; the first one, whose debrief is read, stays as it is.

    Raises LookupError where the turn was not played, and what the journal raises.
    """
    before = records_before(attempt.records, turn)
    journal, settings = attempt.journal, attempt.settings
    row = journal.attempt(attempt.id)
    made = journal.begin_attempt(
        vignette_id=row.vignette_id,
        name=row.name,
        source=journal.source(row.sha256),
        sha256=row.sha256,
        seed=settings.seed,
        mode=settings.mode,
        study=settings.study,
        gauges=settings.gauges,
        branched_from=attempt.id,
        branched_at=len(before),
        records=before,
    )
    settings = replace(settings, practice=True, known=True)
    return Attempt(made.id, attempt.script, settings, journal, journal.records(made.id))
