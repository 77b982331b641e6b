"""Rounds: several scenes one after another. Five minutes of practice, twins, or a check-up form. Pure.

A round keeps nothing of its own. Which scenes it holds follows from the library and from the attempts in the journal, so a round
that was left goes on with what is not played yet.
"""

import hashlib
from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from simulator.play.records import Mode
from simulator.scenario.index import Entry
from simulator.store.journal import AttemptRow

RoundKind = Literal["due", "scenes", "twins", "form-a", "form-b"]
RoundAsked = Literal["due", "scenes", "twins", "form-a", "form-b", "check-up"]
"""`check-up` is the form that is next: form A until it is whole, then form B. What is due is composed in `practice/due`."""

ROUNDS: tuple[RoundKind, ...] = ("scenes", "twins", "form-a", "form-b")
MINUTES = 5
PAIRS = 3
"""Pairs of twins in one round."""


@dataclass(frozen=True)
class Round:
    """Scenes to be played in this order. `mixed` says that twins no longer come in pairs; `done` counts what lies behind of `of`."""

    kind: RoundKind
    scenes: tuple[Entry, ...]
    done: int = 0
    of: int = 0
    mixed: bool = False

    @property
    def mode(self) -> Mode:
        """A check-up gives no feedback; all other rounds give it after every choice."""
        return "check-up" if self.kind.startswith("form") else "drill"

    @property
    def rest(self) -> "Round":
        """The round after its first scene."""
        return Round(self.kind, self.scenes[1:], self.done + 1, self.of, self.mixed)


def compose(
    kind: RoundAsked, entries: Iterable[Entry], attempts: Sequence[AttemptRow], *, minutes: int | None = None
) -> Round:
    """The round of this kind that is next for somebody with these attempts, the oldest first."""
    scenes = [entry for entry in entries if entry.kind == "scene"]
    if kind == "scenes":
        return _practice([one for one in scenes if not one.form and not one.twin], attempts, minutes or MINUTES)
    if kind == "twins":
        return _twins([one for one in scenes if one.twin], attempts)
    if kind != "check-up":
        return form_round(kind, scenes, attempts)
    first = form_round("form-a", scenes, attempts)
    return first if first.scenes else form_round("form-b", scenes, attempts)


def form_round(kind: RoundKind, scenes: Iterable[Entry], attempts: Sequence[AttemptRow]) -> Round:
    """A check-up form from its first item that has no answer. The order is locked, and an answered item never comes again."""
    form = kind.removeprefix("form-")
    items = sorted((one for one in scenes if one.form == form), key=lambda one: one.item)
    answered = {row.vignette_id for row in attempts if row.finished and row.mode == "check-up"}
    rest = tuple(one for one in items if one.id not in answered)
    return Round(kind, rest, len(items) - len(rest), len(items))


def _practice(scenes: Sequence[Entry], attempts: Sequence[AttemptRow], minutes: int) -> Round:
    """Scenes played least and longest ago first, no two running with one pattern or one client where it can be helped."""
    waiting = sorted(scenes, key=_least_played(attempts))
    chosen: list[Entry] = []
    while waiting and sum(one.minutes for one in chosen) < minutes:
        last = chosen[-1] if chosen else None
        following = next((one for one in waiting if last is None or _unlike(one, last)), waiting[0])
        waiting.remove(following)
        chosen.append(following)
    return Round("scenes", tuple(chosen), 0, len(chosen))


def _twins(scenes: Sequence[Entry], attempts: Sequence[AttemptRow]) -> Round:
    """First pairs whose twins were not both played, one twin after the other; then single twins of many pairs, mixed."""
    played = {row.vignette_id for row in attempts if row.finished}
    known = {one.id: one for one in scenes}
    pairs = {tuple(sorted((one.id, one.twin))) for one in scenes if one.twin in known}
    new = sorted((pair for pair in pairs if not set(pair) <= played), key=lambda pair: shuffled("".join(pair)))
    if new:
        ids = [id_ for pair in new[:PAIRS] for id_ in sorted(pair, key=shuffled) if id_ not in played]
        return Round("twins", tuple(known[id_] for id_ in ids), 0, len(ids))
    chosen: list[Entry] = []
    for one in sorted(scenes, key=_least_played(attempts)):
        if len(chosen) < 2 * PAIRS and all(one.twin != other.id for other in chosen):
            chosen.append(one)
    return Round("twins", tuple(chosen), 0, len(chosen), mixed=True)


def _unlike(one: Entry, other: Entry) -> bool:
    return one.pattern != other.pattern and one.name != other.name


def _least_played(attempts: Sequence[AttemptRow]) -> Callable[[Entry], tuple[int, int, str]]:
    """Sorts scenes by how often and how long ago they were played. Among equals the order is mixed, and always the same."""
    times: dict[str, int] = {}
    last: dict[str, int] = {}
    for number, row in enumerate(attempts, start=1):
        if row.finished:
            times[row.vignette_id] = times.get(row.vignette_id, 0) + 1
            last[row.vignette_id] = number
    return lambda entry: (times.get(entry.id, 0), last.get(entry.id, 0), shuffled(entry.id))


def shuffled(id_: str) -> str:
    """Sorts by nothing one could guess, and always in the same way."""
    return hashlib.sha256(id_.encode()).hexdigest()


def counts(entries: Iterable[Entry], played: Container[str]) -> Mapping[RoundKind, tuple[int, int]]:
    """For every kind of round that has scenes: how many of them were played, of how many; `played` are ids of finished vignettes."""
    found: dict[RoundKind, tuple[int, int]] = {}
    for kind in ROUNDS:
        scenes = [one for one in entries if one.kind == "scene" and kind_of(one) == kind]
        if scenes:
            found[kind] = sum(one.id in played for one in scenes), len(scenes)
    return found


def kind_of(scene: Entry) -> RoundKind:
    """The kind of round a scene belongs to."""
    if scene.form:
        return "form-a" if scene.form == "a" else "form-b"
    return "twins" if scene.twin else "scenes"
