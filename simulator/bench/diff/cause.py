"""Which change moved a figure: every change is made alone in the old version, and the player concerned plays that."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from simulator.bench.diff.change import Change, NotAlone
from simulator.bench.diff.figures import BY_LINES, Figure, Values, values_for
from simulator.bench.diff.movements import Movement
from simulator.explore.layout import TooMuchToRemember
from simulator.explore.sweep import TooManyStates
from simulator.play.script import prepare_script
from simulator.scenario.findings import errors
from simulator.scenario.marks import Marks
from simulator.scenario.models import Vignette
from simulator.scenario.references import unknown_names
from simulator.scenario.source import Source

MOST_TRIED = 20
SECONDS = 20.0
"""Time for all trials together."""

HARDLY = 0.1
"""A change that moves less than this part of the way has not done it."""


@dataclass(frozen=True)
class Cause:
    """What moved a figure. `change` is the one that alone moves it furthest in the same direction, None where none does; `alone` is
    the figure with that change alone. `tried` were made alone; `not_alone` make no sense without others; `left_out` were too many."""

    movement: Movement
    change: Change | None
    alone: float
    tried: int
    not_alone: int
    left_out: int

    @property
    def part(self) -> float:
        """How much of the way the change goes alone; 1 is all of it."""
        return (self.alone - self.movement.old) / self.movement.by


class Trials:
    """Changes made alone in the old version, each played once for each player concerned. `clock` gives seconds."""

    def __init__(self, old: Vignette, changes: Sequence[Change], clock: Callable[[], float]) -> None:
        self.old = old
        self.changes = changes
        self.clock = clock
        self.until = clock() + SECONDS
        self.played: dict[tuple[int, str], Values | None] = {}

    def cause(self, movement: Movement) -> Cause | None:
        """What moved this figure; None where no change can have."""
        candidates = [at for at, change in enumerate(self.changes) if _may_move(change, movement.figure)]
        if not candidates:
            return None
        if len(candidates) == 1 and not any(map(_untriable, self.changes)):
            return Cause(movement, self.changes[candidates[0]], movement.new, 0, 0, 0)
        best, alone, tried, not_alone = None, movement.old, 0, 0
        for at in candidates[:MOST_TRIED]:
            if self.clock() > self.until:
                break
            values = self._values(at, movement.figure.player)
            if values is None:
                not_alone += 1
                continue
            tried += 1
            value = values.get(movement.figure, 0.0)
            if (value - alone) * movement.by > 0:
                best, alone = self.changes[at], value
        left_out = len(candidates) - tried - not_alone
        cause = Cause(movement, best, alone, tried, not_alone, left_out)
        return cause if cause.part >= HARDLY else replace(cause, change=None, alone=movement.old)

    def _values(self, at: int, player: str) -> Values | None:
        if (at, player) not in self.played:
            self.played[at, player] = _with(self.old, self.changes[at], player)
        return self.played[at, player]


def _untriable(change: Change) -> bool:
    """True for a change that moves plays and cannot be made alone."""
    return change.kind == "moved" and change.apply is None


def _may_move(change: Change, figure: Figure) -> bool:
    return change.apply is not None and (not change.only_words or figure.player in BY_LINES)


def _with(old: Vignette, change: Change, player: str) -> Values | None:
    """A player's figures with this change alone; None where that is no vignette that can be played and counted."""
    try:
        vignette = change.apply(old) if change.apply else old
    except NotAlone:
        return None
    if any(broken(vignette)):
        return None
    try:
        return values_for(prepare_script(vignette), player)
    except (LookupError, TooManyStates, TooMuchToRemember):
        return None


def broken(vignette: Vignette) -> Iterator[object]:
    """What keeps a vignette made of two versions from being played."""
    yield from errors(tuple(unknown_names(vignette, Source(""), Marks())))
    yield from (session for session in vignette.sessions if not session.turns)
    if not vignette.sessions:
        yield vignette
