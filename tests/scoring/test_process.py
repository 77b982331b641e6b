"""Every process measure of a play, gathered."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scoring import safety
from scoring.process import process
from scoring.vocabulary import Moment, Move, Pattern
from tests.scoring.plays import at, exchange, play, promise

ONE = exchange(Moment.OPENING, Move.FACT_FIRST)


def test_the_measures_are_gathered_and_become_plain_json():
    turns = [
        exchange(Moment.OPENING, Move.FACT_FIRST, opens=Moment.WITHDRAWAL_RUPTURE),
        exchange(Moment.OPENING, Move.FACT_FIRST, repaired=True),
        exchange(Moment.OPENING, Move.FACT_FIRST, agreed=("time", "contact")),
    ]
    found = process(play(*turns, promises=(promise("owned"),)), Pattern.FEARFUL)
    assert (found.ruptures, found.repaired, found.repair_latency) == (1, 1, 2)
    assert found.promises_kept == 0.5
    assert (found.frame_early, found.contact_agreed) == (1, True)
    assert found.safety_regularity == 0
    assert found.as_json()["repair"] == pytest.approx(70.71, abs=0.005)
    assert all(value is None or isinstance(value, (int, float)) for value in found.as_json().values())


def test_regularity_of_signals_is_asked_for_with_a_fearful_client_only():
    assert process(play(ONE), Pattern.DISMISSING).safety_regularity is None


def test_what_happens_between_sessions_is_no_turn_of_a_session():
    at_the_desk = exchange(Moment.OPENING, Move.FACT_FIRST, part="between", left=at(activation=9))
    assert process(play(ONE, at_the_desk), Pattern.DISMISSING).overshoot == 0


@given(st.lists(st.tuples(st.integers(1, 4), st.sampled_from(Move)), max_size=20))
def test_safety_regularity_stays_between_0_and_100(turns):
    told = [exchange(Moment.OPENING, move, session=session) for session, move in sorted(turns)]
    found = safety.regularity(play(*told))
    assert found is None or 0 <= found <= 100


def test_a_repair_belongs_to_the_rupture_it_follows_not_to_one_before():
    opened = exchange(Moment.OPENING, Move.FACT_FIRST, opens=Moment.WITHDRAWAL_RUPTURE)
    mended = exchange(Moment.OPENING, Move.FACT_FIRST, repaired=True)
    found = process(play(opened, ONE, opened, mended), Pattern.DISMISSING)
    assert (found.ruptures, found.repaired, found.repair_latency) == (2, 1, 2)
