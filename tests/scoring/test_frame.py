"""The frame and the small promises."""

import pytest

from scoring import frame
from scoring.vocabulary import Moment, Move
from tests.scoring.plays import exchange, play, promise


def answers_to_tests(*answers: Move):
    return [exchange(Moment.BOUNDARY_TEST, answer) for answer in answers]


def test_an_owned_promise_counts_half_and_an_open_one_is_not_due():
    ledger = (promise("kept"), promise("kept"), promise("owned"), promise("broken"), promise("open"))
    assert frame.promises_kept(play(promises=ledger)) == pytest.approx(2.5 / 4)


def test_without_a_promise_due_there_is_no_ledger_to_score():
    assert frame.promises_kept(play()) is None
    assert frame.promises_kept(play(promises=(promise("open"),))) is None


def test_more_than_two_promises_in_one_session_is_over_promising():
    assert not frame.over_promised(play(promises=(promise("kept"), promise("kept"), promise("kept", made=2))))
    assert frame.over_promised(play(promises=(promise("kept"),) * 3))


def test_the_frame_counts_when_agreed_aloud_in_the_first_session():
    first = exchange(Moment.OPENING, Move.FRAME_HOLD, agreed=("time", "contact"))
    again = exchange(Moment.FLAT, Move.FRAME_HOLD, agreed=("time", "crisis"))
    desk = exchange(Moment.GAP, Move.FRAME_HOLD, part="between", agreed=("cancellation",))
    late = exchange(Moment.OPENING, Move.FRAME_HOLD, session=2, agreed=("cancellation",))
    trace = play(first, again, desk, late)
    assert frame.frame_early(trace) == 2
    assert frame.agreed_early(trace) == {"time", "contact", "crisis"}


def test_the_channel_for_contact_is_listed_but_does_not_count():
    assert frame.frame_early(play(exchange(Moment.OPENING, Move.FRAME_HOLD, agreed=("contact",)))) == 0
    full = exchange(Moment.OPENING, Move.FRAME_HOLD, agreed=("time", "cancellation", "contact", "crisis"))
    assert frame.frame_early(play(full)) == 3


def test_different_ways_to_hold_the_frame_are_one_answer():
    assert frame.frame_consistency(answers_to_tests(Move.FRAME_HOLD, Move.KEEP_THREAD, Move.HONOUR_GUARD)) == 1


def test_consistency_is_the_share_of_the_commonest_answer():
    assert (
        frame.frame_consistency(answers_to_tests(Move.FRAME_HOLD, Move.OVER_GIVE, Move.ALIGN_TASK, Move.PULL_BACK))
        == 0.5
    )


def test_one_test_alone_says_nothing_about_consistency():
    assert frame.frame_consistency(answers_to_tests(Move.FRAME_HOLD)) is None
    assert frame.frame_consistency([]) is None


def test_giving_beyond_the_frame_is_a_deviation_and_declining_is_not():
    assert (
        frame.frame_deviations(answers_to_tests(Move.OVER_GIVE, Move.PULL_BACK, Move.FRAME_HOLD, Move.OVER_GIVE)) == 0.5
    )
    assert frame.frame_deviations([exchange(Moment.FLAT, Move.OVER_GIVE)]) is None
