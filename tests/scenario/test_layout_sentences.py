"""The parser's complaints, said as a person would say them: place, words, and the line to type."""

import pytest

from simulator.scenario.findings import Finding
from simulator.scenario.loader import load
from tests.scenario.sample import CASE, changed, place_of


def only(old: str, new: str, mark: str | None = None) -> Finding:
    """The single finding for a change, which must stand where `mark` (or the new text) begins."""
    text = changed((old, new))
    (found,) = load(text, "v.yaml").findings
    assert f"{found.line}:{found.column}" == place_of(mark or new.strip(), text)
    return found


def test_a_colon_in_a_spoken_line() -> None:
    found = only("You set the speed here.", "I wonder: what is that like for you?")
    assert (found.code, found.message) == ("S101", "a sentence with a colon needs quotes around it")
    assert found.label == "the second ':' ends the sentence too early"
    assert found.help == 'write  say: "I wonder: what is that like for you?"'
    assert found.end_column - found.column == len("I wonder: what is that like for you?")


def test_a_colon_in_the_second_line_of_a_sentence() -> None:
    found = only("You set the speed here.", "You set\n              the speed here: always.", "the speed here: always.")
    assert found.code == "S101"


def test_text_after_a_closing_quotation_mark() -> None:
    found = only("You set the speed here.", '"I hear you," and then wait.')
    assert (found.code, found.message) == ("S103", "text after a closing quotation mark")
    assert found.help == "write  say: '\"I hear you,\" and then wait.'"


def test_an_apostrophe_in_single_quotes() -> None:
    found = only("You set the speed here.", "'I don't know'")
    assert (found.code, found.help) == ("S103", 'write  say: "I don\'t know"')


@pytest.mark.parametrize("indent", ["            \u00a0", "           \u00a0", "\u00a0           "])
def test_a_space_from_a_word_processor_in_the_indentation(indent: str) -> None:
    found = only("            heard: I may stay", indent + "heard: I may stay", "\u00a0")
    assert (found.code, found.label) == ("S104", "this is a non-breaking space, not a plain one")


@pytest.mark.parametrize("dash", ["–", "—"])
def test_a_long_dash_in_place_of_a_list_dash(dash: str) -> None:
    found = only("          - id: pace", f"          {dash} id: pace", dash)
    assert found.code == "S104"
    assert found.message == "a character pasted from a word processor breaks the layout"


def test_a_tab_at_the_start_of_a_line() -> None:
    found = only("            heard: I may stay", "\t    heard: I may stay", "\t")
    assert (found.code, found.message) == ("S105", "a tab at the start of a line")


@pytest.mark.parametrize("mark", ['"', "'"])
def test_a_quotation_that_is_never_closed_is_shown_where_it_begins(mark: str) -> None:
    found = only("You set the speed here.", f"{mark}You set the speed here.")
    assert (found.code, found.message) == ("S106", "this quotation is never closed")


def test_a_quotation_that_ends_only_where_the_next_begins() -> None:
    text = changed(("You set the speed here.", '"You set the speed here.'), ("I may stay where I am.", '"I may stay."'))
    (found,) = load(text, "v.yaml").findings
    assert f"{found.line}:{found.column} {found.code}" == place_of('"You set', text) + " S106"


@pytest.mark.parametrize("words", ["*sighs* Yes.", "@work, then?", "`so`", "%5", "> now", "- Yes", "? No"])
def test_a_text_that_begins_with_a_mark_of_the_layout(words: str) -> None:
    found = only("You set the speed here.", words)
    assert (found.code, found.help) == ("S107", f'write  say: "{words}"')


def test_a_text_that_begins_with_a_bracket() -> None:
    found = only("You set the speed here.", "[sighs] Yes.")
    assert (found.code, found.help) == ("S108", 'if it is a text, write  say: "[sighs] Yes."')


def test_a_list_that_is_not_closed() -> None:
    found = only("themes: [insomnia, work]", "themes: [insomnia, work", "[insomnia, work")
    assert found.code == "S108"


def test_a_field_that_stands_too_far_to_the_right() -> None:
    found = only("            heard: I may stay", "              heard: I may stay", "heard: I may stay")
    assert (found.code, found.message) == ("S102", "this line does not line up with the ones above it")


def test_a_field_that_stands_too_far_to_the_left() -> None:
    found = only("            heard: I may stay", "           heard: I may stay", "heard: I may stay")
    assert found.code == "S102"


def test_a_missing_space_after_a_colon() -> None:
    found = only("heard: I may stay where I am.", "heard:I may stay where I am.")
    assert (found.code, found.help) == ("S109", "write  heard: I may stay where I am.")


def test_a_comparison_where_a_bound_belongs() -> None:
    found = only("strain: at least 8", "strain: >= 8", ">= 8")
    assert (found.code, found.help) == ("F210", "write  strain: at least 8")


def test_a_backslash_in_double_quotes() -> None:
    found = only("You set the speed here.", '"either\\or"', "\\or")
    assert (found.code, found.message) == ("S107", "a backslash in double quotes begins a code")


def test_the_word_no_is_simply_the_word_no() -> None:
    vignette = load(changed(("You set the speed here.", "No"))).required()
    assert vignette.sessions[0].turns[0].options[1].say == "No"


def test_no_complaint_speaks_the_parsers_language() -> None:
    for number, letter in enumerate(CASE):
        if letter in ":-'\"[{" and number % 3 == 0:
            for found in load(CASE[:number] + CASE[number + 1 :]).findings:
                said = f"{found.message} {found.help}"
                assert not any(word in said for word in ("scalar", "mapping", "token", "schema", "NoneType"))
