"""YAML text to plain data: how words are typed, where things stand, and what is refused while it is read."""

import threading
from typing import Any

import pytest
import yaml

from simulator.scenario.compose import MAX_CHARACTERS, MAX_DEPTH, MAX_LINES, Composed, compose
from simulator.scenario.source import Source, Span
from tests.scenario.sample import CASE


def composed(text: str) -> Composed:
    return compose(Source(text, "v.yaml"))


def data(text: str) -> Any:
    result = composed(text)
    assert not result.findings
    return result.data


def refused(text: str) -> list[str]:
    return [f"{found.line}:{found.column} {found.code} {found.message}" for found in composed(text).findings]


@pytest.mark.parametrize(
    "word",
    [
        "No",
        "yes",
        "on",
        "True",
        "NULL",
        "~",
        "010",
        "1_000",
        "0x1F",
        "1.5",
        ".inf",
        "2024-01-01",
        "12:30:45",
        "1e3",
        "9" * 16,
    ],
)
def test_a_word_that_other_readers_would_change_stays_the_text_it_looks_like(word: str) -> None:
    assert data(f"say: {word}") == {"say": word}


def test_only_true_false_null_and_whole_numbers_are_typed() -> None:
    assert data("[true, false, null, 0, 7, -3, +4]") == [True, False, None, 0, 7, -3, 4]
    assert data("a:\nb: 1\n") == {"a": None, "b": 1}


def test_quotes_make_a_text_of_anything() -> None:
    assert data("""["7", 'true', "null"]""") == ["7", "true", "null"]


def test_the_name_of_a_field_is_always_text() -> None:
    assert data("1: a\ntrue: b\n") == {"1": "a", "true": "b"}


def test_every_key_and_value_has_its_place() -> None:
    marks = composed("a: one\nb:\n  - two words\n  - {c: 'x'}\n").marks
    assert marks.keys[("a",)] == Span(1, 1, 1, 2)
    assert marks.values[("a",)] == Span(1, 4, 1, 7)
    assert marks.values[("b", 0)] == Span(3, 5, 3, 14)
    assert marks.keys[("b", 1, "c")] == Span(4, 6, 4, 7)
    assert marks.values[("b", 1, "c")] == Span(4, 9, 4, 12)
    assert marks.values[("b",)] == Span(3, 3, 4, 12)


def test_a_block_text_ends_with_its_last_words() -> None:
    marks = composed("a: |\n  one\n  two\n\n# remark\nb: 1\n").marks
    assert marks.values[("a",)] == Span(1, 4, 3, 6)


def test_columns_count_characters_and_lines_survive_windows_line_ends() -> None:
    marks = composed("å: 'ñ 🙂'\r\nb: x\r\n").marks
    assert marks.values[("å",)] == Span(1, 4, 1, 9)
    assert marks.values[("b",)] == Span(2, 4, 2, 5)


def test_a_place_that_is_not_in_the_file_is_the_nearest_block_around_it() -> None:
    marks = composed("a:\n  id: x\n").marks
    assert marks.value(("a", "reply", 0, "text")) == marks.values[("a",)]
    assert marks.head(("a", "reply")) == marks.values[("a", "id")]


def test_a_field_given_twice_is_an_error_that_names_both_lines() -> None:
    (found,) = composed("a: 1\nb: 2\na: 3\n").findings
    assert (found.code, found.line, found.column) == ("S110", 3, 1)
    assert found.note is not None
    assert found.note.startswith("first given in line 1;")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: &x one\n", "1:4 S111 '&x' is an anchor, and anchors are not allowed"),
        ("a: *x\n", "1:4 S111 '*x' is an alias, and aliases are not allowed"),
        ("a: {<<: {b: 1}}\n", "1:5 S111 merge keys (<<) are not allowed"),
        ("a: !!python/name:os.system\n", "1:4 S111 tags are not allowed: tag:yaml.org,2002:python/name:os.system"),
        ("a: !include x\n", "1:4 S111 tags are not allowed: !include"),
        ("%YAML 1.1\n---\na: 1\n", "1:1 S111 a line that begins with % speaks to programs, and is not allowed"),
        ("a: 1\n---\nb: 2\n", "2:1 S116 a second document begins here"),
        ("? [a]\n: b\n", "1:3 S109 the name of a field must be a plain word"),
    ],
)
def test_what_could_do_more_than_hold_text_is_refused_at_its_place(text: str, expected: str) -> None:
    assert refused(text) == [expected]


def test_an_alias_bomb_is_refused_and_never_grows() -> None:
    lines = ["a: &a [x, x]"] + [f"b{n}: &b{n} [*a, *a, *a]" for n in range(30)]
    assert all(" S111 " in line for line in refused("\n".join(lines)))


