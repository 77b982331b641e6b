"""The turns worth talking about, and the two lines that could have been said there."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from scoring.cells import keyed_tier
from scoring.credit import best_credit, weight
from scoring.trace import Exchange, Offer
from scoring.vocabulary import Pattern


@dataclass(frozen=True)
class Worth:
    """A turn worth talking about: because another line would have fitted better, because a rupture was repaired, or because a
    pull was felt and not acted out. `given` is what the line left on the table, weighted, 0 or more."""

    exchange: Exchange
    why: Literal["another-line", "repaired", "held"]
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
    """Up to `limit` turns, those that left most on the table first, with at least one repair or held pull where there is one."""
    left = [Worth(e, "another-line", _given(e)) for e in exchanges if _given(e) > 0]
    left.sort(key=lambda worth: -worth.given)
    good = [Worth(e, "repaired", 0.0) for e in exchanges if e.repaired]
    good += [Worth(e, "held", 0.0) for e in exchanges if e.enacted is False and e.chosen.tier.fits and not e.repaired]
    room = limit - min(len(good), 1 if left else limit)
    return left[:room] + good[: limit - len(left[:room])]


def two_lines(exchange: Exchange) -> TwoLines:
    """The safe first move (best worst credit over the patterns, then best mean) and the matched line, among those offered."""
    return TwoLines(
        safe_first=max(exchange.offered, key=lambda offer: _surety(exchange, offer)),
        matched=max(exchange.offered, key=lambda offer: (offer.tier.credit, _surety(exchange, offer))),
    )


def _given(exchange: Exchange) -> float:
    return (best_credit(exchange) - exchange.chosen.tier.credit) * weight(exchange)


def _surety(exchange: Exchange, offer: Offer) -> tuple[float, float]:
    earned = [keyed_tier(p, exchange.moment, offer.move, offer.spoken, exchange.risk).credit for p in Pattern]
    return min(earned), sum(earned) / len(earned)
