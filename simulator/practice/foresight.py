"""What the exact analysis has said so far, kept by client and turn, so that a track can be drawn from it at once. Pure."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from simulator.client.state import ClientState
from simulator.practice.debrief.steps import Step

if TYPE_CHECKING:  # exploring brings numpy along
    from simulator.explore.outlook import Range
    from simulator.practice.debrief.exact import Exact


class Foreknown:
    """A foresight (see `track.Foresight`) that knows what it was told."""

    def __init__(self) -> None:
        self._lines: dict[tuple[int, tuple[int, ...]], Mapping[str, Range]] = {}

    @property
    def knows_something(self) -> bool:
        """True once anything was told."""
        return bool(self._lines)

    def learn(self, place: int, client: tuple[int, ...], lines: "Mapping[str, Range]") -> None:
        """Keep what is still possible after each open line, for this client who has entered the turn at this node."""
        self._lines[place, tuple(client)] = lines

    def learn_path(self, exact: "Exact", steps: Sequence[Step]) -> None:
        """Keep what was counted for a case debrief, over the steps of its play."""
        for step, possible in zip(steps, exact.possible, strict=True):
            self.learn(step.entered.place, step.entered.client_state, possible.lines)

    def after(self, entered: ClientState, place: int, /) -> "Mapping[str, Range]":
        """What is still possible after each open line. Raises LookupError where it was not told."""
        return self._lines[place, tuple(entered)]
