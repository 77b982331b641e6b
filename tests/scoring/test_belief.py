"""Belief held against the truth and against the cues."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scoring.belief import (
    EVEN,
    brier,
    brier_skill,
    calibrate,
    log_score,
    reference,
    reference_after,
    reference_before,
    shares,
    target,
)
from scoring.vocabulary import Moment, Move, Pattern
from tests.scoring.plays import exchange

SECURE, DISMISSING, PREOCCUPIED, FEARFUL = Pattern
TRUTH = target(DISMISSING)


@st.composite
def beliefs(draw):
    cuts = sorted(draw(st.lists(st.integers(0, 100), min_size=3, max_size=3)))
    return shares([cuts[0], cuts[1] - cuts[0], cuts[2] - cuts[1], 100 - cuts[2]])


def test_a_hundred_points_on_the_pattern_is_exact():
    certain = shares([0, 100, 0, 0])
    assert brier(certain, TRUTH) == 0
    assert brier_skill(certain, TRUTH) == 1
    assert log_score(certain, TRUTH) == 0


def test_a_hundred_points_on_another_is_as_far_as_it_gets():
    wrong = shares([100, 0, 0, 0])
    assert brier(wrong, TRUTH) == 2
    assert brier_skill(wrong, TRUTH) == pytest.approx(1 - 2 / 0.75)
    assert log_score(wrong, TRUTH) == pytest.approx(-math.log(0.01))


def test_an_even_split_scores_three_quarters_and_ln_four():
    assert brier(EVEN, TRUTH) == pytest.approx(0.75)
    assert brier_skill(EVEN, TRUTH) == 0
    assert log_score(EVEN, TRUTH) == pytest.approx(math.log(4))


def test_a_mixed_case_has_shares_of_its_own():
    mixed = target(SECURE, {SECURE: 75, DISMISSING: 15, PREOCCUPIED: 5, FEARFUL: 5})
    assert brier(shares([75, 15, 5, 5]), mixed) == pytest.approx(0)
    assert brier(shares([100, 0, 0, 0]), mixed) == pytest.approx(0.0625 + 0.0225 + 0.0025 + 0.0025)
    assert target(SECURE, {SECURE: 60, DISMISSING: 40})[FEARFUL] == 0


def test_where_the_truth_is_an_even_split_there_is_no_skill():
    assert brier_skill(EVEN, EVEN) == 0


@pytest.mark.parametrize("points", [[25, 25, 25, 24], [100, 0, 0], [120, -20, 0, 0], [50, 50, 0, 0, 0]])
def test_points_that_are_no_belief_are_refused_in_a_sentence(points):
    with pytest.raises(ValueError, match="four numbers of 0 or more that add up to 100"):
        shares(points)


def test_without_cues_the_reference_is_even():
    assert reference([]) == EVEN


def test_one_cue_by_hand():
    # self-sufficiency: -1, +2, -1, 0 half-bits, so 2^-.5, 2, 2^-.5, 1
    odds = [2**-0.5, 2, 2**-0.5, 1]
    assert list(reference([["self-sufficiency"]]).values()) == pytest.approx([o / sum(odds) for o in odds])


def test_a_cue_counts_once_a_session_and_again_in_the_next():
    once = reference([["self-sufficiency"]])
    assert reference([["self-sufficiency", "self-sufficiency"]]) == once
    assert reference([["self-sufficiency"], ["self-sufficiency"]])[DISMISSING] > once[DISMISSING]


def test_a_feeling_of_one_s_own_counts_half():
    # +1, against +2 of a cue in the client
    assert reference([["pull-superfluous"]])[DISMISSING] < reference([["therapist-as-tool"]])[DISMISSING]


def test_the_reference_before_a_turn_knows_only_the_turns_before():
    one = exchange(Moment.OPENING, Move.FACT_FIRST, cues=("self-sufficiency",))
    two = exchange(Moment.FLAT, Move.FACT_FIRST, cues=("self-sufficiency", "analytic-distance"))
    three = exchange(Moment.GAP, Move.KEEP_THREAD, session=2, cues=("cancels-after-feeling",))
    assert reference_before([one, two, three]) == [
        EVEN,
        reference([["self-sufficiency"]]),
        reference([["self-sufficiency", "analytic-distance"]]),
    ]


def test_the_reference_after_a_session_does_not_know_what_came_between_it_and_the_next():
    one = exchange(Moment.OPENING, Move.FACT_FIRST, cues=("self-sufficiency",))
    desk = exchange(Moment.GAP, Move.KEEP_THREAD, part="between", cues=("cancels-after-feeling",))
    two = exchange(Moment.GAP, Move.KEEP_THREAD, session=2)
    assert reference_after([one, desk, two], 1) == reference([["self-sufficiency"]])
    assert reference_after([one, desk, two], 2) == reference([["self-sufficiency", "cancels-after-feeling"]])


def test_an_unknown_cue_is_an_error():
    with pytest.raises(KeyError):
        reference([["no-such-cue"]])


def test_a_hedged_first_belief_can_be_excellent():
    allowed = reference([["self-sufficiency"]])
    hedged = calibrate(1, shares([15, 45, 15, 25]), allowed, TRUTH)
    sure = calibrate(1, shares([0, 100, 0, 0]), allowed, TRUTH)
    assert hedged.distance < 0.01
    assert sure.distance > 0.4
    assert hedged.over_confidence == pytest.approx(0.45 - max(allowed.values()))
    assert sure.over_confidence > 0.5
    assert sure.score < hedged.score


@given(beliefs(), beliefs())
def test_scores_stay_in_range(stated, truth):
    assert -1e-12 <= brier(stated, truth) <= 2 + 1e-12
    assert -1e-12 <= log_score(stated, truth) <= -math.log(0.01) + 1e-12
    assert brier_skill(stated, truth) <= 1 + 1e-12


@given(beliefs(), beliefs())
def test_the_brier_score_is_strictly_proper(believed, stated):
    """Whoever believes `believed` expects least loss by stating just that."""

    def expected(report):
        return sum(share * brier(report, target(pattern)) for pattern, share in believed.items())

    if stated == believed:
        assert expected(stated) == expected(believed)
    else:
        assert expected(stated) > expected(believed)


def test_on_a_grid_nothing_beats_stating_what_one_believes():
    grid = [
        shares([a, b, c, 100 - a - b - c])
        for a in range(0, 101, 20)
        for b in range(0, 101 - a, 20)
        for c in range(0, 101 - a - b, 20)
    ]
    for believed in grid:
        losses = [sum(s * brier(report, target(p)) for p, s in believed.items()) for report in grid]
        best = min(range(len(grid)), key=losses.__getitem__)
        assert grid[best] == believed
        assert sorted(losses)[1] > losses[best]


@given(
    st.lists(st.lists(st.sampled_from(["self-sufficiency", "many-contacts", "appeases", "bears-a-gap"])), max_size=4)
)
def test_a_reference_is_always_a_belief(shown):
    found = reference(shown)
    assert sum(found.values()) == pytest.approx(1)
    assert min(found.values()) > 0
