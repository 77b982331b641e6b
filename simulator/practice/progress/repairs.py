"""Ruptures and how soon they were repaired, over all attempts."""

from collections.abc import Iterable
from dataclasses import dataclass
from statistics import median

from simulator.practice.progress.known import Known


@dataclass(frozen=True)
class Repairs:
    """`ruptures` that opened; of these repaired with the first line, with a later one, and not at all. `latency` is the median of
    the turns it took where it was repaired, 1 for the first line; None where none was."""

    ruptures: int
    at_once: int
    later: int
    never: int
    latency: float | None


def repairs_over(known: Iterable[Known]) -> Repairs:
    """All ruptures of these attempts together."""
    every = [latency for one in known for latency in one.facts.latencies]
    mended = [latency for latency in every if latency is not None]
    at_once = mended.count(1)
    return Repairs(
        ruptures=len(every),
        at_once=at_once,
        later=len(mended) - at_once,
        never=len(every) - len(mended),
        latency=float(median(mended)) if mended else None,
    )
