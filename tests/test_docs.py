"""The documents are under test: their example loads, their tables are the code's, and they say what the product says."""

import re
from pathlib import Path
from typing import get_args

import pytest
import yaml
from pydantic import TypeAdapter

from scoring import honesty
from scoring.cues import CUES
from scoring.vocabulary import ENACTED_BY, Impulse, Move, Pattern
from simulator.bench.check import check
from simulator.cli.main import COMMANDS
from simulator.client.numbers import EFFECTS, TEMPERAMENTS
from simulator.play.wording import evidence
from simulator.play.wording import help as help_words
from simulator.practice.gauges import GaugeName
from simulator.scenario.loader import load
from simulator.scenario.models import Option, Session, Turn, Vignette
from simulator.scenario.shapes import fields_of
from simulator.scenario.when import Conditions
from simulator.tui.actions import PLACES
from tools.readme_keys import with_keys

ROOT = Path(__file__).parent.parent
DOCS = (
    "docs/evidence.md",
    "docs/client-model.md",
    "docs/vignette-format.md",
    "docs/editors.md",
    "docs/authors-guide.md",
    "docs/reports.md",
    "docs/after-class.md",
    "CONTRIBUTING.md",
    "CHANGELOG.md",
    "scenarios/README.md",
)


def document(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def blocks(name: str, language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", document(name), re.MULTILINE | re.DOTALL)


def table(name: str, first: str) -> list[list[str]]:
    """The cells of the table whose first column is headed so, without its two head rows."""
    _, _, rest = document(name).partition(f"| {first} |")
    rows = rest.split("\n\n", 1)[0].splitlines()[2:]
    return [[cell.strip().strip("`") for cell in row.strip("|").split("|")] for row in rows]


def signed(number: int) -> str:
    return f"{number:+d}" if number else "0"


def test_the_example_of_the_format_guide_loads_and_has_nothing_to_complain_about():
    loaded = load(blocks("docs/vignette-format.md", "yaml")[0], "example.yaml")
    assert loaded.required().id == "ines-duarte"
    assert check(loaded) == []


def test_every_condition_of_the_guide_is_one_and_none_is_left_out():
    block = next(one for one in blocks("docs/vignette-format.md", "yaml") if one.startswith("when:"))
    fragment = yaml.safe_load(block)["when"]
    conditions = TypeAdapter(Conditions).validate_python(fragment)
    assert conditions.rupture == "open"
    text = document("docs/vignette-format.md")
    assert [name for name in fields_of(Conditions) if name not in text] == []


def test_the_fragments_of_the_guide_are_what_they_say():
    fragments = [yaml.safe_load(block) for block in blocks("docs/vignette-format.md", "yaml")[2:]]
    assert {"client"} | {"pull"} <= {key for part in fragments if isinstance(part, dict) for key in part}
    for option in (part[0] for part in fragments if isinstance(part, list)):
        assert Move(option["move"])
        assert set(option) <= set(fields_of(Option))


@pytest.mark.parametrize("block", [Vignette, Session, Turn, Option])
def test_the_guide_names_the_fields_an_author_needs(block: type):
    unnamed = {"lang", "expect", "lead", "practise_next", "breaks", "misleading", "setting", "about", "format", "kind"}
    text = document("docs/vignette-format.md")
    assert [name for name in fields_of(block) if name not in unnamed and not re.search(rf"\b{name}\b", text)] == []


def test_the_guide_names_what_acts_an_impulse_out():
    _, _, pulls = document("docs/vignette-format.md").partition("## Pulls")
    for impulse in Impulse:
        assert f"`{impulse}`" in pulls
        assert all(f"`{move}`" in pulls for move in ENACTED_BY[impulse])


def test_the_cues_of_the_example_are_cues():
    example = load(blocks("docs/vignette-format.md", "yaml")[0]).required()
    assert {cue for turn in example.sessions[0].turns for cue in turn.cues} <= set(CUES)


def test_the_table_of_moves_is_the_one_the_client_lives_by():
    rows = table("docs/client-model.md", "move")
    assert [row[0] for row in rows] == [move.value for move in Move]
    for row in rows:
        move = Move(row[0])
        shared = EFFECTS[Pattern.SECURE, move]
        assert row[1:4] == [signed(shared.closeness), signed(shared.task), signed(shared.goal)]
        assert row[4:] == ["/".join(signed(n) for n in EFFECTS[pattern, move][:3]) for pattern in Pattern]


def test_the_table_of_patterns_is_the_one_the_client_starts_from():
    rows = table("docs/client-model.md", "pattern")
    assert [row[0] for row in rows] == [pattern.value for pattern in Pattern]
    for row in rows:
        t = TEMPERAMENTS[Pattern(row[0])]
        numbers = [t.bond, t.task, t.goal, t.activation, t.rest, t.safety, f"{t.centre} ± {t.tolerance}"]
        assert row[1:] == [*map(str, numbers), f"{t.low} to {t.high}", str(t.security), t.strain_means]


def test_every_rule_is_told_in_the_document_and_in_the_help():
    numbers = [f"R{number}" for number in range(1, 13)]
    assert re.findall(r"^- \*\*(R\d+),", document("docs/client-model.md"), re.MULTILINE) == numbers
    assert [number for number, _ in help_words.RULES] == numbers


def test_the_help_explains_every_gauge_that_is_shown():
    assert [gauge.name for gauge in help_words.GAUGES] == list(get_args(GaugeName))


def test_the_evidence_document_and_the_help_tell_the_same():
    text = document("docs/evidence.md")
    rows = [tuple(row) for row in table("docs/evidence.md", "source")]
    assert rows == [(source.name, source.used_for, source.read.value) for source in evidence.SOURCES]
    assert all(sentence in text for sentence in evidence.HONEST)
    assert all(nuance.text in text for nuance in evidence.NUANCES)
    assert evidence.MODEL_SENTENCE in document("docs/client-model.md")


def test_the_keys_in_the_readme_are_those_of_the_app():
    readme = document("README.md")
    assert readme == with_keys(readme), "write them anew with .venv/bin/python tools/readme_keys.py"
    assert all(f"| {place} | `" in readme for place in PLACES.values())


def test_the_readme_is_short_enough_to_be_read():
    assert 60 <= len(document("README.md").splitlines()) <= 140


def test_every_command_is_in_the_readme():
    readme = document("README.md")
    assert [name for name in COMMANDS if f"`attune {name}" not in readme] == []


def test_how_many_it_takes_is_the_table_of_the_code():
    told = [(int(least), of, what) for least, of, what in table("docs/after-class.md", "From")]
    assert told == list(honesty.TABLE)


@pytest.mark.parametrize("name", DOCS)
def test_a_document_names_only_files_that_are_there(name: str):
    text = document(name)
    assert not re.search(r"/(home|work|Users|tmp)/", text)
    for path in re.findall(r"`((?:docs|scoring|simulator|scenarios|tests)/[\w./-]+)`", text):
        assert (ROOT / path).exists(), path
