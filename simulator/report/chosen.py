"""Which attempt a report is made of: one by its id, or the newest finished one at a client. The pattern stays hidden in all others."""

from collections.abc import Sequence

from simulator.play.wording import report as words
from simulator.practice.attempt import Attempt
from simulator.practice.opening import opened
from simulator.practice.stages import ReadCaseDebrief, ReadEnding
from simulator.report.problems import NoReport
from simulator.store.journal import AttemptRow, Journal

FEWEST_LETTERS = 6
"""An attempt may be called by the first letters of its id, so many at least."""


def finished_attempt(journal: Journal, name: str) -> Attempt:
    """The attempt that is meant by an id, the first letters of one, or a vignette's id.

    Raises NoReport where there is none, or where what there is would give away a pattern that is still to be found; and what the
    journal raises.
    """
    rows = journal.attempts()
    by_id = [row for row in rows if row.id == name or (len(name) >= FEWEST_LETTERS and row.id.startswith(name))]
    if len(by_id) > 1:
        raise NoReport(words.MANY_SUCH.format(name=name, count=len(by_id)))
    found = by_id or [row for row in rows if row.vignette_id == name]
    if not found:
        raise NoReport(words.NO_SUCH.format(name=name))
    return _newest_told(journal, found, name)


def _newest_told(journal: Journal, rows: Sequence[AttemptRow], name: str) -> Attempt:
    """The newest of these whose case debrief can be read. Raises NoReport for the reason why there is none."""
    refused = words.NOT_FINISHED
    for row in reversed(rows):
        attempt = opened(journal, row)
        if attempt.script.vignette.kind == "scene":
            raise NoReport(words.A_SCENE.format(name=name))
        if isinstance(attempt.stage, ReadCaseDebrief | ReadEnding):
            return attempt
        if attempt.over:
            refused = words.PAGES_WAIT
    raise NoReport(refused.format(name=name))
