"""How a player's plays divide over the options that are open."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from simulator.explore.players import Player
from simulator.play.script import Turn

Shares = NDArray[np.float64]


@dataclass(frozen=True)
class Division:
    """`shares[o, i]`: the part of the plays that come by client i which goes to option o; a column adds up to 1, or is 0 where
    nothing is open. `by_chance[i]`: the player had nothing to go by there."""

    shares: Shares
    by_chance: NDArray[np.bool_]


def divide(player: Player, turn: Turn, open_: NDArray[np.bool_]) -> Division:
    """Divide a player's plays at a turn. `open_` says option by client what is open."""
    preferred = player.preference(turn)
    known = np.array([value is not None for value in preferred], bool)
    values = np.array([-np.inf if value is None else value for value in preferred])
    usable = open_ & known[:, None]
    by_chance = open_.any(axis=0) & ~usable.any(axis=0)
    ranked = np.where(usable, values[:, None], -np.inf)
    top = usable & (ranked == ranked.max(axis=0, initial=-np.inf))
    shares = _evenly(top)
    if player.sure < 1.0:
        others = open_ & ~top
        rest = _evenly(others)
        alone = ~others.any(axis=0)
        shares = np.where(alone, shares, player.sure * shares + (1 - player.sure) * rest)
    if by_chance.any():
        shares = np.where(by_chance, _evenly(open_), shares)
    return Division(shares, by_chance)


def _evenly(among: NDArray[np.bool_]) -> Shares:
    many = among.sum(axis=0)
    shares: Shares = among / np.maximum(many, 1)
    return shares
