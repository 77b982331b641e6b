"""Moodle's importers read what went out: every shipped scene, the hostile ones, and the same by both ways."""

from html import unescape

import pytest

from simulator.exports.scenes.gift import gift
from simulator.exports.scenes.moodle_xml import moodle_xml
from simulator.exports.scenes.question import Question, questions
from simulator.play.script import prepare_script
from simulator.scenario.loader import load
from tests.exports.scenes import moodle
from tests.exports.scenes.asked import HOSTILE, hostile
from tests.shipped import SCENES


@pytest.fixture(scope="module")
def shipped() -> list[Question]:
    return list(questions(prepare_script(load(path).required()) for path in SCENES))


def test_every_shipped_scene_can_be_imported_both_ways_and_comes_out_the_same(shipped: list[Question]):
    by_gift, by_xml = moodle.gift(gift(shipped)), moodle.xml(moodle_xml(shipped))
    assert by_gift[0] == by_xml[0] == "$course$/top/Attunement practice scenes"
    assert len(by_gift[1]) == len(by_xml[1]) == len(shipped)
    for one, other, meant in zip(by_gift[1], by_xml[1], shipped, strict=True):
        moodle.importable(one)
        moodle.importable(other)
        assert one == other
        assert [answer.fraction for answer in one.answers] == pytest.approx(
            [1 if answer.credit == meant.most else answer.credit for answer in meant.answers], abs=0.05
        )


def test_words_that_act_in_a_format_are_words_in_moodle():
    for read in (moodle.gift(gift([hostile()])), moodle.xml(moodle_xml([hostile()]))):
        ((question,),) = read[1:]
        (best,) = [one for one in question.answers if one.fraction == 1]
        assert unescape(best.text) == f"<p>{HOSTILE}</p>"
        assert best.text.count("<") == 2
