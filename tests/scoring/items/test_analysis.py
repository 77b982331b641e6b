"""Item analysis: it agrees with R, and says no more than its numbers bear."""

import json
from pathlib import Path

import pytest

from scoring.items.analysis import analysed
from scoring.items.answers import Choice
from scoring.items.flags import Flag, Kind
from scoring.vocabulary import Moment, Pattern
from tests.scoring.items.answered import item, place, votes, whole_class

GOLDEN = Path(__file__).parents[1] / "golden"
CLASSES = ("class_of_60", "class_of_214", "two_items_against")


@pytest.mark.parametrize("name", CLASSES)
def test_difficulty_and_discrimination_agree_with_psych(name: str):
    golden = json.loads((GOLDEN / f"{name}.json").read_text())
    items, choices = whole_class(golden["rows"])
    figures = analysed(items, choices).items
    assert [one.difficulty for one in figures] == pytest.approx(golden["mean"], abs=1e-9)
    assert [one.rest.r for one in figures if one.rest] == pytest.approx(golden["r_drop"], abs=1e-9)
    assert [one.rest.low for one in figures if one.rest] == pytest.approx(golden["low"], abs=1e-9)
    assert [one.rest.high for one in figures if one.rest] == pytest.approx(golden["high"], abs=1e-9)


def test_the_two_items_that_run_against_the_rest_ask_for_a_look_at_the_key():
    golden = json.loads((GOLDEN / "two_items_against.json").read_text())
    items, choices = whole_class(golden["rows"])
    below = [Flag(Kind.BELOW_ZERO) in one.flags for one in analysed(items, choices).items]
    assert below == [True, True] + [False] * 8


def test_nine_people_have_counts_and_nothing_else():
    (found,) = analysed([item()], votes("aaabbbccd")).items
    assert [line.first for line in found.lines] == [3, 3, 2, 1]
    assert (found.difficulty, found.fitted, found.rest, found.upper_lower, found.flags) == (None, None, None, None, ())
    assert all(line.share is None for line in found.lines)


def test_ten_people_have_a_difficulty_and_the_interval_of_what_fits():
    (found,) = analysed([item()], votes("aaabbbcccd")).items
    assert found.difficulty == pytest.approx((3 + 1.8 + 0.9) / 10)
    assert found.fitted is not None
    assert (found.fitted.k, found.fitted.n) == (6, 10)
    assert found.flags == ()


@pytest.mark.parametrize(("n", "flags"), [(29, []), (30, [Kind.TOO_EASY] + [Kind.SELDOM_TAKEN] * 3)])
def test_easy_items_and_idle_lines_are_told_from_thirty_people_on(n: int, flags: list[Kind]):
    (found,) = analysed([item()], votes("a" * n)).items
    assert [flag.kind for flag in found.flags] == flags


def test_discrimination_comes_with_fifty_and_the_tails_with_forty():
    rows = json.loads((GOLDEN / "class_of_60.json").read_text())["rows"]
    for n, tails, rest in ((39, False, False), (40, True, False), (49, True, False), (50, True, True)):
        found = analysed(*whole_class(rows[:n])).items[0]
        assert (found.upper_lower is not None, found.rest is not None) == (tails, rest), n


def test_a_twelve_strong_class_is_told_that_its_item_runs_against_the_rest():
    rows = [[0.0] + [1.0] * 6] * 6 + [[1.0] + [0.0, 0.3] * 3] * 6
    found = analysed(*whole_class(rows)).items[0]
    assert found.rest is None, "the figure itself waits for fifty"
    assert found.flags == (Flag(Kind.BELOW_ZERO),)


def test_a_scene_met_again_does_not_count_again():
    again = [Choice("p0", place(), 1, "a")] * 3
    (found,) = analysed([item()], [*votes("d"), *again]).items
    assert [line.first for line in found.lines] == [0, 0, 0, 1]


def test_raised_hands_count_in_the_shares_and_belong_to_nobody():
    hands = [Choice(None, place(), 1, "c")] * 7
    (found,) = analysed([item()], [*votes("aab"), *hands]).items
    assert (found.n, found.people) == (10, 3)
    assert [line.first for line in found.lines] == [2, 1, 7, 0]
    assert found.difficulty == pytest.approx((2 + 0.6 + 2.1) / 10)


def test_a_wrong_line_that_the_able_take_is_told():
    rows = [[0.3, *[1.0] * 6]] * 10 + [[1.0, *[0.3] * 6]] * 20 + [[0.0, *[0.6] * 6]] * 10
    lines = [flag.line for flag in analysed(*whole_class(rows)).items[0].flags if flag.kind is Kind.TAKEN_BY_THE_ABLE]
    assert lines == ["c", "d"]


def test_a_wrong_line_whose_takers_do_a_little_better_is_let_be():
    rows = [[0.3, *[1.0, 0.6, 0.6] * 2], [0.3, *[0.3, 0.3, 0.6] * 2]] * 8 + [
        [1.0, *[1.0, 0.3, 0.6] * 2],
        [1.0, *[0.3] * 6],
    ] * 8
    assert Kind.TAKEN_BY_THE_ABLE not in {flag.kind for flag in analysed(*whole_class(rows)).items[0].flags}


def test_patterns_and_moments_gather_their_items():
    items = [
        item(1, Moment.GAP, Pattern.SECURE),
        item(2, Moment.FLAT, Pattern.SECURE),
        item(3, Moment.FLAT, Pattern.FEARFUL),
    ]
    choices = [*votes("a" * 10, 1), *votes("d" * 10, 2), *votes("b" * 9, 3)]
    found = analysed(items, choices)
    secure, fearful = found.patterns
    assert (secure.of, secure.items, secure.people, secure.n) == (Pattern.SECURE, 2, 10, 20)
    assert (secure.difficulty, secure.fitted) == (0.5, 0.5)
    assert (fearful.n, fearful.difficulty) == (9, None), "nine people: counts"
    assert {one.of for one in found.moments} == {Moment.GAP, Moment.FLAT}


def test_nobody_is_no_trouble():
    found = analysed([item()], [])
    assert (found.people, found.items[0].n, found.items[0].moved, found.form) == (0, 0, None, None)
