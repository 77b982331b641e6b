"""The JSON Schema that editors read: fresh, explained in every field, and free of the unions that only make noise."""

import json
from collections.abc import Iterator
from typing import Any

from scoring.cues import CUES
from scoring.vocabulary import Move
from simulator.scenario.folders import packaged_folder
from simulator.scenario.schema import NAME, schema, schema_text


def nodes(node: Any) -> Iterator[dict[str, Any]]:
    if isinstance(node, dict):
        yield node
    for value in node.values() if isinstance(node, dict) else node if isinstance(node, list) else ():
        yield from nodes(value)


def test_the_committed_schema_is_fresh() -> None:
    committed = (packaged_folder() / NAME).read_text(encoding="utf-8")
    assert committed == schema_text(), "run: python -m simulator.scenario.build_schema"


def test_every_field_has_a_description() -> None:
    whole = schema()
    for block in (whole, *whole["definitions"].values()):
        for name, field in block.get("properties", {}).items():
            assert field.get("description"), name


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
