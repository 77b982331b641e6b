"""Gradebooks: taking part is what is graded, and the fit only where it was asked for."""

import csv
import io
import re

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


def test_a_scene_is_answered_by_whoever_voted_in_one_of_its_rounds():
    rows = [row("once", turn="a"), row("twice", turn="a"), row("twice", turn="a", round=2)]
    assert [mark.answered for mark in found(rows)] == [1.0, 1.0]


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


def canvas_reads(text: str) -> tuple[dict[str, str], dict[str, list[str]]]:
    """Points by assignment and grades by student, as `GradebookImporter` of instructure/canvas-lms takes them."""
    head, *rows = read(text)
    assert "Student" in head[0]
    assert "ID" in head[1]
    assert re.search(r"SIS\s+User\s+ID", head[2])
    assert re.search(r"SIS\s+Login\s+ID", head[3])
    assert "Section" in head[4], "the last column about the student"
    reserved = r"(Current|Final|Override) (Score|Points|Grade|Status)"
    assignments = [title for title in head[5:] if not re.search(reserved, title)]
    points, students = {}, {}
    for one in rows:
        if "Points Possible" in one[0]:
            points = dict(zip(assignments, one[5:], strict=True))
        elif not all(re.fullmatch(r"\s*(Muted|Manual Posting.*)?\s*", cell, re.IGNORECASE) for cell in one):
            students[one[0]] = one[5:]
    return points, students


def test_canvas_finds_every_student_and_what_the_columns_are_worth():
    points, students = canvas_reads(canvas(found(a_class(3)), fit=True))
    assert points == {"Attunement: scenes answered": "100", "Attunement: fit by the provisional key": "100"}
    assert students == {f"Name of p{number}": ["100", "100"] for number in range(3)}


def test_a_name_that_canvas_would_take_for_the_points_is_a_students_name_still():
    rows = [row("p1", alias="Points Possible"), row("p1", turn="b", alias="Points Possible"), row("p2", alias="Muted")]
    points, students = canvas_reads(canvas(found(rows), fit=False))
    assert points == {"Attunement: scenes answered": "100"}
    assert students == {"points possible": ["100"], "Muted": ["50"]}


def test_canvas_takes_commas_for_what_parts_the_cells():
    text = canvas(found([row("p1", alias="a;b;c;d;e;f;g;h"), row("p2", alias="b")]), fit=False)
    fields = {mark: {len(next(csv.reader([line], delimiter=mark))) for line in text.splitlines()[:3]} for mark in ";,"}
    assert fields[","] == {6}
    assert len(fields[";"]) > 1


def test_moodle_reads_grades_as_figures_and_has_a_column_to_find_people_by():
    head, *rows = read(moodle(found([row("p1"), row("p1", turn="b"), row("p2"), row("p3", turn="c")]), fit=True))
    assert len(set(head)) == len(head)
    assert {"ID number", "Email address"} < set(head)
    grades = [cell for one in rows for cell in one[6:]]
    assert all(re.fullmatch(r"\d{1,3}(\.\d+)?", cell) and 0 <= float(cell) <= 100 for cell in grades)


def test_without_asking_no_figure_of_how_well_anybody_did_is_there():
    for shape in (moodle, canvas):
        assert "fit" not in shape(found(a_class(3, credit=0.3)), fit=False)


def test_a_name_that_is_a_formula_is_text():
    (_, first) = read(moodle(found([row(alias="=1+1")]), fit=False))
    assert first[0] == "'=1+1"


def two_classes():
    return [*a_class(1, "2026-11-23-K7QP3M"), *a_class(1, "2026-11-24-M3WQ7R")]


def test_of_several_classes_the_class_stands_beside_a_name_that_is_in_both():
    head, *rows = read(moodle(marks(outgoing(two_classes(), names=True), [("Eva", "2026-11-24-M3WQ7R")]), fit=False))
    assert head[6] == "Class"
    assert [(one[0], one[6]) for one in rows] == [
        ("Eva", "2026-11-24-M3WQ7R"),
        ("Name of p0", "2026-11-23-K7QP3M"),
        ("Name of p0", "2026-11-24-M3WQ7R"),
    ]
    _, _, *rows = read(canvas(found(two_classes()), fit=False))
    assert [(one[0], one[4]) for one in rows] == [
        ("Name of p0", "2026-11-23-K7QP3M"),
        ("Name of p0", "2026-11-24-M3WQ7R"),
    ]


def test_of_one_class_nothing_more_is_said():
    head, first, *_ = read(moodle(found(a_class(1)), fit=False))
    assert "Class" not in head
    _, _, first, *_ = read(canvas(found(a_class(1)), fit=False))
    assert first[4] == ""
