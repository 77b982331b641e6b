"""Therapeutic distance: is the therapist where this client can bear it, and which way does it go from there?

First meet the distance that engages the client, then move the other way (Daly & Mallinckrodt 2009; expert opinion).
"""

from collections.abc import Sequence

from scoring.trace import Exchange, Trace
from scoring.trend import slope
from scoring.vocabulary import Pattern

_ROUNDING = 1e-9


def within_reach(turns: Sequence[Exchange]) -> float | None:
    """Share of turns that leave the therapist's closeness within what the client can bear, 0 to 1; None without a turn."""
    if not turns:
        return None
    return sum(e.left.reach[0] <= e.left.closeness <= e.left.reach[1] for e in turns) / len(turns)


def mean_closeness(trace: Trace) -> list[float]:
    """Mean closeness of each session that was played, 0 to 9."""
    return [sum(e.left.closeness for e in session) / len(session) for session in trace.sessions()]


def direction(trace: Trace) -> float | None:
    """Direction of travel: slope of the sessions' mean closeness, in points a session; None below two sessions."""
    return slope(mean_closeness(trace))


def direction_fits(trace: Trace, pattern: Pattern) -> bool | None:
    """Whether the direction suits the pattern.

    Dismissing: not away, from the second session on. Preoccupied: not nearer. None for the other two, of whom no direction is
    asked, and where there are too few sessions to tell.
    """
    means = mean_closeness(trace)
    if pattern is Pattern.DISMISSING:
        trend = slope(means[1:])
        return None if trend is None else trend >= -_ROUNDING
    if pattern is Pattern.PREOCCUPIED:
        trend = slope(means)
        return None if trend is None else trend <= _ROUNDING
    return None
