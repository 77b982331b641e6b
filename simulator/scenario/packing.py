"""A vignette as plain JSON and back, without pydantic. What its blocks and words are is asked of the models alone.

Blocks, words and sequences are lists that begin with a name: ["Lead", "client", "I nearly did not come."].
"""

import json
from collections.abc import Iterable
from dataclasses import fields
from functools import cache
from typing import Any

from scoring.vocabulary import Word
from simulator.scenario.fields import Block
from simulator.scenario.models import Vignette

_BLOCKS: dict[str, type] = {block.__name__: block for block in Block.__subclasses__()}
_WORDS: dict[str, type] = {vocabulary.__name__: vocabulary for vocabulary in Word.__subclasses__()}


def packed(vignette: Vignette) -> str:
    """The vignette as JSON."""
    return json.dumps(_packed(vignette), ensure_ascii=False, separators=(",", ":"))


def unpacked(text: str) -> Vignette:
    """The vignette that was packed. Raises ValueError, KeyError, TypeError or RecursionError for anything else."""
    vignette = _unpacked(json.loads(text))
    if not isinstance(vignette, Vignette):
        raise ValueError("not a vignette")
    return vignette


def _packed(value: Any) -> Any:
    kind: type = type(value)
    if isinstance(value, Block):
        return _named(kind.__name__, (getattr(value, name) for name in _fields(kind)))
    if isinstance(value, Word):
        return [kind.__name__, value.value]
    if isinstance(value, tuple | list):
        return _named(kind.__name__, value)
    if isinstance(value, dict):
        return _named("dict", value.items())
    return value


def _named(name: str, values: Iterable[Any]) -> list[Any]:
    return [name, *map(_packed, values)]


def _unpacked(data: Any) -> Any:
    if not isinstance(data, list):
        return data
    name, *values = data
    if name in _BLOCKS:
        block = _BLOCKS[name]
        return block(**dict(zip(_fields(block), map(_unpacked, values), strict=True)))
    if name in _WORDS:
        return _WORDS[name](*values)
    if name == "dict":
        return dict(map(_unpacked, values))
    return {"tuple": tuple, "list": list}[name](map(_unpacked, values))


@cache
def _fields(block: type) -> tuple[str, ...]:
    return tuple(field.name for field in fields(block))
