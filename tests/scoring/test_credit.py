"""Credit of a choice, plain and mixed, and the fit made of it."""

from itertools import product
from statistics import fmean

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scoring.belief import EVEN, reference
from scoring.credit import credit_for, mixed_credit, weight
from scoring.fit import NOTHING, fitted, mixed_fit, plain_fit
from scoring.turns import turn_credits
from scoring.vocabulary import Moment, Move, Pattern, Tier
from tests.scoring.plays import exchange, offer

DISMISSING = Pattern.DISMISSING
OPENING = (Move.FACT_FIRST, Move.FRAME_HOLD, Move.FEEL_REFLECT, Move.SAFE_SIGNAL)
"""For a dismissing client at the opening: best, acceptable, neutral, counterproductive."""


def opening(chosen: Move, **more):
    return exchange(Moment.OPENING, chosen, *(m for m in OPENING if m is not chosen), **more)


moves = st.permutations(list(Move)).map(lambda drawn: drawn[:4])
turns = st.lists(
    st.builds(
        lambda moment, drawn, risk: (moment, tuple(drawn), risk), st.sampled_from(list(Moment)), moves, st.booleans()
    ),
    min_size=1,
    max_size=12,
)


@pytest.mark.parametrize("moment", Moment)
def test_cold_ruptures_and_risk_count_twice(moment):
    heavy = moment in (Moment.SUDDEN_COLD, Moment.WITHDRAWAL_RUPTURE, Moment.CONFRONTATION_RUPTURE)
    assert weight(exchange(moment, Move.KEEP_THREAD)) == (2 if heavy else 1)
    assert weight(exchange(moment, Move.RISK_ASK, risk=True)) == 2


def test_with_nothing_known_mixed_credit_leans_on_the_mean_over_the_patterns():
    turn = opening(Move.FACT_FIRST)
    # fact-first at the opening: .6 secure, 1 dismissing, .3 preoccupied, .3 fearful; mean .55
    assert mixed_credit(turn, turn.chosen, DISMISSING, EVEN) == pytest.approx(0.25 * 1 + 0.75 * 0.55)
    # frame-hold: .6, .6, 1, 1; mean .8: the safe first move earns its due
    held = opening(Move.FRAME_HOLD)
    assert mixed_credit(held, held.chosen, DISMISSING, EVEN) == pytest.approx(0.25 * 0.6 + 0.75 * 0.8)


def test_once_the_pattern_is_certain_mixed_credit_is_plain_credit():
    certain = {p: float(p is DISMISSING) for p in Pattern}
    for move in OPENING:
        turn = opening(move)
        assert mixed_credit(turn, turn.chosen, DISMISSING, certain) == turn.chosen.tier.credit


def test_an_override_counts_for_the_true_pattern_only():
    turn = opening(Move.SAFE_SIGNAL, tier=Tier.BEST)
    assert credit_for(DISMISSING, turn, turn.chosen, DISMISSING) == 1.0
    assert credit_for(Pattern.SECURE, turn, turn.chosen, DISMISSING) == 0.3
    assert credit_for(Pattern.FEARFUL, turn, turn.chosen, DISMISSING) == 1.0  # the key of that cell


def test_for_another_pattern_a_tracked_reaction_is_read_by_its_spoken_half():
    turn = exchange(Moment.OWN_REACTION, Move.TRACK_REACTION)
    tracked = offer(DISMISSING, Moment.OWN_REACTION, Move.TRACK_REACTION, Move.HONOUR_GUARD)
    earned = [credit_for(p, turn, tracked, DISMISSING) for p in Pattern]
    assert earned == [0.3, 1.0, 0.3, 0.3]


def test_only_the_cues_of_earlier_turns_count_for_a_choice():
    first = opening(Move.FACT_FIRST, cues=("self-sufficiency",), turn="one")
    second = opening(Move.FACT_FIRST, cues=("analytic-distance",), turn="two")
    one, two = turn_credits([first, second], DISMISSING)
    assert one.reference == EVEN
    assert two.reference == reference([["self-sufficiency"]])
    assert two.mixed.credit > one.mixed.credit


def test_the_best_attainable_mixed_credit_is_the_best_of_the_lines_on_offer():
    (turn,) = turn_credits([opening(Move.SAFE_SIGNAL)], DISMISSING)
    assert turn.mixed.best == pytest.approx(0.75)  # frame-hold
    assert turn.plain.best == 1.0
    assert turn.plain.given_away == 1.0


