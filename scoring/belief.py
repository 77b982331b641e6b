"""Belief as probabilities: how far it was from the truth, and how far from what the cues allowed so far."""

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from scoring.cues import CUES
from scoring.trace import Exchange
from scoring.vocabulary import Pattern

Shares = Mapping[Pattern, float]
"""Shares of 1 over the four patterns."""

EVEN: dict[Pattern, float] = dict.fromkeys(Pattern, 0.25)
"""The belief of someone who has seen nothing."""


def shares(points: Iterable[int]) -> dict[Pattern, float]:
    """Points over the four patterns, in the order of `Pattern`, as shares of 1.

    Raises ValueError unless there are four points of 0 or more that add up to 100.
    """
    given = tuple(points)
    if len(given) != len(Pattern) or min(given) < 0 or sum(given) != 100:
        raise ValueError(f"a belief is four numbers of 0 or more that add up to 100, not {given}")
    return {pattern: point / 100 for pattern, point in zip(Pattern, given, strict=True)}


def target(pattern: Pattern, beliefs: Mapping[Pattern, int] | None = None) -> dict[Pattern, float]:
    """What a fair reading would end with: all on the pattern, or a mixed case's own shares."""
    if beliefs is None:
        return {one: float(one is pattern) for one in Pattern}
    return {one: beliefs.get(one, 0) / 100 for one in Pattern}


def brier(belief: Shares, truth: Shares) -> float:
    """BS = sum_k (p_k - q_k)^2, from 0 (exact) to 2. Strictly proper: stating what one believes is the best one can do."""
    return sum((belief[pattern] - truth[pattern]) ** 2 for pattern in Pattern)


def brier_skill(belief: Shares, truth: Shares) -> float:
    """1 - BS / BS of an even split: 1 exact, 0 no better than an even split, negative below it.

    0.0 where the truth itself is an even split.
    """
    even = brier(EVEN, truth)
    return 0.0 if even == 0 else 1 - brier(belief, truth) / even


def log_score(belief: Shares, truth: Shares) -> float:
    """LS = - sum_k q_k ln max(p_k, .01), from 0 (exact); an even split gives ln 4. It punishes certainty hard."""
    return -sum(truth[pattern] * math.log(max(belief[pattern], 0.01)) for pattern in Pattern if truth[pattern])


def reference(shown: Iterable[Iterable[str]]) -> dict[Pattern, float]:
    """What the cues shown so far allow: p_k proportional to 2 ^ (sum of weights / 2), from an even start.

    `shown` holds the cue slugs of each session, in order; a cue counts once a session. Unknown slugs raise KeyError.
    """
    evidence = dict.fromkeys(Pattern, 0.0)
    for session in shown:
        for slug in sorted(set(session)):
            for pattern, weight in CUES[slug].weights.items():
                evidence[pattern] += weight
    odds = {pattern: 2.0 ** (halves / 2) for pattern, halves in evidence.items()}
    total = sum(odds.values())
    return {pattern: value / total for pattern, value in odds.items()}


def reference_before(exchanges: Iterable[Exchange]) -> list[dict[Pattern, float]]:
    """The reference belief before each exchange, from the cues of the exchanges before it."""
    found = []
    seen: dict[int, list[str]] = {}
    for exchange in exchanges:
        found.append(reference(seen.values()))
        seen.setdefault(exchange.session, []).extend(exchange.cues)
    return found


def reference_after(exchanges: Iterable[Exchange], session: int) -> dict[Pattern, float]:
    """The reference belief at the end of a session, from all cues shown by then; what comes between it and the next is not yet."""
    seen: dict[int, list[str]] = {}
    for exchange in exchanges:
        if exchange.debriefed <= session:
            seen.setdefault(exchange.session, []).extend(exchange.cues)
    return reference(seen.values())


@dataclass(frozen=True)
class Calibration:
    """One stated belief beside what the cues allowed.

    `score` is the Brier score (0 to 2), `skill` against an even split, `distance` R = sum_k (p_k - ref_k)^2 (0 to 2),
    `over_confidence` max(p) - max(ref) (-0.75 to 0.75).
    """

    session: int
    stated: dict[Pattern, float]
    allowed: dict[Pattern, float]
    score: float
    skill: float
    distance: float
    over_confidence: float


def calibrate(session: int, stated: Shares, allowed: Shares, truth: Shares) -> Calibration:
    """Hold a stated belief against the truth and against the reference."""
    return Calibration(
        session=session,
        stated=dict(stated),
        allowed=dict(allowed),
        score=brier(stated, truth),
        skill=brier_skill(stated, truth),
        distance=brier(stated, allowed),
        over_confidence=max(stated.values()) - max(allowed.values()),
    )
