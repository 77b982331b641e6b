"""The turns worth talking about, and the two lines that could have been said there."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from scoring.cells import keyed_tier
from scoring.credit import weight
from scoring.trace import Exchange, Offer
from scoring.turns import plain_earned
from scoring.vocabulary import Pattern

Reason = Literal["another-line", "repaired", "held", "fitted"]
"""Another line would have fitted better; a rupture was repaired; a pull was felt and not acted out; the line fitted best."""


@dataclass(frozen=True)
class Worth:
    """A turn worth talking about, and why.

    `given` is what the line left on the table: (best on offer - credit) * weight, 0 to 2.
    """

    exchange: Exchange
    why: Reason
    given: float


@dataclass(frozen=True)
class TwoLines:
    """What could be said: the safe first move while the pattern is open, and the matched one once it is known."""

    safe_first: Offer
    matched: Offer

    @property
    def differ(self) -> bool:
        """True where the two are not the same line."""
        return self.safe_first.option != self.matched.option


def turns_worth_talking_about(exchanges: Sequence[Exchange], limit: int = 5) -> list[Worth]:
    """Up to `limit` turns: those that left most on the table first, then what went well, so that it is never only the former.

    One place at least is kept for a repair or a held pull; where there was neither, for the line that met the client best. With
    room for a single turn it is the one that left most, if any did.
    """
    left = [Worth(e, "another-line", given) for e in exchanges if not e.repaired and (given := _given(e)) > 0]
    left.sort(key=lambda worth: -worth.given)
    good = _went_well(exchanges)
    kept = min(len(good), 1 if left else limit, max(0, limit - 1) if left else limit)
    chosen = left[: limit - kept]
    return chosen + good[: limit - len(chosen)]


def two_lines(exchange: Exchange) -> TwoLines:
    """The safe first move (best worst credit over the patterns, then best mean) and the matched line, among those offered.

    Where several lines match equally, the one that was said, else the surest of them.
    """
    return TwoLines(
        safe_first=max(exchange.offered, key=lambda offer: _surety(exchange, offer)),
        matched=max(
            exchange.offered,
            key=lambda offer: (
                offer.credit,
                offer.option == exchange.chosen.option,
                _surety(exchange, offer),
            ),
        ),
    )


def _went_well(exchanges: Sequence[Exchange]) -> list[Worth]:
    """Repairs, then pulls held with the best line on offer; where there was neither, the one line that met the client best."""
    good = [Worth(e, "repaired", _given(e)) for e in exchanges if e.repaired]
    good += [Worth(e, "held", 0.0) for e in exchanges if e.enacted is False and _met(e) and not e.repaired]
    if good:
        return good
    met = [e for e in exchanges if _met(e)]
    return [Worth(max(met, key=_gained), "fitted", 0.0)] if met else []


def _met(exchange: Exchange) -> bool:
    return exchange.chosen.tier.fits and _given(exchange) == 0


def _gained(exchange: Exchange) -> float:
    """What the line earned over blind choosing, weighted."""
    earned = plain_earned(exchange)
    return (earned.credit - earned.chance) * weight(exchange)


def _given(exchange: Exchange) -> float:
    return plain_earned(exchange).given_away * weight(exchange)


def _surety(exchange: Exchange, offer: Offer) -> tuple[float, float]:
    """Worst credit, then mean, over the four patterns and over what the line is worth with this client, an author's tier included."""
    earned = [keyed_tier(p, exchange.moment, offer.move, offer.spoken, exchange.risk).credit for p in Pattern]
    earned.append(offer.credit)
    return min(earned), sum(earned) / len(earned)
