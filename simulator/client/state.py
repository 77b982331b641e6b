"""The client at one instant, as small integers.

Every field may also be a numpy column: then one state is many clients at once, and the rules move them all. That is why the
rules use arithmetic on comparisons where one would expect an `if`.
"""

from typing import NamedTuple

from scoring.vocabulary import Move, Pattern
from simulator.client.numbers import CLOSENESS_AT_REST, CLOSEST, MOST, SECURITY_TO_WIDEN, TEMPERAMENTS, Temperament

Column = int
"""A whole number, or a numpy column of them."""

NO_RUPTURE, WITHDRAWAL, CONFRONTATION = 0, 1, 2
"""Kinds of rupture in `ClientState.rupture`."""

NEVER, MENDED, LEFT_OPEN = 0, 1, 2
"""Values of `ClientState.mended`."""

MOVE_NUMBER: dict[Move, int] = {move: number for number, move in enumerate(Move, start=1)}
"""How a move is remembered in `ClientState.last_move`; 0 is none."""

PROMISE_BITS = 3
NOT_MADE, OPEN, KEPT, BROKEN, OWNED = range(5)
"""States of a promise in `ClientState.ledger`, three bits each."""


class ClientState(NamedTuple):
    """Where the client stands. Scales run from 0 to 10 unless said otherwise."""

    bond: Column
    """How much the client feels the two are on the same side (Bordin)."""
    task: Column
    """Agreement on what is done here; shown, read by no rule."""
    goal: Column
    """Agreement on what it is for; shown, read by no rule."""
    activation: Column
    """Arousal."""
    safety: Column
    """How safe it feels to be here."""
    closeness: Column
    """How close the therapist has come, 0 to 9."""
    strain: Column
    """How far the pattern's own risk has built up."""
    security: Column
    """Earned security."""
    rupture: Column
    """0 none, 1 withdrawal, 2 confrontation."""
    age: Column
    """Turns the rupture has stood open, 0 to 2."""
    mended: Column
    """The last rupture: 0 there was none, 1 repaired, 2 left open at the end of a session."""
    last_move: Column
    """The move of the turn before, as `MOVE_NUMBER`; 0 at the start of a session."""
    repeated: Column
    """1 if that move had itself been the move of the turn before."""
    enacted: Column
    """1 if the turn before acted a pull out."""
    stretched: Column
    """1 if this session stretched the client: to the edge of the window, back into it, or through a repair (R5, R7)."""
    held: Column
    """1 if the frame was held or a thread kept in this session."""
    gave: Column
    """1 if something was given beyond the frame in this session."""
    signalled: Column
    """1 if this session held a safety signal or the frame."""
    shown: Column
    """Turns shown in this session, counted to 2."""
    opened: Column
    """1 while this session's first two turns are on and one of them was answered with a safety signal or the frame."""
    steady: Column
    """1 while every session so far opened so."""
    lapsed: Column
    """1 if a promise was broken in this session."""
    ledger: Column
    """The promises, three bits each, in the order of the case."""
    memory: Column
    """What may be asked for later (`chose`, `used`), one bit each, in the order of the case."""


def start(pattern: Pattern) -> ClientState:
    """The client as the first session begins."""
    t = TEMPERAMENTS[pattern]
    fresh = dict.fromkeys(ClientState._fields, 0)
    fresh |= {
        "bond": t.bond,
        "task": t.task,
        "goal": t.goal,
        "activation": t.activation,
        "safety": t.safety,
        "closeness": CLOSENESS_AT_REST,
        "security": t.security,
        "steady": 1,
    }
    return ClientState(**fresh)


def held(value: Column, most: int = MOST) -> Column:
    """The value held between 0 and `most`."""
    return value - (value > most) * (value - most) - (value < 0) * value


def high(state: ClientState, t: Temperament) -> Column:
    """The top of the window of tolerance: one higher once security has risen by two since the start (R7)."""
    return t.high + (state.security >= t.security + SECURITY_TO_WIDEN)


def at_ease(state: ClientState, pattern: Pattern, t: Temperament) -> Column:
    """The closeness this client is most at ease with.

    It drifts toward 5 as security passes 4, one step a point: meet the client's distance first, then move the other way
    (Daly & Mallinckrodt 2009). For the fearful-disorganized pattern it is 7 in the turn after the therapist went away, and 3
    while arousal stands at the top of the window: the double bind as a rule.
    """
    if pattern is Pattern.FEARFUL:
        left = (state.last_move == MOVE_NUMBER[Move.PULL_BACK]) | (state.last_move == MOVE_NUMBER[Move.SELF_DEFEND])
        crowded = (state.activation >= high(state, t)) & (left == 0)
        return t.centre + 2 * left - 2 * crowded
    steps = held(state.security - 4)
    away = 5 - t.centre
    if away >= 0:
        return t.centre + steps - (steps > away) * (steps - away)
    return t.centre - steps + (steps > -away) * (steps + away)


def window(state: ClientState, pattern: Pattern) -> tuple[Column, Column]:
    """The range of arousal the client can work in, both ends inside."""
    t = TEMPERAMENTS[pattern]
    return t.low, high(state, t)


def reach(state: ClientState, pattern: Pattern) -> tuple[Column, Column]:
    """The range of closeness the client can bear, both ends inside, 0 to 9."""
    t = TEMPERAMENTS[pattern]
    centre = at_ease(state, pattern, t)
    return held(centre - t.tolerance, CLOSEST), held(centre + t.tolerance, CLOSEST)


def promise(state: ClientState, number: int) -> Column:
    """What became of the promise with this number: NOT_MADE, OPEN, KEPT, BROKEN or OWNED."""
    return (state.ledger >> (PROMISE_BITS * number)) & 7


def settled(ledger: Column, number: int, outcome: int, where: Column = 1) -> Column:
    """The ledger with this promise set to `outcome` where `where` is 1."""
    shift = PROMISE_BITS * number
    return ledger + where * ((outcome << shift) - (ledger & (7 << shift)))
