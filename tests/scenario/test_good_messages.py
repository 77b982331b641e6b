"""Eight slips that authors make most, and the answer each is owed: the place, the cause in plain words, and the line to type."""

from simulator.bench.check import check
from simulator.scenario.findings import Finding
from simulator.scenario.loader import load
from simulator.scenario.snippet import rendered
from tests.scenario.sample import CASE, changed

SPEED = "say: You set the speed here."


def found(*changes: tuple[str, str], text: str = CASE) -> list[Finding]:
    return check(load(changed(*changes, text=text), "v.yaml"))


def shown(*changes: tuple[str, str]) -> str:
    """The only finding, as it is shown."""
    source = load(changed(*changes), "v.yaml").source
    (one,) = found(*changes)
    return rendered(one, source)


def test_1_a_colon_in_a_spoken_line() -> None:
    assert shown((SPEED, "say: I wonder: what is that like for you?")) == (
        "v.yaml:40:18: error[S101] a sentence with a colon needs quotes around it\n"
        "  40 |             say: I wonder: what is that like for you?\n"
        "     |                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ the second ':' ends the sentence too early\n"
        '     = help: write  say: "I wonder: what is that like for you?"'
    )


def test_2_a_quotation_and_then_more_text() -> None:
    assert shown((SPEED, 'say: "I hear you," and then wait.')) == (
        "v.yaml:40:18: error[S103] text after a closing quotation mark\n"
        '  40 |             say: "I hear you," and then wait.\n'
        "     |                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ the quotation ends here, but the sentence goes on\n"
        "     = help: write  say: '\"I hear you,\" and then wait.'"
    )


def test_3_a_space_and_a_dash_from_a_word_processor() -> None:
    for old, new, label in (
        (
            "            move: honour-guard\n            say: You",
            "\u00a0           move: honour-guard\n            say: You",
            "a non-breaking space, not a plain one",
        ),
        ("          - id: pace", "          – id: pace", "an en dash, not a plain hyphen"),
    ):
        answer = shown((old, new))
        assert "error[S104] a character pasted from a word processor breaks the layout" in answer
        assert f"this is {label}" in answer
        assert "run `attune check --fix` (spaces and list dashes only; your sentences are left alone)" in answer
        (one,) = found((old, new))
        assert load(changed((old, new))).source.line(one.line)[one.column - 1] in "\u00a0–"


def test_4_curly_marks_around_a_keyword() -> None:
    assert shown(("move: deepen", "move: “deepen”")) == (
        "v.yaml:46:19: error[F204] curly quotation marks around 'deepen'\n"
        "  46 |             move: “deepen”\n"
        "     |                   ^^^^^^^^ pasted from a word processor\n"
        "     = help: write  move: deepen"
    )


def test_5_a_misspelt_field() -> None:
    assert shown(("heard: I may stay", "haerd: I may stay")) == (
        "v.yaml:42:13: error[F201] unknown field 'haerd' in option pace of turn folder\n"
        "  42 |             haerd: I may stay where I am.\n"
        "     |             ^^^^^ no such field belongs here\n"
        "     = help: did you mean 'heard'?"
    )


def test_6_a_reason_written_after_a_number() -> None:
    answer = shown(("{id: chart, due: 2,", "{id: chart, due: +2 because she asked,"))
    assert "error[F205] 'due' in promise of option night of turn folder must be a whole number" in answer
    assert "^^^^^^^^^^^^^^^^^^^^ words are not allowed after the number" in answer
    assert answer.endswith("= help: write  due: 2   and keep the reason as a comment:  # because she asked")


def test_7_the_same_field_twice_and_a_turn_that_does_not_exist() -> None:
    first, second = found(
        ("why: Too much, too early.", "why: Too much, too early.\n            goto: qui-et\n            goto: quiet")
    )
    assert (first.code, first.line, first.message) == ("N301", 53, "there is no turn 'qui-et'")
    assert (first.label, first.help) == ("option feeling of turn folder leads here", "did you mean 'quiet'?")
    assert (second.code, second.line, second.label) == ("S110", 54, "second one")
    assert second.message == "'goto' is given twice in the same place"
    assert second.note == "first given in line 53; only one of them can count"


def test_8_a_sound_file_and_a_poor_vignette() -> None:
    from simulator.bench.explained.examples import example

    (one,) = check(load(example("Q520").before))
    assert (one.code, one.message) == ("Q520", "the best option is the longest in 4 of 10 turns")
    assert (one.label, one.note) == ("choosing the longest scores", "by chance it would be in about 2 of 10")
    (never,) = found(("{chose: folder/feeling}", "{any: [{used: ground}, {closeness: at least 10}]}"))
    assert (never.code, never.message) == ("N320", "no path reaches turn quiet")
    assert never.note == "its `when` can never hold: no earlier turn of this session offers ground"


def test_and_the_best_message_is_none() -> None:
    assert found((SPEED, "say: No")) == [one for one in found((SPEED, "say: No")) if one.code == "Q522"]
    assert load(changed((SPEED, "say: No"))).required().sessions[0].turns[0].options[1].say == "No"


def test_a_field_given_twice_counts_as_it_was_given_first_and_what_is_said_of_it_stands_there() -> None:
    loaded = load(changed((SPEED, SPEED + "\n            say: [pauses]")), "v.yaml")
    assert [one.code for one in loaded.findings] == ["S110"]
    assert loaded.draft is not None
    assert loaded.draft.sessions[0].turns[0].options[1].say == "You set the speed here."
