"""Reliability of a fixed form, against R."""

import json
from pathlib import Path

import pytest

from scoring.items.form import form, lengthened, reliability
from scoring.items.rest import earned_in_round_one
from tests.scoring.items.answered import place, whole_class

GOLDEN = Path(__file__).parents[1] / "golden"


@pytest.mark.parametrize("name", ["class_of_60", "class_of_214", "two_items_against"])
def test_alpha_and_its_error_agree_with_psych(name: str):
    golden = json.loads((GOLDEN / f"{name}.json").read_text())
    found = reliability(golden["rows"])
    assert found is not None
    told = (found.alpha, found.mean, found.spread, found.sem)
    assert told == pytest.approx([golden[key] for key in ("alpha", "sum_mean", "sum_sd", "sem")], abs=1e-9)


def test_a_form_wants_fifty_who_answered_it_whole():
    rows = json.loads((GOLDEN / "class_of_60.json").read_text())["rows"][:50]
    items, choices = whole_class(rows)
    places = [one.place for one in items]
    whole = form(places, earned_in_round_one(items, choices))
    assert whole is not None
    assert (whole.n, whole.k) == (50, 8)
    one_missing = [choice for choice in choices if (choice.person, choice.place) != ("p7", place(3))]
    assert form(places, earned_in_round_one(items, one_missing)) is None


def test_from_alpha_46_to_70_takes_two_point_seven_times_the_items():
    assert lengthened(0.46) == pytest.approx(2.74, abs=0.01)
    assert lengthened(-0.1) is None


def test_answers_that_are_all_alike_have_no_reliability():
    assert reliability([[1.0, 0.6]] * 60) is None
    assert reliability([]) is None
