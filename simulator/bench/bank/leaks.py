"""What else could give the best line away: moves that are always wrong, letters that betray it, a key that is the same for all."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import log

import numpy as np
from numpy.typing import NDArray

from scoring.vocabulary import ALWAYS_COUNTER, Pattern
from simulator.bench.bank.items import Item
from simulator.bench.bank.measure import Measure, at_least, at_most
from simulator.bench.bank.wording import line

ALWAYS_WRONG, DEPENDENT, AUC = 2 / 3, 0.5, 0.60
GRAM_FROM, GRAM_TO = 2, 4
FEWEST_SOURCES = 3
SMOOTHING = 0.5


def measures(items: Sequence[Item]) -> Iterator[Measure]:
    """The gates that look at moves, patterns and letters."""
    wrong = [item for item in items if any(option.move in ALWAYS_COUNTER for option in item.options)]
    share = len(wrong) / len(items) if items else None
    yield at_most("turns that offer a move that is always wrong", share, ALWAYS_WRONG)
    crowded = [item for item in items if sum(option.move in ALWAYS_COUNTER for option in item.options) > 1]
    yield at_most(
        "turns that offer two of them",
        float(len(crowded)),
        0.0,
        where=tuple(f"{i.source} {i.turn.id}" for i in crowded),
    )
    dependent = [item for item in items if item.best and _depends(item)]
    keyed = [item for item in items if item.best]
    yield at_least(
        "turns whose best line depends on the pattern", len(dependent) / len(keyed) if keyed else None, DEPENDENT
    )
    yield at_most(
        "letters betray the best line (AUC)",
        text_leak(items),
        AUC,
        "n-grams, one vignette left out at a time; .5 is chance",
    )


def _depends(item: Item) -> bool:
    """The best line is not best for two or more of the other patterns."""
    others = [pattern for pattern in Pattern if pattern is not item.pattern]
    return sum(not any(item.best_for(pattern, option) for option in item.best) for pattern in others) >= 2


def text_leak(items: Sequence[Item]) -> float | None:
    """How well letters alone tell a best line from the others of its turn, for vignettes the reader has not seen.

    Naive Bayes over the character n-grams that a line has (2 to 4 letters), trained on all other vignettes; the result is the
    probability that a best line gets a higher score than another line of the same turn. None for fewer than three vignettes.
    Twins are left out together: the words of the one would otherwise be known from the other, with another key.
    """
    families = sorted({item.family for item in items})
    if len(families) < FEWEST_SOURCES:
        return None
    every = _Counted.of(items)
    wins: list[float] = []
    for left_out in families:
        own = [item for item in items if item.family == left_out]
        others = every.without(_Counted.of(own))
        wins += [won for item in own if item.best and item.others for won in _wins(item, others)]
    return float(np.mean(wins)) if wins else None


@dataclass(frozen=True)
class _Counted:
    """How many best lines, and how many others, have each n-gram, and how many lines there are of either kind."""

    best: Counter[str]
    others: Counter[str]
    lines: tuple[int, int]

    @classmethod
    def of(cls, items: Sequence[Item]) -> "_Counted":
        """Counted over these items."""
        best = Counter(gram for item in items for option in item.best for gram in _grams(line(option)))
        others = Counter(gram for item in items for option in item.others for gram in _grams(line(option)))
        return cls(best, others, (sum(len(item.best) for item in items), sum(len(item.others) for item in items)))

    def without(self, fewer: "_Counted") -> "_Counted":
        """The counts of what is left when these items, which are among them, are left out."""
        lines = (self.lines[0] - fewer.lines[0], self.lines[1] - fewer.lines[1])
        return _Counted(self.best - fewer.best, self.others - fewer.others, lines)

    def score(self, text: str) -> float:
        """The mean log odds of the n-grams of a text that were seen: how much more often best lines have them than others."""
        seen = [gram for gram in _grams(text) if gram in self.best or gram in self.others]
        return sum(map(self._odds, seen)) / len(seen) if seen else 0.0

    def _odds(self, gram: str) -> float:
        best = (self.best[gram] + SMOOTHING) / (self.lines[0] + 2 * SMOOTHING)
        others = (self.others[gram] + SMOOTHING) / (self.lines[1] + 2 * SMOOTHING)
        return log(best) - log(others)


def _wins(item: Item, counted: _Counted) -> list[float]:
    best = np.array([counted.score(line(option)) for option in item.best])
    others = np.array([counted.score(line(option)) for option in item.others])
    won: NDArray[np.float64] = (best[:, None] > others[None, :]) + 0.5 * (best[:, None] == others[None, :])
    return [float(value) for value in won.ravel()]


def _grams(text: str) -> set[str]:
    padded = f" {text.lower()} "
    return {padded[at : at + size] for size in range(GRAM_FROM, GRAM_TO + 1) for at in range(len(padded) - size + 1)}
