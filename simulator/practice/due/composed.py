"""A session of what is due, so many minutes long: first what is new, in a block of one pattern, then what comes again, mixed. Pure."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import chain

from scoring.vocabulary import Moment, Pattern
from simulator.practice.due.pace import USUAL
from simulator.practice.due.spacing import Spaced, Unit
from simulator.practice.rounds import Round, shuffled
from simulator.scenario.index import Entry
from simulator.store.journal import AttemptRow

NEW_AT_ONCE = 3
"""New units in one session, all of one pattern."""

MINUTES = (5, 15, 30)
"""The lengths that are offered."""


@dataclass(frozen=True)
class Due:
    """What is due: units whose day has come, the shakiest first, and how many others have never been met."""

    now: tuple[Unit, ...]
    new: tuple[Unit, ...]


NOTHING_DUE = Due((), ())


def due(standing: Mapping[Unit, Spaced], scenes: Iterable[Entry], now: datetime) -> Due:
    """What is due now, among the units there are scenes for."""
    there = {unit for scene in scenes if (unit := unit_of(scene)) is not None}
    ripe = [unit for unit in there if unit in standing and standing[unit].due <= now]
    new = [unit for unit in there if unit not in standing]
    return Due(
        tuple(sorted(ripe, key=lambda unit: (standing[unit].streak, standing[unit].due, unit))),
        tuple(sorted(new, key=lambda unit: shuffled("/".join(unit)))),
    )


def due_round(
    standing: Mapping[Unit, Spaced],
    entries: Iterable[Entry],
    attempts: Sequence[AttemptRow],
    *,
    level: int,
    now: datetime,
    minutes: int,
    seconds: float = USUAL,
) -> Round:
    """The session: a third of it new at most, as long as anything is due; where nothing is due, new ones, then what comes next.

    `seconds` is what a scene takes this trainee; the session holds no more of them than fit into its minutes.
    """
    scenes = [one for one in entries if one.kind == "scene" and not one.form and one.moment]
    found = due(standing, scenes, now)
    choosing = _Choosing(scenes, attempts, standing, level)
    fresh = _block(found.new)
    ripe = list(found.now) or sorted((u for u in standing if u not in found.now), key=lambda u: standing[u].due)
    most = max(1, int(60 * minutes / seconds))
    block = choosing.scenes(fresh[: NEW_AT_ONCE if found.now else None], max(1, most // 3) if found.now else most)
    again = _mixed(choosing.scenes(ripe, most - len(block)))
    chosen = (*block, *again)
    return Round("due", chosen, 0, len(chosen))


def unit_of(scene: Entry) -> Unit | None:
    """The unit a scene of practice belongs to; None for a case, or a scene of a form."""
    if scene.kind != "scene" or scene.form or not scene.moment:
        return None
    return Unit(Pattern(scene.pattern), Moment(scene.moment))


def _block(new: Sequence[Unit]) -> list[Unit]:
    """The new units of one pattern, of that with most of them: blocked first, mixed later."""
    if not new:
        return []
    by_pattern = Counter(unit.pattern for unit in new)
    pattern = max(by_pattern, key=lambda one: (by_pattern[one], one))
    return [unit for unit in new if unit.pattern is pattern]


def _mixed(scenes: Sequence[Entry]) -> Iterator[Entry]:
    """In their order as far as no pattern, and if it can be helped no client, comes twice running."""
    waiting = list(scenes)
    last: Entry | None = None
    while waiting:
        one = min(waiting, key=lambda other: _alike(other, last))  # of equals the first
        waiting.remove(one)
        yield one
        last = one


def _alike(one: Entry, last: Entry | None) -> tuple[bool, bool]:
    return last is not None and one.pattern == last.pattern, last is not None and one.name == last.name


class _Choosing:
    """Finds a scene for a unit: with another client than last time, near the dial's level, the one played least."""

    def __init__(
        self, scenes: Sequence[Entry], attempts: Sequence[AttemptRow], standing: Mapping[Unit, Spaced], level: int
    ) -> None:
        self.scenes_of: dict[Unit, list[Entry]] = {}
        for scene in scenes:
            unit = unit_of(scene)
            if unit is not None:
                self.scenes_of.setdefault(unit, []).append(scene)
        self.played = Counter(row.vignette_id for row in attempts if row.finished)
        self.standing = standing
        self.level = level

    def scenes(self, units: Iterable[Unit], most: int) -> list[Entry]:
        """One scene a unit until there are so many; where units run out, second scenes of the same ones."""
        chosen: list[Entry] = []
        units = list(units)
        for unit in chain(units, units):
            if len(chosen) >= most:
                break
            one = self._scene(unit, chosen)
            if one is not None:
                chosen.append(one)
        return chosen

    def _scene(self, unit: Unit, but: Sequence[Entry]) -> Entry | None:
        before = self.standing.get(unit)
        twins = {one.twin for one in but if one.twin}
        free = [
            one
            for one in self.scenes_of.get(unit, ())
            if one not in but
            and one.id not in twins
            and (before is None or one.name != before.client)
            and (not one.twin or (before is not None and before.streak > 0))
        ]
        return min(free, key=self._first, default=None)

    def _first(self, scene: Entry) -> tuple[int, int, int, str]:
        """Unplayed before played, near the dial before far, twins once their turn has come, and else mixed."""
        return self.played[scene.id], abs(scene.level - self.level), not scene.twin, shuffled(scene.id)
