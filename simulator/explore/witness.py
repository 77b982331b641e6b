"""For everything that can happen, a shortest list of choices that shows it."""

from simulator.explore.crowd import came_from
from simulator.explore.sweep import Sweep

Choices = tuple[str, ...]
"""Choices as `turn/option`, in order; `attune replay` takes them."""


def way_to(sweep: Sweep, place: int, row: int) -> Choices:
    """A shortest list of choices that brings a play to this client at this node."""
    found: list[str] = []
    first = _first(sweep)
    while place != first:
        place, row, option = came_from(int(sweep.crowds[place].origins[row]))
        if option is not None:
            turn = sweep.script.turn(place)
            found.append(f"{turn.id}/{turn.options[option].id}")
    return tuple(reversed(found))


def _first(sweep: Sweep) -> int:
    return next(place for place, crowd in enumerate(sweep.crowds) if len(crowd))
