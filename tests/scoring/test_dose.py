"""Dose against the client's own window, and the size of steps."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scoring import dose
from scoring.vocabulary import Moment, Move
from tests.scoring.plays import CALM, at, exchange


def turn(activation: int, entered: int = 3):
    """A turn that leaves arousal here; the window is 1 to 5."""
    return exchange(Moment.FLAT, Move.DOSE_STEP, entered=at(entered), left=at(activation))


def test_a_quarter_of_the_turns_at_the_edge_is_a_full_dose():
    turns = [turn(2), turn(3), turn(3), turn(5)]
    assert dose.in_window(turns) == 1
    assert dose.edge_share(turns) == 0.25
    assert dose.score(turns) == 100


def test_never_at_the_edge_is_half_a_dose():
    assert dose.score([turn(2), turn(3)]) == 50


def test_overshoot_costs_by_the_point():
    turns = [turn(3), turn(3), turn(4), turn(7)]  # W .75, E .25, O 2
    assert dose.overshoot(turns) == 2
    assert dose.score(turns) == pytest.approx(75 - 10)


def test_half_the_turns_at_the_edge_is_as_far_off_as_none():
    assert dose.score([turn(3), turn(5)]) == dose.score([turn(3), turn(2)]) == 50


def test_below_the_window_is_outside_but_no_overshoot():
    assert dose.in_window([turn(0), turn(3)]) == 0.5
    assert dose.overshoot([turn(0)]) == 0


def test_a_flood_cannot_score_below_nothing():
    assert dose.score([turn(10)] * 5) == 0


def test_the_window_is_the_client_s_own_at_that_turn():
    wider = exchange(Moment.FLAT, Move.DOSE_STEP, left=replace(CALM, activation=6, window=(1, 6)))
    assert dose.in_window([wider]) == 1
    assert dose.edge_share([wider]) == 1


def test_what_the_moment_itself_did_is_not_measured():
    back = exchange(Moment.OVER_WINDOW, Move.GROUND, entered=at(6), left=at(4))
    assert dose.overshoot([back]) == 0
    assert dose.largest_step([back]) == 0


def test_without_turns_there_is_no_dose():
    assert dose.score([]) is dose.in_window([]) is dose.edge_share([]) is dose.mean_score([]) is None
    assert dose.overshoot([]) == dose.largest_step([]) == dose.large_steps([]) == 0


def test_the_dose_of_a_case_is_the_mean_of_its_sessions():
    assert dose.mean_score([[turn(2), turn(3), turn(3), turn(5)], [turn(3)]]) == 75


def test_a_rise_of_more_than_two_is_a_large_step():
    turns = [turn(5, entered=3), turn(6, entered=3), turn(1, entered=5)]
    assert dose.largest_step(turns) == 3
    assert dose.large_steps(turns) == 1


@given(st.lists(st.integers(0, 10), min_size=1, max_size=12))
def test_scores_stay_in_range(levels):
    turns = [turn(level) for level in levels]
    found = dose.score(turns)
    assert found is not None
    assert 0 <= found <= 100
    assert dose.overshoot(turns) >= 0
