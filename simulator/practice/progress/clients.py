"""The course of each client: earned security from session to session, beside that of matched play."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from simulator.practice.progress.known import Known


@dataclass(frozen=True)
class Client:
    """One attempt at a case. `security` (0 to 10) at the start and after each session, `matched` under matched play over the same
    sessions; `ending` is the id of how it ended."""

    attempt: str
    vignette: str
    name: str
    at: datetime
    again: bool
    security: tuple[int, ...]
    matched: tuple[int, ...]
    ending: str | None


def clients(known: Iterable[Known]) -> tuple[Client, ...]:
    """Every attempt at a case, the newest first."""
    found = [
        Client(
            one.row.id,
            one.row.vignette_id,
            one.row.name,
            one.at,
            one.again,
            one.facts.security,
            one.facts.matched,
            one.row.ending,
        )
        for one in known
        if one.facts.security
    ]
    return tuple(reversed(found))
