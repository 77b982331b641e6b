"""Kill a writer at random moments of every act on the record, and look whether what it acknowledged is there, and nothing is halved.

    python -m benchmarks.record_kills [--rounds 500] [--migrations 50] [--passphrases 50]
        [--restores 50] [--seed 1]

A round repeats one act (a choice, a note, the end of an attempt, an export, a backup) in a process of its own that acknowledges each
when it has returned, and is killed with SIGKILL at any moment. A migration is one from the first released schema; a passphrase is set,
changed or removed; a backup is put back. Exit code 1 where something acknowledged is lost, something
is halved, or a journal does not open.
"""

import argparse
import os
import random
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from benchmarks.killing import Tally, killed
from benchmarks.record_steps import kill_migration, kill_passphrase, kill_restore
from simulator.practice.attempt import Attempt
from simulator.practice.opening import begun, opened
from simulator.practice.own_data.checking import checked
from simulator.practice.own_data.exporting import export, read_export
from simulator.scenario.library import find
from simulator.scenario.playable import playable
from simulator.store import seal
from simulator.store.backups import backups
from simulator.store.journal import Journal
from simulator.store.notes import Notes
from simulator.store.opening import FILE
from simulator.store.sound_rows import sound

CASE = "hanne-vik"
LONGEST_SECONDS = 0.25
"""A writer is killed before that, at any moment after it said it was ready; one act takes a few thousandths of a second."""

Act = Callable[[Journal, Path], Iterator[str]]


def choices(journal: Journal, _: Path) -> Iterator[str]:
    """Choose on and on; attempts that end are followed by others."""
    while True:
        rows = [row for row in journal.attempts() if not row.finished]
        attempt = opened(journal, rows[-1]) if rows else _begun(journal)
        while not attempt.over:
            attempt.choose(attempt.offered()[0].id)
            yield f"choice {attempt.id} {len(attempt.records)}"


def notes(journal: Journal, _: Path) -> Iterator[str]:
    """Write notes, and change every third."""
    while True:
        note = Notes(journal).write("free", "What I would like to bring along. " * 20)
        yield f"note {note.id}"
        if random.random() < 1 / 3:
            Notes(journal).change(note.id, "Another thought. " * 20)
            yield f"changed {note.id}"


def ends(journal: Journal, _: Path) -> Iterator[str]:
    """Begin attempts and mark them as ended."""
    while True:
        attempt = _begun(journal)
        yield f"begun {attempt.id}"
        journal.mark_finished(attempt.id, "stayed")
        journal.copied_when_due()
        yield f"finished {attempt.id}"


def exports(journal: Journal, home: Path) -> Iterator[str]:
    """Export on and on."""
    for number in range(10_000):
        (path,) = export(journal, home / "exports" / f"{os.getpid()}-{number}.zip")
        yield f"export {path}"


def copies(journal: Journal, _: Path) -> Iterator[str]:
    """Make backups on and on."""
    while True:
        path = journal.copied()
        yield f"backup {path}"


ACTS: dict[str, Act] = {"choice": choices, "note": notes, "finish": ends, "export": exports, "backup": copies}
ADDS = {
    "choice": ("record", "choice"),
    "note": ("note", "note"),
    "finish": ("attempt", "begun"),
    "export": ("made", "export"),
}
"""The table that an act adds to, and the word that acknowledges a row of it."""


def main() -> int:
    """Run the rounds and print the tally."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--rounds", type=int, default=500)
    parser.add_argument("--migrations", type=int, default=50)
    parser.add_argument("--passphrases", type=int, default=50)
    parser.add_argument("--restores", type=int, default=50)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    chance, tally, began = random.Random(options.seed), Tally(), time.perf_counter()
    seal.PARAMETERS.update({"memory_kib": 1024, "iterations": 1, "lanes": 1})  # the kill is to meet the writing
    with tempfile.TemporaryDirectory(prefix="attune-kills-") as folder:
        os.environ["ATTUNE_HOME"] = folder
        for round_ in range(options.rounds):
            play_round(Path(folder), list(ACTS)[round_ % len(ACTS)], chance, tally)
        kept = Path(folder)
        for round_ in range(options.migrations):
            kill_migration(kept / f"old-{round_}", chance, tally)
        for round_ in range(options.passphrases):
            kill_passphrase(kept / f"sealed-{round_}", chance, tally)
        for round_ in range(options.restores):
            kill_restore(kept / f"restored-{round_}", chance, tally)
    for name, count in sorted(tally.counts.items()):
        print(f"{name:28} {count}")
    print(f"{'lost':28} {sum('lost' in problem for problem in tally.problems)}")
    print(f"{'problems':28} {len(tally.problems)}\n{'seconds':28} {time.perf_counter() - began:.0f}")
    for problem in tally.problems[:20]:
        print(problem, file=sys.stderr)
    return 1 if tally.problems else 0


def play_round(home: Path, name: str, chance: random.Random, tally: Tally) -> None:
    """Kill one writer and hold what it acknowledged against what is there."""
    playable(find(CASE))  # made ready once, or a slow machine is killed before its first choice
    before = _count(home, name)
    acknowledged = killed(
        lambda: Journal.open(home), lambda journal: ACTS[name](journal, home), chance, LONGEST_SECONDS
    )
    tally.counts.update([f"rounds of {name}"])
    tally.counts["acknowledged"] += len(acknowledged)
    with Journal.open(home) as journal:
        found = checked(journal)
        ids = {note.id for note in Notes(journal).all()}
        for what, *rest in (line.split() for line in acknowledged):
            tally.require(_is_there(journal, ids, what, rest), f"{name}: lost {what} {rest}")
    tally.counts["attempts resumed at their node"] += found.attempts
    for wrong in found.wrong:
        tally.problems.append(f"{name}: {wrong}")
    tally.require(not any(backup.wrong for backup in found.backups), f"{name}: a backup is not whole")
    told = sum(line.split()[0] == ADDS[name][1] for line in acknowledged) if name in ADDS else 0
    extra = _count(home, name) - before - told
    tally.counts["unacknowledged"] += extra
    tally.require(extra <= 1, f"{name}: {extra} acts that nobody acknowledged")
    if chance.random() < 0.05:  # the record is to stay small enough for acts to be quick
        for path in home.iterdir():
            shutil.rmtree(path) if path.is_dir() else path.unlink()


def _is_there(journal: Journal, ids: set[str], what: str, rest: list[str]) -> bool:
    match what:
        case "choice":
            return journal.attempt(rest[0]).records >= int(rest[1])
        case "note" | "changed":
            return rest[0] in ids
        case "begun" | "finished":
            return journal.attempt(rest[0]).finished or what == "begun"
        case "export":
            return bool(sound(read_export(Path(rest[0]))))
    return journal.folder is not None and len(backups(journal.folder)) > 0


def _count(home: Path, name: str) -> int:
    """How many rows there are of the kind that this act adds; a backup adds none."""
    if name not in ADDS or not (home / FILE).exists():
        return 0
    with Journal.open(home) as journal:
        return int(journal.read(f"SELECT count(*) FROM {ADDS[name][0]}")[0][0])


def _begun(journal: Journal) -> Attempt:
    return begun(journal, playable(find(CASE)), mode="drill", study=False, gauges=False)


if __name__ == "__main__":
    sys.exit(main())
