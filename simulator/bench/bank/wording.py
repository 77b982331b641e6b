"""Whether the wording gives the best line away: its length, its place in the file, and words it has more often than others."""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import groupby

from simulator.bench.bank.items import Item
from simulator.bench.bank.measure import Measure, at_most
from simulator.bench.check.markers import MARKERS
from simulator.play.script import Option

LONGEST, SHORTEST, RATIO, EVEN = 0.30, 0.15, 1.4, 0.95
SLOT_LOW, SLOT_HIGH, RUN, POINTS = 0.20, 0.30, 3, 0.10
FEW_CHARACTERS = 20
"""A longer line within so few characters is not a long one."""


def measures(items: Sequence[Item]) -> Iterator[Measure]:
    """Every gate of the wording."""
    clear = [item for item in items if item.best and item.others]
    yield _share("best line is the longest", clear, _longest, most=LONGEST)
    yield _share("best line is the shortest", clear, _shortest, least=SHORTEST)
    yield _share("longest at most 1.4 times the shortest", clear, _even, least=EVEN)
    yield from _places([item for item in clear if len(item.options) == 4 and len(item.best) == 1])
    for name, pattern in MARKERS.items():
        yield _marker(name, pattern, clear)


def line(option: Option) -> str:
    """What the trainee sees of an option."""
    return " ".join(part for part in (option.source.think, option.line) if part)


def _share(
    name: str, items: Sequence[Item], holds: Callable[[Item], bool], most: float = 1.0, least: float = 0.0
) -> Measure:
    found = [item for item in items if holds(item)]
    value = len(found) / len(items) if items else None
    named = found if least == 0.0 else [item for item in items if item not in found]
    return Measure(name, value, least, most, where=tuple(f"{item.source} {item.turn.id}" for item in named))


def _longest(item: Item) -> bool:
    return max(len(line(o)) for o in item.best) > max(len(line(o)) for o in item.others)


def _shortest(item: Item) -> bool:
    return min(len(line(o)) for o in item.best) < min(len(line(o)) for o in item.others)


def _even(item: Item) -> bool:
    sizes = [len(line(option)) for option in item.options]
    return max(sizes) <= RATIO * min(sizes) or max(sizes) - min(sizes) <= FEW_CHARACTERS


def _places(items: Sequence[Item]) -> Iterator[Measure]:
    slots = [item.options.index(item.best[0]) for item in items]
    for slot in range(4):
        value = slots.count(slot) / len(slots) if slots else None
        yield Measure(f"best line in slot {slot + 1}", value, SLOT_LOW, SLOT_HIGH, "of the file; shuffled in play")
    runs = [
        (len(list(run)), key) for key, run in groupby(zip(slots, items, strict=True), key=lambda p: (p[0], p[1].source))
    ]
    longest, (_, source) = max(runs, key=lambda run: run[0]) if runs else (0, (0, ""))
    yield at_most(
        "longest run of best lines in one slot",
        float(longest) if runs else None,
        RUN,
        where=(source,) if longest > RUN else (),
    )


def _marker(name: str, pattern: re.Pattern[str], items: Sequence[Item]) -> Measure:
    best = [bool(pattern.search(line(option))) for item in items for option in item.best]
    every = [bool(pattern.search(line(option))) for item in items for option in item.options]
    value = sum(best) / len(best) - sum(every) / len(every) if best else None
    return Measure(f"{name}: best lines against all", value, -POINTS, POINTS, "difference of shares")
