"""The curve of the whole case: distance and arousal over its turns, with ruptures and repairs."""

from collections.abc import Sequence
from dataclasses import dataclass

from scoring.trace import Exchange


@dataclass(frozen=True)
class Point:
    """One turn of the curve, as the turn was left. `reach` and `window` are what this client can bear there, ends inside."""

    turn: str
    session: int
    between: bool
    closeness: int
    reach: tuple[int, int]
    arousal: int
    window: tuple[int, int]
    rupture: bool
    repaired: bool


def curve(exchanges: Sequence[Exchange]) -> tuple[Point, ...]:
    """The points, in the order of play."""
    return tuple(
        Point(
            turn=e.turn,
            session=e.session,
            between=e.part == "between",
            closeness=e.left.closeness,
            reach=e.left.reach,
            arousal=e.left.activation,
            window=e.left.window,
            rupture=e.rupture_opened is not None,
            repaired=e.repaired,
        )
        for e in exchanges
    )
