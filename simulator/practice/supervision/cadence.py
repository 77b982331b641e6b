"""How often one goes to supervision, and whether an hour is overdue (article: a regular cadence as a safety net)."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from simulator.store.journal import Journal

Cadence = Literal["second-session", "weekly"]
CADENCES: tuple[Cadence, ...] = ("second-session", "weekly")
CADENCE, HELD, HELD_BEFORE = "supervision/cadence", "supervision/held", "supervision/held-before"
"""The settings that keep how often, when the last hour was, and the one before it (UTC in ISO form; empty before the first)."""

_SESSIONS = 2
_WEEK = timedelta(days=7)


@dataclass(frozen=True)
class Standing:
    """How often, when the last hour was (None: never), the sessions played since, and how many hours are overdue."""

    cadence: Cadence
    held: datetime | None
    sessions: int
    overdue: int


def cadence(journal: Journal) -> Cadence:
    """The cadence that is set; after every second session if none is."""
    kept = journal.setting(CADENCE)
    return next((one for one in CADENCES if one == kept), CADENCES[0])


def change_cadence(journal: Journal) -> Cadence:
    """Take the other one. Raises what the journal raises."""
    now = CADENCES[(CADENCES.index(cadence(journal)) + 1) % len(CADENCES)]
    journal.set_setting(CADENCE, now)
    return now


def last_held(journal: Journal) -> datetime | None:
    """When the last hour was marked as held; None before the first."""
    kept = journal.setting(HELD)
    try:
        return datetime.fromisoformat(kept)
    except ValueError:
        return None


def mark_held(journal: Journal) -> None:
    """The hour was held: the next agenda begins now. Raises what the journal raises."""
    now = journal.now()
    if not held_today(
        journal, datetime.fromisoformat(now)
    ):  # the same hour, marked once more: what was before it stays
        journal.set_setting(HELD_BEFORE, journal.setting(HELD))
    journal.set_setting(HELD, now)


def held_today(journal: Journal, now: datetime) -> bool:
    """True where the last hour was marked as held on this day of the trainee's; on that day it can be taken back."""
    held = last_held(journal)
    return held is not None and held.astimezone().date() == now.astimezone().date()


def take_back(journal: Journal) -> None:
    """The hour was not held after all: the agenda goes on from the hour before it. Raises what the journal raises."""
    journal.set_setting(HELD, journal.setting(HELD_BEFORE))


def standing(journal: Journal, sessions: int, first: datetime | None, now: datetime) -> Standing:
    """Where one stands with so many sessions since the last hour; `first` is when the first of them ended, None without one."""
    chosen, held = cadence(journal), last_held(journal)
    if chosen == "second-session":
        overdue = sessions // _SESSIONS
    else:
        since = held or first
        overdue = int((now - since) / _WEEK) if since and sessions else 0
    return Standing(chosen, held, sessions, overdue)
