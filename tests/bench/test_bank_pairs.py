"""The gates of twins, forms and cells: each holds for what belongs together and fails for what does not."""

import pytest

from simulator.bench.bank import pairs
from simulator.bench.bank.items import items
from simulator.play.script import prepare_script
from simulator.scenario.loader import load
from tests import scenes


def script(text: str):
    return prepare_script(load(text).required())


def measure(scripts, name: str):
    return next(one for one in pairs.measures(scripts) if one.name.startswith(name))


SECURE = scenes.twin("cap-a", "secure", "cap-b", "dismissing-avoidant")
DISMISSING = scenes.twin("cap-b", "dismissing-avoidant", "cap-a", "secure")


def test_twins_that_say_the_same_and_ask_for_another_line_hold():
    bank = [script(SECURE), script(DISMISSING)]
    assert all(one.verdict == "holds" for one in pairs.measures(bank))


def test_a_twin_that_is_not_named_back_fails():
    lonely = script(scenes.twin("cap-b", "dismissing-avoidant", "cap-z", "secure"))
    found = measure([script(SECURE), lonely], "twins that the other does not name")
    assert (found.verdict, found.where) == ("fails", ("cap-a", "cap-b"))


def test_a_twin_named_with_another_pattern_fails():
    wrong = script(scenes.twin("cap-a", "secure", "cap-b", "anxious-preoccupied"))
    assert measure([wrong, script(DISMISSING)], "twins that the other does not name").verdict == "fails"


def test_twins_with_other_words_fail():
    reworded = script(DISMISSING.replace("from Tuesday", "from Thursday"))
    assert measure([script(SECURE), reworded], "twins whose words").where == ("cap-a",)


def test_twins_for_whom_the_same_line_is_best_fail():
    same = script(scenes.twin("cap-a", "anxious-preoccupied", "cap-b", "fearful-disorganized"))
    # no line of the sample is best for a fearful client but none is for a preoccupied one either once the frame is gone
    other = script(
        scenes.twin("cap-b", "fearful-disorganized", "cap-a", "anxious-preoccupied").replace(
            "move: frame-hold", "move: frame-hold\n            tier: best\n            because: for the test"
        )
    )
    assert measure([same, other], "pairs of twins in which").verdict == "fails"


def test_items_of_the_forms_match_by_pattern_moment_and_level():
    a, b = scenes.form("a", 1), scenes.form("b", 1)
    assert measure([script(a), script(b)], "items of the forms").verdict == "holds"
    assert measure([script(a)], "items of the forms").where == ("1",)
    assert measure([script(a), script(b.replace("level: 1", "level: 2"))], "items of the forms").verdict == "fails"


def test_cells_ask_for_scenes_of_two_clients():
    one = measure([script(scenes.scene_text())], "cells with practice scenes enough")
    assert one.value == 0.0
    two = measure([script(scenes.scene_text()), script(scenes.scene_text("b", name="Bo Ek"))], "cells with practice")
    assert two.value == pytest.approx(1 / 48)
    same = measure([script(scenes.scene_text()), script(scenes.scene_text("b"))], "cells with practice")
    assert same.value == 0.0


def test_without_scenes_nothing_is_measured():
    assert list(pairs.measures([])) == []


def test_twins_are_one_family_for_the_letters():
    assert {item.family for item in items([script(SECURE), script(DISMISSING)])} == {"cap-a"}
