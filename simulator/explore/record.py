"""What an exploration found, as plain frozen data: it outlives the sweeps, goes to a file and comes back."""

from dataclasses import dataclass

from simulator.explore.alarms import AlarmShare
from simulator.explore.findings import NeverMet
from simulator.explore.method import Method
from simulator.explore.witness import Choices


@dataclass(frozen=True)
class TurnReach:
    """How many of all plays by chance meet a turn, and choose each option there, 0 to 1."""

    share: float
    options: dict[str, float]


@dataclass(frozen=True)
class PlayerResult:
    """How one player fares. `fit` is the mean credit, weighted, over all its plays together; `fit_corrected` that, corrected for
    guessing; None where nothing could be gained. `mean` is where its clients stand at the end in the mean; `likeliest` the choices
    of its likeliest play among those that end where most do. `turns` says how many of its plays meet each turn."""

    name: str
    fit: float
    fit_corrected: float | None
    broken_off: float
    outcome: float
    endings: dict[str, float]
    mean: dict[str, float]
    likeliest: Choices
    turns: dict[str, float]


@dataclass(frozen=True)
class Way:
    """An outcome, 0 to 100, and a shortest list of choices that leads to it."""

    outcome: int
    choices: Choices


@dataclass(frozen=True)
class Witnesses:
    """A shortest list of choices for every turn, every option (`turn/option`) and every ending that can be met."""

    turns: dict[str, Choices]
    options: dict[str, Choices]
    endings: dict[str, Choices]


@dataclass(frozen=True)
class Crowding:
    """A turn at which some play has options but too few of them open, and choices that lead there."""

    turn: str
    least: int
    choices: Choices


@dataclass(frozen=True)
class Exploration:
    """Everything an exploration found of a vignette. `paths` counts the different lists of choices from start to end,
    None where only a sample was played."""

    vignette: str
    hash: str
    method: Method
    plays: int | None
    """How many plays were drawn for each player, where the method is sampled."""
    states: int
    transitions: int
    paths: int | None
    turns: dict[str, TurnReach]
    endings: dict[str, float]
    players: tuple[PlayerResult, ...]
    best: Way
    worst: Way
    alarms: tuple[AlarmShare, ...]
    never: tuple[NeverMet, ...]
    too_few: tuple[Crowding, ...]
    never_repaired: tuple[str, ...]
    """Turns at which a rupture can open that no play repairs."""
    witnesses: Witnesses

    def player(self, name: str) -> PlayerResult:
        """The player with this name. Raises LookupError."""
        for player in self.players:
            if player.name == name:
                return player
        raise LookupError(f"no player is called {name}; there are {', '.join(one.name for one in self.players)}")
