"""How long a scene takes somebody, so that five minutes are about five: the median of their own, where enough are known."""

from collections.abc import Container, Iterable, Sequence
from datetime import datetime
from statistics import median

from simulator.store.journal import AttemptRow, Journal

USUAL = 55.0
"""Seconds a scene is taken to need while too little is known: its lead-in, four lines and a page of reasons, at reading pace."""

QUICKEST, SLOWEST = 45.0, 150.0
"""Seconds; whoever clicks through does not get a dozen scenes, and whoever lingers gets two in five minutes."""

ENOUGH = 6
"""Scenes that have to be known before one's own pace counts."""

NEWEST = 30
"""The newest so many are looked at, for one gets quicker."""

_LEFT_LYING = 600
"""Seconds from which somebody was not at the table all the time."""

_BARELY_SEEN = 10
"""Seconds below which nothing was read."""


def pace(seconds: Iterable[float]) -> float:
    """Seconds a scene needs, 45 to 150, by what scenes took. What was left lying or barely seen says nothing. Pure."""
    told = [one for one in seconds if _BARELY_SEEN <= one <= _LEFT_LYING]
    return min(SLOWEST, max(QUICKEST, median(told))) if len(told) >= ENOUGH else USUAL


def own_pace(journal: Journal, attempts: Sequence[AttemptRow], scenes: Container[str]) -> float:
    """Seconds a scene needs with this trainee; `scenes` are the ids of vignettes that are scenes. Raises what the journal raises."""
    newest = [row for row in attempts if row.finished and row.vignette_id in scenes][-NEWEST:]
    marks = ",".join("?" * len(newest))
    ended = journal.read(
        f"SELECT attempt, max(at) FROM record WHERE attempt IN ({marks}) GROUP BY attempt",  # question marks alone
        tuple(row.id for row in newest),
    )
    last: dict[str, str] = dict(ended)
    return pace(_seconds(row.begun_at, last[row.id]) for row in newest if row.id in last)


def _seconds(begun: str, ended: str) -> float:
    return (datetime.fromisoformat(ended) - datetime.fromisoformat(begun)).total_seconds()
