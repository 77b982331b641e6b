"""Small records for the scoring tests: a client at rest, an exchange, a play. Every test names only what it is about."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from scoring.cells import keyed_tier
from scoring.trace import Exchange, Offer, PromiseRecord, Reading, Trace
from scoring.vocabulary import Moment, Move, Pattern

AT_REST = Reading(
    bond=3, activation=2, window=(1, 5), safety=5, closeness=3, reach=(2, 4), strain=0, security=3, rupture=None
)


def client(**changed: Any) -> Reading:
    """A dismissing client at the start, with these fields changed."""
    return replace(AT_REST, **changed)


def offer(
    move: Move, moment: Moment = Moment.OPENING, pattern: Pattern = Pattern.DISMISSING, spoken: Move | None = None
) -> Offer:
    """One option, keyed; its id is the move's slug."""
    heard = spoken or move
    return Offer(move.value, move, heard, keyed_tier(pattern, moment, move, heard))


def exchange(
    move: Move = Move.FACT_FIRST,
    others: Sequence[Move] = (Move.ALIGN_TASK, Move.FEEL_REFLECT, Move.DEEPEN),
    moment: Moment = Moment.OPENING,
    pattern: Pattern = Pattern.DISMISSING,
    **changed: Any,
) -> Exchange:
    """A turn at which `move` was chosen among itself and `others`, keyed for `pattern`."""
    chosen = offer(move, moment, pattern)
    made = Exchange(
        session=1,
        part="session",
        turn="t",
        moment=moment,
        risk=False,
        cues=(),
        offered=(chosen, *(offer(other, moment, pattern) for other in others if other is not move)),
        chosen=chosen,
        entered=AT_REST,
        left=AT_REST,
        rupture_opened=None,
        repaired=False,
        pull=None,
        enacted=None,
        agreed=(),
    )
    return replace(made, **changed)


def trace(*exchanges: Exchange, promises: Sequence[PromiseRecord] = (), security: Sequence[int] = (3, 3)) -> Trace:
    """A play of these exchanges."""
    return Trace(tuple(exchanges), tuple(promises), tuple(security))
