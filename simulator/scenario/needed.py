"""Fields that a case cannot do without and a scene can."""

from typing import Any

OF_A_CASE = ("frame", "formulation")
"""What every case needs; the format asks for all other fields by itself."""


def missing_in_a_case(data: object) -> list[dict[str, Any]]:
    """Those of them that a case lacks, as pydantic would list them."""
    if not isinstance(data, dict) or data.get("kind") == "scene":
        return []
    return [{"type": "missing", "loc": (name,)} for name in OF_A_CASE if name not in data]
