"""Questions about the key: which tier a move has, which moves are best, what is a safe first move.

Two gates stand in front of the table. Risk: where the text carries a cue of risk, `risk-ask` is best in every cell and nothing
else is more than neutral. Stage: with the three insecure patterns, `deepen`, `link-pattern` and `meta-name` rise from
counterproductive to neutral once security is 6 or more and arousal stands at least two below the top of the window.
"""

from collections.abc import Iterable

from scoring.key_cells import CELLS, Cell
from scoring.vocabulary import ALWAYS_COUNTER, Moment, Move, Pattern, Tier

STAGE_MOVES = frozenset({Move.DEEPEN, Move.LINK_PATTERN, Move.META_NAME})
"""The moves the stage gate may lift."""

STAGE_SECURITY = 6
"""Security from which the stage gate opens."""

STAGE_ROOM = 2
"""How far below the top of the window arousal must stand for the stage gate to open."""

_BY_CELL: dict[tuple[Pattern, Moment], Cell] = {(cell.pattern, cell.moment): cell for cell in CELLS}


def cell(pattern: Pattern, moment: Moment) -> Cell:
    """The row of the key for this pattern and moment."""
    return _BY_CELL[pattern, moment]


def _plain(row: Cell, move: Move) -> Tier:
    if move in row.best:
        return Tier.BEST
    if move in row.acceptable:
        return Tier.ACCEPTABLE
    if move in row.counter or (move in ALWAYS_COUNTER and move not in row.neutral):
        return Tier.COUNTER
    return Tier.NEUTRAL


_TIERS: dict[tuple[Pattern, Moment, Move], Tier] = {
    (row.pattern, row.moment, move): _plain(row, move) for row in CELLS for move in Move
}


def tier(pattern: Pattern, moment: Moment, move: Move, *, risk: bool = False) -> Tier:
    """How well the move fits, by the table and the risk gate; the stage gate depends on the client (`stage_lifts`)."""
    found = _TIERS[pattern, moment, move]
    if not risk:
        return found
    if move is Move.RISK_ASK:
        return Tier.BEST
    return found if found is Tier.COUNTER else Tier.NEUTRAL


def stage_lifts(pattern: Pattern, move: Move, found: Tier) -> bool:
    """True where the stage gate may lift this move from counterproductive to neutral, should the client be that far."""
    return pattern is not Pattern.SECURE and move in STAGE_MOVES and found is Tier.COUNTER


def closes_rupture(pattern: Pattern, rupture: Moment, move: Move) -> bool:
    """True where the move repairs a rupture of this kind: it fits the rupture's own cell. `risk-ask` never repairs.

    For the fearful-disorganized pattern a safety signal or a reflection alone is no repair: reassurance instead of owning.
    """
    if move is Move.RISK_ASK:
        return False
    if pattern is Pattern.FEARFUL and move in (Move.SAFE_SIGNAL, Move.FEEL_REFLECT):
        return False
    return tier(pattern, rupture, move).fits


def worst_credit(moment: Moment, move: Move) -> float:
    """The credit this move is sure of, whichever of the four patterns it is, 0 to 1."""
    return min(tier(pattern, moment, move).credit for pattern in Pattern)


def safe_first_move(moment: Moment, offered: Iterable[Move] = tuple(Move)) -> Move:
    """The move that is surest while the pattern is still open: highest worst credit, then highest mean.

    `offered` limits the choice; it must not be empty (ValueError).
    """
    return max(
        offered,
        key=lambda move: (
            worst_credit(moment, move),
            sum(tier(pattern, moment, move).credit for pattern in Pattern),
        ),
    )


def rubric() -> dict[str, dict[str, dict[str, str]]]:
    """The whole key as `{pattern: {moment: {move: tier}}}`, complete: 4 x 12 x 20."""
    return {
        pattern.value: {
            moment.value: {move.value: _TIERS[pattern, moment, move].slug for move in Move} for moment in Moment
        }
        for pattern in Pattern
    }
