"""Moodle XML: well-formed, with grades Moodle has in its list, and nothing of a text is markup."""

from xml.etree import ElementTree as ET

from simulator.exports.scenes.fractions import PER_CENT
from simulator.exports.scenes.moodle_xml import moodle_xml
from tests.exports.scenes.asked import HOSTILE, a_question, hostile


def quiz(*questions) -> ET.Element:
    return ET.fromstring(moodle_xml(questions))


def test_a_file_has_a_category_and_a_question_a_scene():
    kinds = [one.get("type") for one in quiz(a_question(), a_question(id_="the-cup"))]
    assert kinds == ["category", "multichoice", "multichoice"]


def test_every_grade_is_one_that_moodle_knows_and_the_best_line_has_all_of_it():
    grades = [float(one.get("fraction")) for one in quiz(a_question()).iter("answer")]
    assert max(grades) == 100
    assert set(grades) <= set(PER_CENT)


def test_a_scene_can_be_found_again_by_its_id():
    assert [one.text for one in quiz(a_question()).iter("idnumber")] == ["the-cap"]


def test_every_line_says_why():
    feedback = [one.findtext("text") for one in quiz(a_question()).iter("feedback")]
    assert len(feedback) == 4
    assert all("<p>Why " in one for one in feedback)


def test_no_text_is_markup():
    told = quiz(hostile())
    (line,) = [one.findtext("text") for one in told.iter("answer") if "script" in one.findtext("text")]
    assert "<script" not in line
    assert ET.fromstring(line).text == HOSTILE
