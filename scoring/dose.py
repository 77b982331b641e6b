"""Dose: how much arousal the work held, measured against the client's own window.

The aim of a quarter of the turns at the edge echoes Carryer & Greenberg 2010 (outcome was best when about 25 % of emotional
expression was highly aroused) as a heuristic; it is not a norm. Arousal is read after the client has answered and settled, not
as the turn opens: what the moment itself did is not the therapist's doing.
"""

from collections.abc import Sequence

from scoring.trace import Exchange, Reading

AIM = 0.25
"""Share of turns at the edge that is aimed at."""

LARGE_STEP = 2
"""A rise of arousal by more points than this, from one line, is a large step."""


def at_edge(reading: Reading) -> bool:
    """True where arousal stands at the upper two points of the window."""
    return reading.window[1] - 1 <= reading.activation <= reading.window[1]


def inside(reading: Reading) -> bool:
    """True where arousal stands inside the window, ends included."""
    return reading.window[0] <= reading.activation <= reading.window[1]


def in_window(turns: Sequence[Exchange]) -> float | None:
    """W: share of turns with arousal inside the window, 0 to 1."""
    return sum(inside(e.left) for e in turns) / len(turns) if turns else None


def overshoot(turns: Sequence[Exchange]) -> int:
    """O: sum of max(0, arousal - top of the window) over the turns, in points."""
    return sum(max(0, e.left.activation - e.left.window[1]) for e in turns)


def edge_share(turns: Sequence[Exchange]) -> float | None:
    """E: share of turns at the edge of the window, 0 to 1."""
    return sum(at_edge(e.left) for e in turns) / len(turns) if turns else None


def score(turns: Sequence[Exchange]) -> float | None:
    """Dose score of one session: 100 W (1 - min(1, |E - .25| / .25) / 2) - 5 O, at least 0: from 0 to 100."""
    w, e = in_window(turns), edge_share(turns)
    if w is None or e is None:
        return None
    return max(0.0, 100 * w * (1 - min(1.0, abs(e - AIM) / AIM) / 2) - 5 * overshoot(turns))


def mean_score(sessions: Sequence[Sequence[Exchange]]) -> float | None:
    """The mean of the sessions' dose scores, 0 to 100; None without a session."""
    scores = [one for session in sessions if (one := score(session)) is not None]
    return sum(scores) / len(scores) if scores else None


def step(exchange: Exchange) -> int:
    """How much arousal rose from the line to the client's answer, in points; negative where it fell."""
    return exchange.left.activation - exchange.entered.activation


def large_steps(turns: Sequence[Exchange]) -> int:
    """How many lines raised arousal by more than 2 points."""
    return sum(step(e) > LARGE_STEP for e in turns)


def largest_step(turns: Sequence[Exchange]) -> int:
    """The largest rise of arousal from one line, in points, 0 or more; above 2 is a large step."""
    return max((0, *(step(e) for e in turns)))
