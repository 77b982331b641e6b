"""Made-up items and classes."""

from collections.abc import Iterable, Sequence

from scoring.items.answers import Choice, Item, Line, Place
from scoring.vocabulary import Moment, Pattern

LINES = (Line("a", 1.0, True), Line("b", 0.6, True), Line("c", 0.3, False), Line("d", 0.0, False))
"""Their ids in the order of their credit."""


def place(number: int = 1) -> Place:
    return Place("v", f"t{number}")


def item(number: int = 1, moment: Moment = Moment.GAP, pattern: Pattern = Pattern.SECURE) -> Item:
    return Item(place(number), pattern, moment, LINES)


def votes(options: Iterable[str], number: int = 1, round_: int = 1) -> list[Choice]:
    """One letter a person, p0 the first."""
    return [Choice(f"p{who}", place(number), round_, one) for who, one in enumerate(options)]


def whole_class(rows: Sequence[Sequence[float]]) -> tuple[list[Item], list[Choice]]:
    """A row of credits a person, a column an item."""
    by_credit = {line.credit: line.id for line in LINES}
    items = [item(number) for number in range(len(rows[0]))]
    return items, [
        Choice(f"p{who}", place(number), 1, by_credit[credit])
        for who, row in enumerate(rows)
        for number, credit in enumerate(row)
    ]
