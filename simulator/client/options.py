"""The tier of an option, all things considered: the key, the risk gate, the spoken half of a tracked reaction, an override."""

from typing import Protocol

from scoring import key
from scoring.vocabulary import Moment, Move, Pattern, Tier


class Keyed(Protocol):
    """An option as far as the key reads it."""

    @property
    def move(self) -> Move: ...
    @property
    def spoken(self) -> Move | None: ...
    @property
    def tier(self) -> str | None: ...


def option_tier(pattern: Pattern, moment: Moment, option: Keyed, risk: bool = False) -> Tier:
    """How well the option fits this pattern at this moment.

    A tracked reaction is as good as its spoken half allows: best where that half fits, else the tier of the half.
    """
    if option.tier is not None:
        return Tier.named(option.tier)
    return keyed_tier(pattern, moment, option.move, spoken_move(option), risk)


def keyed_tier(pattern: Pattern, moment: Moment, move: Move, spoken: Move, risk: bool = False) -> Tier:
    """The tier by the key alone, without an author's override."""
    if move is not Move.TRACK_REACTION or spoken is Move.TRACK_REACTION:
        return key.tier(pattern, moment, move, risk=risk)
    half = key.tier(pattern, moment, spoken, risk=risk)
    return key.tier(pattern, moment, move, risk=risk) if half.fits else half


def spoken_move(option: Keyed) -> Move:
    """What the client hears: the spoken half, where there is one."""
    return option.spoken or option.move
