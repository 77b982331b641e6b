"""Ruptures, how soon they are repaired, and on whom the strain is put."""

import pytest

from scoring import repair
from scoring.vocabulary import Moment, Move
from tests.scoring.plays import at, exchange

COLD = Moment.WITHDRAWAL_RUPTURE
ANGER = Moment.CONFRONTATION_RUPTURE
QUIET = exchange(Moment.FLAT, Move.FACT_FIRST)


def rupture(chosen: Move, kind: Moment = COLD, repaired: bool = False):
    return exchange(kind, chosen, opens=kind, repaired=repaired)


def still_open(chosen: Move, repaired: bool = False, **more):
    return exchange(Moment.FLAT, chosen, entered=at(rupture=COLD), repaired=repaired, **more)


@pytest.mark.parametrize(("latency", "score"), [(1, 100), (2, 70.71), (3, 50), (5, 25), (None, 0)])
def test_the_sooner_the_better(latency, score):
    assert repair.latency_score(latency) == pytest.approx(score, abs=0.01)


def test_a_repair_with_the_first_line_has_a_latency_of_one():
    (clock,) = repair.clocks([QUIET, rupture(Move.ALIGN_TASK, repaired=True), QUIET])
    assert clock.latency == 1
    assert clock.mended is clock.opened
    assert repair.score([clock]) == 100


def test_turns_are_counted_from_the_one_in_which_it_opened_over_the_gap_too():
    desk = still_open(Move.KEEP_THREAD, part="between")
    (clock,) = repair.clocks([rupture(Move.PRESS_ON), desk, still_open(Move.OWN_REPAIR, repaired=True, session=2)])
    assert clock.latency == 3
    assert repair.score([clock]) == 50


def test_a_rupture_left_open_scores_nothing():
    (clock,) = repair.clocks([rupture(Move.SELF_DEFEND), still_open(Move.PRESS_ON)])
    assert clock.latency is None
    assert repair.score([clock]) == 0
    assert repair.mean_latency([clock]) is None


def test_two_ruptures_are_two_clocks():
    play = [rupture(Move.PRESS_ON), still_open(Move.ALIGN_TASK, repaired=True), QUIET, rupture(Move.SELF_DEFEND, ANGER)]
    clocks = repair.clocks(play)
    assert [(c.kind, c.latency) for c in clocks] == [(COLD, 2), (ANGER, None)]
    assert repair.score(clocks) == pytest.approx(100 * 0.5**0.5 / 2)
    assert repair.mean_latency(clocks) == 2


def test_defending_oneself_or_pressing_on_blames_the_client_only_while_a_rupture_is_open():
    assert repair.blamed([rupture(Move.SELF_DEFEND), still_open(Move.PRESS_ON), still_open(Move.OWN_REPAIR)]) == 2
    assert repair.blamed([exchange(Moment.FLAT, Move.PRESS_ON)]) == 0


def test_without_a_rupture_there_is_nothing_to_repair():
    assert repair.clocks([QUIET]) == []
    assert repair.clocks([]) == []
    assert repair.score([]) is None
