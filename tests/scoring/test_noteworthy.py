"""Turns worth talking about: what left most on the table, never that alone."""

from dataclasses import replace

from scoring.noteworthy import turns_worth_talking_about, two_lines
from scoring.vocabulary import Impulse, Moment, Move, Pattern, Tier
from tests.scoring.plays import exchange, offer

FOUR = (Move.FACT_FIRST, Move.ALIGN_TASK, Move.FEEL_REFLECT, Move.DEEPEN)


def turn(name: str, chosen: Move, **changed):
    return exchange(Moment.OPENING, chosen, *FOUR, turn=name, **changed)


BEST, ACCEPTABLE = turn("best", Move.FACT_FIRST), turn("acceptable", Move.ALIGN_TASK)
NEUTRAL, COUNTER = turn("neutral", Move.FEEL_REFLECT), turn("counter", Move.DEEPEN)


def told(*exchanges, limit: int = 5) -> list[tuple[str, str]]:
    return [(worth.exchange.turn, worth.why) for worth in turns_worth_talking_about(exchanges, limit)]


def test_the_turn_that_left_most_on_the_table_comes_first_and_one_that_met_the_client_last():
    found = turns_worth_talking_about([BEST, ACCEPTABLE, COUNTER, NEUTRAL])
    assert [(w.exchange.turn, w.why, round(w.given, 3)) for w in found] == [
        ("counter", "another-line", 1.0),
        ("neutral", "another-line", 0.7),
        ("acceptable", "another-line", 0.4),
        ("best", "fitted", 0.0),
    ]


def test_a_turn_that_counts_twice_left_twice_as_much():
    heavy = exchange(Moment.OPENING, Move.FEEL_REFLECT, Move.RISK_ASK, Move.DEEPEN, turn="heavy", risk=True)
    assert told(COUNTER, heavy)[0] == ("heavy", "another-line")
    (worth,) = turns_worth_talking_about([heavy])
    assert round(worth.given, 3) == 2 * 0.7


def test_a_repair_or_a_held_pull_keeps_its_place():
    repaired = turn("mended", Move.ALIGN_TASK, repaired=True)
    held = turn("held", Move.FACT_FIRST, pull=Impulse.PROVE, enacted=False)
    assert told(COUNTER, NEUTRAL, ACCEPTABLE, repaired, held, limit=3) == [
        ("counter", "another-line"),
        ("neutral", "another-line"),
        ("mended", "repaired"),
    ]


def test_a_pull_not_acted_out_with_a_poor_line_is_not_praised():
    assert told(turn("poor", Move.FEEL_REFLECT, pull=Impulse.PROVE, enacted=False)) == [("poor", "another-line")]


def test_with_room_for_one_it_is_the_turn_that_left_most_and_in_a_perfect_play_the_one_that_met():
    assert told(BEST, NEUTRAL, limit=1) == [("neutral", "another-line")]
    assert told(BEST, limit=1) == [("best", "fitted")]
    assert told() == []


def test_the_two_lines_are_the_surest_and_the_matched_one():
    opening = exchange(Moment.OPENING, Move.FEEL_REFLECT, Move.FRAME_HOLD, Move.FACT_FIRST, Move.DEEPEN)
    lines = two_lines(opening)
    assert lines.safe_first.move is Move.FRAME_HOLD
    assert lines.matched.move is Move.FACT_FIRST
    assert lines.differ


def test_of_several_matched_lines_the_one_that_was_said_is_shown():
    both = (Move.FACT_FIRST, Move.HONOUR_GUARD, Move.DEEPEN)
    for said in both[:2]:
        assert two_lines(exchange(Moment.OPENING, said, *both)).matched.move is said
    alone = two_lines(exchange(Moment.CONFRONTATION_RUPTURE, Move.OWN_REPAIR, Move.ALIGN_TASK))
    assert alone.safe_first == offer(Pattern.DISMISSING, Moment.CONFRONTATION_RUPTURE, Move.OWN_REPAIR)
    assert not alone.differ


def test_a_line_an_author_keys_down_is_no_safe_first_move():
    found = exchange(Moment.OPENING, Move.FEEL_REFLECT, Move.FRAME_HOLD, Move.FEEL_REFLECT, Move.DEEPEN)
    surest = two_lines(found).safe_first
    keyed_down = tuple(replace(one, tier=Tier.COUNTER) if one == surest else one for one in found.offered)
    assert two_lines(replace(found, offered=keyed_down)).safe_first.move is not surest.move
