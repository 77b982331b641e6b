"""The tier an option would have with any pattern, its spoken half considered."""

from scoring import key
from scoring.vocabulary import Moment, Move, Pattern, Tier


def keyed_tier(pattern: Pattern, moment: Moment, move: Move, spoken: Move, risk: bool = False) -> Tier:
    """The tier by the key alone.

    A tracked reaction is as good as its spoken half allows: best where that half fits, else the tier of the half.
    """
    if move is not Move.TRACK_REACTION or spoken is Move.TRACK_REACTION:
        return key.tier(pattern, moment, move, risk=risk)
    half = key.tier(pattern, moment, spoken, risk=risk)
    return key.tier(pattern, moment, move, risk=risk) if half.fits else half
