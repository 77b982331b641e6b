"""Every process measure of a play, gathered."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scoring import safety
from scoring.process import process
from scoring.trace import PromiseRecord
from scoring.vocabulary import Moment, Move, Pattern
from tests.scoring.making import client, exchange, offer, trace


def test_the_measures_are_gathered_and_become_plain_json():
    turns = [
        exchange(rupture_opened=Moment.WITHDRAWAL_RUPTURE),
        exchange(repaired=True),
        exchange(agreed=("time", "contact")),
    ]
    found = process(trace(*turns, promises=[PromiseRecord("form", 1, 2, "owned")]), Pattern.FEARFUL)
    assert (found.ruptures, found.repaired, found.repair_latency) == (1, 1, 2)
    assert found.promises_kept == 0.5
    assert (found.frame_early, found.contact_agreed) == (1, True)
    assert found.safety_regularity == 0
    assert found.as_json()["repair"] == pytest.approx(70.71, abs=0.005)
    assert all(value is None or isinstance(value, (int, float)) for value in found.as_json().values())


def test_regularity_of_signals_is_asked_for_with_a_fearful_client_only():
    assert process(trace(exchange()), Pattern.DISMISSING).safety_regularity is None


def test_what_happens_between_sessions_is_no_turn_of_a_session():
    play = trace(exchange(), exchange(part="between", left=client(activation=9)))
    assert process(play, Pattern.DISMISSING).overshoot == 0


@given(st.lists(st.tuples(st.integers(1, 4), st.sampled_from(Move)), max_size=20))
def test_safety_regularity_stays_between_0_and_100(turns):
    play = trace(*(e for session, move in sorted(turns) for e in [exchange(session=session, chosen=offer(move))]))
    found = safety.regularity(play)
    assert found is None or 0 <= found <= 100


def test_a_repair_belongs_to_the_rupture_it_follows_not_to_one_before():
    opened, mended = exchange(rupture_opened=Moment.WITHDRAWAL_RUPTURE), exchange(repaired=True)
    found = process(trace(opened, exchange(), opened, mended), Pattern.DISMISSING)
    assert (found.ruptures, found.repaired, found.repair_latency) == (2, 1, 2)
