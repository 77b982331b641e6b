"""Strategy fit: how well the chosen lines fit this client, weighted, and corrected for what blind choosing would have earned."""

from collections.abc import Sequence
from dataclasses import dataclass

from scoring.credit import weight
from scoring.trace import Exchange
from scoring.turns import Earned, plain_earned, turn_credits
from scoring.vocabulary import Pattern

_ROUNDING = 1e-12


@dataclass(frozen=True)
class Fit:
    """F, the weighted mean credit (0 to 1); G, that of blind choosing; B, the best on offer; and F* = (F - G) / (B - G).

    F* is 1 for the best line every time, 0 in the mean for guessing, and may be negative; None where nothing could be gained.
    """

    fit: float
    chance: float
    best: float
    n: int

    @property
    def corrected(self) -> float | None:
        """F*."""
        room = self.best - self.chance
        return (self.fit - self.chance) / room if room > _ROUNDING else None


NOTHING = Fit(0.0, 0.0, 0.0, 0)
"""The fit of no exchange at all."""


def plain_fit(exchanges: Sequence[Exchange]) -> Fit:
    """Fit by the plain key: F = sum(w c) / sum(w), and G and B weighted alike."""
    return _weighted([(weight(exchange), plain_earned(exchange)) for exchange in exchanges])


def mixed_fit(exchanges: Sequence[Exchange], true: Pattern, session: int | None = None) -> Fit:
    """Fit by mixed credit: what was fitting given what could be known. B is the best attainable under the mixture.

    `exchanges` are a play from its first turn on; `session` limits the fit to what one session's debrief is about.
    """
    turns = turn_credits(exchanges, true)
    return _weighted([(t.weight, t.mixed) for t in turns if session is None or t.exchange.debriefed == session])


def fitted(exchanges: Sequence[Exchange]) -> tuple[int, int]:
    """How many of the choices fitted (best or acceptable), and of how many: "11 of 14 fitted"."""
    return sum(e.chosen.tier.fits for e in exchanges), len(exchanges)


def _weighted(turns: Sequence[tuple[int, Earned]]) -> Fit:
    if not turns:
        return NOTHING
    total = sum(weight for weight, _ in turns)
    return Fit(
        fit=sum(weight * earned.credit for weight, earned in turns) / total,
        chance=sum(weight * earned.chance for weight, earned in turns) / total,
        best=sum(weight * earned.best for weight, earned in turns) / total,
        n=len(turns),
    )
