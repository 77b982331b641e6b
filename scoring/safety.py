"""The safety signal: does it come session after session, and evenly (article: repeat the safety signal)?"""

import math
from collections.abc import Sequence
from itertools import pairwise

from scoring.trace import Exchange, Trace
from scoring.vocabulary import Move

SIGNALS = frozenset({Move.SAFE_SIGNAL, Move.FRAME_HOLD})
"""Moves that count as a safety signal, by what the client hears."""

OPENING_TURNS = 2
"""A session opened with a signal if one of its first two turns did."""

ENOUGH = 3
"""Signals in one session beyond this many add nothing."""


def coverage(trace: Trace) -> float | None:
    """V: share of sessions that opened with a safety signal, 0 to 1; None without a session."""
    sessions = trace.sessions()
    if not sessions:
        return None
    return sum(any(_signals(e) for e in session[:OPENING_TURNS]) for session in sessions) / len(sessions)


def spacing(trace: Trace) -> float:
    """S = 1 - min(1, sd(g) / mean(g)), 0 to 1, over the gaps g in turns between signals; 0 with fewer than two gaps.

    Turns are counted through all sessions; of each session the first three signals count.
    """
    places = []
    before = 0
    for session in trace.sessions():
        found = [before + turn for turn, exchange in enumerate(session) if _signals(exchange)]
        places += found[:ENOUGH]
        before += len(session)
    return _evenness([after - earlier for earlier, after in pairwise(places)])


def regularity(trace: Trace) -> float | None:
    """Safety score: 100 (.7 V + .3 S), 0 to 100; None without a session. Regularity counts, not amount."""
    covered = coverage(trace)
    return None if covered is None else 100 * (0.7 * covered + 0.3 * spacing(trace))


def signals_a_session(trace: Trace) -> tuple[int, ...]:
    """Safety signals in each session that was played, in order."""
    return tuple(sum(_signals(exchange) for exchange in session) for session in trace.sessions())


def _signals(exchange: Exchange) -> bool:
    return exchange.chosen.spoken in SIGNALS


def _evenness(gaps: Sequence[int]) -> float:
    if len(gaps) < 2:
        return 0.0
    mean = sum(gaps) / len(gaps)
    deviation = math.sqrt(sum((gap - mean) ** 2 for gap in gaps) / len(gaps))
    return 1 - min(1.0, deviation / mean)
