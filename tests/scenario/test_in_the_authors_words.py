"""Conditions and names as authors write them, and what they are told to write instead."""

import pytest

from simulator.bench.check import check
from simulator.scenario.findings import Finding
from simulator.scenario.loader import load
from simulator.scenario.numbers_in_words import meant
from tests.scenario.sample import changed, findings, loaded

WHEN = "{chose: folder/feeling}"
EXPECT = "sessions:\n  - title: First"


def first(*changes: tuple[str, str]) -> Finding:
    return load(changed(*changes)).findings[0]


@pytest.mark.parametrize(
    ("written", "better"),
    [
        ("> 5", "at least 6"),
        (">5", "at least 6"),
        (">= 5", "at least 5"),
        ("< 5", "at most 4"),
        ("<= 5", "at most 5"),
        ("more than 5", "at least 6"),
        ("below three", "at most 2"),
        ("at least eight", "at least 8"),
        ("At most  ten", "at most 10"),
        ("5 or more", "at least 5"),
        ("2-4", "2 to 4"),
        ("between two and four", "2 to 4"),
        ("5", "5 to 5"),
        ("> 10", None),
        ("< 0", None),
        ("a lot", None),
    ],
)
def test_a_number_in_other_words_is_understood(written: str, better: str | None) -> None:
    assert meant(written) == better


@pytest.mark.parametrize(
    ("written", "better"),
    [
        ("> 5", "at least 6"),
        ("more than 5", "at least 6"),
        ("< 5", "at most 4"),
        ("at least eight", "at least 8"),
        ("7", "at least 7"),
        ("lots", "at least 5  or  at most 3  or  4 to 6"),
    ],
)
def test_the_help_for_a_number_says_what_was_meant(written: str, better: str) -> None:
    found = first((WHEN, f"{{strain: {written}}}"))
    assert found.code == "F210"
    assert found.help is not None
    assert found.help.startswith(f"write  strain: {better}")


@pytest.mark.parametrize("written", ["{folder: feeling}", "folder.feeling", "[folder, feeling]", "folder feeling"])
def test_an_earlier_choice_in_another_form_is_answered_with_the_right_one(written: str) -> None:
    found = first((WHEN, f"{{chose: {written}}}"))
    assert (found.code, found.help) == ("F209", "write  chose: folder/feeling  with the ids of both")
    assert found.message == f"'{written}' is not how an earlier choice is written"


def test_a_condition_on_one_line_is_answered_with_brackets_and_not_with_quotes() -> None:
    found = first((f"when: {WHEN}", "when: strain: > 7"))
    assert (found.code, found.help) == ("S101", "write  when: {strain: at least 8}")
    assert load(changed((f"when: {WHEN}", "when: {strain: at least 8}"))).findings == ()


@pytest.mark.parametrize(
    ("share", "help_"),
    [
        ("100", "write  share: at least 100  or  share: at most 100  (in per cent of the plays)"),
        ("more than 40", "write  share: at least 41  (in per cent of the plays)"),
        ("most", "write  share: at least 40  or  share: at most 40  (in per cent of the plays)"),
    ],
)
def test_a_share_that_is_a_bare_number_gets_a_sentence_of_its_own(share: str, help_: str) -> None:
    expect = f"expect:\n  - {{player: key, ending: stayed, share: {share}}}\n{EXPECT}"
    found = first((EXPECT, expect))
    assert (found.code, found.help) == ("F210", help_)


@pytest.mark.parametrize(
    ("shown", "asked"), [("arousal", "activation"), ("alliance", "bond"), ("distance", "closeness")]
)
def test_a_gauge_by_its_name_on_the_screen_is_known(shown: str, asked: str) -> None:
    found = first((WHEN, f"{{{shown}: at least 5}}"))
    assert (found.code, found.help) == ("N311", f"did you mean '{asked}'?")
    assert found.note is not None