@pytest.mark.parametrize("opening", ["[", "{a: ", "- ", "[{a: "])
def test_what_is_nested_too_deep_is_refused(opening: str) -> None:
    assert "nested deeper than 16 levels" in refused(opening * 200_000)[0]


def test_the_deepest_nesting_allowed_is_read() -> None:
    assert data("[" * MAX_DEPTH + "]" * MAX_DEPTH)
    assert refused("[" * (MAX_DEPTH + 1) + "]" * (MAX_DEPTH + 1)) == [
        "1:17 S114 fields and lists are nested deeper than 16 levels"
    ]


def test_too_many_values_are_refused() -> None:
    assert refused("[" + "a," * 60_000 + "]") == ["1:100000 S114 the file has more than 50,000 values"]


def test_a_text_that_is_too_long_is_refused() -> None:
    assert refused("a: " + "x" * (MAX_CHARACTERS + 1)) == [
        "1:4 S114 a text of 20,001 characters; at most 20,000 are read"
    ]
    assert refused("a: |\n" + "  x\n" * (MAX_LINES + 1)) == ["1:4 S114 a text of 502 lines; at most 500 are read"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: x\0y\n", "1:5 S112 U+0000 NUL is not allowed in a vignette"),
        ("a: 1\nb: x\x1b[31m\n", "2:5 S112 U+001B ESCAPE is not allowed in a vignette"),
        ("a: \x9b31m\n", "1:4 S112 U+009B control character is not allowed in a vignette"),
        ("a: x\u202ey\n", "1:5 S112 U+202E RIGHT-TO-LEFT OVERRIDE is not allowed in a vignette"),
        ("# \u2066\na: 1\n", "1:3 S112 U+2066 LEFT-TO-RIGHT ISOLATE is not allowed in a vignette"),
        ("a: x\ud800y\n", "1:5 S112 U+D800 no character is not allowed in a vignette"),
        ("a: x\ufeffy\n", "1:5 S112 U+FEFF ZERO WIDTH NO-BREAK SPACE is not allowed in a vignette"),
        ('a: "x\\e[31m"\n', "1:6 S112 U+001B ESCAPE is not allowed in a text"),
        ('a: "\\x9b"\n', "1:5 S112 U+009B control character is not allowed in a text"),
        ('a: "\\0"\n', "1:5 S112 U+0000 NUL is not allowed in a text"),
        ('a: "\\u202e"\n', "1:5 S112 U+202E RIGHT-TO-LEFT OVERRIDE is not allowed in a text"),
        ('a: "\\\\e \\a"\n', "1:9 S112 U+0007 BELL is not allowed in a text"),
        ('a:\n  - "one\n    two \\e"\n', "3:9 S112 U+001B ESCAPE is not allowed in a text"),
        ('"\\e": 1\n', "1:2 S112 U+001B ESCAPE is not allowed in a text"),
    ],
)
def test_control_and_direction_characters_are_refused_raw_and_escaped(text: str, expected: str) -> None:
    assert refused(text) == [expected]


def test_a_surrogate_written_as_an_escape_is_refused_by_both_parsers() -> None:
    source = Source('a: "\\ud800"\n', "v.yaml")
    for loader in (yaml.SafeLoader, getattr(yaml, "CSafeLoader", yaml.SafeLoader)):
        assert [found.line for found in compose(source, loader).findings] == [1]


def test_many_forbidden_characters_are_twenty_findings_and_a_count() -> None:
    result = composed("\0" * 300)
    assert (len(result.findings), result.more) == (20, 280)


def test_ordinary_text_of_many_scripts_is_welcome() -> None:
    text = "a: “naïve” — שלום مرحبا नमस्ते 你好 👩‍👧 e\u0301 \u00a0x\u00ad\n"
    assert data(text) == {"a": text[3:-1]}


def test_both_parsers_give_the_same_data_and_the_same_places() -> None:
    source = Source(CASE, "v.yaml")
    pure, fast = compose(source, yaml.SafeLoader), compose(source)
    assert pure.data == fast.data
    assert pure.marks == fast.marks


def test_hostile_text_is_safe_in_a_thread_with_a_small_stack() -> None:
    texts = ["[" * 500_000, "{a: " * 120_000, "- " * 200_000, "? " * 200_000, "a: " * 100_000, CASE]
    results: list[Composed] = []
    before = threading.stack_size(512 * 1024)
    try:
        thread = threading.Thread(target=lambda: results.extend(map(composed, texts)))
        thread.start()
        thread.join(timeout=20)
    finally:
        threading.stack_size(before)
    assert [bool(result.findings) for result in results] == [True] * 5 + [False]
