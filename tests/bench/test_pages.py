"""The pages in `docs/findings` and the text of `attune explain` are what the examples give."""

from pathlib import Path

from simulator.bench.explained import pages, plain
from simulator.bench.explained.examples import explained_codes
from simulator.scenario.codes import CODES

ROOT = Path(__file__).parents[2]


def test_the_pages_are_fresh() -> None:
    """`python -m simulator.bench.explained.pages` writes them."""
    made = pages.pages()
    there = {path.name: path.read_text(encoding="utf-8") for path in (ROOT / pages.FOLDER).iterdir()}
    assert sorted(there) == sorted(made)
    assert [name for name in made if made[name] != there[name]] == []


def test_the_index_names_every_code_once() -> None:
    assert all(pages.index().count(f"({code}.md)") == 1 for code in CODES)


def test_an_explanation_in_the_terminal_has_the_meaning_and_both_examples_and_no_hidden_sign() -> None:
    for code in explained_codes():
        shown = plain.explanation(code)
        assert shown.startswith(f"{code} · {CODES[code].severity} · {CODES[code].title}")
        assert not {"\t", "\u202e", "\x1b"} & set(shown)
    assert "after" in plain.explanation("Q522")
    assert "to see it" in plain.explanation("S113")


def test_every_code_is_listed() -> None:
    assert all(f"  {code}  " in plain.every_code() for code in CODES)
