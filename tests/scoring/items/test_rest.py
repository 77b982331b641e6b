"""The rest score: how somebody does elsewhere."""

import pytest

from scoring.items.discrimination import upper_lower
from scoring.items.rest import RestScores, earned_in_round_one
from tests.scoring.items.answered import item, place, votes


def scores(columns: dict[int, str]) -> RestScores:
    items = [item(number) for number in columns]
    choices = [choice for number, letters in columns.items() for choice in votes(letters, number)]
    return RestScores(earned_in_round_one(items, choices))


def test_the_item_itself_is_not_part_of_its_rest():
    found = scores({1: "ad", **dict.fromkeys(range(2, 7), "da")})
    assert found.of("p0", place(1)) == pytest.approx(-0.5)
    assert found.of("p1", place(1)) == pytest.approx(0.5)


def test_fewer_than_five_others_are_no_rest():
    assert scores(dict.fromkeys(range(1, 6), "ad")).of("p0", place(1)) is None


def test_whoever_met_the_easier_turns_gains_nothing_by_it():
    """p0 and p1 earn what everybody earns at the turns they met, one the easy ones and the other the hard ones."""
    easy, hard = dict.fromkeys(range(10, 16), "a.a"), dict.fromkeys(range(20, 26), ".dd")
    columns = {1: "aaa", **easy, **hard}
    choices = [c for n, letters in columns.items() for c in votes(letters, n) if c.option != "."]
    found = RestScores(earned_in_round_one([item(n) for n in columns], choices))
    assert found.of("p0", place(1)) == found.of("p1", place(1)) == pytest.approx(0.0)


def test_the_tails_share_out_those_who_stand_level_at_the_border():
    pairs = [(1.0, 0.9)] + [(0.6, 0.5), (0.0, 0.5)] * 4 + [(0.0, 0.1), (0.3, 0.1)]
    assert round(0.27 * len(pairs)) == 3
    assert upper_lower(pairs) == pytest.approx((1.0 + 2 * 0.3) / 3 - (0.3 + 0.3) / 3)
    assert upper_lower(pairs[::-1]) == pytest.approx(upper_lower(pairs))
    assert upper_lower([]) is None
