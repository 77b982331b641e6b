"""Which four moves a drafted turn offers, taken from the key: two that fit, one that fits another pattern, one that works against."""

from collections.abc import Sequence
from typing import NamedTuple

from scoring.key import cell, tier
from scoring.vocabulary import Moment, Move, Pattern, Tier

_AT: dict[Moment, Move] = {
    Moment.OPENING: Move.OVER_GIVE,
    Moment.INVITATION_DEEPER: Move.PULL_BACK,
    Moment.OVER_WINDOW: Move.PULL_BACK,
    Moment.FLAT: Move.PRESS_ON,
    Moment.SUDDEN_COLD: Move.PRESS_ON,
    Moment.WITHDRAWAL_RUPTURE: Move.SELF_DEFEND,
    Moment.CONFRONTATION_RUPTURE: Move.SELF_DEFEND,
    Moment.CLOSENESS: Move.OVER_GIVE,
}
"""What tempts one at this moment, whoever the client is."""

_WITH: dict[Pattern, Move] = {
    Pattern.SECURE: Move.PULL_BACK,
    Pattern.DISMISSING: Move.PULL_BACK,
    Pattern.PREOCCUPIED: Move.OVER_GIVE,
    Pattern.FEARFUL: Move.OVER_GIVE,
}
"""What tempts one with this client, where the moment does not decide it."""


class Picks(NamedTuple):
    """Four different moves, each with its purpose in the turn."""

    best: Move
    acceptable: Move
    elsewhere: Move
    """Does not fit this pattern here, and fits another."""
    counter: Move


def picks(pattern: Pattern, moment: Moment, wanted: Sequence[Move] = (), counter: Move | None = None) -> Picks:
    """The moves for a turn. Each `wanted` move takes the place it has a right to; `counter` is the line that acts a pull out."""
    row = cell(pattern, moment)
    return Picks(
        best=_first(wanted, row.best),
        acceptable=_first(wanted, row.acceptable),
        elsewhere=_first(wanted, _elsewhere(pattern, moment)),
        counter=counter or _AT.get(moment) or _WITH[pattern],
    )


def spoken_half(pattern: Pattern, but: Move) -> Move:
    """What is said aloud where a reaction is tracked: a move that fits, another one than `but`, and as few other patterns as can be."""
    fitting = [move for move in cell(pattern, Moment.OWN_REACTION).acceptable if move is not but]
    return min(
        reversed(fitting), key=lambda move: sum(tier(other, Moment.OWN_REACTION, move).fits for other in Pattern)
    )


def fitted_by(pattern: Pattern, moment: Moment, move: Move) -> Pattern | None:
    """Another pattern that this move fits at this moment, the one it fits best; None where it fits none."""
    others = [other for other in Pattern if other is not pattern and tier(other, moment, move).fits]
    return min(others, key=lambda other: tier(other, moment, move) is not Tier.BEST, default=None)


def _first(wanted: Sequence[Move], moves: Sequence[Move]) -> Move:
    return next((move for move in wanted if move in moves), moves[0])


def _elsewhere(pattern: Pattern, moment: Moment) -> list[Move]:
    """Moves that do not fit this pattern at this moment, those first that are best for another."""
    others = [cell(other, moment) for other in Pattern if other is not pattern]
    fitting = [move for row in others for move in row.best] + [move for row in others for move in row.acceptable]
    return [move for move in dict.fromkeys(fitting) if not tier(pattern, moment, move).fits]
