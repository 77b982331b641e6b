"""What one choice earns: the plain credit of its tier, and the credit mixed over the patterns while none can be known yet."""

from collections.abc import Mapping

from scoring.cells import keyed_tier
from scoring.trace import Exchange, Offer
from scoring.vocabulary import Moment, Pattern

HEAVY = frozenset({Moment.SUDDEN_COLD, Moment.WITHDRAWAL_RUPTURE, Moment.CONFRONTATION_RUPTURE})
"""Moments that count twice."""


def weight(exchange: Exchange) -> int:
    """w: 2 for a sudden cold, a rupture or a cue of risk, else 1."""
    return 2 if exchange.moment in HEAVY or exchange.risk else 1


def credit_for(pattern: Pattern, exchange: Exchange, offer: Offer, true: Pattern) -> float:
    """The credit this option would have if the client's pattern were `pattern`, 0 to 1.

    For the true pattern an author's override and all gates count (`offer.tier`); for any other the key speaks alone: the key of
    that pattern at the same moment, with the risk gate and the spoken half, without the stage gate, which reads this client.
    """
    if pattern is true:
        return offer.credit
    return keyed_tier(pattern, exchange.moment, offer.move, offer.spoken, exchange.risk).credit


def mixed_credit(exchange: Exchange, offer: Offer, true: Pattern, reference: Mapping[Pattern, float]) -> float:
    """c = a c(true) + (1 - a) sum_k ref_k c(k), with a = ref(true): what the option earns given what could be known, 0 to 1.

    `reference` is the reference belief before the turn, shares that add up to 1 (`belief.reference`).
    """
    known = reference[true]
    over_all = sum(share * credit_for(pattern, exchange, offer, true) for pattern, share in reference.items())
    return known * offer.credit + (1 - known) * over_all
