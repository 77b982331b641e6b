"""Groups too small to hide in: left out of what goes out under pseudonyms."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass

from scoring.honesty import SMALLEST_GROUP
from simulator.exports.row import Row, Who


@dataclass(frozen=True)
class Kept:
    """The rows that may go out; how many classes and how many votes on a scene were left out for being small."""

    rows: tuple[Row, ...]
    classes: int
    votes: int


def without_small_groups(rows: Iterable[Row]) -> Kept:
    """Without the classes of fewer than five people, and without a round of a turn that fewer than five of a class voted in."""
    listed = list(rows)
    in_class, classes = _large(listed, lambda row: row.who.sitting)
    voted, votes = _large(in_class, lambda row: (row.who.sitting, row.text, row.turn, row.round))
    return Kept(tuple(voted), classes, votes)


def _large(rows: list[Row], of: Callable[[Row], Hashable]) -> tuple[list[Row], int]:
    """The rows of groups that are large enough, and how many groups were not."""
    people: dict[Hashable, set[Who]] = defaultdict(set)
    for row in rows:
        people[of(row)].add(row.who)
    small = {group for group, members in people.items() if len(members) < SMALLEST_GROUP}
    return [row for row in rows if of(row) not in small], len(small)
