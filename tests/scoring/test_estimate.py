"""The estimate of what somebody does: from few answers, and from old ones."""

import random
from math import isclose

import pytest

from scoring.estimate import HALF_LIFE, PRIOR, Answers, faded, gathered, standing


def answers(credits_: list[float], days: float = 0.0) -> Answers:
    return gathered((days, 1, credit, credit**2, 0.5) for credit in credits_)


def test_below_eight_answers_nothing_is_said():
    seven, general = answers([1.0] * 7), answers([1.0] * 70)
    assert standing(seven, general) is None
    assert standing(answers([1.0] * 8), general) is not None


def test_an_answer_counts_half_after_the_half_life_and_never_more_than_whole():
    assert faded(0) == 1.0
    assert isclose(faded(HALF_LIFE), 0.5)
    assert faded(-3) == 1.0


def test_the_estimate_lies_between_ones_own_mean_and_the_general_level():
    own, rest = answers([1.0] * 10), answers([0.3] * 90)
    found = standing(own, own + rest)
    assert found is not None
    general = (10 + 27) / 100
    assert isclose(found.value, (10 + PRIOR * general) / (10 + PRIOR))
    assert general < found.value < 1.0


def test_many_answers_speak_for_themselves():
    few, many = answers([1.0] * 10), answers([1.0] * 200)
    rest = answers([0.3] * 90)
    assert standing(many, many + rest).value > standing(few, few + rest).value > 0.7
    assert width(standing(many, many + rest)) < width(standing(few, few + rest))


def test_old_answers_pull_less_and_leave_a_wider_interval():
    rest = answers([0.3] * 90)
    fresh, old = answers([1.0] * 10), answers([1.0] * 10, days=180)
    assert standing(old, old + rest).value < standing(fresh, fresh + rest).value
    assert width(standing(old, old + rest)) > width(standing(fresh, fresh + rest))


def test_equal_answers_are_not_taken_for_certainty():
    found = standing(answers([1.0] * 8), answers([1.0] * 8))
    assert found.low < 0.9


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_the_interval_holds_the_truth_nine_times_in_ten_or_somewhat_more(seed: int):
    chance = random.Random(seed)
    held = of = 0
    for _ in range(60):
        level = chance.uniform(0.35, 0.8)
        cells = [
            (w, simulated(chance, w))
            for w in (tiers(min(0.97, max(0.05, chance.gauss(level, 0.14)))) for _ in range(12))
        ]
        general = sum((found for _, found in cells), Answers())
        for weights, found in cells:
            truth = sum(w * credit for w, credit in zip(weights, CREDITS, strict=True)) / sum(weights)
            estimate = standing(found, general)
            held, of = held + (estimate.low <= truth <= estimate.high), of + 1
    assert 0.88 <= held / of <= 0.99


CREDITS = (1.0, 0.6, 0.3, 0.0)


def tiers(level: float) -> list[float]:
    return [max(0.01, 1.2 * level - 0.2), 0.35 * (1 - abs(level - 0.6)), 0.5 * (1 - level), 0.6 * (1 - level)]


def simulated(chance: random.Random, weights: list[float]) -> Answers:
    drawn = chance.choices(CREDITS, weights=weights, k=chance.choice([8, 10, 14, 20, 40]))
    return gathered((chance.uniform(0, 120), 1, credit, credit**2, 0.45) for credit in drawn)


def width(found) -> float:
    return found.high - found.low
