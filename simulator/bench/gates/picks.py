"""Which option a player picks at each turn, as far as the file alone tells, and whether it fits there."""

from dataclasses import dataclass

from scoring.vocabulary import Tier
from simulator.explore.players import Player
from simulator.play.script import Script


@dataclass(frozen=True)
class Picks:
    """The turns at which a player has something to go by, and those of them where what it picks is best, or fits at all."""

    turns: tuple[str, ...]
    best: tuple[str, ...]
    fitting: tuple[str, ...]


def picks(script: Script, player: Player) -> Picks:
    """What the player picks, were every option open."""
    turns, best, fitting = [], [], []
    for turn in script.turns():
        preferred = player.preference(turn)
        known = [value for value in preferred if value is not None]
        if not known:
            continue
        top = [o for o, value in zip(turn.options, preferred, strict=True) if value is not None and value == max(known)]
        turns.append(turn.id)
        if all(option.tier is Tier.BEST for option in top):
            best.append(turn.id)
        if all(option.tier.fits for option in top):
            fitting.append(turn.id)
    return Picks(tuple(turns), tuple(best), tuple(fitting))
