"""A check-up form: the fit over its items with its standard error, and the change between two forms.

The standard error is that of the jackknife: the fit is worked out anew with each item left out, and
SE = sqrt((n - 1) / n * sum (F*_i - mean)^2). Efron & Stein 1981, The jackknife estimate of variance, Annals of Statistics 9.
The forms are matched item by item, so for a change the same item is left out of both.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from math import sqrt

from scoring import honesty
from scoring.turns import Earned

FEWEST = honesty.PROFILE
"""Below so many items no figure is given."""


@dataclass(frozen=True)
class Item:
    """One item as it was answered. `weight` is 1 or 2; `read` says whether the pattern was told rightly."""

    earned: Earned
    weight: int
    read: bool


@dataclass(frozen=True)
class Estimate:
    """A figure and its standard error, in the same unit."""

    value: float
    error: float
    n: int

    @property
    def within_error(self) -> bool:
        """True where it lies no farther from nothing than its standard error."""
        return abs(self.value) <= self.error


def form_fit(items: Sequence[Item]) -> Estimate | None:
    """F* over these items: 0 for guessing in the mean, 1 for the best line each time. None below eight items."""
    return _estimate(items, _fit)


def form_read(items: Sequence[Item]) -> Estimate | None:
    """The share of items, 0 to 1, whose pattern was told rightly. None below eight items."""
    return _estimate(items, _read)


def change(before: Mapping[int, Item], after: Mapping[int, Item]) -> Estimate | None:
    """F* of the second form less that of the first, over the items answered in both. None below eight of them."""
    both = sorted(before.keys() & after.keys())
    if len(both) < FEWEST:
        return None

    def difference(numbers: Sequence[int]) -> float:
        return _fit([after[n] for n in numbers]) - _fit([before[n] for n in numbers])

    left_out = [difference([n for n in both if n != one]) for one in both]
    return Estimate(difference(both), _jackknife(left_out), len(both))


def _estimate(items: Sequence[Item], measure: Callable[[Sequence[Item]], float]) -> Estimate | None:
    if len(items) < FEWEST:
        return None
    left_out = [measure([*items[:at], *items[at + 1 :]]) for at in range(len(items))]
    return Estimate(measure(items), _jackknife(left_out), len(items))


def _fit(items: Sequence[Item]) -> float:
    gained = sum(item.weight * (item.earned.credit - item.earned.chance) for item in items)
    room = sum(item.weight * (item.earned.best - item.earned.chance) for item in items)
    return gained / room if room else 0.0


def _read(items: Sequence[Item]) -> float:
    return sum(item.read for item in items) / len(items)


def _jackknife(left_out: Sequence[float]) -> float:
    mean = sum(left_out) / len(left_out)
    return sqrt((len(left_out) - 1) / len(left_out) * sum((value - mean) ** 2 for value in left_out))
