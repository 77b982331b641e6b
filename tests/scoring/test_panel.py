"""What several raters come to."""

import pytest

from scoring.panel import icc_2k, turn_rating, weighted_kappa

SHROUT_FLEISS = [[9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7]]
"""The example of Shrout & Fleiss 1979, table 2: six targets, four judges; ICC(2,4) is .62."""


def test_icc_is_that_of_the_published_example():
    assert icc_2k(SHROUT_FLEISS) == pytest.approx(0.62, abs=0.005)


def test_raters_who_agree_give_one_and_ratings_all_alike_give_nothing():
    assert icc_2k([[5, 5, 5], [3, 3, 3], [1, 1, 1]]) == pytest.approx(1.0)
    assert icc_2k([[3, 3, 3], [3, 3, 3]]) is None


def test_the_mode_rule_gives_credit_by_votes_and_divides_a_tie():
    found = turn_rating({"a": [5, 5, 5, 5, 3, 4], "b": [3, 3, 5, 3, 5, 4], "c": [1, 1, 1, 1, 1, 2]})
    assert found.options["a"].credit == 1.0  # three votes and two halves
    assert found.options["b"].credit == pytest.approx(2 / 4)
    assert found.options["c"].credit == 0.0


def test_two_lines_near_each_other_are_contested():
    near = turn_rating({"a": [5, 4, 5, 4, 5], "b": [4, 5, 4, 5, 4], "c": [1, 1, 2, 1, 1]})
    assert near.contested
    assert near.best == "a"
    far = turn_rating({"a": [5, 5, 5, 5, 5], "b": [3, 4, 3, 3, 3], "c": [1, 1, 2, 1, 1]})
    assert not far.contested


def test_a_panel_holds_with_five_raters_who_agree():
    five = {"a": [5, 5, 4, 5, 5], "b": [3, 3, 3, 2, 3], "c": [1, 2, 1, 1, 1]}
    assert turn_rating(five).holds
    assert not turn_rating({id_: given[:4] for id_, given in five.items()}).holds
    assert not turn_rating({"a": [5, 1, 3, 2, 5], "b": [1, 5, 3, 4, 2], "c": [3, 3, 2, 5, 1]}).holds


@pytest.mark.parametrize("ratings", [{"a": [1, 2]}, {"a": [1], "b": [2]}, {"a": [1, 2], "b": [2]}])
def test_too_little_to_compare_is_refused(ratings):
    with pytest.raises(ValueError, match="two options and two raters"):
        turn_rating(ratings)


def test_weighted_kappa_is_one_for_the_same_and_below_for_less():
    one = [5, 3, 1, 4, 2, 5]
    assert weighted_kappa(one, one) == 1.0
    near, far = weighted_kappa(one, [5, 3, 2, 4, 2, 4]), weighted_kappa(one, [1, 3, 5, 2, 4, 1])
    assert near is not None
    assert far is not None
    assert 0.7 < near < 1.0
    assert far < 0
    assert weighted_kappa([3, 3], [3, 3]) is None
