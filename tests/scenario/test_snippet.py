"""How a finding looks: one line for machines and people, and a snippet with a caret."""

from simulator.scenario.findings import Finding, Severity
from simulator.scenario.nearest import nearest
from simulator.scenario.snippet import rendered
from simulator.scenario.source import Source, printable
from tests.scenario.sample import loaded


def at(line: int, column: int, end: int, text: str, label: str | None = None) -> list[str]:
    found = Finding("N301", Severity.ERROR, "v.yaml", line, column, line, end, "wrong", label=label)
    return rendered(found, Source(text, "v.yaml")).split("\n")


def test_the_first_line_stands_alone() -> None:
    assert at(2, 4, 8, "a\nb: what\n")[0] == "v.yaml:2:4: error[N301] wrong"


def test_the_caret_stands_under_the_words() -> None:
    found = loaded(("move: deepen", "move: deepn"))
    assert rendered(found.findings[0], found.source) == (
        "v.yaml:46:19: error[N307] there is no move 'deepn'\n"
        "  46 |             move: deepn\n"
        "     |                   ^^^^^ option feeling of turn folder\n"
        "     = help: did you mean 'deepen'?"
    )


def test_wide_and_combining_characters_take_the_columns_they_take() -> None:
    lines = at(1, 3, 5, "你 e\u0301x")
    assert lines[1:] == ["  1 | 你 e\u0301x", "    |    ^"]


def test_a_long_line_is_shown_around_its_place() -> None:
    lines = at(1, 500, 504, "x" * 499 + "here" + "y" * 500, "this")
    assert max(map(len, lines)) < 130
    start = lines[2].index("^")
    assert lines[1][start : start + 4] == "here"


def test_what_a_terminal_would_obey_is_never_shown_raw() -> None:
    text = "a: \x1b[31m\u202e\x07\tx"
    assert not any(letter in "".join(at(1, 4, 9, text)) for letter in "\x1b\u202e\x07\t")
    assert printable("a\x00b\nc\ud800") == "a\ufffdb c\ufffd"


def test_suggestions_compare_canonical_forms_before_letters() -> None:
    assert nearest("b2", ["b12", "b02"]) == "b02"
    assert nearest("Fact_First", ["fact-first", "flat"]) == "fact-first"
    assert nearest("deepne", ["deepen", "depend"]) == "deepen"
    assert nearest("xyz", ["deepen", "ground"]) is None
    assert nearest("a", ["b", "c"]) is None
    assert nearest("x" * 10_000, ["x"]) is None
