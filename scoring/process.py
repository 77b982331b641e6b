"""Process measures of one play: how it was done, beside whether it fitted. One small function a measure."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, fields
from itertools import pairwise

from scoring import dose, repair
from scoring.trace import Exchange, Trace
from scoring.vocabulary import Moment, Move, Pattern

SIGNALS = frozenset({Move.SAFE_SIGNAL, Move.FRAME_HOLD})
"""Moves that count as a safety signal."""

FRAME_PARTS = ("time", "cancellation", "crisis")
"""What the article asks to agree explicitly and early: session frame, cancellation policy, crisis-contact protocol."""

OVER_PROMISING = 2
"""More promises than this in one session is over-promising."""

_HOLDS = frozenset({Move.FRAME_HOLD, Move.KEEP_THREAD, Move.ALIGN_TASK, Move.HONOUR_GUARD, Move.SAFE_SIGNAL})


@dataclass(frozen=True)
class Process:
    """Every process measure of a play. None where there was nothing to measure."""

    in_window: float | None
    """Share of turns with arousal inside the window, 0 to 1."""
    overshoot: int
    """Points of arousal above the window, added up over the turns."""
    edge_share: float | None
    """Share of turns at the edge of the window, 0 to 1; about a quarter is aimed at."""
    dose: float | None
    """Dose score, 0 to 100 (`dose.score`)."""
    largest_step: int
    """The largest rise of arousal one line caused, in points; more than 2 is a large step."""
    ruptures: int
    """Ruptures that opened."""
    repaired: int
    """Ruptures that were repaired."""
    repair_latency: float | None
    """Mean turns from a rupture to its repair; 1 is at once."""
    repair: float | None
    """Repair score, 0 to 100 (`repair.score`)."""
    blamed: int
    """Times the strain was put on the client while a rupture was open."""
    promises_kept: float | None
    """(kept + half of owned) / due, 0 to 1."""
    over_promised: bool
    """More than two promises in one session."""
    frame_early: int
    """Of time, cancellation and crisis path, how many were agreed aloud in session 1, 0 to 3."""
    frame_consistency: float | None
    """Share of boundary tests answered in the same way as most of them, 0 to 1; None below two tests."""
    frame_deviations: float | None
    """Share of boundary tests at which something beyond the frame was given, 0 to 1."""
    safety_regularity: float | None
    """Safety score, 0 to 100 (`safety_regularity`)."""
    within_reach: float | None
    """Share of turns in which the therapist's closeness was within the client's reach, 0 to 1."""
    closeness_direction: float | None
    """Slope of the sessions' mean closeness, points a session."""
    enacted: float | None
    """Share of pulls acted out, 0 to 1."""

    def as_json(self) -> dict[str, float | int | bool | None]:
        """Plain numbers, for JSON."""
        return {field.name: getattr(self, field.name) for field in fields(self)}


def process(trace: Trace, pattern: Pattern) -> Process:
    """Every process measure of this play."""
    turns = [e for e in trace.exchanges if e.part == "session"]
    clocks = repair.clocks(trace.exchanges)
    return Process(
        in_window=dose.in_window(turns),
        overshoot=dose.overshoot(turns),
        edge_share=dose.edge_share(turns),
        dose=dose.score(turns),
        largest_step=dose.largest_step(turns),
        ruptures=len(clocks),
        repaired=sum(clock.latency is not None for clock in clocks),
        repair_latency=repair.mean_latency(clocks),
        repair=repair.score(clocks),
        blamed=repair.blamed(trace.exchanges),
        promises_kept=promises_kept(trace),
        over_promised=over_promised(trace),
        frame_early=frame_early(trace),
        frame_consistency=frame_consistency(trace.exchanges),
        frame_deviations=frame_deviations(trace.exchanges),
        safety_regularity=safety_regularity(trace) if pattern is Pattern.FEARFUL else None,
        within_reach=within_reach(turns),
        closeness_direction=closeness_direction(trace),
        enacted=enacted(trace.exchanges),
    )


def promises_kept(trace: Trace) -> float | None:
    """P = (kept + .5 owned) / due, 0 to 1, over the promises that fell due."""
    due = [promise for promise in trace.promises if promise.outcome != "open"]
    if not due:
        return None
    worth = {"kept": 1.0, "owned": 0.5, "broken": 0.0}
    return sum(worth[promise.outcome] for promise in due) / len(due)


