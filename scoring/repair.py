"""Ruptures and repairs: how soon, and whether the strain was put on the client meanwhile."""

from collections.abc import Sequence
from dataclasses import dataclass

from scoring.trace import Exchange
from scoring.vocabulary import Moment, Move

BLAMING = frozenset({Move.SELF_DEFEND, Move.PRESS_ON})
"""Moves that put the strain on the client."""


@dataclass(frozen=True)
class Clock:
    """One rupture: where it opened, and after how many turns it was repaired (1: with the first line; None: not at all)."""

    kind: Moment
    opened: Exchange
    mended: Exchange | None
    latency: int | None


def clocks(exchanges: Sequence[Exchange]) -> list[Clock]:
    """Every rupture of a play, in order."""
    found = []
    for place, exchange in enumerate(exchanges):
        if exchange.rupture_opened is None:
            continue
        clock = Clock(exchange.rupture_opened, exchange, None, None)
        for turns, later in enumerate(exchanges[place:], start=1):
            if turns > 1 and later.rupture_opened is not None:
                break
            if later.repaired:
                clock = Clock(exchange.rupture_opened, exchange, later, turns)
                break
        found.append(clock)
    return found


def latency_score(latency: int | None) -> float:
    """100 * .5 ^ ((L - 1) / 2), from 100 for a repair with the first line towards 0; 0 where there was none."""
    return 0.0 if latency is None else 100 * 0.5 ** ((latency - 1) / 2)


def score(ruptures: Sequence[Clock]) -> float | None:
    """The mean latency score over the ruptures, 0 to 100; None without one."""
    return sum(latency_score(clock.latency) for clock in ruptures) / len(ruptures) if ruptures else None


def mean_latency(ruptures: Sequence[Clock]) -> float | None:
    """Mean turns to repair, over the ruptures that were repaired."""
    turns = [clock.latency for clock in ruptures if clock.latency is not None]
    return sum(turns) / len(turns) if turns else None


def blamed(exchanges: Sequence[Exchange]) -> int:
    """How often a line put the strain on the client while a rupture was open."""
    return sum(e.entered.rupture is not None and e.chosen.spoken in BLAMING for e in exchanges)
