"""What item analysis reads: items with their key, and who chose which line in which round."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from scoring.vocabulary import Moment, Pattern


class Place(NamedTuple):
    """Where an item is: the SHA-256 of its vignette's text, and the turn. The same text is the same item in every class."""

    vignette: str
    turn: str


@dataclass(frozen=True)
class Line:
    """One option: its credit, 0 to 1, and whether it fits (best or acceptable)."""

    id: str
    credit: float
    fits: bool


@dataclass(frozen=True)
class Item:
    """One turn with options, and the pattern and moment its key is for."""

    place: Place
    pattern: Pattern
    moment: Moment
    lines: tuple[Line, ...]

    @cached_property
    def best(self) -> frozenset[str]:
        """The lines with the highest credit; two where the key sees no difference."""
        most = max(line.credit for line in self.lines)
        return frozenset(line.id for line in self.lines if line.credit == most)

    @cached_property
    def credit(self) -> dict[str, float]:
        """The credit of every line, by its id."""
        return {line.id: line.credit for line in self.lines}


@dataclass(frozen=True)
class Choice:
    """A line that somebody chose. `person` is a pseudonym and unique over all classes; None for a raised hand, which nobody owns.

    Round 1 is the silent vote, round 2 the one after the talk.
    """

    person: str | None
    place: Place
    round: int
    option: str


def first_choices(choices: Iterable[Choice]) -> list[Choice]:
    """Of each person, place and round the first choice that came: whoever meets a scene again has seen its key. Hands all stay."""
    seen: set[tuple[str, Place, int]] = set()
    kept = []
    for choice in choices:
        if choice.person is not None:
            mark = (choice.person, choice.place, choice.round)
            if mark in seen:
                continue
            seen.add(mark)
        kept.append(choice)
    return kept
