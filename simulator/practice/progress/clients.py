"""The course of each client: earned security from session to session, beside that of matched play."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from simulator.practice.progress.known import Known
from simulator.practice.progress.possible import StillPossible


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
    possible: tuple[int, ...] = ()
    """The best outcome, 0 to 100, still to be reached before each turn and at the end; empty where it was never counted."""


def clients(known: Iterable[Known], possible: Mapping[str, StillPossible]) -> tuple[Client, ...]:
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
            possible[one.row.id].best if one.row.id in possible else (),
        )
        for one in known
        if one.facts.security
    ]
    return tuple(reversed(found))
