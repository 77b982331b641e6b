"""Many clients at one place: each once, with how much of every player's plays it stands for and in how many ways it is reached."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from simulator.explore.layout import Numbers

Mass = NDArray[np.float64]
"""What each client stands for in the plays of each player: player by client."""

CARRY = 40
"""Bits of the lower half of a count of ways; the upper half has room for more ways than any vignette has."""

NO_OPTION = 255
_DEPTH, _PLACE, _OPTION = 54, 42, 8


@dataclass(frozen=True)
class Crowd:
    """Clients, sorted, each once.

    `mass[p, i]` is the share of player p's plays that come by client i. `ways[:, i]` counts the different lists of choices that
    lead to it, as upper and lower half. `origins[i]` says from where a shortest list of choices comes (see `origin`).
    """

    numbers: Numbers
    mass: Mass
    ways: NDArray[np.int64]
    origins: NDArray[np.uint64]

    def __len__(self) -> int:
        return len(self.numbers)

    def part(self, chosen: slice | NDArray[np.bool_]) -> "Crowd":
        """Some of the clients."""
        return Crowd(self.numbers[chosen], self.mass[:, chosen], self.ways[:, chosen], self.origins[chosen])

    def weightless(self) -> "Crowd":
        """The same clients without mass and ways, which are large, and no longer needed once the clients have moved on."""
        return Crowd(self.numbers, np.empty((0, len(self))), np.empty((2, 0), np.int64), self.origins)

    @property
    def all_ways(self) -> int:
        """How many lists of choices lead here, a whole number."""
        upper, lower = (int(half) for half in self.ways.sum(axis=1))
        return (upper << CARRY) + lower

    @property
    def choices(self) -> NDArray[np.uint64]:
        """The fewest choices that lead to each client."""
        return self.origins >> np.uint64(_DEPTH)


def empty(players: int) -> Crowd:
    """Nobody."""
    return Crowd(np.empty(0, np.uint64), np.empty((players, 0)), np.empty((2, 0), np.int64), np.empty(0, np.uint64))


def merged(crowds: Sequence[Crowd], players: int) -> Crowd:
    """The crowds as one; a client that stands in several stands there once, with all their mass and ways.

    Sorted rather than hashed: several times as fast on millions of numbers.
    """
    numbers = np.concatenate([np.empty(0, np.uint64), *(crowd.numbers for crowd in crowds)])
    if not len(numbers):
        return empty(players)
    order = np.argsort(numbers)
    ordered = numbers[order]
    first = np.ones(len(ordered), bool)
    np.not_equal(ordered[1:], ordered[:-1], out=first[1:])
    begins = np.flatnonzero(first)
    row = np.empty(len(ordered), np.intp)
    row[order] = np.cumsum(first) - 1
    mass = np.concatenate([crowd.mass for crowd in crowds], axis=1)
    ways = np.concatenate([crowd.ways for crowd in crowds], axis=1)
    origins = np.concatenate([crowd.origins for crowd in crowds])[order]
    return Crowd(
        ordered[begins],
        np.array([np.bincount(row, one, len(begins)) for one in mass]).reshape(len(mass), len(begins)),
        _carried(np.array([np.add.reduceat(half[order], begins) for half in ways])),
        np.minimum.reduceat(origins, begins),
    )


def _carried(ways: NDArray[np.int64]) -> NDArray[np.int64]:
    upper, lower = ways
    return np.array([upper + (lower >> CARRY), lower & ((1 << CARRY) - 1)])


def origin(choices: NDArray[np.uint64], place: int, begin: int, option: int | None) -> NDArray[np.uint64]:
    """Where clients come from: how many choices it took, the place, the position there (from `begin` on), the option's number.

    The choices stand in front, so that the least origin is the one of a shortest list.
    """
    rows = np.arange(begin, begin + len(choices), dtype=np.uint64)
    depth = choices + np.uint64(0 if option is None else 1)
    number = NO_OPTION if option is None else option
    return (depth << np.uint64(_DEPTH)) | np.uint64((place << _PLACE) | number) | (rows << np.uint64(_OPTION))


def came_from(origin: int) -> tuple[int, int, int | None]:
    """The place, the position there and the option's number (None: no choice) that an origin names."""
    place = (origin >> _PLACE) & ((1 << (_DEPTH - _PLACE)) - 1)
    row = (origin >> _OPTION) & ((1 << (_PLACE - _OPTION)) - 1)
    option = origin & NO_OPTION
    return place, row, None if option == NO_OPTION else option
