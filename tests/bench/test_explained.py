"""The explanations of the findings: each example shows what it says, each code has one, and the pages are what the examples give."""

import pytest

from simulator.bench.check import check, checked
from simulator.bench.explained.examples import FOLDER, Example, base_text, example, explained_codes, replaced
from simulator.scenario.codes import CODES
from simulator.scenario.findings import Finding
from simulator.scenario.loader import load

PLAYED = [code for code in explained_codes() if example(code).changes and not example(code).proof]
PROVED = [code for code in explained_codes() if example(code).changes and example(code).proof]
UNTOLD = {"S113", "S115", "Q506", "Q540", "Q541", "Q542"}
"""What no small change to a text can show: an encoding, a file that is not there, a session of thousands of words, a class."""


def found_in(text: str) -> list[Finding]:
    return check(load(text, "example.yaml"))


def test_every_code_is_explained_and_nothing_else_is() -> None:
    assert explained_codes() == list(CODES)
    assert {path.stem for path in (FOLDER / "codes").iterdir()} == set(CODES)


@pytest.mark.parametrize("base", ["case", "scene", "long"])
def test_the_vignettes_that_the_examples_change_have_no_finding(base: str) -> None:
    assert found_in(base_text(base)) == []


@pytest.mark.parametrize("code", PLAYED)
def test_before_has_exactly_this_finding_in_the_line_it_names(code: str) -> None:
    one = example(code)
    found = found_in(one.before)
    assert {finding.code for finding in found} == {code, *one.also}
    assert one.line in {finding.line for finding in found if finding.code == code}, [f.one_line for f in found]


@pytest.mark.parametrize("code", PLAYED)
def test_after_has_it_no_more_and_nothing_new(code: str) -> None:
    one = example(code)
    left = {finding.code for finding in found_in(one.after)}
    assert left <= _allowed_after(one), left


def _allowed_after(one: Example) -> set[str]:
    """A fragment of a file is still no vignette; every whole one is left with nothing, but for what its author decided."""
    return {"F202", "S116"} - {one.code} if one.base == "empty" else {"Q510"} & set(one.also)


@pytest.mark.parametrize("code", PROVED)
def test_what_only_playing_shows_is_not_guessed_from_what_is_written(code: str) -> None:
    one = example(code)
    assert {finding.code for finding in found_in(one.before)} <= {code, *one.also}
    assert one.at in one.before.split("\n")[one.line - 1]


@pytest.mark.parametrize("code", PROVED)
def test_playing_every_way_shows_it_in_the_line_it_names_and_after_the_change_nothing(code: str) -> None:
    one = example(code)
    found = checked(load(one.before, "example.yaml"), proved=True)
    assert found.proof == "exact"
    assert one.line in {finding.line for finding in found.findings if finding.code == code}
    assert {finding.code[:2] for finding in found.findings} == {"D4"}, "what follows from it may be said too"
    assert checked(load(one.after, "example.yaml"), proved=True).findings == ()


def test_only_what_no_change_to_a_text_can_show_goes_without_an_example() -> None:
    untold = {code for code in explained_codes() if not example(code).changes}
    assert {code for code in untold if not example(code).proof} == UNTOLD
    assert all(example(code).untold for code in untold)


@pytest.mark.parametrize("code", explained_codes())
def test_an_explanation_is_a_few_plain_sentences(code: str) -> None:
    means = example(code).means
    assert 2 <= means.count(". ") + 1 <= 5
    assert means.endswith(".")
    assert not any(word in means for word in ("token", "mapping", "scalar", "schema", "resistant", "failed", "lucky"))


def test_lines_are_found_at_any_indentation_and_only_as_a_whole() -> None:
    text = "a:\n    b: 1\n    c: 2\n"
    assert replaced(text, "b: 1\nc: 2\n", "d: 3") == "a:\n    d: 3\n"
    with pytest.raises(ValueError, match="not in the base"):
        replaced(text, "b: 1\nd: 2", "x")
