"""A scene becomes one question with everything a trainee would have seen."""

from simulator.exports.scenes.question import questions
from simulator.play.script import prepare_script
from tests.exports.scenes.asked import a_question, asked
from tests.play.vignettes import session, turn, vignette


def test_a_question_tells_what_came_before_and_asks_at_the_end():
    told = a_question()
    assert told.id == "the-cap"
    assert told.before[0].startswith("Ines Duarte, 52.")
    assert "You: And the log?" in told.before
    assert told.before[-2:] == ("The client: It is all in there.", "What do you say now?")


def test_every_line_has_its_credit_and_what_follows_from_it():
    told = a_question()
    best = max(told.answers, key=lambda one: one.credit)
    assert (best.id, best.credit, told.most) == ("log", 1.0, 1.0)
    assert best.told == (
        "What follows: She answers to log.",
        "What the client hears: Heard log.",
        "Why log.",
        "When this line would fit: When log.",
    )


def test_the_pattern_stands_at_the_end_alone_and_its_key_is_called_provisional():
    told = a_question()
    assert "dismissing" in told.after
    assert "provisional" in told.after
    assert not any("dismissing" in words for words in told.before)


def test_a_case_of_several_turns_is_passed_over():
    case = vignette(session(turn("a"), turn("b")))
    assert list(questions([prepare_script(case)])) == []
    assert asked() == []
