"""What came back from supervisors, each comment with the turn it is about. It stays, also when the hour was held."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from simulator.play.records import UnreadableRecord
from simulator.practice.notebook.pinned import Pinned, pinned
from simulator.store.comments import Comments, StoredComment
from simulator.store.journal import Journal


@dataclass(frozen=True)
class CameBack:
    """A comment and its place: the client, the session from 1, what the client said there and what was said to them.

    `client` is empty where the attempt is not here, `words` and `said` where its turn cannot be found.
    """

    comment: StoredComment
    client: str = ""
    session: int = 0
    words: str = ""
    said: str = ""


def came_back(journal: Journal) -> tuple[CameBack, ...]:
    """Every comment, the newest day first, and of a day in the order of the sheet. Raises what the journal raises.

    An attempt that cannot be read gives no words.
    """
    return tuple(sorted(_placed(journal), key=lambda one: one.comment.at[:10], reverse=True))


def _placed(journal: Journal) -> Iterator[CameBack]:
    rows = {row.id: row for row in journal.attempts()}

    @cache
    def turns(attempt: str) -> Mapping[str, Pinned]:
        try:
            return pinned(journal, rows[attempt])
        except (UnreadableRecord, LookupError, ValueError):
            return {}

    for comment in Comments(journal).all():
        client = rows[comment.attempt].name if comment.attempt in rows else ""
        at = turns(comment.attempt).get(comment.turn)
        yield CameBack(comment, client, at.session, at.client, at.said) if at else CameBack(comment, client)
