"""Slips whose trace shows far from where they are made: an open quotation or bracket, a lost dash, a space that is none."""

import pytest

from simulator.scenario.findings import Finding
from simulator.scenario.loader import load
from simulator.scenario.openings import scanned, without_comment
from simulator.scenario.source import Source
from tests.scenario.sample import CASE, changed, place_of

HEARD = "heard: I may stay where I am."
BELOW = (
    "why: It leaves her in charge.",
    "why: >-  # draft\n              It leaves her: in charge.\n              For good.",
)
"""A text under `>-` right after the line that is damaged; it is valid, and must not be blamed."""
NBSP = "\u00a0"


def only(*changes: tuple[str, str]) -> Finding:
    (found,) = load(changed(*changes), "v.yaml").findings
    return found


def at(found: Finding) -> str:
    return f"{found.line}:{found.column} {found.code}"


@pytest.mark.parametrize("mark", ["'", '"'])
@pytest.mark.parametrize(
    "old", ["title: The technique", "about: Structural", HEARD, "client: I'd like", "reply: She nods."]
)
def test_a_quotation_that_is_not_closed_is_named_in_the_line_it_opens(mark: str, old: str) -> None:
    name, _, words = old.partition(": ")
    new = f"{name}: {mark}{words.replace(chr(39), '')}"
    later = ("why: Too much, too early.", 'why: "It\'s too much: too early."')
    found = only((old, new), later)
    assert at(found) == place_of(new.partition(": ")[2], changed((old, new), later)) + " S106"
    assert found.message == "this quotation is never closed"


@pytest.mark.parametrize(
    ("old", "new", "opened"),
    [
        ("due: 2, text: to bring a sleep chart}", "due: 2, text: to bring a sleep chart", "{id: chart, due"),
        ("{chose: folder/feeling}", "{chose: folder/feeling", "{chose: folder/feeling"),
        ("- {when: {safety: at most 2}, text", "- {when: {safety: at most 2, text", "{when: {safety: at most 2, text"),
        ("[insomnia, work]", "[insomnia, work", "[insomnia, work"),
    ],
)
def test_a_bracket_that_is_not_closed_is_named_and_no_valid_line_below(old: str, new: str, opened: str) -> None:
    found = only((old, new), BELOW)
    assert at(found) == place_of(opened, changed((old, new), BELOW)) + " S108"


def test_an_apostrophe_in_a_note_below_does_not_close_a_quotation() -> None:
    found = only((HEARD, "heard: 'I may stay.\n            # what the client's friend hears"))
    assert at(found) == "42:20 S106"


def test_a_last_wording_without_its_dash_is_named() -> None:
    wordings = "client:\n          - when: {rupture: open}\n            text: Fine.\n            text: Anyway."
    assert at(only(("client: It's fine.", wordings))) == "59:13 S121"


@pytest.mark.parametrize("below", [[], [BELOW]], ids=["plain", "a text under >-"])
def test_a_non_breaking_space_after_a_colon_is_named(below: list[tuple[str, str]]) -> None:
    found = only((HEARD, HEARD.replace(": ", f":{NBSP}")), *below)
    assert (found.code, found.line, found.label) == ("S104", 42, "this is a non-breaking space, not a plain one")


def test_a_non_breaking_space_after_a_colon_in_brackets_is_named() -> None:
    found = only(("{chose: folder/feeling}", f"{{chose:{NBSP}folder/feeling}}"))
    assert at(found) == "55:22 S104"


def test_a_non_breaking_space_inside_a_sentence_is_welcome() -> None:
    assert load(changed((HEARD, f"heard: I{NBSP}may stay."))).findings == ()


LINES = CASE.split("\n")
ITEMS = [number for number, line in enumerate(LINES, 1) if line.lstrip().startswith("- ")]


@pytest.mark.parametrize("line", ITEMS)
@pytest.mark.parametrize("instead", ["", "  "], ids=["gone", "two spaces"])
def test_a_lost_dash_is_one_finding_in_its_line(line: int, instead: str) -> None:
    damaged = LINES[line - 1].replace("- ", instead, 1)
    findings = load("\n".join([*LINES[: line - 1], damaged, *LINES[line:]])).findings
    assert [(found.line, found.code) for found in findings] == [(line, "S121")]
    assert findings[0].message == "this item of a list has lost its  '- '"


def test_a_field_given_twice_is_no_item() -> None:
    assert at(only((HEARD, f"{HEARD}\n            {HEARD}"))) == "43:13 S110"


@pytest.mark.parametrize(
    ("written", "code", "help_"),
    [
        ("There are rules: and more.  # draft", "S101", 'write  heard: "There are rules: and more."'),
        ("There are rules: it''s mine.'  # draft", "S101", 'write  heard: "There are rules: it\'s mine."'),
        ("“There are rules: and more.”  # draft", "S101", 'write  heard: "There are rules: and more."'),
        ('"Rules" and more.  # draft', "S103", "write  heard: '\"Rules\" and more.'"),
        ('"Rules" and more.\'  # draft', "S103", "write  heard: '\"Rules\" and more.'"),
        ("'I don't know.'  # draft", "S103", 'write  heard: "I don\'t know."'),
        ("*sighs*  # draft", "S107", 'write  heard: "*sighs*"'),
        ("[sighs] Yes.  # draft", "S108", 'if it is a text, write  heard: "[sighs] Yes."'),
    ],
)
def test_what_is_to_be_typed_never_has_the_note_behind_the_text(written: str, code: str, help_: str) -> None:
    found = only((HEARD, f"heard: {written}"))
    assert (found.code, found.help) == (code, help_)


def test_a_field_missing_its_space_is_suggested_without_its_note() -> None:
    assert only((HEARD, "heard:I may stay.  # draft")).help == "write  heard: I may stay."


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("tray #3 and more  # draft", "tray #3 and more"),
        ("'a # b' and c # d", "'a # b' and c"),
        ("don't #draft", "don't"),
        ("no note at all", "no note at all"),
    ],
)
def test_a_note_is_told_from_a_number_sign_in_a_sentence(value: str, words: str) -> None:
    assert without_comment(value) == words


@pytest.mark.parametrize(
    "text",
    [
        "a: 'it''s closed'",
        'a: "say \\"no\\""',
        "a: 'over\n   two lines'\nb: 1",
        "a: {b: [c, 'd]'],\n    e: f}\ng: 1",
        "a: [\n  b,\n]\nc: 1",
        "a: >-\n  'tis open\n  [too\nb: 1",
        "a: it's {fine} here",
        "a: [it's, o'clock]  # 'no",
    ],
)
def test_what_is_closed_is_not_called_open(text: str) -> None:
    assert scanned(Source(text)).openings == ()
