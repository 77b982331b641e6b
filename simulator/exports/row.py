"""One choice of one person in a class, as every export reads it."""

from dataclasses import dataclass
from typing import NamedTuple

Asked = tuple[str, str, int]
"""A vote on a line: the SHA-256 of the text, the turn, the round."""


class Who(NamedTuple):
    """Somebody in one class. The same person in another class is somebody else: nothing tells that they are one."""

    sitting: str
    person: str


@dataclass(frozen=True)
class Row:
    """`day` is the day of the class, `2026-11-24`, and the finest moment that is ever told. `text` is the SHA-256 of the vignette.

    `alias` is what the person was called in the room, `line` what the option says. What people typed is not here, nor what rose in
    them. `sure` is 1 a guess, 2 fairly sure, 3 sure, 0 not said. `missed` are the votes of their class that this
    person never had before them: over when they came, or down a road they did not take.
    """

    who: Who
    alias: str
    day: str
    vignette: str
    title: str
    text: str
    turn: str
    moment: str
    round: int
    option: str
    line: str
    credit: float
    fits: bool
    best: bool
    sure: int = 0
    missed: frozenset[Asked] = frozenset()
