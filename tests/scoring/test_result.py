"""The score of one play, as other programs read it."""

import json

import pytest

from scoring.result import score
from scoring.vocabulary import Moment, Move, Pattern, Strategy
from tests.scoring.plays import exchange, play

BEST = exchange(Moment.OPENING, Move.FACT_FIRST, Move.FRAME_HOLD, Move.FEEL_REFLECT, Move.SAFE_SIGNAL)


def test_the_json_has_exactly_the_fields_of_the_public_contract():
    found = score(play(*[BEST] * 8), Pattern.DISMISSING).as_json()
    assert list(found) == ["fit", "chance", "fit_corrected", "n", "process", "strategies"]
    assert set(found["strategies"]) == {strategy.value for strategy in Strategy}
    assert set(found["strategies"]["structure-consistency"]) == {"value", "low", "high", "n"}
    assert found["strategies"]["titrate-affect"] is None
    assert json.loads(json.dumps(found)) == found


def test_playing_the_key_is_a_corrected_fit_of_one():
    found = score(play(BEST, BEST), Pattern.DISMISSING)
    assert found.as_json()["fit_corrected"] == 1
    assert found.fit.chance == pytest.approx(0.475)
    assert found.mixed.fit < found.fit.fit


def test_every_turn_has_its_credit_plain_and_mixed():
    found = score(play(BEST, BEST), Pattern.DISMISSING)
    assert [turn.plain.credit for turn in found.per_turn] == [1, 1]
    assert found.per_turn[0].mixed.credit == pytest.approx(0.25 + 0.75 * 0.55)


def test_nothing_played_is_a_score_of_nothing():
    found = score(play(), Pattern.FEARFUL).as_json()
    assert (found["n"], found["fit_corrected"]) == (0, None)
    assert set(found["strategies"].values()) == {None}


def test_the_same_play_scores_the_same():
    trace = play(*[BEST] * 8)
    assert score(trace, Pattern.DISMISSING) == score(trace, Pattern.DISMISSING)
