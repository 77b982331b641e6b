"""The five profiles (clinical.md 6.4)."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scoring.profile import TOO_FEW, Played, profiles
from scoring.trace import Exchange
from scoring.vocabulary import Impulse, Moment, Move, Pattern, Strategy
from tests.scoring.plays import at, exchange
from tests.scoring.plays import play as played

DIS = Pattern.DISMISSING
TITRATE, STRUCTURE, SAFETY, TRACK, EARNED = Strategy
MOVES = (Move.FACT_FIRST, Move.DOSE_STEP, Move.FEEL_REFLECT, Move.DEEPEN)


def flat(n: int, chosen: Move = Move.FACT_FIRST) -> list[Exchange]:
    """Turns of flat affect: items of titrating affect. Arousal stays at 3 of a window of 1 to 5."""
    return [exchange(Moment.FLAT, chosen, *MOVES, turn=f"t{i}") for i in range(n)]


def profile(strategy: Strategy, exchanges: list[Exchange], **more):
    return profiles([Played(played(*exchanges), DIS, **more)])[strategy]


@pytest.mark.parametrize("n", [0, 1, 7])
def test_below_eight_items_a_profile_is_too_few(n):
    assert profile(TITRATE, flat(n)) is None


def test_a_profile_is_the_mean_of_its_parts_and_its_items():
    # dose 50 of 100 (never at the edge), no large step, items all best
    found = profile(TITRATE, flat(8))
    assert found.n == TOO_FEW
    assert found.value == pytest.approx((0.5 + 1 + 1) / 3)
    assert found.low == found.high == pytest.approx(found.value)


def test_the_interval_holds_the_value_and_the_same_seed_gives_it_again():
    mixed = [*flat(5), *flat(5, Move.DEEPEN)]
    plays = [Played(played(*mixed), DIS)]
    first, again, other = (profiles(plays, seed)[TITRATE] for seed in (7, 7, 8))
    assert first == again
    assert 0 <= first.low < first.value < first.high <= 1
    assert first.value == other.value


def test_structure_is_promises_consistency_frame_and_items():
    turns = [exchange(Moment.GAP, Move.KEEP_THREAD, *MOVES, agreed=("time", "cancellation", "crisis"))]
    turns += [exchange(Moment.BOUNDARY_TEST, Move.HONOUR_GUARD, *MOVES) for _ in range(7)]
    assert profile(STRUCTURE, turns).value == pytest.approx(1)


def test_tracking_joins_credit_pulls_held_and_supervision():
    pulled = [exchange(Moment.FLAT, Move.FACT_FIRST, *MOVES, pull=Impulse.PROVE, enacted=i % 2 == 0) for i in range(8)]
    assert profile(TRACK, pulled).value == pytest.approx(0.5)
    assert profile(TRACK, pulled, supervision=(1, 2)).value == pytest.approx(0.5)
    assert profile(TRACK, pulled, supervision=(2, 2)).value == pytest.approx(0.75)


def test_earned_security_is_measured_against_matched_play():
    near = [exchange(Moment.CLOSENESS, Move.DOSE_STEP, *MOVES) for _ in range(8)]
    plays = [Played(played(*near, security=(3, 4, 4)), DIS, matched_security=(3, 4, 5))]
    assert profiles(plays)[EARNED].value == pytest.approx((0.5 + 1) / 2)
    flat_match = [Played(played(*near, security=(3, 4, 4)), DIS, matched_security=(3, 3, 3))]
    assert profiles(flat_match)[EARNED].value == pytest.approx(1)


def test_repairs_with_a_fearful_client_weigh_twice():
    def play(pattern: Pattern, *, mended: bool) -> Played:
        turns = [
            exchange(
                Moment.WITHDRAWAL_RUPTURE,
                Move.OWN_REPAIR,
                Move.DEEPEN,
                pattern=pattern,
                opens=Moment.WITHDRAWAL_RUPTURE if i == 0 else None,
                repaired=i == 0 and mended,
            )
            for i in range(8)
        ]
        return Played(played(*turns), pattern)

    both = profiles([play(Pattern.FEARFUL, mended=True), play(Pattern.SECURE, mended=False)])[SAFETY]
    # parts: regularity 0 (no signal at all), repair 2 of 3; items all fitting for fearful 1, for secure 1
    assert both.value == pytest.approx((0 + 2 / 3 + 1) / 3)


@settings(max_examples=40)
@given(
    st.lists(
        st.tuples(
            st.sampled_from(Moment), st.sampled_from(MOVES), st.integers(0, 10), st.sampled_from([None, True, False])
        ),
        max_size=30,
    ),
    st.sampled_from(Pattern),
)
def test_profiles_stay_between_0_and_1(turns, pattern):
    made = [
        exchange(
            moment,
            move,
            *MOVES,
            pattern=pattern,
            left=at(activation=a),
            enacted=enacted,
            pull=enacted and Impulse.PROVE,
        )
        for moment, move, a, enacted in turns
    ]
    for found in profiles([Played(played(*made), pattern)], resamples=60).values():
        if found is not None:
            assert 0 <= found.low <= found.high <= 1 + 1e-12
            assert 0 <= found.value <= 1 + 1e-12
            assert found.n >= TOO_FEW
