"""The errors of pydantic, sorted by where they stand, with those that only echo another one left out."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from simulator.scenario.marks import Location, Marks
from simulator.scenario.meant import meant_field
from simulator.scenario.nearest import nearest
from simulator.scenario.shapes import block_at, fields_of
from simulator.scenario.source import printable


@dataclass(frozen=True)
class Told:
    """An error: its type in pydantic's words, its place in the data, its context, and the value found there."""

    type: str
    location: Location
    context: dict[str, Any]
    value: object

    @property
    def field(self) -> str:
        """The name of the field, or of the list the item stands in."""
        names = [step for step in self.location if isinstance(step, str)]
        return printable(names[-1]) if names else "the file"

    @property
    def name(self) -> str:
        """The last step of the place, as it is written."""
        return str(self.location[-1]) if self.location else ""

    @property
    def parent(self) -> Location:
        return self.location[:-1]


def told(errors: Iterable[Any], data: object, marks: Marks) -> list[Told]:
    """What `ValidationError.errors()` lists, in reading order."""
    found = (_told(error, data, marks) for error in errors)
    return sorted((error for error in found if not _echo(error)), key=lambda error: marks.key(error.location))


def misspelt(errors: Iterable[Told]) -> dict[Location, str]:
    """What each unknown field was probably meant to be: first a field that is missing there, then any of the block."""
    listed = list(errors)
    gaps = {error.location for error in listed if error.type == "missing"}
    meant: dict[Location, str] = {}
    for error in listed:
        if error.type != "unexpected_keyword_argument":
            continue
        block = block_at(error.parent)
        wanted = [str(gap[-1]) for gap in gaps if gap[:-1] == error.parent]
        best = nearest(error.name, wanted) or (meant_field(error.name, block, fields_of(block)) if block else None)
        if best:
            meant[error.location] = best
            gaps.discard((*error.parent, best))
    return meant


def value_at(data: object, location: Location) -> object:
    """The value at a place of the data, None where there is none."""
    for step in location:
        if isinstance(data, dict):
            data = data.get(step)
        elif isinstance(data, list) and isinstance(step, int) and step < len(data):
            data = data[step]
        else:
            return None
    return data


def _told(error: Any, data: object, marks: Marks) -> Told:
    location = tuple(step for step in error["loc"] if step != "[key]")
    if len(location) > 2 and location[-2:] == (0, "text") and location not in marks.values:
        location = location[:-2]
    return Told(error["type"], location, error.get("ctx", {}), value_at(data, location))


def _echo(error: Told) -> bool:
    """True for "too short" on a list that has its items, but wrong ones: pydantic counts only the good ones."""
    if error.type != "too_short" or not isinstance(error.value, list):
        return False
    return len(error.value) >= int(error.context["min_length"])
