"""Which attempt a report is made of: one by its id, or the newest finished one at a client. The pattern stays hidden in all others."""

from collections.abc import Sequence

from simulator.play.wording import report as words
from simulator.practice.attempt import Attempt
from simulator.practice.opening import opened
from simulator.practice.stages import ReadCaseDebrief, ReadEnding
from simulator.report.problems import NoReport
from simulator.scenario.library import shelf
from simulator.store.journal import AttemptRow, Journal

FEWEST_LETTERS = 4
"""An attempt may be called by the first letters of its id, so many at least."""


def finished_attempt(journal: Journal, name: str) -> Attempt:
    """The attempt that is meant by an id, the first letters of one, a vignette's id, or the name of a client one has met.

    Raises NoReport where there is none, or where what there is would give away a pattern that is still to be found; and what the
    journal raises.
    """
    rows = journal.attempts()
    named = [row for row in rows if row.vignette_id == name] or [
        row for row in rows if _plain(row.name) == _plain(name)
    ]
    found = named or [row for row in rows if len(name) >= FEWEST_LETTERS and row.id.startswith(name)]
    if len(found) > 1 and not named:
        raise NoReport(words.MANY_SUCH.format(name=name, count=len(found)))
    if not found:
        raise NoReport((words.NOT_PLAYED if name in shelf().by_id() else words.NO_SUCH).format(name=name))
    return _newest_told(journal, found, name)


def _plain(name: str) -> str:
    """A name as it is typed: `Mei Lin Tan` and `mei-lin-tan` are the same."""
    return name.casefold().replace("-", " ").strip()


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
