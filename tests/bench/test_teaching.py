"""What the checks say of teaching quality: lengths, words, cues, pulls, options that are alike; each with its bound and its chance."""

import pytest

from simulator.bench.check import check, lengths, markers
from simulator.bench.explained.examples import base_text, example, replaced
from simulator.scenario.findings import Finding, Severity
from simulator.scenario.loader import load
from tests.scenario.sample import changed

LONG = base_text("long")


def found(text: str) -> list[Finding]:
    return check(load(text, "v.yaml"))


def codes(text: str) -> list[str]:
    return [one.code for one in found(text)]


def test_longest_is_counted_from_ten_turns_on() -> None:
    text = example("Q520").before
    assert codes(text) == ["Q520"]
    first = text.index("      - id: t1\n")
    assert "Q520" not in codes(text[:first] + text[text.index("      - id: t2\n") :])


def test_three_of_ten_longest_and_two_of_ten_shortest_are_let_pass() -> None:
    assert codes(LONG) == []


def test_with_three_options_chance_alone_is_not_complained_of() -> None:
    """A third of the turns is over 30 %, and is what guessing gives where there are three options."""
    assert lengths.fair_share_of_longest(1 / 4) == 0.30
    assert lengths.fair_share_of_longest(1 / 3) == 1 / 3


def test_lines_that_look_alike_are_not_called_uneven() -> None:
    def said(words: str) -> list[str]:
        return codes(changed(("say: Back to the log, then.", f"say: {words}")))

    assert said("x" * 38) == []  # 38 and 18: twice as long, but by twenty characters only
    assert said("x" * 39) == ["Q522"]


@pytest.mark.parametrize(
    ("one", "of_one", "other", "of_other", "expected"),
    [(4, 10, 0, 30, 0.0023), (3, 10, 0, 30, 0.0121), (5, 10, 15, 30, 1.0), (0, 10, 0, 30, 1.0), (8, 10, 0, 30, 5.9e-7)],
)
def test_how_likely_chance_is(one: int, of_one: int, other: int, of_other: int, expected: float) -> None:
    """Fisher's exact test, two-sided; the values were worked out by hand."""
    assert markers.by_chance(one, of_one, other, of_other) == pytest.approx(expected, rel=0.03)


def test_a_word_that_is_as_frequent_in_others_gives_nothing_away() -> None:
    text = example("Q523").before
    assert codes(text) == ["Q523"]
    for number in range(1, 11):
        text = text.replace(
            f"{{id: h{number}, move: honour-guard, say: You", f"{{id: h{number}, move: honour-guard, say: Perhaps you"
        )
    assert "Q523" not in codes(text)


def test_words_are_looked_for_in_english_only() -> None:
    assert codes(example("Q523").before.replace("level: 1", "level: 1\nlang: nb")) == []


def test_the_message_on_a_word_gives_both_shares_and_both_counts() -> None:
    (one,) = found(example("Q523").before)
    assert one.message == "a hedge (perhaps, maybe, I wonder) is in 40% of the best options and in 0% of the others"
    assert one.note == "4 of 10 and 0 of 30; chance does this less than once in a hundred"


def test_a_case_of_one_session_is_not_yet_asked_for_a_spread_of_cues() -> None:
    text = changed()
    one_session = text[: text.index("    between:")] + text[text.index("endings:") :]
    one_session = one_session.replace("            promise: {id: chart, due: 2, text: to bring a sleep chart}\n", "")
    assert codes(one_session.replace("        misleading: true\n", "")) == []


def test_three_cues_from_one_question_are_not_enough() -> None:
    text = changed(
        ("cues: [self-sufficiency]", "cues: [self-sufficiency, therapist-as-tool, analytic-distance]"),
        ("        cues: [cancels-after-feeling]\n", ""),
        ("        cues: [cool-competence]\n", ""),
    )
    (one,) = found(text)
    assert (one.code, one.message) == ("Q524", "the case shows 3 kinds of cue, from 1 of the four questions")


def test_options_that_differ_in_a_promise_or_a_way_are_not_the_same() -> None:
    same = (
        "move: honour-guard\n            say: We can leave that.",
        "move: fact-first\n            say: We can leave that.",
    )
    assert codes(changed(same)) == ["Q527"]
    promise = ("fits_when: A door has just closed.", "fits_when: x\n            keeps: chart")
    assert codes(changed(same, promise)) == []


def test_the_names_of_strategies_and_moves_are_kept_from_the_trainee_but_not_ordinary_words() -> None:
    def said(words: str) -> list[str]:
        return codes(changed(("say: We can leave that.", f"say: {words}")))

    for words in (
        "Now frame hold.",
        "We repeat safety.",
        "Use HG now.",
        "That is earned security.",
        "My countertransference.",
    ):
        assert said(words) == ["Q511"], words
    for words in (
        "The attachment to the mail.",
        "OR so it seemed.",
        "Go ground the plane.",
        "That is safe.",
        "A CT scan, hm.",
    ):
        assert said(words) == [], words


def test_what_is_said_of_the_whole_case_stands_at_its_sessions_and_says_what_to_do() -> None:
    for code in ("Q520", "Q521", "Q523", "Q524", "Q525", "Q526", "Q528"):
        one = next(one for one in found(example(code).before) if one.code == code)
        assert load(example(code).before).source.line(one.line) == "sessions:"
        assert one.help
        assert one.severity in (Severity.WARNING, Severity.HINT)


def test_a_line_not_written_yet_is_not_called_short() -> None:
    text = replaced(changed(), "say: We can leave that.", "say: 1")
    assert codes(text) == ["F206"]
