"""Records with the moment they were written at, for what tells a course over time."""

from dataclasses import dataclass

from simulator.play.records import Record, from_json
from simulator.store.journal import Journal


@dataclass(frozen=True)
class DatedRecord:
    """A record of an attempt, its number there, and when it was written (UTC in ISO form)."""

    attempt: str
    seq: int
    at: str
    record: Record

    @property
    def key(self) -> str:
        """What it is shared by."""
        return f"{self.attempt}/{self.seq}"


def dated(journal: Journal, *kinds: str, attempt: str | None = None) -> list[DatedRecord]:
    """The records of these kinds (all without any), of one attempt or of all, in the order in which they were written.

    Own words are empty while the journal is locked. Raises UnreadableRecord.
    """
    where: list[str] = []
    values: list[str] = []
    if kinds:
        where.append(f"r.kind IN ({', '.join('?' for _ in kinds)})")
        values += kinds
    if attempt is not None:
        where.append("r.attempt = ?")
        values.append(attempt)
    rows = journal.read(
        "SELECT r.attempt, r.seq, r.at, r.kind, r.body FROM record r JOIN attempt a ON a.id = r.attempt"
        f"{' WHERE ' + ' AND '.join(where) if where else ''} ORDER BY r.at, a.number, r.seq",
        values,
    )
    return [
        DatedRecord(id_, seq, at, from_json(kind, journal.own_words.opened(id_, seq, kind, body)))
        for id_, seq, at, kind, body in rows
    ]
