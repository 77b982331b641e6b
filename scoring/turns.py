"""What each turn of a play earned, beside what could be earned there: by the plain key, and mixed over the patterns."""

from collections.abc import Sequence
from dataclasses import dataclass

from scoring.belief import reference_before
from scoring.credit import mixed_credit, weight
from scoring.trace import Exchange
from scoring.vocabulary import Pattern


@dataclass(frozen=True)
class Earned:
    """Credit of one turn, each 0 to 1: what the choice earned, what blind choosing earns in the mean, the best on offer."""

    credit: float
    chance: float
    best: float

    @property
    def given_away(self) -> float:
        """Best on offer less what was earned, 0 to 1."""
        return self.best - self.credit


@dataclass(frozen=True)
class TurnCredit:
    """One turn: its weight (1 or 2), the reference belief before it, and its credit, plain and mixed."""

    exchange: Exchange
    weight: int
    reference: dict[Pattern, float]
    plain: Earned
    mixed: Earned


def turn_credits(exchanges: Sequence[Exchange], true: Pattern) -> tuple[TurnCredit, ...]:
    """The credit of every turn. `exchanges` are a play from its first turn on, so that each knows the cues of earlier ones."""
    return tuple(
        TurnCredit(
            exchange=exchange,
            weight=weight(exchange),
            reference=reference,
            plain=plain_earned(exchange),
            mixed=_mixed_earned(exchange, true, reference),
        )
        for exchange, reference in zip(exchanges, reference_before(exchanges), strict=True)
    )


def plain_earned(exchange: Exchange) -> Earned:
    """Credit by the key of the client's own pattern: best 1, acceptable .6, neutral .3, counterproductive 0."""
    offered = [offer.credit for offer in exchange.offered]
    return Earned(exchange.chosen.credit, sum(offered) / len(offered), max(offered))


def _mixed_earned(exchange: Exchange, true: Pattern, reference: dict[Pattern, float]) -> Earned:
    offered = [mixed_credit(exchange, offer, true, reference) for offer in exchange.offered]
    return Earned(mixed_credit(exchange, exchange.chosen, true, reference), sum(offered) / len(offered), max(offered))
