"""How somebody does elsewhere: the rest score, which an item is held against.

It is the mean, over a person's other items in round 1, of their credit less what the item earned in the mean. Where everybody has
answered everything this orders people as the sum of the other items does; where a class went another way through the case, nobody
gains by having met the easier turns.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from math import fsum

from scoring import honesty
from scoring.interval import mean
from scoring.items.answers import Choice, Item, Place

Credits = Mapping[Place, Mapping[str, float]]
"""By item and person, what was earned in round 1."""


class RestScores:
    """The rest score of every person at every item."""

    def __init__(self, by_place: Credits) -> None:
        self._above: dict[str, dict[Place, float]] = defaultdict(dict)
        for place, earned in by_place.items():
            usual = mean(list(earned.values()))
            for person, credit in earned.items():
                self._above[person][place] = credit - usual

    def of(self, person: str, place: Place) -> float | None:
        """Above (or below) what was usual, -1 to 1; None with fewer than five other items."""
        others = [above for other, above in self._above[person].items() if other != place]
        return fsum(others) / len(others) if len(others) >= honesty.REST else None

    def paired(self, place: Place, earned: Mapping[str, float]) -> list[tuple[float, float]]:
        """What was earned at an item beside the rest score, of all who have one."""
        pairs = [(credit, self.of(person, place)) for person, credit in earned.items()]
        return [(credit, rest) for credit, rest in pairs if rest is not None]


def earned_in_round_one(items: Iterable[Item], choices: Iterable[Choice]) -> dict[Place, dict[str, float]]:
    """The credit of every person at every item; raised hands have no person and are left out."""
    by_place = {item.place: item for item in items}
    found: dict[Place, dict[str, float]] = {place: {} for place in by_place}
    for choice in choices:
        if choice.person is not None and choice.round == 1 and choice.place in by_place:
            found[choice.place][choice.person] = by_place[choice.place].credit[choice.option]
    return found
