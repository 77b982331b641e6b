"""A vote by hand: one number for a line, up to three words for what rises."""

from simulator.classroom.seat_told import Choice
from simulator.classroom.voting_seat import Slip

FOUR = tuple(Choice(letter, f"line {letter}", "", letter == "B") for letter in "ABCD")


def test_another_number_changes_ones_mind():
    slip = Slip().take(2, FOUR, 1)
    assert slip.letters == "B"
    assert slip.take(4, FOUR, 1).letters == "D"


def test_a_number_without_a_choice_is_said_to_be_none():
    assert "no such choice" in Slip().take(9, FOUR, 1).problem
    assert "No vote is open" in Slip().take(1, (), 1).problem


def test_three_words_at_most_and_one_at_least():
    slip = Slip().take(1, FOUR, 3).take(4, FOUR, 3).take(2, FOUR, 3)
    assert slip.letters == "ABD"
    assert "Three at most" in slip.take(3, FOUR, 3).problem
    one = slip.take(1, FOUR, 3).take(2, FOUR, 3)
    assert one.letters == "D"
    assert "One stays" in one.take(4, FOUR, 3).problem


def test_sureness_goes_round_once_there_is_a_vote():
    assert "Vote first" in Slip().surer().problem
    slip = Slip(letters="B")
    assert [slip := slip.surer(), slip.sure][1] == 1
    assert slip.surer().surer().surer().sure == 0


def test_another_round_brings_an_empty_slip_or_what_the_server_has():
    slip = Slip(("1",), "C", 2, "because")
    assert slip.for_round(("1",), FOUR, 0, "") is slip
    assert slip.for_round(("2",), FOUR, 1, "it is concrete") == Slip(("2",), "B", 1, "it is concrete")
