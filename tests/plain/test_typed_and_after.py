"""Line mode: what stands in a note, typed words that look private, and where a case debrief leads."""

import io

import pytest

from scoring.vocabulary import Question
from simulator.plain import pages
from simulator.plain.after_debrief import next_attempt
from simulator.plain.console import Console
from simulator.plain.reaction import understood
from simulator.play.records import NoteAnswer, SaidFirst, WroteNote
from simulator.practice.attempt import Attempt
from simulator.practice.debrief.case import case_facts
from simulator.practice.opening import opened
from simulator.practice.stages import ReadCaseDebrief, ReadEnding, SayFirst, WriteNote
from tests.plain.conftest import sit
from tests.tui.walking import play

STANDING = (NoteAnswer(Question.ALLIANCE, "threat", "folder"),)


def typing(*lines: str) -> tuple[Console, io.StringIO]:
    out = io.StringIO()
    return Console(io.StringIO("".join(f"{line}\n" for line in lines)), out, lambda asked: ()), out


@pytest.fixture
def third(attempt: Attempt) -> Attempt:
    """An attempt before its third note, with an answer that stands."""
    play(attempt, WriteNote)
    attempt.write_note(1, STANDING)
    play(attempt, WriteNote)
    attempt.write_note(2, ())
    return play(attempt, WriteNote)


def test_from_the_third_session_one_enter_keeps_every_answer(third: Attempt) -> None:
    console, out = typing("")
    pages.note(third, console, 3)
    assert third.records[-1] == WroteNote(3, ())
    assert (
        "1. How does the client experience the alliance? as a threat to self-reliance (seen at “I'd" in out.getvalue()
    )
    assert out.getvalue().count("> ") == 1


def test_a_number_changes_one_answer_and_another_line_is_ones_own_words(third: Attempt) -> None:
    pin = pages.note_form(third.events, third.records, 3).pins[1].turn
    console, _ = typing("3", "2", "2", "maybe tired", "she wrote first", "")
    pages.note(third, console, 3)
    answer = NoteAnswer(Question.RUPTURE, "withdrawal", pin, "maybe tired")
    assert third.records[-1] == WroteNote(3, (answer,), "she wrote first")


def test_words_that_look_private_are_asked_about_and_can_be_typed_anew(attempt: Attempt) -> None:
    play(attempt, SayFirst)
    turn = attempt.stage.entered.turn
    printed, _ = sit(attempt, ["ring 0151 2345678", "ring me any time"])
    assert "“0151 2345678” looks like a phone number" in printed
    assert SaidFirst(turn, "ring me any time") in attempt.records


def test_words_that_look_private_can_be_kept_with_enter(attempt: Attempt) -> None:
    play(attempt, SayFirst)
    turn = attempt.stage.entered.turn
    sit(attempt, ["ring 0151 2345678", ""])
    assert SaidFirst(turn, "ring 0151 2345678") in attempt.records


def test_the_ending_is_the_last_thing_before_the_debrief(attempt: Attempt) -> None:
    printed, _ = sit(play(attempt, ReadEnding), [])
    lines = [line for line in printed.splitlines() if line]
    ending = next(number for number, line in enumerate(lines) if line.startswith("Ending: "))
    assert lines[ending + 1].startswith("Debrief: ")


def test_one_key_starts_what_is_to_be_practised_next(attempt: Attempt) -> None:
    play(attempt, ReadCaseDebrief, careless=True)
    console, out = typing("p")
    again = next_attempt(attempt, case_facts(attempt.script, attempt.records), console)
    assert again is not None
    assert (again.settings.mode, again.records, again.id != attempt.id) == ("drill", [], True)
    assert "p: Hanne once more, with feedback after every line" in out.getvalue()


def test_one_key_leads_back_to_the_turn_where_the_alarm_could_be_met_and_the_first_time_counts(
    attempt: Attempt,
) -> None:
    play(attempt, ReadCaseDebrief, careless=True)
    facts = case_facts(attempt.script, attempt.records)
    console, _ = typing("w")
    back = next_attempt(attempt, facts, console)
    assert back is not None
    assert back.stage.entered.turn == facts.way_back
    assert back.settings.practice
    row = attempt.journal.attempt(back.id)
    assert row.branched_from == attempt.id
    assert opened(attempt.journal, row).settings.practice
    assert [one.id for one in attempt.journal.first_attempts()] == [attempt.id]
    printed, _ = sit(back, [])
    assert "This is practice" in printed


@pytest.mark.parametrize("line", [["w"], [""], ["x"], []])
def test_any_other_line_leaves_after_a_debrief(attempt: Attempt, line: list[str]) -> None:
    play(attempt, ReadCaseDebrief)
    console, _ = typing(*line)
    assert next_attempt(attempt, case_facts(attempt.script, attempt.records), console) is None
    assert len(attempt.journal.attempts()) == 1


def test_leaving_at_the_question_keeps_nothing_that_looks_private(attempt: Attempt) -> None:
    play(attempt, SayFirst)
    before = list(attempt.records)
    _, left = sit(attempt, ["ring 0151 2345678"])
    assert left
    assert attempt.records == before


def test_a_note_is_begun_with_the_word_of_the_language_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ATTUNE_LANG", "es")
    console, _out = typing("nota la mano vacía", "note the empty hand", "notable")
    kept: list[str] = []
    console.noted = lambda text: kept.append(text) or "kept"
    assert console.ask() == "notable"
    assert kept == ["la mano vacía", "the empty hand"]


def test_a_feeling_is_named_and_suggested_in_the_language_that_is_spoken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ATTUNE_LANG", "es")
    console, out = typing("")
    feelings, _impulse, strength = understood(console, "impotensia, 4")
    assert strength == 4
    assert [feeling.value for feeling in feelings] == ["helpless"]
    assert "impotencia" in out.getvalue()
