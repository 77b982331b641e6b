"""Which clients really stand at a turn, the likeliest under play by chance first, each with a shortest list of choices to it."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from simulator.client.state import ClientState
from simulator.explore.crowd import Crowd
from simulator.explore.passage import Scene, scene
from simulator.explore.players import guessing
from simulator.explore.sampled import SampledSweeper
from simulator.explore.sweep import Sweep, Sweeper, TooManyStates
from simulator.explore.witness import Choices, way_to
from simulator.play.script import Script, Turn

MOST = 9
"""How many of the likeliest are told."""

_SEEN = ("bond", "activation", "safety", "closeness", "strain", "security", "rupture")
"""Clients that are equal in these, and to whom the same options are open, are told as one."""


@dataclass(frozen=True)
class Standing:
    """Where the client may stand at a turn. `share` is how many of the plays by chance that meet the turn meet it so, 0 to 1;
    `open` the options open there; `choices` a shortest list that leads to the likeliest client of this kind."""

    share: float
    open: tuple[str, ...]
    choices: Choices


class _Halted(Sweeper):
    """A sweep that goes as far as one node and keeps who stands there, with their mass."""

    halt = 0
    standing: Crowd | None = None

    def _move(self, crowd: Crowd, place: int) -> None:
        if place == self.halt:
            self.standing = crowd
        elif place < self.halt:
            super()._move(crowd, place)


class _HaltedSample(_Halted, SampledSweeper):
    """The same for a sample of plays, where there are too many clients to count."""


def standings(script: Script, turn_id: str) -> tuple[Standing, ...]:
    """The likeliest standings at this turn, and for each option that is open in none of them the likeliest one where it is.

    Empty where no play meets the turn. Raises LookupError for an unknown turn and TooMuchToRemember.
    """
    place = next((n for n, node in enumerate(script.nodes) if isinstance(node, Turn) and node.id == turn_id), None)
    if place is None:
        raise LookupError(f"there is no turn {turn_id}; there are {', '.join(turn.id for turn in script.turns())}")
    sweep, crowd = _swept(script, place)
    if crowd is None:
        return ()
    turn = script.turn(place)
    client = sweep.layout.unpack(crowd.numbers)
    here = scene(script, turn, client, len(crowd))
    mass = crowd.mass[0] * here.chooses
    if not mass.any():
        return ()
    return tuple(_told(sweep, place, here, row, share) for row, share in _picked(here, mass))


def _swept(script: Script, place: int) -> tuple[Sweep, Crowd | None]:
    kinds: tuple[type[_Halted], ...] = (_Halted, _HaltedSample)
    for kind in kinds:
        sweeper = kind(script, [guessing()])
        sweeper.halt = place
        try:
            return sweeper.run(), sweeper.standing
        except TooManyStates:
            if kind is _HaltedSample:
                raise
    raise AssertionError("a sample is never too large")


def _picked(here: Scene, mass: NDArray[np.float64]) -> Iterator[tuple[int, float]]:
    """The likeliest client of each kind that is told, with the share of its kind."""
    kind = _kinds(here.entered, here.open, len(mass))
    weight = np.bincount(kind, mass)
    likeliest = np.lexsort((-mass, kind))
    first = likeliest[np.searchsorted(kind[likeliest], np.arange(len(weight)))]
    order = [int(one) for one in np.argsort(-weight, kind="stable") if weight[one] > 0]
    told = order[:MOST]
    for option in range(len(here.open)):
        if not any(here.open[option, first[one]] for one in told):
            told += [one for one in order if here.open[option, first[one]]][:1]
    total = float(mass.sum())
    yield from ((int(first[one]), float(weight[one]) / total) for one in told)


def _kinds(entered: ClientState, open_: NDArray[np.bool_], count: int) -> NDArray[np.intp]:
    """A number for each client; equal numbers for clients that an author would call the same."""
    columns = [np.broadcast_to(np.asarray(getattr(entered, name)), count).astype(np.int64) for name in _SEEN]
    key = np.zeros(count, np.int64)
    for column in (*columns, *open_.astype(np.int64)):
        _, key = np.unique(key * 16 + column, return_inverse=True)
    return key.astype(np.intp)


def _told(sweep: Sweep, place: int, here: Scene, row: int, share: float) -> Standing:
    ids = tuple(option.id for number, option in enumerate(here.turn.options) if here.open[number, row])
    return Standing(share, ids, way_to(sweep, place, row))
