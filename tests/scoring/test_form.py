"""The figures of a check-up form."""

from math import isclose

import pytest

from scoring.form import FEWEST, Item, change, form_fit, form_read
from scoring.turns import Earned


def item(credit: float, weight: int = 1, read: bool = True) -> Item:
    return Item(Earned(credit, 0.4, 1.0), weight, read)


def test_the_best_line_each_time_is_one_and_guessing_is_nothing():
    best = form_fit([item(1.0)] * 8)
    assert best is not None
    assert (best.value, best.error, best.n) == (1.0, 0.0, 8)
    guessed = form_fit([item(0.4)] * 8)
    assert guessed is not None
    assert guessed.value == 0.0


def test_a_heavy_item_counts_twice():
    heavy = form_fit([item(1.0, 2)] + [item(0.4)] * 7)
    light = form_fit([item(1.0, 1)] + [item(0.4)] * 7)
    assert heavy is not None
    assert light is not None
    assert isclose(heavy.value, 2 / 9)
    assert isclose(light.value, 1 / 8)


def test_of_equal_weights_the_standard_error_is_that_of_the_mean():
    earned = [1.0, 0.6, 0.3, 0.0, 1.0, 0.6, 0.3, 0.0]
    found = form_fit([item(credit) for credit in earned])
    fits = [(credit - 0.4) / 0.6 for credit in earned]
    mean = sum(fits) / 8
    error = (sum((fit - mean) ** 2 for fit in fits) / 7 / 8) ** 0.5
    assert found is not None
    assert isclose(found.value, mean)
    assert isclose(found.error, error)


def test_reading_is_a_share():
    read = form_read([item(1.0, read=number < 6) for number in range(8)])
    assert read is not None
    assert read.value == 0.75


@pytest.mark.parametrize("measure", [form_fit, form_read])
def test_few_items_give_no_figure(measure):
    assert measure([item(1.0)] * (FEWEST - 1)) is None


def test_no_change_lies_within_its_error_and_a_clear_one_does_not():
    worse = {number: item(0.3 if number % 3 else 0.6) for number in range(1, 25)}
    better = {number: item(1.0 if number % 3 else 0.6) for number in range(1, 25)}
    same = change(worse, worse)
    clear = change(worse, better)
    assert same is not None
    assert clear is not None
    assert same.within_error
    assert same.value == 0
    assert clear.value > 0.5
    assert not clear.within_error


def test_a_change_is_asked_over_the_items_answered_in_both():
    before = {number: item(0.3) for number in range(1, 25)}
    after = {number: item(1.0) for number in range(20, 44)}
    assert change(before, after) is None
