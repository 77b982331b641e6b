"""What is counted while clients pass: who meets a turn, who chooses what, what it earns, what switches on."""

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from scoring.credit import HEAVY
from scoring.key import STAGE_ROOM, STAGE_SECURITY
from scoring.vocabulary import Tier
from simulator.client.state import NO_RUPTURE, ClientState, window
from simulator.explore.choosing import Division
from simulator.explore.crowd import Mass
from simulator.explore.passage import Rows, Scene
from simulator.play.script import Option, Script, Turn

PerPlayer = NDArray[np.float64]
"""One number for each player."""


@dataclass
class TurnTally:
    """One turn, for every player: the share of plays that meet it, that choose each option, and what they earn there.

    `earned`, `chance` and `best` are sums of credit over plays, unweighted; `ruptured` is the share of plays in which a rupture
    opens here.
    """

    met: PerPlayer
    ruptured: PerPlayer
    options: list[PerPlayer]
    earned: PerPlayer
    chance: PerPlayer
    best: PerPlayer

    def add(self, other: "TurnTally") -> None:
        """Count in what another tally counted of the same turn."""
        for name in ("met", "ruptured", "earned", "chance", "best"):
            getattr(self, name).__iadd__(getattr(other, name))
        for mine, theirs in zip(self.options, other.options, strict=True):
            mine += theirs


@dataclass
class Tally:
    """Everything counted in one sweep."""

    players: int
    turns: dict[str, TurnTally] = field(default_factory=dict)
    cancelled: dict[int, PerPlayer] = field(default_factory=dict)
    """By session: the share of plays in which it is cancelled."""
    repaired: set[str] = field(default_factory=set)
    """Turns at which some play repairs a rupture."""
    transitions: int = 0
    """How many different pairs of a client and a choice there are."""

    def add(self, other: "Tally") -> None:
        """Count in what another tally counted."""
        self.transitions += other.transitions
        self.repaired |= other.repaired
        for id_, turn in other.turns.items():
            if id_ in self.turns:
                self.turns[id_].add(turn)
            else:
                self.turns[id_] = turn
        for session, share in other.cancelled.items():
            self.cancelled[session] = self.cancelled.get(session, 0.0) + share

    def turn(self, turn: Turn) -> TurnTally:
        """The tally of this turn, begun if need be."""
        if turn.id not in self.turns:
            met, ruptured, earned, chance, best = (np.zeros(self.players) for _ in range(5))
            options = [np.zeros(self.players) for _ in turn.options]
            self.turns[turn.id] = TurnTally(met, ruptured, options, earned, chance, best)
        return self.turns[turn.id]


def heaviness(turn: Turn) -> int:
    """How much a turn weighs in the fit, 1 or 2."""
    return 2 if turn.source.moment in HEAVY or turn.source.risk else 1


def count_scene(
    tally: Tally, script: Script, here: Scene, client: ClientState, mass: Mass, divisions: list[Division]
) -> None:
    """Count a column of clients at a turn. `mass[p, i]` is what client i stands for in the plays of player p."""
    turn = tally.turn(here.turn)
    count = mass.shape[1]
    turn.met += _over(mass, here.opens)
    opening = here.opens & np.broadcast_to((client.rupture == NO_RUPTURE) & (here.entered.rupture != NO_RUPTURE), count)
    if opening.any():
        turn.ruptured += _over(mass, opening)
    if not here.turn.options:
        return
    earnable = _earnable(script, here)
    open_ = here.open[:, :1] if here.open.all() else here.open
    many = np.maximum(open_.sum(axis=0), 1)
    chance = (earnable * open_).sum(axis=0) / many
    best = np.where(open_, earnable, 0.0).max(axis=0)
    chooses = here.chooses
    for player, division in enumerate(divisions):
        weights = mass[player] if chooses.all() else mass[player] * chooses
        for number, share in enumerate(division.shares):
            turn.options[number][player] += _summed(weights, share)
        earned = np.where(division.by_chance, chance, (earnable * division.shares).sum(axis=0))
        turn.earned[player] += _summed(weights, earned)
        turn.chance[player] += _summed(weights, chance)
        turn.best[player] += _summed(weights, best)


def _over(mass: Mass, where: Rows) -> PerPlayer:
    """The mass of these clients, for each player."""
    total: PerPlayer = (mass if where.all() else mass[:, where]).sum(axis=1)
    return total


def _summed(weights: NDArray[np.float64], values: NDArray[np.float64]) -> float:
    """The weighted sum; one value may stand for all."""
    return float(weights.sum() * values[0] if len(values) == 1 else weights @ values)


def _earnable(script: Script, here: Scene) -> NDArray[np.float64]:
    """Credit of each option, option by client (or one column for all): the tier, lifted where the stage gate lifts it."""
    each = [_credit(script, option, here.entered) for option in here.turn.options]
    longest = max(len(values) for values in each)
    return np.array([np.broadcast_to(values, longest) for values in each])


def _credit(script: Script, option: Option, entered: ClientState) -> NDArray[np.float64]:
    if not option.act.liftable or option.source.tier is not None:
        return np.array([option.tier.credit])
    _, top = window(entered, script.pattern)
    lifted = np.atleast_1d((entered.security >= STAGE_SECURITY) & (entered.activation <= top - STAGE_ROOM))
    return np.where(lifted, Tier.NEUTRAL.credit, option.tier.credit)
