"""The trainee's reading of the whole case in one sentence, before any figure."""

from collections.abc import Sequence

from scoring.belief import Calibration, Shares
from scoring.vocabulary import Pattern
from simulator.play.wording import reading as words

SURENESS = 0.2
"""How far the highest share stated may lie from the highest the cues allowed and still count as near it (a teaching choice)."""


def belief_sentence(beliefs: Sequence[Calibration], pattern: Pattern) -> str:
    """When the reading came to the pattern that showed, and how sure it was; empty where none was stated."""
    if not beliefs:
        return ""
    last = beliefs[-1]
    sure = -1 if last.over_confidence < -SURENESS else 1 if last.over_confidence > SURENESS else 0
    if leading(last.stated) is pattern:
        since = last.session
        for one in reversed(beliefs):
            if leading(one.stated) is not pattern:
                break
            since = one.session
        return words.on_the_track(since, first=since == beliefs[0].session, sure=sure)
    if leading(last.stated) is None:
        return words.stayed_open(more_allowed=sure < 0)
    return words.elsewhere(cues=leading(last.allowed) is pattern)


def leading(shares: Shares) -> Pattern | None:
    """The pattern with more than any other; None where two share the first place."""
    first, second = sorted(shares.values(), reverse=True)[:2]
    return max(shares, key=lambda one: shares[one]) if first > second else None
