"""What the format expects at a place: which block, which fields, and where a plain text stands for a list of wordings."""

from dataclasses import MISSING, dataclass, fields
from functools import cache
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

from simulator.scenario.fields import Block
from simulator.scenario.marks import Location
from simulator.scenario.models import Variant, Vignette


@dataclass(frozen=True)
class Shape:
    """What a field holds: `block` is the class of its blocks, if any; `many` is true for a list."""

    block: type | None = None
    many: bool = False

    @property
    def wordings(self) -> bool:
        """True for a text that may vary."""
        return self.block is Variant


@cache
def fields_of(block: type) -> dict[str, Shape]:
    """The fields of a block and their shapes."""
    hints = get_type_hints(block)
    return {field.name: _shape(hints[field.name]) for field in fields(block)}


@cache
def _blocks_of(block: type) -> dict[str, Shape]:
    """Those of the fields that hold blocks."""
    return {name: shape for name, shape in fields_of(block).items() if shape.block}


@cache
def every_block(block: type = Vignette) -> tuple[type, ...]:
    """The class itself and those of all blocks inside it, each once."""
    found: dict[type, None] = {}
    waiting = [block]
    while waiting:
        one = waiting.pop(0)
        if one not in found:
            found[one] = None
            waiting += [shape.block for shape in fields_of(one).values() if shape.block]
    return tuple(found)


def required_of(block: type) -> tuple[str, ...]:
    """The fields a block cannot do without."""
    return tuple(field.name for field in fields(block) if field.default is MISSING)


def block_at(location: Location) -> type | None:
    """The class of the block at this location of a vignette, None where there is none."""
    block: type | None = Vignette
    for step in location:
        if isinstance(step, int):
            continue
        shape = fields_of(block).get(step) if block else None
        block = shape.block if shape else None
    return block


def _shape(annotation: Any, many: bool = False) -> Shape:
    if isinstance(annotation, type) and issubclass(annotation, Block):
        return Shape(annotation, many)
    origin, parts = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return _shape(parts[0], many)
    if origin in (Union, UnionType):
        found = [_shape(part, many) for part in parts if part is not type(None)]
        return found[0] if len(found) == 1 else Shape(many=many)
    if origin is tuple:
        return _shape(parts[0], True)
    return Shape(many=many)


def spread(data: object, block: type | None = Vignette) -> object:
    """The data with every plain text that may vary written as a list of one wording; a copy, with nothing else changed."""
    if block is None or not isinstance(data, dict):
        return data
    blocks = _blocks_of(block)
    return {name: _spread_field(value, blocks[name]) if name in blocks else value for name, value in data.items()}


def _spread_field(value: object, shape: Shape) -> object:
    if shape.wordings and isinstance(value, str):
        return [{"text": value}]
    if shape.many and isinstance(value, list):
        return [spread(item, shape.block) for item in value]
    return spread(value, shape.block)
