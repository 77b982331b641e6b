"""How many plays go from each node of a vignette to each other one, counted while a sweep moves them."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from simulator.client.state import ClientState
from simulator.explore.crowd import Crowd, Mass, came_from
from simulator.explore.method import Method
from simulator.explore.passage import Passage, scene
from simulator.explore.players import Player, guessing, key
from simulator.explore.sampled import SampledSweeper
from simulator.explore.sweep import Arrivals, Sweep, Sweeper, TooManyStates
from simulator.explore.tally import PerPlayer, Tally
from simulator.play.script import Script, Turn

Way = tuple[int, int | None, int]
"""From which node, by which option (None: by none), to which node."""


@dataclass(frozen=True)
class Flows:
    """The sweep, and by every way the share of plays that take it, for guessing and for the key.

    `moved` has what options and the order of time move; a turn moves by no option those whom its `when` keeps out, counted in
    `kept_out`, and those who find nothing to choose, counted in `idle`.
    """

    sweep: Sweep
    method: Method
    moved: dict[Way, PerPlayer]
    kept_out: dict[int, PerPlayer]
    idle: dict[int, PerPlayer]


def flows(script: Script) -> Flows:
    """Count them all; of a vignette with too many states, a sample. Raises TooMuchToRemember."""
    players = (guessing(), key())
    try:
        return _counted(CountingSweeper(script, players), "exact")
    except TooManyStates:
        return _counted(SampledCountingSweeper(script, players), "sampled")


def _counted(sweeper: "CountingSweeper", method: Method) -> Flows:
    return Flows(sweeper.run(), method, dict(sweeper.moved), dict(sweeper.kept_out), dict(sweeper.idle))


class CountingSweeper(Sweeper):
    """Moves plays as any sweep does, and notes who goes where. One worker: two could not add to the same numbers."""

    def __init__(self, script: Script, players: Sequence[Player]) -> None:
        super().__init__(script, players)
        self.moved: dict[Way, PerPlayer] = defaultdict(self._nobody)
        self.kept_out: dict[int, PerPlayer] = defaultdict(self._nobody)
        self.idle: dict[int, PerPlayer] = defaultdict(self._nobody)

    def _nobody(self) -> PerPlayer:
        return np.zeros(len(self.players))

    def _turn(self, node: Turn, part: Crowd, client: ClientState, place: int, begin: int) -> tuple[Tally, Arrivals]:
        if node.source.when is not None or all(option.source.when is not None for option in node.options):
            here = scene(self.script, node, client, len(part))
            self.kept_out[place] += part.mass[:, ~here.opens].sum(axis=1)
            self.idle[place] += part.mass[:, here.opens & ~here.open.any(axis=0)].sum(axis=1)
        return super()._turn(node, part, client, place, begin)

    def _arrive(self, part: Crowd, passage: Passage, came: NDArray[np.uint64], mass: Mass) -> Arrivals:
        found = super()._arrive(part, passage, came, mass)
        for following, crowd in found:
            place, _, option = came_from(int(came[0]))
            self.moved[place, option, following] += crowd.mass.sum(axis=1)
        return found


class SampledCountingSweeper(CountingSweeper, SampledSweeper):
    """The same for a sample."""
