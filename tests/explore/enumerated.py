"""Every way to play a small vignette, walked one by one through the engine: what exploration must agree with."""

from collections import defaultdict
from dataclasses import dataclass, field

from scoring.credit import weight
from scoring.turns import plain_earned
from simulator.client.outcome import outcome
from simulator.client.state import ClientState
from simulator.play.engine import Play, begin, choose, open_options
from simulator.play.events import Event, OptionChosen, PlayEnded, SessionCancelled, TurnEntered
from simulator.play.script import Script
from simulator.play.traces import trace


@dataclass
class Enumerated:
    """Shares under guessing, by walking every path; `outcomes` are all that occur, `clients` all that stand at a turn's choice."""

    paths: int = 0
    endings: dict[str | None, float] = field(default_factory=lambda: defaultdict(float))
    broken_off: float = 0.0
    turns: dict[str, float] = field(default_factory=lambda: defaultdict(float))
    options: dict[str, float] = field(default_factory=lambda: defaultdict(float))
    ruptured: dict[str, float] = field(default_factory=lambda: defaultdict(float))
    cancelled: dict[int, float] = field(default_factory=lambda: defaultdict(float))
    security: float = 0.0
    strain: float = 0.0
    mean_outcome: float = 0.0
    outcomes: set[int] = field(default_factory=set)
    earned: float = 0.0
    chance: float = 0.0
    best: float = 0.0
    weight: float = 0.0
    choosing: dict[int, set[ClientState]] = field(default_factory=lambda: defaultdict(set))
    possible: dict[tuple[int, ClientState], tuple[int, int]] = field(default_factory=dict)
    """By node and client: the worst and the best outcome that can still be reached."""


class TooManyPaths(Exception):
    """There are more paths than a test has time for."""


def enumerate_paths(script: Script, most: int) -> Enumerated:
    """Walk every path. Raises TooManyPaths beyond `most`."""
    found = Enumerated()
    play, events = begin(script)
    _walk(script, play, events, 1.0, found, most)
    return found


def _walk(
    script: Script, play: Play, events: list[Event], share: float, found: Enumerated, most: int
) -> tuple[int, int]:
    if play.place is None:
        return _ended(script, events, share, found, most)
    found.choosing[play.place].add(play.client)
    options = open_options(script.turn(play.place), play.client)
    reached = []
    for option in options:
        after, more = choose(script, play, option.id)
        reached.append(_walk(script, after, [*events, *more], share / len(options), found, most))
    span = min(worst for worst, _ in reached), max(best for _, best in reached)
    found.possible[play.place, play.client] = span
    return span


def _ended(script: Script, events: list[Event], share: float, found: Enumerated, most: int) -> tuple[int, int]:
    found.paths += 1
    if found.paths > most:
        raise TooManyPaths
    for event in events:
        match event:
            case TurnEntered():
                found.turns[event.turn] += share
                if event.rupture_opened is not None:
                    found.ruptured[event.turn] += share
            case OptionChosen():
                found.options[f"{event.turn}/{event.option}"] += share
            case SessionCancelled():
                found.cancelled[event.session] += share
            case PlayEnded():
                found.endings[event.ending] += share
                found.broken_off += share * event.broken_off
                found.security += share * event.client_state.security
                found.strain += share * event.client_state.strain
                reached = 0 if event.broken_off else outcome(event.client_state, script.pattern)
                found.outcomes.add(reached)
                found.mean_outcome += share * reached
            case _:
                pass
    for exchange in trace(script, events).exchanges:
        earned = plain_earned(exchange)
        heavy = share * weight(exchange)
        found.weight += heavy
        found.earned += heavy * earned.credit
        found.chance += heavy * earned.chance
        found.best += heavy * earned.best
    return reached, reached
