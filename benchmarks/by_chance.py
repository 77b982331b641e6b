"""Plays by chance: a number of them through the engine, and what all of them together come to."""

import random
import time
from collections import Counter
from dataclasses import dataclass, field

from simulator.client.outcome import outcome
from simulator.explore.finals import Finals
from simulator.explore.players import guessing
from simulator.explore.sweep import Sweeper
from simulator.play.engine import begin, choose, open_options
from simulator.play.events import PlayEnded
from simulator.play.script import Script

PLAYS, SEED = 10_000, 1


@dataclass
class Seen:
    """What a number of plays by chance met."""

    seconds: float = 0.0
    choices: int = 0
    endings: Counter[str] = field(default_factory=Counter)
    options: Counter[str] = field(default_factory=Counter)
    outcomes: set[int] = field(default_factory=set)


def play_by_chance(script: Script) -> Seen:
    """Play it through the engine, each time any open option."""
    chance, seen = random.Random(SEED), Seen()
    began = time.perf_counter()
    for _ in range(PLAYS):
        play, events = begin(script)
        while play.place is not None:
            turn = script.turn(play.place)
            option = chance.choice(open_options(turn, play.client))
            seen.options[f"{turn.id}/{option.id}"] += 1
            play, events = choose(script, play, option.id)
        end = events[-1]
        if not isinstance(end, PlayEnded):
            raise TypeError("a play is over without an end")
        seen.endings[end.ending or ""] += 1
        seen.outcomes.add(0 if end.broken_off else int(outcome(play.client, script.pattern)))
        seen.choices += play.choices
    seen.seconds = time.perf_counter() - began
    return seen


def outcomes_by_chance(script: Script) -> dict[int, float]:
    """Every outcome, 0 to 100, that some play comes to, with its share of the plays by chance."""
    finals = Finals(Sweeper(script, [guessing()]).run())
    shares: dict[int, float] = {}
    for value, share in zip(finals.outcomes.tolist(), finals.mass[0].tolist(), strict=True):
        shares[value] = shares.get(value, 0.0) + share
    return shares
