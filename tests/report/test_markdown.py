"""Markdown tells the same, and obeys nothing that was typed."""

import re
from pathlib import Path

import pytest

from simulator.report.markdown import markdown, plain
from tests.report.making import HOSTILE, report

GOLDEN = Path(__file__).parent / "golden" / "report.md"


def test_a_report_in_markdown():
    assert markdown(report()) == GOLDEN.read_text(encoding="utf-8")


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_adds_no_line_and_opens_nothing(text: str):
    made, usual = markdown(report(text)), markdown(report("words"))
    assert len(made.splitlines()) == len(usual.splitlines())
    assert not re.search(r"(?<!\\)[<>`\[\]]", made)
    bars = [len(re.findall(r"(?<!\\)\|", line)) for line in made.splitlines() if line.startswith("|")]
    assert bars == [len(re.findall(r"\|", line)) for line in usual.splitlines() if line.startswith("|")]


@pytest.mark.parametrize(
    ("typed", "made"),
    [
        ("# one\n# two", r"\# one \# two"),
        ("- a", r"\- a"),
        ("+ a", r"\+ a"),
        ("1. a", r"1\. a"),
        ("=====", r"\====="),
        ("2026-11-24 · 3 of 4", "2026-11-24 · 3 of 4"),
        ("see https://x.org", r"see https\://x.org"),
        (r"a\*b", r"a\\\*b"),
    ],
)
def test_signs_that_markdown_obeys_are_made_harmless(typed: str, made: str):
    assert plain(typed) == made
