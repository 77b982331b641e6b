"""Everything a diff says."""

import time
from collections.abc import Callable
from dataclasses import dataclass

from simulator.bench.diff.cause import Cause, Trials
from simulator.bench.diff.change import Change
from simulator.bench.diff.compared import changes, versions_of
from simulator.bench.diff.movements import Movement, movements
from simulator.explore.method import Method
from simulator.explore.record import Exploration
from simulator.play.script import Script, prepare_script
from simulator.scenario.loader import Loaded

EXPLAINED = 3
"""Movements for which the change that did it is looked for."""

Explore = Callable[[Script, str], Exploration]
"""An exploration of a script, by the hash of its text."""


@dataclass(frozen=True)
class Diff:
    """What changed, what moved, and what moved the most of it. `method` is None where nothing could move, and so nothing was
    explored."""

    old: Loaded
    new: Loaded
    changes: tuple[Change, ...]
    movements: tuple[Movement, ...]
    causes: tuple[Cause, ...]
    method: Method | None

    @property
    def only_words(self) -> bool:
        """True where something changed, and all of it is wording."""
        return bool(self.changes) and all(change.only_words for change in self.changes)


def diff(old: Loaded, new: Loaded, explore: Explore, clock: Callable[[], float] = time.monotonic) -> Diff:
    """Compare two versions. Raises VignetteRefused where one cannot be played, TooMuchToRemember where it cannot be counted."""
    versions, renamed = versions_of(old, new)
    found = changes(versions, renamed)
    if all(change.apply is None and change.kind != "moved" for change in found):
        return Diff(old, new, found, (), (), None)
    before = explore(prepare_script(old.required()), old.sha256)
    after = explore(prepare_script(new.required()), new.sha256)
    moved = movements(before, after, renamed.turns)
    if not before.method == after.method == "exact":
        return Diff(old, new, found, moved, (), "sampled")
    trials = Trials(versions.old.vignette, found, clock)
    causes = (trials.cause(one) for one in _to_explain(moved))
    return Diff(old, new, found, moved, tuple(cause for cause in causes if cause is not None), "exact")


def _to_explain(moved: tuple[Movement, ...]) -> list[Movement]:
    """The largest movement of each measure, at most three of them. Players who do not look at the client are explained only where
    nobody else moved."""
    chosen = [one for one in moved if one.of_main_player] or list(moved)
    largest: dict[str, Movement] = {}
    for one in chosen:
        largest.setdefault(one.figure.measure, one)
    return list(largest.values())[:EXPLAINED]
