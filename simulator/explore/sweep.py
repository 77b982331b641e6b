"""All clients that can be met, moved node by node from the start to the end, for several players at once."""

from collections.abc import Sequence
from concurrent.futures import Executor
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from simulator.client import model
from simulator.client.state import ClientState, start
from simulator.explore.asked import Asked, asked, forget, never_read
from simulator.explore.choosing import Division, divide
from simulator.explore.crowd import Crowd, Mass, merged, origin
from simulator.explore.layout import Layout, Numbers
from simulator.explore.passage import Passage, Rows, Scene, chosen, onward, passed_by, repairs, scene
from simulator.explore.players import Player
from simulator.explore.tally import Tally, count_scene
from simulator.play.script import Gate, Script, Turn
from simulator.scenario.when import Conditions

CHUNK = 1 << 16
"""Clients moved at once: few enough for the cache."""

MOST_STATES = 60_000_000
"""States beyond which an exact sweep is given up."""


Arrivals = list[tuple[int, Crowd]]
"""Who comes to which node."""


class TooManyStates(Exception):
    """The vignette has more states than can be counted within the budget."""


@dataclass(frozen=True)
class Sweep:
    """What a sweep found. `crowds[n]` are the clients that stand at node n, before it does anything; two more stand at the end:
    those whose work ended in its time, and those who broke off."""

    script: Script
    layout: Layout
    later: tuple[Asked, ...]
    """What can be asked from each node on; everything else the clients have forgotten."""
    players: tuple[Player, ...]
    crowds: tuple[Crowd, ...]
    tally: Tally

    @property
    def ended(self) -> Crowd:
        """Who came to the end."""
        return self.crowds[-2]

    @property
    def broken_off(self) -> Crowd:
        """Who broke off."""
        return self.crowds[-1]

    @property
    def states(self) -> int:
        """How many different clients stand at all nodes together."""
        return sum(len(crowd) for crowd in self.crowds)


class Sweeper:
    """Moves crowds through a script."""

    def __init__(
        self,
        script: Script,
        players: Sequence[Player],
        pool: Executor | None = None,
        of_plays: Sequence[Conditions] = (),
    ) -> None:
        """`pool` moves parts of a crowd side by side; `of_plays` are conditions that will be asked of the clients at any node.

        Raises TooMuchToRemember.
        """
        self.script = script
        self.players = tuple(players)
        self.pool = pool
        self.later = asked(script, of_plays)
        first = self.later[0]
        self.layout = Layout.of(script.numbering, first.memory, never_read(script.pattern, first))
        self.tally = Tally(len(self.players))
        self.waiting: list[list[Crowd]] = [[] for _ in range(len(script.nodes) + 2)]

    def run(self, begin: ClientState | None = None, place: int = 0) -> Sweep:
        """Sweep from the start, or from one client at one node. Raises TooManyStates."""
        self.waiting[place] = [self._one(begin or start(self.script.pattern), place)]
        crowds, states = [], 0
        for at in range(len(self.waiting)):
            here = merged(self.waiting[at], len(self.players))
            self.waiting[at] = []
            crowds.append(here if at >= len(self.script.nodes) else here.weightless())
            states += len(here)
            if states > MOST_STATES:
                raise TooManyStates(f"more than {MOST_STATES:,} states")
            if at < len(self.script.nodes) and len(here):
                self._move(here, at)
        return Sweep(self.script, self.layout, self.later, self.players, tuple(crowds), self.tally)

    def _one(self, client: ClientState, place: int) -> Crowd:
        column = ClientState._make(np.array([value]) for value in client)
        forgotten = forget(column, self.script.pattern, self.script.numbering, self.later[place])
        return Crowd(
            self.layout.pack(forgotten, 1),
            np.ones((len(self.players), 1)),
            np.array([[0], [1]], np.int64),
            np.zeros(1, np.uint64),
        )

    def _move(self, crowd: Crowd, place: int) -> None:
        begins = range(0, len(crowd), CHUNK)
        each = map if self.pool is None or len(begins) < 2 else self.pool.map
        for counted, arrivals in each(lambda begin: self._chunk(crowd, place, begin), begins):
            self.tally.add(counted)
            for following, arrived in arrivals:
                self.waiting[following].append(arrived)

    def _chunk(self, crowd: Crowd, place: int, begin: int) -> tuple[Tally, Arrivals]:
        """Where a part of the crowd at a node goes, and what is counted on the way. Touches nothing that others touch."""
        part = crowd.part(slice(begin, begin + CHUNK))
        client = self.layout.unpack(part.numbers)
        node = self.script.nodes[place]
        if isinstance(node, Turn):
            return self._turn(node, part, client, place, begin)
        counted = Tally(len(self.players))
        found: Arrivals = []
        for passage in onward(self.script, place, client, len(part)):
            if isinstance(node, Gate) and passage.following == node.otherwise:
                counted.cancelled[node.session] = part.mass[:, passage.who].sum(axis=1)
            found += self._arrive(part, passage, origin(part.choices, place, begin, None), part.mass)
        return counted, found

    def _turn(self, node: Turn, part: Crowd, client: ClientState, place: int, begin: int) -> tuple[Tally, Arrivals]:
        here = scene(self.script, node, client, len(part))
        divisions = self._divisions(here, part.mass)
        counted = Tally(len(self.players))
        count_scene(counted, self.script, here, client, part.mass, divisions)
        found: Arrivals = []
        for passage in passed_by(here, client, place):
            found += self._arrive(part, passage, origin(part.choices, place, begin, None), part.mass)
        for number in range(len(node.options)):
            passage = chosen(here, number)
            counted.transitions += int(passage.who.sum())
            if repairs(here, passage).any():
                counted.repaired.add(node.id)
            mass = np.array([one * division.shares[number] for one, division in zip(part.mass, divisions, strict=True)])
            found += self._arrive(part, passage, origin(part.choices, place, begin, number), mass)
        return counted, found

    def _divisions(self, here: Scene, _mass: Mass) -> list[Division]:
        """How each player's plays divide; one column where everything is open to everyone."""
        open_ = here.open[:, :1] if here.open.all() else here.open
        return [divide(player, here.turn, open_) for player in self.players]

    def _arrive(self, part: Crowd, passage: Passage, came: NDArray[np.uint64], mass: Mass) -> Arrivals:
        """Those of a passage that stand for any play, each where it goes; who breaks off goes to the last place."""
        who = passage.who & mass.any(axis=0)
        if not who.any():
            return []
        nodes = len(self.script.nodes)
        broke = np.zeros(len(part), bool)
        if passage.may_break_off:
            broke = np.broadcast_to(np.asarray(model.breaks_off(passage.after, self.script.pattern)) != 0, len(part))
        numbers = self._numbers(passage.after, passage.following, len(part))
        whole = Crowd(numbers, mass, part.ways, came)
        found: Arrivals = []
        staying = who & ~broke
        if staying.any():
            found.append((passage.following, self._gathered(whole, staying)))
        if (who & broke).any():
            ends = Crowd(self._numbers(passage.after, nodes, len(part)), mass, part.ways, came)
            found.append((nodes + 1, self._gathered(ends, who & broke)))
        return found

    def _numbers(self, client: ClientState, place: int, count: int) -> Numbers:
        forgotten = forget(client, self.script.pattern, self.script.numbering, self.later[place])
        return self.layout.pack(forgotten, count)

    def _gathered(self, crowd: Crowd, who: Rows) -> Crowd:
        return merged([crowd if who.all() else crowd.part(who)], len(self.players))
