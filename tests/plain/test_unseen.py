"""Line mode chooses nothing unseen, drops no word, and says at the start what one needs."""

import pytest

from scoring.vocabulary import Feeling, Impulse
from simulator.play.records import Chose, LoggedReaction, SaidFirst
from simulator.play.wording.session import NUMBER_BEFORE_LINES
from simulator.practice.attempt import Attempt
from simulator.practice.stages import ChooseLine, OfferLog, SayFirst
from tests.plain.conftest import sit
from tests.tui.walking import play


@pytest.mark.parametrize("number", ["1", "4", "9", "0"])
@pytest.mark.parametrize("stage", [SayFirst, OfferLog])
def test_a_number_chooses_no_line_that_was_not_shown(attempt: Attempt, stage: type, number: str) -> None:
    play(attempt, stage)
    assert isinstance(attempt.stage, stage)
    before = sum(isinstance(record, Chose) for record in attempt.records)
    printed, _ = sit(attempt, [number])
    assert sum(isinstance(record, Chose) for record in attempt.records) == before
    answered = printed.split(NUMBER_BEFORE_LINES)[1]
    assert ("What do you say?" in answered and "1. " in answered) or "What rises in you?" in answered


def test_the_number_chooses_once_the_lines_are_there(attempt: Attempt) -> None:
    play(attempt, OfferLog)
    sit(attempt, ["2", "2"])
    log, chosen = attempt.records[-2:]
    assert isinstance(log, LoggedReaction)
    assert isinstance(chosen, Chose)


def test_a_misspelt_word_is_answered_with_the_nearest_and_enter_takes_it(attempt: Attempt) -> None:
    turn = play(attempt, OfferLog).stage.entered.turn
    printed, _ = sit(attempt, ["helpliss, prove, 4", ""])
    assert "“helpliss” is none of the words here; the nearest is “helpless”." in printed
    assert LoggedReaction(turn, (Feeling.HELPLESS,), Impulse.PROVE, 4) in attempt.records
    assert "What rose in you: helpless, a pull to prove (4 of 5)" in printed


def test_the_line_can_be_typed_anew_and_what_is_no_word_at_all_can_be_left_out(attempt: Attempt) -> None:
    turn = play(attempt, OfferLog).stage.entered.turn
    printed, _ = sit(attempt, ["zzzzzz", "xyzzy, proud", ""])
    assert printed.count("is none of the words here. Enter goes on without it") == 2
    assert LoggedReaction(turn, (Feeling.PROUD,), None, 3) in attempt.records


def test_leaving_at_the_question_about_a_word_keeps_nothing(attempt: Attempt) -> None:
    play(attempt, OfferLog)
    before = list(attempt.records)
    _, left = sit(attempt, ["helpliss"])
    assert left
    assert attempt.records == before


def test_own_words_are_still_own_words(attempt: Attempt) -> None:
    turn = play(attempt, SayFirst).stage.entered.turn
    sit(attempt, ["4 nights are a lot"])
    assert SaidFirst(turn, "4 nights are a lot") in attempt.records


def test_the_start_says_who_comes_on_which_terms_and_how_to_choose(attempt: Attempt) -> None:
    printed, _ = sit(attempt, [])
    frame = attempt.script.vignette.frame
    assert printed.startswith("Client: Hanne Vik, 38. ")
    for line in (
        f"Setting: {attempt.script.vignette.setting}",
        f"Time: {frame.time}",
        f"Cancelling: {frame.cancellation}",
        f"Contact: {frame.contact}",
        f"Crisis: {frame.crisis}",
        "Themes: insomnia, a parent's illness",
        "A number chooses; any other line is your own words. ? helps, “note …” keeps a note, q saves and leaves.",
        "Session: 1 · Three weeks of data",
    ):
        assert f"\n{line}" in printed


def test_a_return_does_not_tell_the_terms_again(attempt: Attempt) -> None:
    play(attempt, ChooseLine)
    attempt.choose(attempt.offered()[0].id)
    printed, _ = sit(attempt, [])
    assert printed.startswith("Client: Hanne Vik, 38. ")
    assert "Cancelling: " not in printed
