"""The safety signal, session after session."""

import pytest

from scoring import safety
from scoring.vocabulary import Moment, Move
from tests.scoring.plays import exchange, play

S, F, O = Move.SAFE_SIGNAL, Move.FRAME_HOLD, Move.FEEL_REFLECT  # noqa: E741


def sessions(*told: tuple[Move, ...]):
    return play(
        *(exchange(Moment.FLAT, move, session=number) for number, told_ in enumerate(told, 1) for move in told_)
    )


def test_a_signal_in_one_of_the_first_two_turns_opens_a_session():
    assert safety.coverage(sessions((S, O, O), (O, F, O), (O, O, S))) == pytest.approx(2 / 3)


def test_even_gaps_are_full_spacing():
    assert safety.spacing(sessions((S, O, O), (S, O, O), (S, O, O))) == 1
    assert safety.regularity(sessions((S, O, O), (S, O, O), (S, O, O))) == 100


def test_spacing_by_hand():
    # signals at turns 0, 1, 4: gaps 1 and 3, mean 2, sd 1
    assert safety.spacing(sessions((S, S, O, O), (S,))) == pytest.approx(0.5)


def test_a_single_gap_says_nothing_about_evenness():
    assert safety.spacing(sessions((S, O), (S, O))) == 0
    assert safety.regularity(sessions((S, O), (S, O))) == 70


def test_a_fourth_signal_in_a_session_adds_nothing():
    three = safety.regularity(sessions((S, S, S, O, O), (S, O)))
    assert safety.regularity(sessions((S, S, S, S, S), (S, O))) == three
    assert safety.signals_a_session(sessions((S, S, S, S, O), (O,), (F,))) == (4, 0, 1)


def test_what_is_done_between_sessions_is_no_signal_in_the_room():
    trace = play(exchange(Moment.GAP, S, part="between"), exchange(Moment.OPENING, O, session=2))
    assert safety.coverage(trace) == 0


def test_without_a_session_there_is_nothing_to_measure():
    assert safety.coverage(play()) is None
    assert safety.regularity(play()) is None
    assert safety.signals_a_session(play()) == ()
