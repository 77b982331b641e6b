"""Strategy fit: how well the chosen lines fit this client, weighted, and corrected for what blind choosing would have earned."""

from collections.abc import Sequence
from dataclasses import dataclass

from scoring.belief import reference_before
from scoring.credit import best_credit, chance_credit, mixed_credit, weight
from scoring.trace import Exchange
from scoring.vocabulary import Pattern


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
        return (self.fit - self.chance) / (self.best - self.chance) if self.best > self.chance else None


NOTHING = Fit(0.0, 0.0, 0.0, 0)
"""The fit of no exchange at all."""


def plain_fit(exchanges: Sequence[Exchange]) -> Fit:
    """Fit by the plain key: F = sum(w c) / sum(w)."""
    return _weighted(
        exchanges,
        [e.chosen.tier.credit for e in exchanges],
        [chance_credit(e) for e in exchanges],
        [best_credit(e) for e in exchanges],
    )


def mixed_fit(exchanges: Sequence[Exchange], true: Pattern) -> Fit:
    """Fit by mixed credit: what was fitting given what could be known. `exchanges` are a play from its first turn on."""
    references = reference_before(exchanges)
    offers = [
        [mixed_credit(e, offer, true, ref) for offer in e.offered] for e, ref in zip(exchanges, references, strict=True)
    ]
    chosen = [mixed_credit(e, e.chosen, true, ref) for e, ref in zip(exchanges, references, strict=True)]
    return _weighted(exchanges, chosen, [sum(o) / len(o) for o in offers], [max(o) for o in offers])


def fitted(exchanges: Sequence[Exchange]) -> tuple[int, int]:
    """How many of the choices fitted (best or acceptable), and of how many: "11 of 14 fitted"."""
    return sum(e.chosen.tier.fits for e in exchanges), len(exchanges)


def _weighted(exchanges: Sequence[Exchange], *columns: list[float]) -> Fit:
    if not exchanges:
        return NOTHING
    weights = [weight(exchange) for exchange in exchanges]
    total = sum(weights)
    chosen, chance, best = (
        sum(w * value for w, value in zip(weights, column, strict=True)) / total for column in columns
    )
    return Fit(chosen, chance, best, len(exchanges))
