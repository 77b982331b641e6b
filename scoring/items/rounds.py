"""What moved between the silent vote and the one after the talk."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from scoring import honesty
from scoring.items.answers import Item


@dataclass(frozen=True)
class Moved:
    """Of the `n` who voted twice: stayed with a best line, came to one (won), left it (lost), were elsewhere both times (apart).

    `ways` are the lines people went from and to, the most first; `same` the lines people took both times. `gain` is the normalized
    change, -1 to 1; None below ten people.
    """

    n: int
    stayed: int
    won: int
    lost: int
    apart: int
    ways: tuple[tuple[str, str, int], ...]
    same: tuple[tuple[str, int], ...]
    gain: float | None

    def table(self, lines: Sequence[str]) -> list[list[int]]:
        """How many went from each of these lines (a row) to each (a column)."""
        counts = {(a, b): count for a, b, count in self.ways} | {(a, a): count for a, count in self.same}
        return [[counts.get((a, b), 0) for b in lines] for a in lines]


def moved(item: Item, first: Mapping[str, str], second: Mapping[str, str]) -> Moved | None:
    """From person to line in round 1 and in round 2; None where nobody voted twice."""
    pairs = Counter((first[person], second[person]) for person in first if person in second)
    n = pairs.total()
    if not n:
        return None
    kinds: Counter[tuple[bool, bool]] = Counter()
    for (before, after), count in pairs.items():
        kinds[before in item.best, after in item.best] += count
    stayed, won, lost, apart = (kinds[pair] for pair in ((True, True), (False, True), (True, False), (False, False)))
    ways = sorted(((a, b, count) for (a, b), count in pairs.items() if a != b), key=lambda way: (-way[2], way))
    same = tuple(sorted((a, count) for (a, b), count in pairs.items() if a == b))
    gain = normalized_change((stayed + lost) / n, (stayed + won) / n) if n >= honesty.INTERVALS else None
    return Moved(n, stayed, won, lost, apart, tuple(ways), same, gain)


def normalized_change(before: float, after: float) -> float | None:
    """Of what could still be gained, the share that was; of what was lost, the share there was to lose. -1 to 1.

    Marx & Cummings 2007, American Journal of Physics 75; None where all or nothing was right both times, for nothing could move.
    """
    if before == after:
        return None if before in (0.0, 1.0) else 0.0
    return (after - before) / (1 - before) if after > before else (after - before) / before
