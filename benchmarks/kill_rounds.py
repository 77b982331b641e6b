"""Kill line mode at random moments, and look whether every choice it acknowledged is in the journal exactly once.

    python benchmarks/kill_rounds.py [--rounds 300] [--vignette hanne-vik] [--seed 1]

A choice is acknowledged when its `You:` line was printed straight after the prompt; those of the recap and of the debriefs come
without a prompt and are not counted. Each round goes on in the same data folder, so an attempt is resumed until it has ended, and
the next round begins another. Exit code 1 where a choice was lost or doubled, or where an attempt could not go on.
"""

import argparse
import os
import random
import re
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from threading import Timer

from simulator.play.events import OptionChosen
from simulator.play.replay import replay
from simulator.play.script import Script, prepare_script
from simulator.play.wording.exact import COUNTING
from simulator.practice.attempt import choices_of
from simulator.practice.opening import unfinished
from simulator.practice.transcript import spoken
from simulator.scenario.library import find
from simulator.scenario.loader import load
from simulator.store.journal import Journal

ACKNOWLEDGED = re.compile(r"^(?:> )+You(?: think)?: (.*)$", re.MULTILINE)
IN_A_START = 0.1
"""Share of the rounds that are killed while the program starts."""
START_SECONDS = 0.6
MOST_ANSWERS = 40
"""The others are killed after up to this many answers, at any moment of the next two exchanges, however fast the machine is."""
SHORTEST_EXCHANGE_SECONDS = 0.005
GIVE_UP_SECONDS = 60.0
"""A program that hangs is killed as well, and counts as a problem."""
FOLLOWS_THE_KEY = 0.9
PROMPT = b"> "
OFFERED = re.compile(r"^(\d+)\. (.*)$", re.MULTILINE)


@dataclass
class Sitting:
    """One start of the program: what it printed, and how it went. `code` is None where it was killed."""

    printed: str
    errors: str
    code: int | None


@dataclass
class Tally:
    """What the rounds found."""

    counts: Counter[str] = field(default_factory=Counter)
    problems: list[str] = field(default_factory=list)

    def compare(self, round_: int, printed: list[str], kept: list[str], turns: list[str], before: int) -> None:
        """Hold the lines one sitting acknowledged against the choices the journal keeps since then."""
        new = kept[before:]
        lost = [line for place, line in enumerate(printed) if place >= len(new) or new[place] != line]
        doubled = sum(times - 1 for times in Counter(turns).values())
        extra = max(0, len(new) - len(printed))
        self.counts.update(acknowledged=len(printed), lost=len(lost), doubled=doubled, unacknowledged=extra)
        if lost or doubled or extra > 1:
            self.problems.append(f"round {round_}: lost {lost}, doubled {doubled}, unacknowledged {extra}")