@pytest.mark.parametrize(
    ("short", "whole"),
    [
        ("anxious", "anxious-preoccupied"),
        ("preoccupied", "anxious-preoccupied"),
        ("avoidant", "dismissing-avoidant"),
        ("fearful", "fearful-disorganized"),
        ("disorganised", "fearful-disorganized"),
        ("fearful-avoidant", "fearful-disorganized"),
        ("Dismissing Avoidant", "dismissing-avoidant"),
    ],
)
def test_a_pattern_by_a_short_or_another_name_is_known(short: str, whole: str) -> None:
    found = first(("pattern: dismissing-avoidant", f"pattern: {short}"))
    assert (found.code, found.help) == ("N310", f"did you mean '{whole}'?")


def test_nothing_is_judged_by_the_key_of_a_pattern_nobody_meant() -> None:
    assert [found.code for found in findings(("pattern: dismissing-avoidant", "pattern: quirky"))] == ["N310"]


def test_what_does_not_ask_for_the_pattern_is_still_said() -> None:
    title = ("title: The technique", "title: attachment")
    found = findings(("pattern: dismissing-avoidant", "pattern: quirky"), title)
    assert {one.code for one in found} == {"N310", "Q507"}


def test_an_id_used_twice_is_answered_with_a_free_one() -> None:
    found = first(("id: quiet", "id: folder"))
    assert (found.code, found.help) == ("N305", "give one of them another id, such as  folder-2")


def test_a_note_inside_a_text_is_named_where_it_stands() -> None:
    (found,) = findings(("I may stay where I am.", '"I may stay where I am.  # draft"'))
    assert (found.code, found.line, found.column) == ("S120", 42, 45)
    (below,) = findings(("I may stay where I am.", ">-\n              I may stay.  # draft"))
    assert (below.code, below.line) == ("S120", 43)
    assert findings(("I may stay where I am.", "I may stay where I am.  # draft")) == []


def test_a_number_sign_that_cuts_a_text_is_named_and_a_note_is_not() -> None:
    (found,) = findings(("I may stay where I am.", "It stands on tray #3 and waits."))
    assert (found.code, found.severity, found.help) == (
        "S119",
        "warning",
        'write  heard: "It stands on tray #3 and waits."',
    )
    for note in ("# note", "#draft", "#check: no", "# 3 left"):
        assert findings(("I may stay where I am.", f"I may stay.  {note}")) == []
    assert findings(("I may stay where I am.", '"It stands on tray #3."')) == []


def test_curly_marks_around_a_whole_text_are_named_and_those_inside_are_not() -> None:
    (found,) = findings(("title: The technique", "title: “The technique”"))
    assert (found.code, found.severity, found.line) == ("S118", "warning", 4)
    assert findings(("title: The technique", "title: The “technique”")) == []
    assert [one.code for one in findings(("move: deepen", "move: “deepen”"))] == ["F204"]


@pytest.mark.parametrize(
    ("said", "help_"), [("her", "did you mean 'she'?"), ("woman", "did you mean 'she'?"), ("man", "did you mean 'he'?")]
)
def test_a_word_that_is_no_pronoun_is_a_hint(said: str, help_: str) -> None:
    (found,) = findings(("  age: 38", f"  age: 38\n  pronoun: {said}"))
    assert (found.code, found.severity, found.help) == ("F221", "hint", help_)


@pytest.mark.parametrize("said", ["she", "he", "they", "ze", "hen", "she/they", "They"])
def test_pronouns_that_people_use_are_no_finding(said: str) -> None:
    assert findings(("  age: 38", f"  age: 38\n  pronoun: {said}")) == []


def test_no_message_has_a_programmers_word() -> None:
    wrong = [
        loaded((WHEN, "{saftey: at most 2}")),
        loaded((WHEN, "{safety: a lot}")),
        loaded(("person:\n", "person: Hanne\nperzon:\n")),
        loaded(("heard: I may", "herd: I may")),
        loaded(("heard: I may", "heard: I may\n            heard: I may")),
        loaded(("            heard: I may", "           heard: I may")),
        loaded(("            heard: I may", "\u00a0           heard: I may")),
        loaded(("themes: [insomnia, work]", "themes: [insomnia] work: [")),
    ]
    for one in wrong:
        assert check(one)
        for found in check(one):
            said = f"{found.message} {found.help} {found.note} {found.label}"
            for word in ("variable", "bound ", "block", "parser", "YAML", "U+", "mapping", "token", "|-"):
                assert word not in said
