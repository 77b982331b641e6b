"""One table of how many it takes: everything that asks, asks it."""

from scoring import estimate, form, honesty, panel, profile
from simulator.classroom.room import bars
from simulator.exports import grouping
from simulator.practice.progress import beliefs, picture


def test_the_numbers_rise_and_every_one_is_told():
    told = [least for least, _, _ in honesty.TABLE]
    assert told == sorted(told)
    assert told == [3, 5, 5, 8, 8, 10, 10, 30, 30, 40, 50]


def test_profiles_estimates_and_forms_ask_the_same_table():
    assert profile.TOO_FEW == form.FEWEST == estimate.TOO_FEW == honesty.PROFILE


def test_a_room_an_export_a_panel_and_a_curve_ask_it_too():
    assert (bars.SMALL_GROUP, bars.ANONYMOUS_FROM) == (honesty.BARS, honesty.ANONYMOUS)
    assert grouping.SMALLEST_GROUP == honesty.SMALLEST_GROUP
    assert panel.FEWEST_RATERS == honesty.RATERS
    assert beliefs.CURVE_FROM == honesty.CURVE
    assert picture.BLOCK == honesty.PROFILE
