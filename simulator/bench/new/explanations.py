"""What a field is for, in one sentence: read from the schema that editors read too."""

import json
from pathlib import Path
from typing import Any

Node = dict[str, Any]


class Explanations:
    """Explains each field once."""

    def __init__(self, schema: Node) -> None:
        self._whole = schema
        self._explained: set[tuple[str, str]] = set()

    @classmethod
    def read(cls, schema: Path) -> "Explanations":
        """The explanations of a schema file."""
        return cls(json.loads(schema.read_text(encoding="utf-8")))

    def of(self, block: str, field: str) -> str | None:
        """The first sentence about this field of a block (`Option`, `Turn`; `` is the file), the first time it is asked for."""
        if (block, field) in self._explained:
            return None
        self._explained.add((block, field))
        described = self._fields(block).get(field, {}).get("description")
        return first_sentence(described) if described else None

    def inside(self, block: str, field: str) -> str:
        """The name of the block that this field holds, or a list of; the name of the field where it holds no block."""
        found = self._fields(block).get(field, {})
        reference: str = found.get("$ref") or found.get("items", {}).get("$ref", "")
        return reference.rpartition("/")[2] or field

    def _fields(self, block: str) -> Node:
        where = self._whole["definitions"].get(block, {}) if block else self._whole
        fields: Node = where.get("properties", {})
        return fields


def first_sentence(text: str) -> str:
    """Up to the first full stop that ends a sentence."""
    head, stop, _ = text.partition(". ")
    return head + "." if stop else text
