"""What can still be asked of a client from a node on. The rest may be forgotten: clients with one future are one client."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from scoring.vocabulary import Move, Pattern
from simulator.client.state import KEPT, MOVE_NUMBER, OPEN, ClientState, promise, settled
from simulator.play.conditions import Numbering, parts
from simulator.play.script import Gap, Gate, Script, Turn
from simulator.scenario.when import Conditions

WITHDRAWING = (MOVE_NUMBER[Move.PULL_BACK], MOVE_NUMBER[Move.SELF_DEFEND])
"""Moves a fearful client goes by for one more turn: the therapist went away."""

FEARFUL_MARKS = ("signalled", "steady", "shown", "opened")
"""What only the gap of a fearful client reads."""


@dataclass(frozen=True)
class Asked:
    """What nodes from here on, and the endings, can ask: bits of memory, numbers of promises, how the last rupture went.

    `moves` are the moves that the next turn, whichever it is, listens for; `gap` says that time until another session is still to pass.
    """

    memory: int = 0
    promises: frozenset[int] = frozenset()
    mended: bool = False
    moves: frozenset[int] = frozenset()
    gap: bool = False


def asked(script: Script, of_plays: Sequence[Conditions] = ()) -> tuple[Asked, ...]:
    """For every node, what can be asked from it on; one more for the end. `of_plays` are asked at every node and at the end."""
    count = len(script.nodes)
    found = [_with(script, list(of_plays), _by_endings(script))] * (count + 1)
    for place in reversed(range(count)):
        node, now = script.nodes[place], found[place + 1]
        if isinstance(node, Turn):
            found[place] = _by_turn(script, node, now)
        elif isinstance(node, Gate):
            moves = now.moves | found[node.otherwise].moves
            found[place] = replace(_with(script, _given(node.source.when), now), moves=moves)
        else:
            gap = now.gap or (isinstance(node, Gap) and node.session < _sessions(script))
            found[place] = replace(now, moves=frozenset(), gap=gap)
    return tuple(found)


def _sessions(script: Script) -> int:
    return len(script.vignette.sessions)


def _by_endings(script: Script) -> Asked:
    now = Asked()
    for ending in script.endings:
        now = _with(script, _given(ending.source.when), now)
    return now


def _by_turn(script: Script, turn: Turn, later: Asked) -> Asked:
    conditions = [*_given(turn.source.when), *(c for o in turn.options for c in _given(o.source.when))]
    surely = turn.source.when is None and any(option.source.when is None for option in turn.options)
    moves = frozenset(option.act.number for option in turn.options) | (frozenset() if surely else later.moves)
    owned = frozenset(option.act.owns for option in turn.options if option.act.owns is not None)
    return _with(script, conditions, Asked(later.memory, later.promises | owned, later.mended, moves, later.gap))


def _with(script: Script, conditions: list[Conditions], later: Asked) -> Asked:
    """What is asked later, and what these conditions ask."""
    numbering = script.numbering
    memory, promises, mended = later.memory, set(later.promises), later.mended
    for condition in conditions:
        for part in parts(condition):
            if part.chose is not None:
                memory |= 1 << numbering.chosen[part.chose]
            if part.used is not None:
                memory |= 1 << numbering.used[part.used]
            promises |= {numbering.promises[id_] for id_ in part.promise or {}}
            mended = mended or part.rupture in ("repaired", "unrepaired")
    return Asked(memory, frozenset(promises), mended, later.moves, later.gap)


def _given(condition: Conditions | None) -> list[Conditions]:
    return [] if condition is None else [condition]


def never_read(pattern: Pattern, first: Asked) -> frozenset[str]:
    """Fields of the client that nothing in the vignette reads. `first` is what can be asked from the first node on."""
    left_out: set[str] = set() if first.mended else {"mended"}
    if pattern is not Pattern.FEARFUL:
        left_out |= set(FEARFUL_MARKS)
    if pattern is not Pattern.PREOCCUPIED:
        left_out.add("held")
    if pattern is Pattern.SECURE:
        left_out.add("gave")
    return frozenset(left_out)


def forget(client: ClientState, pattern: Pattern, numbering: Numbering, later: Asked) -> ClientState:
    """The client without what nothing can ask for any more. `later` is what can be asked where the client goes."""
    listened = np.isin(client.last_move, [*later.moves, *(WITHDRAWING if pattern is Pattern.FEARFUL else ())])
    repeats = np.isin(client.last_move, list(later.moves))
    ledger = client.ledger
    for number in numbering.promises.values():
        if number not in later.promises:
            ledger = settled(ledger, number, KEPT, promise(client, number) > OPEN)
    gone: dict[str, Any] = {
        "last_move": client.last_move * listened,
        "repeated": client.repeated * repeats,
        "memory": client.memory & later.memory,
        "ledger": ledger,
    }
    if not later.mended:
        gone["mended"] = 0
    if pattern is not Pattern.FEARFUL or not later.gap:
        gone |= dict.fromkeys(FEARFUL_MARKS, 0)
    if pattern is not Pattern.PREOCCUPIED:
        gone["held"] = 0
    if pattern is Pattern.SECURE or (pattern is Pattern.FEARFUL and not later.gap):
        gone["gave"] = 0
    return client._replace(**gone)
