"""Gradebooks of learning platforms: how many of a class's scenes somebody has answered, in the shape Moodle and Canvas read.

Taking part is what is graded. The fit by the provisional key is given only on request: it is for talking about, not for passing.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from scoring.interval import mean
from simulator.exports.cells import table
from simulator.exports.outgoing import Outgoing
from simulator.exports.row import Asked, Row, Who
from simulator.play.wording import exports as words

POINTS = 100
"""Each column goes from 0 to this."""

_POINTS_POSSIBLE = "Points Possible"
"""A row whose first cell holds this says to Canvas what the columns are worth, whoever it was meant for."""

_MOODLE = ("First name", "Last name", "ID number", "Institution", "Department", "Email address")
_CANVAS = ("Student", "ID", "SIS User ID", "SIS Login ID", "Section")


@dataclass(frozen=True)
class Mark:
    """One person: what they are called, the share of their class's votes they took part in, and their mean credit in round 1."""

    name: str
    answered: float
    fit: float | None


def marks(out: Outgoing, silent: Iterable[str] = ()) -> list[Mark]:
    """One of each person, by what they are called; those who were `silent` took part in nothing.

    What somebody never had before them is not missed by them: over when they came, or, on a way of their own, down a road they did not
    take.
    """
    by_person: dict[Who, list[Row]] = defaultdict(list)
    votes: dict[str, set[Asked]] = defaultdict(set)
    for row in out.rows:
        by_person[row.who].append(row)
        votes[row.who.sitting].add((row.text, row.turn, row.round))
    found = [_mark(out.person(own[0]), own, votes[who.sitting] - own[0].missed) for who, own in by_person.items()]
    return sorted([*found, *(Mark(name, 0.0, None) for name in silent)], key=lambda mark: mark.name)


def moodle(found: Iterable[Mark], *, fit: bool) -> str:
    """As Moodle's grade import reads it: put the ID numbers or addresses in, and map that column when importing.

    Moodle finds nobody by name, and grades are figures from 0 with a point (`gradeimport_csv_load_data` of moodle/moodle).
    """
    heads = (*_MOODLE, *(f"{title} (Real)" for title in _titles(fit=fit)))
    return table(
        [heads, *((mark.name, *[""] * (len(_MOODLE) - 1), *_points(mark, fit=fit)) for mark in found)], mark=False
    )


def canvas(found: Iterable[Mark], *, fit: bool) -> str:
    """As Canvas's gradebook import reads it: the second row holds the points; put the IDs of an exported gradebook in.

    Without an ID Canvas looks for a student of the very name (`GradebookImporter` of instructure/canvas-lms: process_header,
    check_for_non_student_row, process_student).
    """
    titles = _titles(fit=fit)
    possible = (_POINTS_POSSIBLE, *[""] * (len(_CANVAS) - 1), *[POINTS] * len(titles))
    rows = ((_student(mark.name), *[""] * (len(_CANVAS) - 1), *_points(mark, fit=fit)) for mark in found)
    return table([(*_CANVAS, *titles), possible, *rows], mark=False)


def _student(name: str) -> str:
    """A name that Canvas takes for a student's."""
    return name.replace(_POINTS_POSSIBLE, _POINTS_POSSIBLE.lower())


def _mark(name: str, own: list[Row], asked: set[Asked]) -> Mark:
    took_part = {(row.text, row.turn, row.round) for row in own}
    first = [row.credit for row in own if row.round == 1]
    return Mark(name, len(took_part) / len(took_part | asked), mean(first) if first else None)


def _titles(*, fit: bool) -> tuple[str, ...]:
    return (words.ANSWERED, words.FIT) if fit else (words.ANSWERED,)


def _points(mark: Mark, *, fit: bool) -> tuple[object, ...]:
    answered = round(POINTS * mark.answered, 1)
    if not fit:
        return (answered,)
    return answered, "" if mark.fit is None else round(POINTS * mark.fit, 1)
