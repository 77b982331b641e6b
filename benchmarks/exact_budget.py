"""Can every way to play a full-sized case be counted within the budget of design.md 8: 10 s, 1 GB, two cores?

A made-up case of 34 decisions (28 turns and 6 between sessions, two pulls, two promises, three remembered choices, guards) is
walked node by node with numpy columns, through the very rules that play uses: every client that can reach a node stands there
once, as one whole number. What nothing can ask for any more is forgotten, so that equal futures are one state.

    .venv/bin/python -m benchmarks.exact_budget [PATTERN …]

prints one line a pattern; each runs in a process of its own, so that its memory is its own.
"""

import random
import resource
import subprocess
import sys
import time
from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from scoring import key
from scoring.vocabulary import ALWAYS_COUNTER, Impulse, Moment, Move, Pattern
from simulator.client import model, sessions
from simulator.client.state import KEPT, MOVE_NUMBER, OPEN, ClientState, promise, settled, start
from simulator.play.conditions import Numbering
from simulator.play.engine import forget_the_session
from simulator.play.script import Close, Gap, Script, Turn, prepare_script
from simulator.scenario import models
from simulator.scenario.when import Conditions

BITS = dict.fromkeys(("bond", "activation", "safety", "closeness", "strain", "security"), 4) | {
    "rupture": 2, "age": 2, "mended": 2, "last_move": 5, "repeated": 1, "enacted": 1, "stretched": 1, "held": 1, "gave": 1,
    "signalled": 1, "shown": 2, "opened": 1, "steady": 1, "lapsed": 1, "ledger": 6, "memory": 8,
}  # fmt: skip
"""How many bits of the whole number each field takes; task and goal are read by no rule and left out."""
SHIFTS = dict(zip(BITS, np.cumsum([0, *BITS.values()])[:-1].tolist(), strict=True))
CHUNK = 1 << 17  # clients moved at once: few enough for the cache

MOMENTS = ((1, 2, 5, 4, 2, 10, 7), (6, 2, 3, 12, 7, 2, 10), (6, 8, 2, 8, 3, 2, 10), (6, 9, 2, 3, 4, 11, 11))
BETWEEN = (6, 5)
GUARDS = {
    (0, 6): Conditions(strain="at least 2"), (1, 3): Conditions(chose="t0-1/o1"), (2, 3): Conditions(rupture="open"),
    (3, 2): Conditions(unless=Conditions(chose="t2-0/o2")), (3, 4): Conditions(chose="t1-1/o0"),
}  # fmt: skip
PULLS = {(1, 4), (2, 2)}
MAKES = {(0, 2): models.Promise(id="a", due=2, text="x"), (1, 5): models.Promise(id="b", due=3, text="x")}
KEEPS = {(1, 0): "a", (2, 0): "b"}


def made_up_case(pattern: Pattern, seed: int = 1) -> models.Vignette:
    """Four options a turn: best, acceptable, best for another pattern, and one that works against the client."""
    chance, hours = random.Random(seed), []
    for number, row in enumerate(MOMENTS):
        turns = tuple(_turn((number, n), pattern, moment, chance) for n, moment in enumerate(row))
        acts = tuple(_turn((number + 4, n), pattern, moment, chance) for n, moment in enumerate(BETWEEN))
        hours.append(models.Session(title="x", turns=turns, between=acts if number < 3 else ()))
    return models.Vignette(
        format=1, id="x", title="x", pattern=pattern, level=1, person=models.Person(name="x", age=40, about="x"), setting="x",
        frame=models.Frame(time="x", cancellation="x", contact="x", crisis="x"), themes=("x",), formulation="x",
        sessions=tuple(hours), endings=(models.Ending(id="x", text=(models.Variant(text="x"),)),),
    )  # fmt: skip


def _turn(place: tuple[int, int], pattern: Pattern, number: int, chance: random.Random) -> models.Turn:
    moment = list(Moment)[number - 1]
    row = key.cell(pattern, moment)
    best = chance.choice(row.best)
    acceptable = chance.choice([move for move in row.acceptable if move is not best])
    other = chance.choice([one for one in Pattern if one is not pattern])
    spare = (*key.cell(other, moment).best, Move.FEEL_REFLECT, Move.LINK_PATTERN)
    rival = next(move for move in spare if move not in (best, acceptable))
    against = Move.OVER_GIVE if place in PULLS else chance.choice(sorted(ALWAYS_COUNTER))
    words = (models.Variant(text="x"),)
    options = tuple(
        models.Option(
            id=f"o{n}", move=move, spoken=acceptable if move is Move.TRACK_REACTION else None, say="x",
            reply=words, heard=words, why=words,
            promise=MAKES.get(place) if n < 2 else None, keeps=KEEPS.get(place) if n == 0 else None,
        )
        for n, move in enumerate((best, acceptable, rival, against))
    )  # fmt: skip
    pull = models.Pull(impulse=Impulse.RESCUE, acted_by=("o3",)) if place in PULLS else None
    name = f"t{place[0]}-{place[1]}"
    return models.Turn(id=name, moment=moment, when=GUARDS.get(place), pull=pull, options=options)


