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
    """One person: what they are called, the share of their class's scenes they answered (in either round), mean credit in round 1.

    `sitting` is what their class is called: the day and the code.
    """

    name: str
    answered: float
    fit: float | None
    sitting: str = ""


def marks(out: Outgoing, silent: Iterable[tuple[str, str]] = ()) -> list[Mark]:
    """One of each person, by what they are called; those who were `silent`, by name and class, took part in nothing.

    What somebody never had before them is not missed by them: over when they came, or, on a way of their own, down a road they did not
    take.
    """
    by_person: dict[Who, list[Row]] = defaultdict(list)
    votes: dict[str, set[Asked]] = defaultdict(set)
    for row in out.rows:
        by_person[row.who].append(row)
        votes[row.who.sitting].add((row.text, row.turn, row.round))
    found = [_mark(out, own, votes[who.sitting] - own[0].missed) for who, own in by_person.items()]
    nothing = [Mark(name, 0.0, None, sitting) for name, sitting in silent]
    return sorted([*found, *nothing], key=lambda mark: (mark.name, mark.sitting))


def moodle(found: Iterable[Mark], *, fit: bool) -> str:
    """As Moodle's grade import reads it: put the ID numbers or addresses in, and map that column when importing.

    Moodle finds nobody by name, and grades are figures from 0 with a point (`gradeimport_csv_load_data` of moodle/moodle). Of several
    classes a column more names the class; an import passes it over.
    """
    marks_ = list(found)
    several = _several(marks_)
    heads = (*_MOODLE, *([words.CLASS] if several else []), *(f"{title} (Real)" for title in _titles(fit=fit)))
    empty = [""] * (len(_MOODLE) - 1)
    rows = ((one.name, *empty, *([one.sitting] if several else []), *_points(one, fit=fit)) for one in marks_)
    return table([heads, *rows], mark=False)


def canvas(found: Iterable[Mark], *, fit: bool) -> str:
    """As Canvas's gradebook import reads it: the second row holds the points; put the IDs of an exported gradebook in.

    Without an ID Canvas looks for a student of the very name (`GradebookImporter` of instructure/canvas-lms: process_header,
    check_for_non_student_row, process_student). Of several classes the section, which an import passes over, names the class.
    """
    marks_, titles = list(found), _titles(fit=fit)
    several = _several(marks_)
    possible = (_POINTS_POSSIBLE, *[""] * (len(_CANVAS) - 1), *[POINTS] * len(titles))
    empty = [""] * (len(_CANVAS) - 2)
    rows = ((_student(one.name), *empty, one.sitting if several else "", *_points(one, fit=fit)) for one in marks_)
    return table([(*_CANVAS, *titles), possible, *rows], mark=False)


def _student(name: str) -> str:
    """A name that Canvas takes for a student's."""
    return name.replace(_POINTS_POSSIBLE, _POINTS_POSSIBLE.lower())


def _several(found: Iterable[Mark]) -> bool:
    return len({mark.sitting for mark in found}) > 1


def _mark(out: Outgoing, own: list[Row], asked: set[Asked]) -> Mark:
    took_part = {(row.text, row.turn) for row in own}
    first = [row.credit for row in own if row.round == 1]
    answered = len(took_part) / len(took_part | {(text, turn) for text, turn, _round in asked})
    return Mark(out.person(own[0]), answered, mean(first) if first else None, out.sitting(own[0]))


def _titles(*, fit: bool) -> tuple[str, ...]:
    return (words.ANSWERED, words.FIT) if fit else (words.ANSWERED,)


def _points(mark: Mark, *, fit: bool) -> tuple[object, ...]:
    answered = round(POINTS * mark.answered, 1)
    if not fit:
        return (answered,)
    return answered, "" if mark.fit is None else round(POINTS * mark.fit, 1)
