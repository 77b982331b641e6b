"""Can every way to play a full-sized case be counted within the budget of the design: 10 s, 1 GB, two cores?

A made-up case of 34 decisions (28 turns and 6 between sessions, two pulls, two promises, three remembered choices, guards) is
swept for the player that guesses and the learner, who between them meet everything.

    .venv/bin/python -m benchmarks.exact_budget [PATTERN …]

prints one line a pattern; each runs in a process of its own, so that its memory is its own.
"""

import random
import resource
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor

from scoring import key
from scoring.vocabulary import ALWAYS_COUNTER, Impulse, Moment, Move, Pattern
from simulator.explore.explorer import WORKERS
from simulator.explore.players import guessing, learner
from simulator.explore.sweep import Sweeper
from simulator.play.script import prepare_script
from simulator.scenario import models
from simulator.scenario.when import Conditions

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


def count(pattern: Pattern) -> str:
    """Count every reachable state of the made-up case; one line of figures."""
    script = prepare_script(made_up_case(pattern))
    began = time.perf_counter()
    with ThreadPoolExecutor(WORKERS) as pool:
        sweep = Sweeper(script, [guessing(), learner()], pool).run()
    seconds = time.perf_counter() - began
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6
    decisions = sum(1 for turn in script.turns() if turn.options)
    ways = sweep.ended.all_ways + sweep.broken_off.all_ways
    counted = f"{decisions} decisions  {sweep.states:>12,} states  {sweep.tally.transitions:>13,} transitions"
    return f"{pattern:22} {counted}  {seconds:5.1f} s  {memory:4.2f} GB  {ways:,} ways"


if __name__ == "__main__":
    if len(sys.argv) == 2:
        print(count(Pattern(sys.argv[1])))
    else:
        for name in sys.argv[1:] or Pattern:
            subprocess.run([sys.executable, "-m", "benchmarks.exact_budget", name], check=True)
