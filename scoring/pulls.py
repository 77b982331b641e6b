"""Pulls: what the client's way of relating invites in the therapist, noticed or acted out (article: track countertransference).

Which feeling was logged is never scored.
"""

from collections.abc import Collection, Sequence

from scoring.trace import Exchange


def enacted(exchanges: Sequence[Exchange]) -> float | None:
    """Enactment rate: share of pulls that the choice acted out, 0 to 1; None without a pull."""
    pulls = [exchange.enacted for exchange in exchanges if exchange.enacted is not None]
    return sum(pulls) / len(pulls) if pulls else None


def logged(exchanges: Sequence[Exchange], turns: Collection[str]) -> float | None:
    """Share of pulls whose reaction was logged before acting, 0 to 1; None without a pull. `turns` are the turns with a log."""
    pulls = [exchange.turn for exchange in exchanges if exchange.pull is not None]
    return sum(turn in turns for turn in pulls) / len(pulls) if pulls else None
