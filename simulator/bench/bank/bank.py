"""The whole table: every gate of the review, measured over a bank."""

from collections.abc import Iterable

from simulator.bench.bank import leaks, pairs, winning, wording
from simulator.bench.bank.items import items
from simulator.bench.bank.measure import Measure
from simulator.play.script import Script


def table(scripts: Iterable[Script]) -> tuple[tuple[str, tuple[Measure, ...]], ...]:
    """The measures by part: players that do not read the client, wording, and what else leaks."""
    scripts = tuple(scripts)
    every = tuple(items(scripts))
    together = tuple(pairs.measures(scripts))
    parts = (
        (
            "Who wins without reading the client (fit*: 0 guessing, 1 the best line each time)",
            tuple(winning.measures(every)),
        ),
        ("Wording", tuple(wording.measures(every))),
        ("Moves, patterns, letters", tuple(leaks.measures(every))),
    )
    return (*parts, ("Twins, forms, cells", together)) if together else parts
