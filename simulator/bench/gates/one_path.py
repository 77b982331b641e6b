"""Players that walk one path: played through the engine in a moment, for the check that an author waits for."""

from collections.abc import Iterator
from dataclasses import dataclass

from scoring.fit import plain_fit
from simulator.client.outcome import outcome
from simulator.client.state import ClientState
from simulator.explore.players import Player, key, measured, other_keys
from simulator.play.engine import begin, choose, open_options
from simulator.play.events import Event, PlayEnded
from simulator.play.script import Option, Script, Turn
from simulator.play.traces import trace


@dataclass(frozen=True)
class OnePath:
    """How one play went: fit corrected for guessing, the outcome (0 where it broke off), how many choices there were."""

    name: str
    fit_corrected: float | None
    outcome: float
    choices: int


def walkers(script: Script) -> Iterator[OnePath]:
    """The key, the keys of the other patterns, and the tricks that always have something to go by."""
    for player in (key(), *other_keys(script.pattern), *measured(script)):
        yield walk(script, player)


def walk(script: Script, player: Player) -> OnePath:
    """Play once: always the option the player prefers most, the first of several; the first open one where it has nothing to go by."""
    play, events = begin(script)
    while play.place is not None:
        option = _preferred(player, script.turn(play.place), play.client)
        play, more = choose(script, play, option.id)
        events.extend(more)
    return OnePath(
        player.name, plain_fit(trace(script, events).exchanges).corrected, _outcome(script, events), play.choices
    )


def _preferred(player: Player, turn: Turn, client: ClientState) -> Option:
    liked = {option.id: value for option, value in zip(turn.options, player.preference(turn), strict=True)}
    return max(open_options(turn, client), key=lambda option: float("-inf") if (v := liked[option.id]) is None else v)


def _outcome(script: Script, events: list[Event]) -> float:
    last = events[-1]
    if not isinstance(last, PlayEnded) or last.broken_off:
        return 0.0
    return float(outcome(last.client_state, script.pattern))
