"""`check --prove`: gates, expectations, and what no play meets, with the line that says so."""

from pathlib import Path

import pytest

from simulator.bench.check import checked
from simulator.bench.explained.examples import base_text
from simulator.scenario.loader import load

CASE = base_text("case")
HANNE = Path("scenarios/dismissing-avoidant/hanne-vik.yaml")


@pytest.fixture(autouse=True)
def _home(monkeypatch, tmp_path):
    monkeypatch.setenv("ATTUNE_HOME", str(tmp_path))


def proved(text: str):
    return checked(load(text, "example.yaml"), proved=True)


def found(text: str, code: str):
    return [finding for finding in proved(text).findings if finding.code == code]


def expecting(*lines: str) -> str:
    return CASE + "expect:\n" + "".join(f"  - {line}\n" for line in lines)


def line_of(text: str, words: str) -> int:
    return next(number for number, line in enumerate(text.split("\n"), start=1) if words in line)


def test_a_sound_file_is_proved_and_has_no_finding():
    result = proved(CASE)
    assert result.proof == "exact"
    assert result.findings == ()


def test_expectations_that_hold_are_silent():
    text = expecting(
        "{player: key, ending: broke-off, share: at most 0}",
        "{player: acceptable, never: {strain: at least 9}}",
        "{player: random, ending: any-break-off, share: at most 60 %}",
        "{never: {bond: at least 10}}",
    )
    assert proved(text).findings == ()


def test_a_share_that_does_not_hold_is_named_with_what_it_is():
    text = expecting("{player: key, ending: stayed, share: at most 5}")
    (finding,) = found(text, "D430")
    assert finding.line == line_of(text, "at most 5")
    assert finding.message == "100 % of the plays of the player key end with stayed; expected is at most 5 %"


def test_what_should_never_hold_and_does_is_shown_by_choices():
    text = expecting("{player: random, never: {chose: folder/feeling}}")
    (finding,) = found(text, "D430")
    assert "shown by the choices folder/feeling" in finding.note


@pytest.mark.parametrize(
    ("line", "code", "words"),
    [
        ("{player: key}", "D431", "neither an ending with its share nor a thing that never holds"),
        ("{player: key, ending: stayed}", "D431", "neither"),
        ("{player: keys, ending: stayed, share: at most 5}", "F210", "did you mean 'key'?"),
        ("{player: key, ending: stayed, share: often}", "F210", "write  share: at least 40  or  share: at most 40"),
        ("{player: key, ending: staid, share: at most 5}", "N312", "did you mean 'stayed'?"),
        ("{never: {chose: folder/nigth}}", "N303", "night"),
        ("{player: always-risk-ask, ending: stayed, share: at most 5}", "D431", "no option makes that move"),
    ],
)
def test_an_expectation_that_cannot_be_read_is_answered(line, code, words):
    text = expecting(line)
    finding = next(f for f in proved(text).findings if f.code == code)
    assert finding.line == line_of(text, line)
    assert words in f"{finding.message} {finding.help}"


def test_a_turn_that_state_never_allows_is_an_error_with_its_reason():
    text = CASE.replace(
        "when: {chose: folder/feeling}\n        client: It's fine.",
        "when: {bond: at least 9}\n        client: It's fine.",
    )
    (finding,) = found(text, "D420")
    assert finding.line == line_of(text, "- id: quiet")
    assert "bond at least 9, but here bond is" in finding.message


def test_a_turn_with_too_few_open_options_in_some_play_is_an_error_and_shows_the_play():
    text = CASE.replace("          - id: pace\n", "          - id: pace\n            when: {bond: at least 9}\n")
    codes = {finding.code for finding in proved(text).findings}
    assert "D424" in codes
    assert "D402" not in codes  # the guess gives way to the proof


def test_a_file_that_cannot_be_played_is_not_proved():
    result = proved(CASE.replace("move: fact-first", "move: fact-frist", 1))
    assert result.proof is None


def test_a_shipped_case_is_proved_fair():
    result = checked(
        load(Path("scenarios/dismissing-avoidant/hanne-vik.yaml")), proved=True
    )  # `make vignettes` proves all
    assert result.proof == "exact"
    assert [f.one_line for f in result.findings if f.severity != "hint"] == []
