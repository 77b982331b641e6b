"""Line mode: numbers choose, other lines are one's own words, and leaving at any point loses nothing."""

import io

from scoring.vocabulary import Feeling, Impulse
from simulator.plain.console import Console
from simulator.plain.reaction import Heard, heard
from simulator.play.records import Chose, SaidFirst, StatedBelief, WroteNote
from simulator.play.script import Script
from simulator.practice.attempt import Attempt, Settings
from simulator.scenario.loader import Loaded
from simulator.store.journal import Journal
from tests.plain.conftest import sit


def test_a_number_chooses_and_the_client_answers(attempt: Attempt) -> None:
    printed, left = sit(attempt, ["1"])
    assert left
    assert [type(record) for record in attempt.records] == [Chose]
    lines = printed.splitlines()
    you = next(place for place, line in enumerate(lines) if line.startswith(("You: ", "> You: ")))
    assert lines[you + 1].startswith("Client: ")


def test_the_labels_say_who_speaks(attempt: Attempt) -> None:
    printed, _ = sit(attempt, [])
    assert "\nScene: " in printed
    assert "\nClient: I'd like the technique." in printed


def test_the_end_of_input_anywhere_keeps_what_was_done_and_goes_on_from_there(
    attempt: Attempt, loaded: Loaded, script: Script
) -> None:
    lines = ["1"] * 60
    sit(attempt, lines)
    whole = list(attempt.records)
    journal = Journal.in_memory()
    row = journal.begin_attempt(vignette_id="hanne-vik", name="H", source=loaded.text, sha256=loaded.sha256, seed=1)
    for _ in range(60):
        piecemeal = Attempt(row.id, script, Settings(seed=1), journal, journal.records(row.id))
        before = len(piecemeal.records)
        _, left = sit(piecemeal, ["1"] * 24)
        assert len(piecemeal.records) >= before
        if not left:
            break
    choices = [record for record in journal.records(row.id) if isinstance(record, Chose)]
    assert choices == [record for record in whole if isinstance(record, Chose)]


def test_question_mark_helps_and_b_repeats_and_q_leaves(attempt: Attempt) -> None:
    printed, left = sit(attempt, ["?", "b", "q", "1"])
    assert left
    assert "q save and leave" in printed
    assert printed.count("Client: I'd like the technique.") == 2
    assert attempt.records == []


def test_a_number_out_of_range_is_answered_and_asked_again(attempt: Attempt) -> None:
    printed, _ = sit(attempt, ["9", "0", "1"])
    assert "There is no 9 here; the numbers run from 1 to 4." in printed
    assert len([record for record in attempt.records if isinstance(record, Chose)]) == 1


def test_other_lines_are_own_words_and_are_never_graded(attempt: Attempt) -> None:
    sit(attempt, ["Tell me about the worst night.", "2"])
    assert isinstance(attempt.records[0], SaidFirst)
    assert isinstance(attempt.records[1], Chose)


def test_drill_mode_gives_feedback_after_the_choice(loaded: Loaded, script: Script) -> None:
    journal = Journal.in_memory()
    row = journal.begin_attempt(vignette_id="hanne-vik", name="H", source=loaded.text, sha256=loaded.sha256, seed=1)
    printed, _ = sit(Attempt(row.id, script, Settings(mode="drill", seed=1), journal, []), ["1"])
    assert "Feedback: " in printed
    assert "provisional" in printed
    assert "Gauges: " in printed


def test_a_session_closes_with_note_belief_and_debrief(attempt: Attempt) -> None:
    printed, _ = sit(attempt, ["1"] * 60)
    kinds = [type(record) for record in attempt.records]
    assert WroteNote in kinds
    assert StatedBelief in kinds
    assert "Whose alarm it was: " in printed
    assert "resistant" not in printed.replace("the client is resistant", "")


def test_under_what_moved_stands_only_what_moved(attempt: Attempt) -> None:
    printed, _ = sit(attempt, ["1"] * 60)
    told = [
        line.removeprefix("> ") for line in printed.splitlines() if line.removeprefix("> ").startswith("What moved: ")
    ]
    assert told
    for line in told:
        before, after = line.rpartition("(")[2].rstrip(")").split(" → ")
        assert before != after


def test_the_pattern_is_not_named_before_the_debrief(attempt: Attempt) -> None:
    printed, _ = sit(attempt, ["1"] * 60)
    before = printed.split("Whose alarm it was: ")[0]
    told = [line for line in before.splitlines() if "dismissing" in line and not line[0].isdigit()]
    assert told == []


def test_what_rises_is_read_from_plain_words() -> None:
    assert heard("helpless, prove, 4") == Heard((Feeling.HELPLESS,), Impulse.PROVE, 4)
    assert heard("pulled both ways; rescue") == Heard((Feeling.PULLED_BOTH_WAYS,), Impulse.RESCUE, 3)
    assert heard("") == Heard((), None, 0)
    assert heard("helpliss, none") == Heard((), None, 0, ("helpliss",))


def test_text_that_would_steer_a_terminal_is_shown_and_not_obeyed() -> None:
    out = io.StringIO()
    Console(io.StringIO(), out, lambda _: ()).say("\x1b[31mred\x1b]0;title\x07 ‮", "Client")
    assert "\x1b" not in out.getvalue()
    assert "\x07" not in out.getvalue()
