"""Gradebooks: taking part is what is graded, and the fit only where it was asked for."""

import csv
import io

from simulator.exports.gradebook import canvas, marks, moodle
from simulator.exports.outgoing import outgoing
from tests.exports.rows import a_class, row


def read(text: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text)))


def found(rows):
    return marks(outgoing(rows, names=True))


def test_the_share_is_of_the_votes_one_was_there_for_and_a_late_comer_misses_nothing():
    over = frozenset({("f" * 64, "a", 1)})
    rows = [row("early", turn="a"), row("early", turn="b"), row("late", turn="b", missed=over), row("silent", turn="b")]
    assert [(one.name.removeprefix("Name of "), one.answered) for one in found(rows)] == [
        ("early", 1.0),
        ("late", 1.0),
        ("silent", 0.5),
    ]


def test_the_fit_is_the_mean_credit_of_round_one():
    rows = [row(turn="a", credit=1.0), row(turn="b", credit=0.3), row(turn="b", round=2, credit=1.0)]
    assert found(rows)[0].fit == 0.65


def test_moodle_reads_the_head_it_knows():
    head, first, *_ = read(moodle(found(a_class(2)), fit=False))
    assert head[:6] == ["First name", "Last name", "ID number", "Institution", "Department", "Email address"]
    assert head[6:] == ["Attunement: scenes answered (Real)"]
    assert first == ["Name of p0", "", "", "", "", "", "100"]


def test_canvas_reads_points_possible_in_the_second_row():
    head, points, first, *_ = read(canvas(found(a_class(2)), fit=True))
    assert head[:5] == ["Student", "ID", "SIS User ID", "SIS Login ID", "Section"]
    assert points == ["Points Possible", "", "", "", "", "100", "100"]
    assert first == ["Name of p0", "", "", "", "", "100", "100"]


def test_without_asking_no_figure_of_how_well_anybody_did_is_there():
    for shape in (moodle, canvas):
        assert "fit" not in shape(found(a_class(3, credit=0.3)), fit=False)


def test_a_name_that_is_a_formula_is_text():
    (_, first) = read(moodle(found([row(alias="=1+1")]), fit=False))
    assert first[0] == "'=1+1"
