"""A player by its name."""

from simulator.explore import players as people
from simulator.explore.players import Player
from simulator.play.script import Script
from simulator.scenario.expect import ACCEPTABLE


def player_named(script: Script, name: str) -> Player:
    """The player an author means. Raises LookupError for one that this vignette does not have."""
    wanted = "key-or-acceptable" if name == ACCEPTABLE else name
    for player in everyone(script):
        if player.name == wanted:
            return player
    raise LookupError(f"this vignette has no player {name}")


def everyone(script: Script) -> tuple[Player, ...]:
    """Every player but the one slip, which is many."""
    return (
        people.key(),
        people.fitting(),
        people.learner(),
        people.guessing(),
        people.warmth(),
        *people.other_keys(script.pattern),
        *people.constant(script),
        *people.measured(script),
        *people.marked(),
    )
