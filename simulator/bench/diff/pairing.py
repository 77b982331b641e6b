"""Which things of an old list are which of a new one, by their names; which are new, gone, or stand elsewhere."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Pairing:
    """Names by what became of them, each in its own order; `moved` are the fewest whose moving makes the order the new one."""

    kept: tuple[str, ...]
    added: tuple[str, ...]
    removed: tuple[str, ...]
    moved: tuple[str, ...]


def paired(old: Sequence[str], new: Sequence[str]) -> Pairing:
    """Pair two lists of names, each without doubles."""
    before, after = set(old), set(new)
    kept = tuple(name for name in new if name in before)
    places = {name: place for place, name in enumerate(old)}
    staying = _longest_rising([places[name] for name in kept])
    return Pairing(
        kept,
        tuple(name for name in new if name not in before),
        tuple(name for name in old if name not in after),
        tuple(name for name in kept if places[name] not in staying),
    )


def _longest_rising(numbers: Sequence[int]) -> set[int]:
    """The members of a longest rising part of a list of different numbers."""
    ends: list[int] = []
    before: dict[int, int | None] = {}
    for number in numbers:
        place = bisect_left(ends, number)
        before[number] = ends[place - 1] if place else None
        ends[place : place + 1] = [number]
    found: set[int] = set()
    at = ends[-1] if ends else None
    while at is not None:
        found.add(at)
        at = before[at]
    return found
