"""The JSON Schema of a vignette file, for editors that complete and correct while an author writes.

Made from the models, then simplified where editors would only make noise: no union with `null`, a varying text as plain
"string or list", examples for every field, and one sentence for every word of a choice (read by yaml-language-server and VS Code
as `enumDescriptions`).
"""

import json
from typing import Any

from scoring.cues import CUES
from scoring.vocabulary import Impulse, Moment, Move, Pattern
from simulator.scenario import models
from simulator.scenario.needed import OF_A_CASE
from simulator.scenario.schema_file import NAME
from simulator.scenario.schema_texts import EXAMPLES, SHAPES, SNIPPETS, VALUES
from simulator.scenario.sentences import sentences
from simulator.scenario.validator import VALIDATOR

_VOCABULARIES = (Move, Moment, Pattern, Impulse)
_EDITOR_KEY = {"type": "string", "description": "Where an editor finds this schema; read by no one else."}

Node = dict[str, Any]


def schema() -> Node:
    """The schema as data."""
    whole: Node = VALIDATOR.json_schema()
    definitions: Node = whole["$defs"]
    for node in (whole, *definitions.values()):
        _describe_fields(node)
    for vocabulary in _VOCABULARIES:
        definitions[vocabulary.__name__]["enumDescriptions"] = [word.meaning for word in vocabulary]
    properties = {"$schema": _EDITOR_KEY, **whole.pop("properties")}
    top: Node = {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "$id": f"urn:attunement:{NAME}",
        **{name: value for name, value in whole.items() if name not in ("$defs", "title")},
        "properties": properties,
        "if": {"properties": {"kind": {"const": "scene"}}, "required": ["kind"]},
        "else": {"required": list(OF_A_CASE)},
        "definitions": definitions,
    }
    simple: Node = _simplified(top)
    _describe_references(simple)
    _illustrate(simple)
    _begin_items(simple)
    return simple


def schema_text() -> str:
    """The schema as it stands in the file."""
    return json.dumps(schema(), indent=2, ensure_ascii=False).replace("#/$defs/", "#/definitions/") + "\n"


def _describe_fields(node: Node) -> None:
    """Give each field of a block the sentence that stands under it in the models."""
    properties: Node = node.get("properties", {})
    if properties:
        for name, sentence in sentences(getattr(models, node["title"])).items():
            properties[name] = dict(sorted({**properties[name], "description": " ".join(sentence.split())}.items()))


def _simplified(node: Any) -> Any:
    if isinstance(node, list):
        return [_simplified(item) for item in node]
    if not isinstance(node, dict):
        return node
    node = {name: _simplified(value) for name, value in node.items()}
    return _with_shape(_with_cues(_text_or_list(_without_null(_without_noise(node)))))


def _without_noise(node: Node) -> Node:
    """Without the titles pydantic makes of field names, and without empty defaults."""
    if "type" in node or "$ref" in node or "anyOf" in node:
        if isinstance(node.get("title"), str) and "$id" not in node:
            del node["title"]
        if "default" in node and node["default"] in (None, []):
            del node["default"]
    return node


def _without_null(node: Node) -> Node:
    kinds = node.get("anyOf")
    if not kinds:
        return node
    (kind,) = [kind for kind in kinds if kind != {"type": "null"}]
    return {**kind, **{name: value for name, value in node.items() if name != "anyOf"}}


def _text_or_list(node: Node) -> Node:
    if node.get("type") == "array" and node.get("items") == {"$ref": "#/$defs/Variant"}:
        return {**node, "type": ["string", "array"], "minLength": 1}
    return node


def _with_cues(node: Node) -> Node:
    if node.get("enum") == list(CUES):
        return {**node, "enumDescriptions": [cue.meaning for cue in CUES.values()]}
    return node


def _with_shape(node: Node) -> Node:
    """Say in words what a pattern asks for; editors would show the pattern itself."""
    pattern = node.get("pattern")
    if not isinstance(pattern, str):
        return node
    examples = "  or  ".join(map(str, node.get("examples", ())))
    return {**node, "patternErrorMessage": SHAPES.get(pattern, f"Write for instance  {examples}")}


def _describe_references(top: Node) -> None:
    """Give each field that is a block the description of that block, where it has none of its own."""
    definitions: Node = top["definitions"]
    for block in (top, *definitions.values()):
        for name, field in block.get("properties", {}).items():
            if "$ref" in field and "description" not in field:
                described = definitions[field["$ref"].rpartition("/")[2]]["description"]
                block["properties"][name] = {**field, "description": described}


def _illustrate(top: Node) -> None:
    """Give each field its examples, or each of its words a sentence."""
    blocks = {"": top, **{f"{name}.": block for name, block in top["definitions"].items()}}
    for prefix, block in blocks.items():
        for name, field in block.get("properties", {}).items():
            if prefix + name in EXAMPLES:
                field["examples"] = list(EXAMPLES[prefix + name])
            if prefix + name in VALUES:
                choice = _choice(field)
                choice["enumDescriptions"] = [VALUES[prefix + name][word] for word in choice["enum"]]


def _choice(field: Node) -> Node:
    """Where the words of a choice are listed: in the field, in its items, or in its values."""
    nodes: list[Node] = [field, field.get("items", {}), field.get("additionalProperties", {})]
    return next(node for node in nodes if "enum" in node)


def _begin_items(top: Node) -> None:
    """Offer each list a new item with the fields an author needs, their places to be filled in one after the other."""
    for name, fields in SNIPPETS.items():
        body = {field: f"${number}" for number, field in enumerate(fields, 1)}
        snippet = {"label": f"new {name.lower()}", "description": top["definitions"][name]["description"], "body": body}
        top["definitions"][name]["defaultSnippets"] = [snippet]
