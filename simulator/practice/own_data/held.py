"""What is held about the trainee: of each kind how much, and since when. Pure but for the journal and its folder."""

from collections.abc import Iterator
from dataclasses import dataclass

from simulator.play.wording import own_data as words
from simulator.practice.own_data.retention import keep_days
from simulator.store.backups import Backup, backups
from simulator.store.journal import Journal
from simulator.store.made import Made, MadeFile
from simulator.store.schema import OF_THE_FILE

_RECORDS = "SELECT count(*), min(at) FROM record WHERE kind = ?"
_QUERIES: dict[str, tuple[str, tuple[str, ...]]] = {
    "attempts": ("SELECT count(*), min(begun_at) FROM attempt", ()),
    **{kind: (_RECORDS, (kind,)) for kind in words.RECORD_KINDS},
    "notes": ("SELECT count(*), min(at) FROM note", ()),
    "shared": ("SELECT count(*), min(at) FROM shared", ()),
    "comments": ("SELECT count(*), min(at) FROM comment", ()),
    "blocks": ("SELECT count(*), min(at) FROM block", ()),
    "settings": ("SELECT count(*), NULL FROM setting WHERE key NOT IN (?, ?)", OF_THE_FILE),
}
"""A query for each kind, in the order in which they are shown."""


@dataclass(frozen=True)
class HeldKind:
    """One kind: its slug in `words.KINDS`, how many there are, and the moment of the first in UTC, None where it has none."""

    kind: str
    count: int
    since: str | None


@dataclass(frozen=True)
class Held:
    """All of it. `keep_days` is None where everything is kept until the trainee erases it."""

    where: str
    kinds: tuple[HeldKind, ...]
    sealed: bool
    backups: tuple[Backup, ...]
    made: tuple[MadeFile, ...]
    keep_days: int | None


def held(journal: Journal) -> Held:
    """What is held. Raises what the journal raises."""
    there = tuple(file for file in Made(journal).all() if file.there)
    copies = tuple(backups(journal.folder)) if journal.folder else ()
    sealed = journal.own_words.seal is not None
    return Held(str(journal.folder or ""), tuple(_kinds(journal)), sealed, copies, there, keep_days(journal))


def _kinds(journal: Journal) -> Iterator[HeldKind]:
    for kind, (query, values) in _QUERIES.items():
        for count, since in journal.read(query, values):
            yield HeldKind(kind, count, since)
