"""The same sweep with a sample of plays instead of all of them, for vignettes with too many states to count."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from simulator.explore.choosing import Division
from simulator.explore.passage import Scene
from simulator.explore.players import Player
from simulator.explore.sweep import Sweeper
from simulator.play.script import Script

PLAYS = 20_000
"""Plays drawn for each player."""

SEED = 20_000


class SampledSweeper(Sweeper):
    """Moves `PLAYS` plays of each player: at every turn each play takes one option, drawn by the player's shares.

    Mass counts in parts of `PLAYS`, so that everything reads as in an exact sweep. The seed is fixed: the same file gives the
    same sample.
    """

    def __init__(self, script: Script, players: Sequence[Player]) -> None:
        super().__init__(script, players)
        self.chance = np.random.default_rng(SEED)

    def _divisions(self, here: Scene, mass: NDArray[np.float64]) -> list[Division]:
        return [
            self._drawn(division, here, mass[player]) for player, division in enumerate(super()._divisions(here, mass))
        ]

    def _drawn(self, division: Division, here: Scene, mass: NDArray[np.float64]) -> Division:
        if not len(here.open):
            return division
        plays = np.rint(mass * PLAYS).astype(np.int64)
        shares = np.broadcast_to(division.shares, here.open.shape).T
        drawn = self.chance.multinomial(plays, shares) * here.open.T
        return Division((drawn / np.maximum(plays, 1)[:, None]).T, division.by_chance)