def packed(client: ClientState, rows: int) -> NDArray[np.uint64]:
    """The clients as whole numbers."""
    numbers = np.zeros(rows, np.uint64)
    for field, shift in SHIFTS.items():
        numbers |= np.asarray(getattr(client, field)).astype(np.uint64) << np.uint64(shift)
    return numbers


def unpacked(numbers: NDArray[np.uint64]) -> ClientState:
    """The clients as columns, bytes where they fit."""
    fields = {}
    for field, bits in BITS.items():
        column = (numbers >> np.uint64(SHIFTS[field])) & np.uint64((1 << bits) - 1)
        fields[field] = column.astype(np.int16 if bits > 5 else np.int8)
    return ClientState(task=0, goal=0, **fields)


def unique(numbers: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """Sorted, each once."""
    ordered = np.sort(numbers)
    new = np.ones(len(ordered), bool)
    np.not_equal(ordered[1:], ordered[:-1], out=new[1:])
    return ordered[new]


class Forgetting:
    """What can still be asked for at each node of this case; everything else of a client is set to nothing."""

    def __init__(self, script: Script) -> None:
        self.pattern = script.pattern
        self.promises = len(script.numbering.promises)
        count = len(script.nodes)
        self.moves: list[set[int]] = [set() for _ in range(count + 1)]
        self.memory = [0] * (count + 1)
        for place in reversed(range(count)):
            node = script.nodes[place]
            self.memory[place] = self.memory[place + 1]
            if isinstance(node, Turn):
                self.moves[place] = {option.act.number for option in node.options}
                if node.source.when is not None:
                    self.moves[place] |= self.moves[place + 1]
                    for reference in Numbering.of([node.source.when], []).chosen:
                        self.memory[place] |= 1 << script.numbering.chosen[reference]

    def __call__(self, client: ClientState, place: int) -> ClientState:
        listened = np.isin(client.last_move, list(self.moves[place]))
        gone = {"mended": 0, "memory": client.memory & self.memory[place], "repeated": client.repeated * listened}
        if self.pattern is Pattern.FEARFUL:
            listened = listened | np.isin(
                client.last_move, [MOVE_NUMBER[Move.PULL_BACK], MOVE_NUMBER[Move.SELF_DEFEND]]
            )
        else:
            gone |= {"signalled": 0, "steady": 0, "opened": 0, "shown": 0}
        gone["last_move"] = client.last_move * listened
        if self.pattern is not Pattern.PREOCCUPIED:
            gone["held"] = 0
        if self.pattern is Pattern.SECURE:
            gone["gave"] = 0
        ledger = client.ledger
        for number in range(self.promises):
            ledger = settled(ledger, number, KEPT, promise(client, number) > OPEN)
        return client._replace(ledger=ledger, **gone)


def steps(script: Script, place: int, client: ClientState) -> Iterator[tuple[ClientState, object, int, bool]]:
    """Where clients at this node go: the clients after it, which of them, to which node, and whether a choice led there."""
    node, pattern = script.nodes[place], script.pattern
    if isinstance(node, Turn):
        opens = np.asarray(node.test(client)) > 0
        yield client, ~opens, place + 1, False
        entered = model.enter(client, pattern, node.source.moment)
        for option in node.options:
            yield model.answer(entered, option.act), opens, option.following, True
    elif isinstance(node, Close):
        yield sessions.close_session(client, pattern, node.due), True, place + 1, False
    elif isinstance(node, Gap):
        yield forget_the_session(script, sessions.pass_the_gap(client, pattern)), True, place + 1, False
    else:
        yield client, True, place + 1, False


def count(pattern: Pattern) -> str:
    """Count every reachable state of the made-up case; one line of figures."""
    script = prepare_script(made_up_case(pattern))
    forget, began = Forgetting(script), time.perf_counter()
    waiting: list[list[NDArray[np.uint64]]] = [[] for _ in range(len(script.nodes) + 1)]
    waiting[0] = [packed(start(pattern), 1)]
    states = transitions = decisions = 0
    for place, node in enumerate(script.nodes):
        here, waiting[place] = unique(np.concatenate(waiting[place])), []
        states += len(here)
        decisions += isinstance(node, Turn)
        for begin in range(0, len(here), CHUNK):
            chunk = here[begin : begin + CHUNK]
            for after, where, following, chosen in steps(script, place, unpacked(chunk)):
                going = np.broadcast_to(where, len(chunk))
                transitions += int(going.sum()) if chosen else 0
                staying = going & (np.asarray(model.breaks_off(after, pattern)) == 0)
                if staying.any():
                    waiting[following].append(unique(packed(forget(after, following), len(chunk))[staying]))
    seconds = time.perf_counter() - began
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6
    counted = f"{decisions} decisions  {states:>12,} states  {transitions:>13,} transitions"
    return f"{pattern:22} {counted}  {seconds:5.1f} s  {memory:4.2f} GB"


if __name__ == "__main__":
    if len(sys.argv) == 2:
        print(count(Pattern(sys.argv[1])))
    else:
        for name in sys.argv[1:] or Pattern:
            subprocess.run([sys.executable, "-m", "benchmarks.exact_budget", name], check=True)
