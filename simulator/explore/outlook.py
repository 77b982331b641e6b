"""What is still possible from every client: the best and the worst outcome that choices can reach from there."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from simulator.client import model
from simulator.client.state import ClientState
from simulator.explore.asked import forget
from simulator.explore.finals import Finals
from simulator.explore.passage import Passage, chosen, onward, passed_by, scene
from simulator.explore.sweep import CHUNK, Sweep
from simulator.play.script import Turn

Values = NDArray[np.int8]
_NEVER_BEST, _NEVER_WORST = -1, 127


@dataclass(frozen=True)
class Range:
    """The worst and the best outcome that can be reached, 0 to 100."""

    worst: int
    best: int


class Outlook:
    """Best and worst for every client of a sweep that reaches everything. Made once, by walking the nodes backward."""

    def __init__(self, sweep: Sweep) -> None:
        self.sweep = sweep
        self.script = sweep.script
        self.best: list[Values] = [np.full(len(crowd), _NEVER_BEST, np.int8) for crowd in sweep.crowds]
        self.worst: list[Values] = [np.full(len(crowd), _NEVER_WORST, np.int8) for crowd in sweep.crowds]
        outcomes = Finals(sweep).outcomes.astype(np.int8)
        nodes = len(self.script.nodes)
        for values in (self.best, self.worst):
            values[nodes] = outcomes[: len(sweep.ended)]
            values[nodes + 1] = outcomes[len(sweep.ended) :]
        for place in reversed(range(nodes)):
            for begin in range(0, len(sweep.crowds[place]), CHUNK):
                self._look_back(place, slice(begin, begin + CHUNK))

    def of(self, client: ClientState, place: int) -> Range:
        """What is still possible for this client at this node. Raises LookupError for one that no play brings there."""
        column = ClientState._make(np.array([value]) for value in client)
        number = self._numbers(column, place, 1)
        crowd = self.sweep.crowds[place]
        row = int(np.searchsorted(crowd.numbers, number[0]))
        if row == len(crowd) or crowd.numbers[row] != number[0]:
            raise LookupError(f"no play brings this client to node {place}")
        return Range(int(self.worst[place][row]), int(self.best[place][row]))

    def after(self, entered: ClientState, place: int) -> dict[str, Range]:
        """What is still possible after each open option of the turn at this node, for a client that has entered it."""
        found = {}
        for option in self.script.turn(place).options:
            if option.test(entered):
                client = model.answer(entered, option.act)
                broke = bool(model.breaks_off(client, self.script.pattern))
                found[option.id] = Range(0, 0) if broke else self.of(client, option.following)
        return found

    def _look_back(self, place: int, part: slice) -> None:
        numbers = self.sweep.crowds[place].numbers[part]
        client = self.sweep.layout.unpack(numbers)
        for passage in self._passages(place, client, len(numbers)):
            best, worst = self._values(passage, len(numbers))
            here_best, here_worst = self.best[place][part], self.worst[place][part]
            here_best[passage.who] = np.maximum(here_best[passage.who], best[passage.who])
            here_worst[passage.who] = np.minimum(here_worst[passage.who], worst[passage.who])

    def _passages(self, place: int, client: ClientState, count: int) -> Iterator[Passage]:
        node = self.script.nodes[place]
        if not isinstance(node, Turn):
            yield from onward(self.script, place, client, count)
            return
        here = scene(self.script, node, client, count)
        yield from passed_by(here, client, place)
        yield from (chosen(here, number) for number in range(len(node.options)))

    def _values(self, passage: Passage, count: int) -> tuple[Values, Values]:
        """Best and worst for the clients of a passage, 0 where they break off; rows that are not of it hold anything."""
        best, worst = np.zeros(count, np.int8), np.zeros(count, np.int8)
        staying = passage.who
        if passage.may_break_off:
            broke = np.asarray(model.breaks_off(passage.after, self.script.pattern)) != 0
            staying = staying & ~broke
        if staying.any():
            numbers = self._numbers(passage.after, passage.following, count)[staying]
            rows, back = _looked_up(self.sweep.crowds[passage.following].numbers, numbers)
            best[staying] = self.best[passage.following][rows][back]
            worst[staying] = self.worst[passage.following][rows][back]
        return best, worst

    def _numbers(self, client: ClientState, place: int, count: int) -> NDArray[np.uint64]:
        forgotten = forget(client, self.script.pattern, self.script.numbering, self.sweep.later[place])
        return self.sweep.layout.pack(forgotten, count)


def _looked_up(known: NDArray[np.uint64], wanted: NDArray[np.uint64]) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Where each different wanted number stands among the known ones, and which of those answers is for which number.

    Looked up in sorted order, each once: the search then runs through memory forward.
    """
    order = np.argsort(wanted)
    ordered = wanted[order]
    first = np.ones(len(ordered), bool)
    np.not_equal(ordered[1:], ordered[:-1], out=first[1:])
    back = np.empty(len(wanted), np.intp)
    back[order] = np.cumsum(first) - 1
    return np.searchsorted(known, ordered[first]), back
