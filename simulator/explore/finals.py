"""How the plays of a sweep end: which ending, where the client stands, the outcome."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from simulator.client.outcome import outcome
from simulator.client.state import ClientState
from simulator.explore.crowd import Crowd
from simulator.explore.passage import rows
from simulator.explore.sweep import Sweep

SCALES = ("bond", "activation", "safety", "closeness", "strain", "security")
"""What is told of a client at the end, as means."""


@dataclass(frozen=True)
class Finals:
    """The ends of a sweep's plays; every column of numbers has first those who came to the end, then those who broke off."""

    sweep: Sweep

    @cached_property
    def crowds(self) -> tuple[Crowd, Crowd]:
        """Who came to the end, and who broke off."""
        return self.sweep.ended, self.sweep.broken_off

    @cached_property
    def clients(self) -> ClientState:
        """The clients, as columns."""
        return self.sweep.layout.unpack(np.concatenate([crowd.numbers for crowd in self.crowds]))

    @cached_property
    def mass(self) -> NDArray[np.float64]:
        """Share of the plays of each player: player by client."""
        return np.concatenate([crowd.mass for crowd in self.crowds], axis=1)

    @cached_property
    def outcomes(self) -> NDArray[np.int64]:
        """The outcome of each client, 0 where it broke off."""
        found = np.broadcast_to(outcome(self.clients, self.sweep.script.pattern), self.mass.shape[1]).astype(np.int64)
        found[len(self.sweep.ended) :] = 0
        return found

    @cached_property
    def endings(self) -> NDArray[np.int64]:
        """The number of the ending each client comes to, -1 for none."""
        found = np.full(self.mass.shape[1], -1, np.int64)
        for number, ending in reversed(list(enumerate(self.sweep.script.endings))):
            found[rows(ending.test(self.clients), len(found))] = number
        return found

    def ending_shares(self, player: int) -> dict[str, float]:
        """The share of a player's plays that come to each ending, in the order of the file."""
        mass = self.mass[player]
        return {
            ending.source.id: float(mass[self.endings == number].sum())
            for number, ending in enumerate(self.sweep.script.endings)
        }

    def broken_off(self, player: int) -> float:
        """The share of a player's plays that break off."""
        return float(self.sweep.broken_off.mass[player].sum())

    def mean_outcome(self, player: int) -> float:
        """The mean outcome of a player's plays."""
        return float(self.mass[player] @ self.outcomes)

    def mean_client(self, player: int) -> dict[str, float]:
        """Where the clients of a player stand at the end, in the mean."""
        return {scale: float(self.mass[player] @ np.asarray(getattr(self.clients, scale))) for scale in SCALES}

    def place(self, row: int) -> tuple[int, int]:
        """Which crowd of the sweep a row stands in, and where there."""
        nodes = len(self.sweep.script.nodes)
        ended = len(self.sweep.ended)
        return (nodes, row) if row < ended else (nodes + 1, row - ended)
