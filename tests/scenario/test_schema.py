"""The JSON Schema that editors read: fresh, explained in every field, and free of the unions that only make noise."""

import json
from collections.abc import Iterator
from typing import Any

from scoring.cues import CUES
from scoring.vocabulary import Move
from simulator.scenario.schema import schema, schema_text
from simulator.scenario.schema_file import schema_path
from simulator.scenario.schema_texts import EXAMPLES, VALUES


def nodes(node: Any) -> Iterator[dict[str, Any]]:
    if isinstance(node, dict):
        yield node
    for value in node.values() if isinstance(node, dict) else node if isinstance(node, list) else ():
        yield from nodes(value)


def test_the_committed_schema_is_fresh() -> None:
    committed = schema_path().read_text(encoding="utf-8")
    assert committed == schema_text(), "run: python -m simulator.scenario.build_schema"


def test_every_field_has_a_description() -> None:
    whole = schema()
    for block in (whole, *whole["definitions"].values()):
        for name, field in block.get("properties", {}).items():
            assert field.get("description"), name


def fields() -> Iterator[tuple[str, dict[str, Any]]]:
    """Every field as `Block.field`, or by its name alone where it is a field of the file."""
    whole = schema()
    for prefix, block in {"": whole, **{f"{name}.": one for name, one in whole["definitions"].items()}}.items():
        for name, field in block.get("properties", {}).items():
            yield prefix + name, field


def test_every_field_has_examples_or_words_that_are_explained_one_by_one() -> None:
    definitions = schema()["definitions"]
    for name, field in fields():
        listed = definitions.get(field.get("$ref", "").rpartition("/")[2], {})
        explained = any("enumDescriptions" in node for node in (*nodes(field), listed))
        assert field.get("examples") or explained or "const" in field, name


def test_no_example_and_no_explanation_is_left_over() -> None:
    named = {name for name, _ in fields()}
    assert set(EXAMPLES) | set(VALUES) <= named


def test_every_choice_of_words_is_explained_word_by_word() -> None:
    for node in nodes(schema()):
        if isinstance(node.get("enum"), list):
            assert len(node.get("enumDescriptions", [])) == len(node["enum"]), node["enum"]


def test_an_example_of_a_plain_text_never_stands_alone() -> None:
    """An editor would write an only example into the file by itself."""
    for name, field in fields():
        if field.get("type") == "string" and name != "$schema":
            assert len(field.get("examples", ())) != 1, name


def test_a_shape_is_explained_in_words() -> None:
    for node in nodes(schema()):
        if isinstance(node.get("pattern"), str) and "type" in node:  # an example of a block may have a pattern as well
            assert node["patternErrorMessage"].rstrip() not in ("", "Write for instance")


def test_the_schema_has_no_title_that_an_editor_would_put_over_every_field() -> None:
    whole = schema()
    assert not any(isinstance(block.get("title"), str) for block in (whole, *whole["definitions"].values()))


def test_there_is_no_union_for_an_editor_to_puzzle_over() -> None:
    assert not any(word in node for node in nodes(schema()) for word in ("anyOf", "oneOf", "allOf"))


def test_a_text_that_varies_is_a_string_or_a_list() -> None:
    reply = schema()["definitions"]["Option"]["properties"]["reply"]
    assert reply["type"] == ["string", "array"]
    assert reply["items"] == {"$ref": "#/$defs/Variant"}


def test_every_reference_leads_somewhere() -> None:
    whole = json.loads(schema_text())
    for node in nodes(whole):
        if "$ref" in node:
            kind, name = node["$ref"].removeprefix("#/").split("/")
            assert name in whole[kind]


def test_words_of_a_vocabulary_are_explained_one_by_one() -> None:
    whole = schema()
    assert len(whole["definitions"]["Move"]["enumDescriptions"]) == len(Move)
    cues = whole["definitions"]["Turn"]["properties"]["cues"]["items"]
    assert cues["enum"] == list(CUES)
    assert len(cues["enumDescriptions"]) == len(CUES)
