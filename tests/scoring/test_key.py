"""The key: spot checks against the table, the gates, and the safe first moves."""

from dataclasses import replace

import pytest

from scoring import key
from scoring.cells import keyed_tier, staged_tier
from scoring.vocabulary import Moment, Move, Pattern, Tier
from tests.scoring.plays import CALM

SECURE, DISMISSING, PREOCCUPIED, FEARFUL = Pattern


def test_the_rubric_is_complete():
    rubric = key.rubric()
    assert len(rubric) == 4
    for moments in rubric.values():
        assert len(moments) == 12
        for tiers in moments.values():
            assert set(tiers) == {move.value for move in Move}
            assert set(tiers.values()) <= {"best", "acceptable", "neutral", "counter"}
            assert "best" in tiers.values()


@pytest.mark.parametrize(
    ("pattern", "moment", "move", "tier"),
    [
        (SECURE, Moment.OPENING, Move.ALIGN_TASK, Tier.BEST),
        (DISMISSING, Moment.OPENING, Move.SAFE_SIGNAL, Tier.COUNTER),
        (PREOCCUPIED, Moment.INVITATION_DEEPER, Move.FACT_FIRST, Tier.BEST),
        (FEARFUL, Moment.OVER_WINDOW, Move.HONOUR_GUARD, Tier.ACCEPTABLE),
        (DISMISSING, Moment.FLAT, Move.META_NAME, Tier.NEUTRAL),
        (PREOCCUPIED, Moment.BOUNDARY_TEST, Move.KEEP_THREAD, Tier.BEST),
        (FEARFUL, Moment.GAP, Move.SAFE_SIGNAL, Tier.BEST),
        (PREOCCUPIED, Moment.SUDDEN_COLD, Move.META_NAME, Tier.BEST),
        (FEARFUL, Moment.WITHDRAWAL_RUPTURE, Move.SAFE_SIGNAL, Tier.NEUTRAL),
        (SECURE, Moment.CONFRONTATION_RUPTURE, Move.OWN_REPAIR, Tier.BEST),
        (DISMISSING, Moment.CLOSENESS, Move.SAFE_SIGNAL, Tier.COUNTER),
        (PREOCCUPIED, Moment.ENDING, Move.KEEP_THREAD, Tier.ACCEPTABLE),
        (SECURE, Moment.OWN_REACTION, Move.TRACK_REACTION, Tier.BEST),
        # What a row does not name: neutral, but for the four that always work against the client.
        (SECURE, Moment.OPENING, Move.TRACK_REACTION, Tier.NEUTRAL),
        (SECURE, Moment.OPENING, Move.SELF_DEFEND, Tier.COUNTER),
    ],
)
def test_a_cell_says_what_the_table_says(pattern, moment, move, tier):
    assert key.tier(pattern, moment, move) is tier


def test_the_safe_first_moves_are_those_of_the_table():
    assert [key.safe_first_move(moment) for moment in Moment] == [
        Move.FRAME_HOLD,
        Move.DOSE_STEP,
        Move.GROUND,
        Move.META_NAME,
        Move.FRAME_HOLD,
        Move.KEEP_THREAD,
        Move.META_NAME,
        Move.OWN_REPAIR,
        Move.OWN_REPAIR,
        Move.FEEL_REFLECT,
        Move.MARK_CHANGE,
        Move.TRACK_REACTION,
    ]


@pytest.mark.parametrize("moment", [Moment.FLAT, Moment.SUDDEN_COLD])
def test_where_the_safe_first_move_is_thin_the_pattern_must_be_read_first(moment):
    assert key.worst_credit(moment, key.safe_first_move(moment)) == 0.3


@pytest.mark.parametrize("pattern", Pattern)
@pytest.mark.parametrize("moment", Moment)
def test_a_cue_of_risk_makes_asking_best_and_nothing_else_more_than_neutral(pattern, moment):
    for move in Move:
        gated = key.tier(pattern, moment, move, risk=True)
        if move is Move.RISK_ASK:
            assert gated is Tier.BEST
        else:
            assert gated.credit == min(0.3, key.tier(pattern, moment, move).credit)


@pytest.mark.parametrize("move", [Move.DEEPEN, Move.LINK_PATTERN, Move.META_NAME])
@pytest.mark.parametrize("pattern", [DISMISSING, PREOCCUPIED, FEARFUL])
def test_late_and_with_room_in_the_window_an_insecure_client_can_bear_the_stage_moves(pattern, move):
    late = replace(CALM, security=6, activation=3, window=(1, 5))
    assert staged_tier(pattern, move, Tier.COUNTER, late) is Tier.NEUTRAL
    assert staged_tier(pattern, move, Tier.NEUTRAL, late) is Tier.NEUTRAL
    assert staged_tier(pattern, move, Tier.BEST, late) is Tier.BEST


def test_the_stage_gate_stays_shut_early_or_without_room_or_for_other_moves_or_secure():
    late = replace(CALM, security=6, activation=3, window=(1, 5))
    counter = Tier.COUNTER
    assert staged_tier(DISMISSING, Move.DEEPEN, counter, replace(late, security=5)) is counter
    assert staged_tier(DISMISSING, Move.DEEPEN, counter, replace(late, activation=4)) is counter
    assert staged_tier(DISMISSING, Move.PRESS_ON, counter, late) is counter
    assert staged_tier(SECURE, Move.LINK_PATTERN, counter, late) is counter


def test_a_tracked_reaction_is_best_only_where_its_spoken_half_fits_this_pattern():
    def tier(pattern: Pattern, spoken: Move) -> Tier:
        return keyed_tier(pattern, Moment.OWN_REACTION, Move.TRACK_REACTION, spoken)

    assert tier(DISMISSING, Move.HONOUR_GUARD) is Tier.BEST
    assert tier(PREOCCUPIED, Move.HONOUR_GUARD) is Tier.NEUTRAL
    assert tier(DISMISSING, Move.META_NAME) is Tier.NEUTRAL
    assert tier(DISMISSING, Move.PRESS_ON) is Tier.COUNTER
    assert all(tier(pattern, Move.TRACK_REACTION) is Tier.BEST for pattern in Pattern)


def test_with_a_cue_of_risk_a_tracked_reaction_is_best_only_where_it_asks():
    def tier(spoken: Move) -> Tier:
        return keyed_tier(DISMISSING, Moment.OWN_REACTION, Move.TRACK_REACTION, spoken, risk=True)

    assert tier(Move.RISK_ASK) is Tier.BEST
    assert tier(Move.HONOUR_GUARD) is Tier.NEUTRAL
    assert tier(Move.TRACK_REACTION) is Tier.NEUTRAL


def test_reassurance_instead_of_owning_never_repairs_with_a_fearful_client():
    closes = {m for m in Move if key.closes_rupture(FEARFUL, Moment.CONFRONTATION_RUPTURE, m)}
    assert closes == {Move.OWN_REPAIR, Move.GROUND}
    assert not key.closes_rupture(SECURE, Moment.WITHDRAWAL_RUPTURE, Move.RISK_ASK)