def main() -> int:
    """Play the rounds and print the tally."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--rounds", type=int, default=300)
    parser.add_argument("--vignette", default="hanne-vik")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    script = prepare_script(load(find(options.vignette)).required())
    began = time.perf_counter()
    with tempfile.TemporaryDirectory(prefix="attune-kill-") as folder:
        tally = play_rounds(Path(folder), script, options.vignette, options.rounds, random.Random(options.seed))
    for name in (
        "rounds", "killed_in_start", "killed_in_play", "ended_by_itself", "attempts", "finished",
        "acknowledged", "unacknowledged", "lost", "doubled", "stuck",
    ):  # fmt: skip
        print(f"{name.replace('_', ' '):16} {tally.counts[name]}")
    print(f"{'seconds':16} {time.perf_counter() - began:.0f}")
    for problem in tally.problems[:20]:
        print(problem, file=sys.stderr)
    return 1 if tally.problems else 0


def play_rounds(home: Path, script: Script, vignette: str, rounds: int, chance: random.Random) -> Tally:
    """Start, feed, kill and compare, so many times."""
    tally = Tally()
    before: dict[str, int] = {}
    player = Player(script, chance)
    for round_ in range(1, rounds + 1):
        in_start = chance.random() < IN_A_START
        sitting = sit(home, vignette, player, in_start=in_start)
        kind = "ended_by_itself" if sitting.code is not None else "killed_in_start" if in_start else "killed_in_play"
        tally.counts.update(["rounds", kind])
        if sitting.code or sitting.errors:
            tally.problems.append(f"round {round_}: exit code {sitting.code}: {sitting.errors.strip()[-500:]}")
        printed = ACKNOWLEDGED.findall(sitting.printed)
        compare_with_journal(home, script, round_, printed, before, tally, done=sitting.code == 0)
    with Journal.open(home) as journal:
        rows = journal.attempts()
    tally.counts.update(attempts=len(rows), finished=sum(row.finished for row in rows))
    return tally


def compare_with_journal(
    home: Path, script: Script, round_: int, printed: list[str], before: dict[str, int], tally: Tally, *, done: bool
) -> None:
    """Hold what was printed against the newest attempt, the only one a round can have moved."""
    with Journal.open(home) as journal:
        rows = journal.attempts()
        records = journal.records(rows[-1].id) if rows else []
    if not rows:
        tally.compare(round_, printed, [], [], 0)
        return
    row, choices = rows[-1], choices_of(records)
    replayed = replay(script, choices)  # raises where a choice does not fit the turn the one before led to
    kept = [next(iter(spoken(script, event))).text for event in replayed.events if isinstance(event, OptionChosen)]
    tally.compare(round_, printed, kept, [choice.split("/")[0] for choice in choices], before.get(row.id, 0))
    before[row.id] = len(kept)
    if done and replayed.complete and not row.finished:
        tally.counts.update(["stuck"])
        tally.problems.append(f"round {round_}: the attempt ended, was shown to its end, and is still called open")


class Player:
    """Answers what line mode asks: mostly the line that fits best, so that whole cases are played, else any number or words."""

    def __init__(self, script: Script, chance: random.Random) -> None:
        self.credit = {option.line: option.tier.credit for turn in script.turns() for option in turn.options}
        self.chance = chance

    def answer(self, asked: str) -> str:
        """A line for what was printed since the last answer."""
        if self.chance.random() < FOLLOWS_THE_KEY:
            offered = {number: self._credit(line) for number, line in OFFERED.findall(asked)}
            if offered:
                return str(max(offered, key=lambda number: offered[number]))
        return self.chance.choice(("1", "2", "3", "", "in my own words"))

    def _credit(self, line: str) -> float:
        return max((credit for said, credit in self.credit.items() if line.endswith(said)), default=0.0)


def sit(home: Path, vignette: str, player: Player, *, in_start: bool) -> Sitting:
    """Start line mode, answer what it asks, and kill it at a random moment of its start or of the play."""
    chance = player.chance
    command = [sys.executable, "-m", "simulator", "play", vignette, "--plain", "--seed", str(chance.randrange(2**31))]
    if nothing_waits(home):
        command.append("--anew")
    environment = {**os.environ, "ATTUNE_HOME": str(home), "PYTHONIOENCODING": "utf-8"}
    with tempfile.TemporaryFile() as errors:
        program = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=errors, env=environment
        )
        in_time = Timer(chance.uniform(0, START_SECONDS), program.kill)
        last_resort = Timer(GIVE_UP_SECONDS, program.kill)
        last_resort.start()
        if in_start:
            in_time.start()
        printed = _talk(program, player, 0 if in_start else chance.randint(1, MOST_ANSWERS))
        ended = program.wait()
        hung = last_resort.finished.is_set()
        in_time.cancel()
        last_resort.cancel()
        errors.seek(0)
        told = errors.read().decode("utf-8", "replace").replace(COUNTING, "").strip()
        said = f"nothing came for {GIVE_UP_SECONDS:.0f} s" if hung else told
        return Sitting(printed, said, None if ended == -signal.SIGKILL else ended)


def nothing_waits(home: Path) -> bool:
    """True where the newest attempt has ended and was read to its end, so that another is to be begun."""
    with Journal.open(home) as journal:
        rows = journal.attempts()
        return bool(rows) and unfinished(journal, rows) is None


def _talk(program: "subprocess.Popen[bytes]", player: Player, last_answer: int) -> str:
    """Everything it prints until it ends, answered at every prompt; soon after answer number `last_answer` it is killed."""
    assert program.stdin is not None
    assert program.stdout is not None
    printed = b""
    answered = answers = 0
    began = time.perf_counter()
    while more := os.read(program.stdout.fileno(), 65536):
        printed += more
        if not printed.endswith(PROMPT):
            continue
        answers += 1
        if answers == 1:
            began = time.perf_counter()
        if answers == last_answer:
            exchange = max((time.perf_counter() - began) / answers, SHORTEST_EXCHANGE_SECONDS)
            Timer(player.chance.uniform(0, 2 * exchange), program.kill).start()
        answer = player.answer(printed[answered:].decode("utf-8", "replace"))
        answered = len(printed)
        with suppress(BrokenPipeError):  # killed between its question and our answer
            os.write(program.stdin.fileno(), f"{answer}\n".encode())
    program.stdout.close()
    program.stdin.close()
    return printed.decode("utf-8", "replace")


if __name__ == "__main__":
    sys.exit(main())
