"""A sentence with a comma inside brackets: one finding, the whole sentence, and the line to type."""

import pytest

from simulator.bench.check import check
from simulator.scenario.findings import Finding
from simulator.scenario.loader import load
from tests.scenario.sample import SCENE, changed


def found(say: str) -> list[Finding]:
    return check(load(changed(("say: Lighter.", f"say: {say}"), text=SCENE), "v.yaml"))


@pytest.mark.parametrize(
    "sentence", ["Lighter, then.", "Lighter, then, and warm.", "Lighter,then", "Yes, I see, and so, perhaps, do you?"]
)
def test_a_sentence_cut_at_its_comma_is_one_finding(sentence: str) -> None:
    (one,) = found(sentence)
    assert (one.code, one.message) == ("S117", "a sentence with a comma inside brackets needs quotes around it")
    assert one.help == f'write  say: "{sentence}"'
    assert one.end_column - one.column == len(sentence)


def test_in_quotes_it_is_a_sentence() -> None:
    assert found('"Lighter, then."') == []


def test_an_unknown_field_with_no_value_elsewhere_is_an_unknown_field() -> None:
    (one,) = found("Lighter., wishes: ")
    assert one.code == "F201"


@pytest.mark.parametrize("line", ["x" * 400_000, "a: b " * 60_000, ", " * 20_000])
def test_a_hostile_line_takes_no_time(line: str) -> None:
    assert load(f"{{format: 1, say: {line}, b}}\n").vignette is None
