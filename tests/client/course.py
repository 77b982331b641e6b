"""A short course of four sessions, and players who answer it: what the client model must show, it must show here.

The moments are those of clinical.md 4.4, with a promise made in session 1 and due in session 2, and a pull in session 2.
"""

import random
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, lru_cache

from scoring import key
from scoring.vocabulary import ALWAYS_COUNTER, Moment, Move, Pattern, Tier
from simulator.client import model, sessions
from simulator.client.act import act
from simulator.client.state import ClientState, start

COURSE = tuple(
    tuple(list(Moment)[number - 1] for number in session)
    for session in ((1, 2, 5, 4, 2, 10), (6, 2, 3, 7, 2, 10), (6, 8, 2, 3, 2, 10), (6, 9, 2, 3, 11, 11))
)
MADE, KEPT, PULLED = (1, 2), (2, 0), (2, 2)
"""Session and turn at which a promise is made and kept with the best line, and at which giving acts a pull out."""

RUNS = 300

Player = Callable[[Moment, random.Random], Move]
"""Who answers: a moment to a move, with chance where the player leaves it to chance."""

ORDINARY = tuple(move for move in Move if move not in (Move.TRACK_REACTION, Move.RISK_ASK))
WARM = (Move.FEEL_REFLECT, Move.SAFE_SIGNAL, Move.KEEP_THREAD, Move.OVER_GIVE)


@dataclass(frozen=True)
class Course:
    """How one course of work went."""

    broken_off: bool
    client: ClientState
    outcome: int
    """0 if broken off, else 10 + 5 (change of security + 3) + 2 (bond + safety - strain), held in 1 to 100."""


@dataclass(frozen=True)
class Means:
    """The means over many courses."""

    broken_off: float
    safety: float
    outcome: float


def course(pattern: Pattern, player: Player, chance: random.Random) -> Course:
    """Play the course once."""
    client = start(pattern)
    for number, moments in enumerate(COURSE, start=1):
        for turn, moment in enumerate(moments):
            client = _turn(pattern, client, number, turn, moment, player(moment, chance))
            if model.breaks_off(client, pattern):
                return Course(True, client, 0)
        client = sessions.close_session(client, pattern, (0,) if number == 2 else ())
        if number < len(COURSE) and not model.breaks_off(client, pattern):
            client = sessions.pass_the_gap(client, pattern)
        if model.breaks_off(client, pattern):
            return Course(True, client, 0)
    return Course(False, client, _outcome(client, pattern))


@lru_cache(maxsize=20_000)  # good players meet the same few states again and again
def _turn(pattern: Pattern, client: ClientState, session: int, turn: int, moment: Moment, move: Move) -> ClientState:
    tier = key.tier(pattern, moment, move)
    best, at = tier is Tier.BEST, (session, turn)
    said = act(
        pattern,
        move,
        tier,
        session,
        makes=0 if at == MADE and best else None,
        keeps=0 if at == KEPT and best else None,
        enacts=at == PULLED and move is Move.OVER_GIVE,
    )
    return model.answer(model.enter(client, pattern, moment), said)


def _outcome(client: ClientState, pattern: Pattern) -> int:
    grown = client.security - start(pattern).security
    return max(1, min(100, 10 + 5 * (grown + 3) + 2 * (client.bond + client.safety - client.strain)))


def plays_the_key_of(pattern: Pattern) -> Player:
    return lambda moment, chance: chance.choice(key.cell(pattern, moment).best)


def plays_what_fits(pattern: Pattern) -> Player:
    return lambda moment, chance: chance.choice(key.cell(pattern, moment).best + key.cell(pattern, moment).acceptable)


def plays_any_of(moves: tuple[Move, ...]) -> Player:
    return lambda moment, chance: chance.choice(moves)


def knows_the_key(pattern: Pattern, share: float) -> Player:
    """Plays the key in this share of the turns, else anything."""
    return lambda moment, chance: (
        chance.choice(key.cell(pattern, moment).best) if chance.random() < share else chance.choice(ORDINARY)
    )


def players(pattern: Pattern) -> dict[str, Player]:
    """Everyone who is compared with the key of this pattern, the key itself first."""
    found = {"the key": plays_the_key_of(pattern), "what fits": plays_what_fits(pattern)}
    found |= {f"the {other} key": plays_the_key_of(other) for other in Pattern if other is not pattern}
    found["warmth"] = plays_any_of(WARM)
    found["polite"] = plays_any_of(tuple(move for move in ORDINARY if move not in ALWAYS_COUNTER))
    found["random"] = plays_any_of(ORDINARY)
    return found | {f"only {move}": plays_any_of((move,)) for move in Move}


@cache
def means(pattern: Pattern, name: str) -> Means:
    """How this player fares with this pattern, over 300 courses drawn with a fixed seed."""
    return _means(pattern, players(pattern)[name], 1 if name.startswith("only") else RUNS)


@cache
def learner(pattern: Pattern, percent: int) -> Means:
    """How someone fares who plays the key in this percentage of the turns and anything in the others."""
    if percent in (0, 100):
        return means(pattern, "random" if percent == 0 else "the key")
    return _means(pattern, knows_the_key(pattern, percent / 100), RUNS)


def _means(pattern: Pattern, player: Player, runs: int) -> Means:
    chance = random.Random(1)
    courses = [course(pattern, player, chance) for _ in range(runs)]
    return Means(
        broken_off=sum(one.broken_off for one in courses) / runs,
        safety=sum(one.client.safety for one in courses) / runs,
        outcome=sum(one.outcome for one in courses) / runs,
    )
