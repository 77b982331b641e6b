"""The whole table: every gate of the review, measured over a bank."""

from collections.abc import Iterable

from simulator.bench.bank import leaks, winning, wording
from simulator.bench.bank.items import items
from simulator.bench.bank.measure import Measure
from simulator.play.script import Script


def table(scripts: Iterable[Script]) -> tuple[tuple[str, tuple[Measure, ...]], ...]:
    """The measures by part: players that do not read the client, wording, and what else leaks."""
    every = tuple(items(scripts))
    return (
        (
            "Who wins without reading the client (fit*: 0 guessing, 1 the best line each time)",
            tuple(winning.measures(every)),
        ),
        ("Wording", tuple(wording.measures(every))),
        ("Moves, patterns, letters", tuple(leaks.measures(every))),
    )