def test_fit_by_hand():
    light = opening(Move.FRAME_HOLD)  # earns .6 of 1, guessing .475, weight 1
    heavy = exchange(
        Moment.SUDDEN_COLD, Move.META_NAME, Move.HONOUR_GUARD, Move.DEEPEN
    )  # .3 of 1, guessing 1.3/3, weight 2
    fit = plain_fit([light, heavy])
    assert fit.fit == pytest.approx((0.6 + 2 * 0.3) / 3)
    assert fit.chance == pytest.approx((0.475 + 2 * 1.3 / 3) / 3)
    assert fit.best == 1.0
    assert fit.corrected == pytest.approx((fit.fit - fit.chance) / (1 - fit.chance))
    assert fit.n == 2


def test_the_worst_line_every_time_is_below_guessing():
    corrected = plain_fit([opening(Move.SAFE_SIGNAL)]).corrected
    assert corrected == pytest.approx((0 - 0.475) / (1 - 0.475))


def test_where_all_lines_earn_the_same_there_is_nothing_to_correct():
    alike = exchange(Moment.OPENING, Move.FACT_FIRST, Move.HONOUR_GUARD)
    assert plain_fit([alike]).corrected is None
    assert plain_fit([exchange(Moment.OPENING, Move.FRAME_HOLD)]).corrected is None


def test_nothing_played_is_no_fit():
    assert plain_fit([]) == mixed_fit([], DISMISSING) == NOTHING
    assert NOTHING.corrected is None
    assert turn_credits([], DISMISSING) == ()


def test_a_session_s_mixed_fit_knows_the_cues_of_the_sessions_before_it():
    before = opening(Move.FACT_FIRST, cues=("self-sufficiency", "therapist-as-tool"))
    later = opening(Move.FACT_FIRST, session=2)
    desk = opening(Move.SAFE_SIGNAL, session=1, part="between")
    alone = mixed_fit([later], DISMISSING)
    known = mixed_fit([before, later], DISMISSING, session=2)
    assert known.n == 1
    assert known.fit > alone.fit
    # What was done between the sessions belongs to the debrief of the second.
    assert mixed_fit([before, desk, later], DISMISSING, session=2).n == 2


def test_fitting_lines_are_counted():
    assert fitted([opening(move) for move in OPENING]) == (2, 4)


@given(turns, st.sampled_from(list(Pattern)))
def test_choosing_the_best_line_every_time_is_a_corrected_fit_of_one(drawn, pattern):
    for kind in ("plain", "mixed"):
        exchanges = []
        for moment, options, risk in drawn:
            offered = exchange(moment, *options, pattern=pattern, risk=risk)
            if kind == "plain":
                chosen = max(offered.offered, key=lambda o: o.tier.credit)
            else:
                chosen = max(offered.offered, key=lambda o, e=offered: mixed_credit(e, o, pattern, EVEN))
            others = [m for m in options if m is not chosen.move]
            exchanges.append(exchange(moment, chosen.move, *others, pattern=pattern, risk=risk))
        fit = plain_fit(exchanges) if kind == "plain" else mixed_fit(exchanges, pattern)
        assert fit.corrected is None or fit.corrected == pytest.approx(1.0)


@given(st.lists(st.tuples(st.sampled_from(list(Moment)), moves), min_size=1, max_size=3))
def test_over_all_ways_to_choose_blindly_the_corrected_fit_is_zero_in_the_mean(drawn):
    found = []
    for picks in product(range(4), repeat=len(drawn)):
        exchanges = []
        for (moment, options), pick in zip(drawn, picks, strict=True):
            others = [m for m in options if m is not options[pick]]
            exchanges.append(exchange(moment, options[pick], *others))
        found.append(plain_fit(exchanges).corrected)
    if None in found:
        assert set(found) == {None}
    else:
        assert fmean(found) == pytest.approx(0, abs=1e-9)


@given(turns, st.sampled_from(list(Pattern)))
def test_credit_stays_between_nothing_and_the_best_on_offer(drawn, pattern):
    exchanges = [exchange(moment, *options, pattern=pattern, risk=risk) for moment, options, risk in drawn]
    for turn in turn_credits(exchanges, pattern):
        for earned in (turn.plain, turn.mixed):
            assert 0 <= earned.credit <= earned.best <= 1 + 1e-12
            assert earned.chance <= earned.best + 1e-12
    for fit in (plain_fit(exchanges), mixed_fit(exchanges, pattern)):
        assert fit.corrected is None or fit.corrected <= 1 + 1e-9
