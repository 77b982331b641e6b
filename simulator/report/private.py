"""What of a trainee's record a report may know. Records pass through here before any fact is made of them, so that what was not shared
is not there to be told."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from simulator.play.records import HeldSupervision, LoggedReaction, Record, SaidFirst, ToldPattern, WroteNote


def key(attempt: str, seq: int) -> str:
    """The key by which a record is shared; `seq` counts from 1."""
    return f"{attempt}/{seq}"


def without_private(
    records: Sequence[Record], attempt: str, shared: Collection[str], *, reactions: bool
) -> tuple[Record, ...]:
    """The records, in their order, without a typed word or a reaction that was not shared; with `reactions`, these stay.

    What was chosen from a list stays: it is what the debrief is made of.
    """
    return tuple(
        record if key(attempt, seq) in shared else _bare(record)
        for seq, record in enumerate(records, start=1)
        if reactions or key(attempt, seq) in shared or not isinstance(record, LoggedReaction)
    )


def shared_records(records: Sequence[Record], attempt: str, shared: Collection[str]) -> tuple[Record, ...]:
    """The records that were shared, and none beside them."""
    return tuple(record for seq, record in enumerate(records, start=1) if key(attempt, seq) in shared)


def _bare(record: Record) -> Record:
    match record:
        case SaidFirst():
            return replace(record, text="")
        case WroteNote():
            return replace(record, text="", answers=tuple(replace(answer, rival="") for answer in record.answers))
        case HeldSupervision():
            return replace(record, reaction="", rupture="", question="")
        case ToldPattern():
            return replace(record, why="")
        case _:
            return record
