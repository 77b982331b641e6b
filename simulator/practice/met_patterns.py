"""The patterns that the trainee has met: those of the cases played to the end of their debrief. They open the pattern cards."""

from itertools import groupby

from scoring.vocabulary import Pattern
from simulator.practice.opening import unfinished
from simulator.scenario.findings import VignetteRefused
from simulator.scenario.models import Vignette
from simulator.scenario.playable import playable
from simulator.store.journal import AttemptRow, Journal


def met_patterns(journal: Journal) -> frozenset[Pattern]:
    """The patterns of the finished cases, read from the vignettes as they were played. One that cannot be read is passed over."""
    rows = sorted(journal.attempts(), key=_vignette_id)
    waiting = {unfinished(journal, list(group)) for _, group in groupby(rows, key=_vignette_id)}
    played = {row.sha256 for row in rows if row.finished and row not in waiting}
    vignettes = (_vignette(journal.source(sha256)) for sha256 in played)
    return frozenset(one.pattern for one in vignettes if one is not None and one.kind == "case")


def _vignette_id(row: AttemptRow) -> str:
    return row.vignette_id


def _vignette(text: str) -> Vignette | None:
    try:
        return playable(text).vignette
    except VignetteRefused:
        return None