def over_promised(trace: Trace) -> bool:
    """True where more than two promises were made in one session."""
    made = [promise.made for promise in trace.promises]
    return any(made.count(session) > OVER_PROMISING for session in made)


def frame_early(trace: Trace) -> int:
    """How many of session frame, cancellation rule and crisis path were agreed aloud by the end of session 1, 0 to 3."""
    agreed = {part for exchange in trace.session(1) for part in exchange.agreed}
    return len(agreed.intersection(FRAME_PARTS))


def _tests(exchanges: Sequence[Exchange]) -> list[str]:
    """How each boundary test was answered: the frame was held, something was given, or the request was turned away."""
    answers = []
    for exchange in exchanges:
        if exchange.moment is Moment.BOUNDARY_TEST:
            move = exchange.chosen.spoken
            answers.append("holds" if move in _HOLDS else "gives" if move is Move.OVER_GIVE else "turns away")
    return answers


def frame_consistency(exchanges: Sequence[Exchange]) -> float | None:
    """C: share of boundary tests answered in the commonest way, 0 to 1; None below two tests."""
    answers = _tests(exchanges)
    if len(answers) < 2:
        return None
    return max(answers.count(answer) for answer in answers) / len(answers)


def frame_deviations(exchanges: Sequence[Exchange]) -> float | None:
    """Share of boundary tests at which something beyond the frame was given, 0 to 1."""
    answers = _tests(exchanges)
    return answers.count("gives") / len(answers) if answers else None


def safety_regularity(trace: Trace) -> float | None:
    """100 (.7 V + .3 S), 0 to 100.

    V: share of sessions with a safety signal in the first two turns. S = 1 - min(1, sd(g) / mean(g)) over the gaps g in turns
    between signals; with fewer than two gaps S is 0. Regularity counts, not amount: three signals a session are enough.
    """
    sessions = [session for number in _sessions(trace) if (session := trace.session(number))]
    if not sessions:
        return None
    opened = sum(any(e.chosen.spoken in SIGNALS for e in session[:2]) for session in sessions)
    shown = [exchange for session in sessions for exchange in session]
    places = [place for place, exchange in enumerate(shown) if exchange.chosen.spoken in SIGNALS]
    gaps = [after - before for before, after in pairwise(places)]
    return 100 * (0.7 * opened / len(sessions) + 0.3 * _evenness(gaps))


def _evenness(gaps: Sequence[int]) -> float:
    if len(gaps) < 2:
        return 0.0
    mean = sum(gaps) / len(gaps)
    deviation = math.sqrt(sum((gap - mean) ** 2 for gap in gaps) / len(gaps))
    return 1 - min(1.0, deviation / mean)


def within_reach(turns: Sequence[Exchange]) -> float | None:
    """Share of turns with |closeness - centre| within the client's tolerance, 0 to 1."""
    if not turns:
        return None
    return sum(e.left.reach[0] <= e.left.closeness <= e.left.reach[1] for e in turns) / len(turns)


def closeness_direction(trace: Trace) -> float | None:
    """Least-squares slope of the sessions' mean closeness, in points a session; None below two sessions."""
    means = [sum(e.left.closeness for e in turns) / len(turns) for n in _sessions(trace) if (turns := trace.session(n))]
    return slope(means)


def slope(values: Sequence[float]) -> float | None:
    """Least-squares slope of values at 0, 1, 2, …; None below two values."""
    n = len(values)
    if n < 2:
        return None
    middle, mean = (n - 1) / 2, sum(values) / n
    up = sum((x - middle) * (value - mean) for x, value in enumerate(values))
    return up / sum((x - middle) ** 2 for x in range(n))


def enacted(exchanges: Sequence[Exchange]) -> float | None:
    """Share of scripted pulls that the choice acted out, 0 to 1."""
    pulls = [exchange.enacted for exchange in exchanges if exchange.enacted is not None]
    return sum(pulls) / len(pulls) if pulls else None


def _sessions(trace: Trace) -> list[int]:
    return sorted({exchange.session for exchange in trace.exchanges})
