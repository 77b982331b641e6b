"""Which figures moved between two explorations, and how far."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from simulator.bench.diff.figures import MAIN, Figure, Measure, Values, values_of
from simulator.explore.record import Exploration

HAIR: dict[Measure, float] = {"broken off": 5e-4, "ending": 5e-4, "alarm": 5e-4, "fit*": 5e-3, "outcome": 5e-2}
"""What is less than this has not moved: half of the last digit that is shown."""

SAMPLED_HAIR: dict[Measure, float] = {"broken off": 0.02, "ending": 0.02, "alarm": 0.02, "fit*": 0.05, "outcome": 2.0}
"""The same where one of the two was sampled."""

_WHOLE: dict[Measure, float] = {"outcome": 100.0}


@dataclass(frozen=True)
class Movement:
    """A figure in both versions."""

    figure: Figure
    old: float
    new: float

    @property
    def by(self) -> float:
        """How far it moved, in the figure's own unit."""
        return self.new - self.old

    @property
    def size(self) -> float:
        """How far it moved as a part of its scale, so that figures can be ranked."""
        return abs(self.by) / _WHOLE.get(self.figure.measure, 1.0)

    @property
    def of_main_player(self) -> bool:
        """False for a player who does not look at the client."""
        return self.figure.player in MAIN


def movements(old: Exploration, new: Exploration, renamed: Mapping[str, str]) -> tuple[Movement, ...]:
    """What moved by more than a hair, the largest first. `renamed` has the new names of turns by their old ones.

    An ending or an alarm that one version does not have counts as 0 there; a player that only one has cannot be compared.
    """
    hair = HAIR if old.method == new.method == "exact" else SAMPLED_HAIR
    before, after = _with_names(values_of(old), renamed), values_of(new)
    both = {player.name for player in old.players} & {player.name for player in new.players}
    found = [
        Movement(figure, before.get(figure, 0.0), after.get(figure, 0.0))
        for figure in dict.fromkeys((*before, *after))
        if figure.player in both and _comparable(figure, before, after)
    ]
    moved = [one for one in found if abs(one.by) >= hair[one.figure.measure]]
    return tuple(sorted(_without_echoes(moved), key=lambda one: (not one.of_main_player, -one.size)))


def _with_names(values: Values, renamed: Mapping[str, str]) -> Values:
    return {replace(figure, turn=renamed.get(figure.turn, figure.turn)): value for figure, value in values.items()}


def _comparable(figure: Figure, before: Mapping[Figure, float], after: Mapping[Figure, float]) -> bool:
    return figure.measure in ("ending", "alarm") or (figure in before and figure in after)


def _without_echoes(moved: list[Movement]) -> list[Movement]:
    """Without endings that only say again that the work was broken off."""
    broken = {one.figure.player: one for one in moved if one.figure.measure == "broken off"}
    return [one for one in moved if one.figure.measure != "ending" or not _same(one, broken.get(one.figure.player))]


def _same(one: Movement, other: Movement | None) -> bool:
    return other is not None and abs(one.old - other.old) < 1e-9 and abs(one.new - other.new) < 1e-9
