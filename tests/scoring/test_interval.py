"""Intervals, against R (`tools/golden_items.R`)."""

import json
from pathlib import Path

import pytest

from scoring.interval import correlation, pearson, variance, wilson

GOLDEN = Path(__file__).parent / "golden"


def test_the_share_agrees_with_r_at_every_count():
    for k, n, low, high in json.loads((GOLDEN / "wilson.json").read_text()):
        found = wilson(k, n)
        assert (found.low, found.high) == pytest.approx((low, high), abs=1e-9), (k, n)


def test_nobody_leaves_everything_open():
    assert (wilson(0, 0).low, wilson(0, 0).high, wilson(0, 0).value) == (0.0, 1.0, 0.0)


def test_what_does_not_vary_has_no_correlation():
    assert pearson([1.0, 1.0, 1.0], [0.0, 0.5, 1.0]) is None
    assert correlation([0.6, 0.6, 0.6, 0.6], [0.1, 0.2, 0.3, 0.4]) is None


def test_three_pairs_have_no_interval_and_so_no_correlation():
    assert correlation([0.0, 0.3, 1.0], [0.1, 0.2, 0.3]) is None


def test_a_perfect_line_is_one_and_stays_a_number():
    found = correlation([0.0, 0.3, 0.6, 1.0], [0.0, 0.3, 0.6, 1.0])
    assert found is not None
    assert (found.r, found.low, found.high) == pytest.approx((1.0, 1.0, 1.0))


def test_only_a_whole_interval_below_zero_is_below_zero():
    little = correlation([0, 1, 0, 1, 1], [1, 0, 1, 1, 0])
    much = correlation([0, 1] * 20, [1, 0, 1, 0.2] * 10)
    assert little is not None
    assert much is not None
    assert little.r < 0
    assert not little.below_zero
    assert much.below_zero


def test_the_variance_is_that_of_a_sample():
    assert variance([1.0, 2.0, 4.0]) == pytest.approx(7 / 3)
    assert variance([1.0]) == 0.0
