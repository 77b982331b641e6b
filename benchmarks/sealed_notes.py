"""Sealed notes: what a flipped bit does to them, how long they take to open, and whether a word of theirs is in any file.

    python -m benchmarks.sealed_notes [--flips 1000] [--notes 5000] [--canaries 50] [--seed 1]

Each flip changes one random bit of the pages of the table of notes; the journal is then refused, or gives every note as it was
written, or says of one that it was altered, and an altered one that is shown as good is what must not be. Texts and what they are
about (attempt, turn, day) are compared. Exit code 1 for one altered note that was shown as good, or one canary that was found.
"""

import argparse
import os
import random
import sqlite3
import sys
import tempfile
import time
from collections import Counter
from contextlib import closing
from pathlib import Path

from simulator.play.records import HeldSupervision, SaidFirst, WroteNote
from simulator.store.journal import Journal, JournalProblem
from simulator.store.notes import Notes, StoredNote
from simulator.store.opening import FILE
from simulator.store.sealing import set_passphrase

PASSPHRASE = "four words are better"


def main() -> int:
    """Print what was found."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    for name, number in (("flips", 1000), ("notes", 5000), ("canaries", 50), ("seed", 1)):
        parser.add_argument(f"--{name}", type=int, default=number)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="attune-seal-") as folder:
        found = flips(Path(folder) / "flips", options.flips, random.Random(options.seed))
        times = opening(Path(folder) / "many", options.notes)
        plain, sealed = canaries(Path(folder) / "canaries", options.canaries)
    for name in (
        "flips",
        "refused",
        "notes called altered",
        "a note missing",
        "nothing changed",
        "altered and shown as good",
    ):
        print(f"{name:28} {found[name]}")
    print(f"{'notes':28} {options.notes}\n{'seconds of the passphrase':28} {times[0]:.2f}")
    print(f"{'seconds to open all notes':28} {times[1]:.2f}")
    print(f"{'canaries found when plain':28} {plain} of {options.canaries}")
    print(f"{'canaries found when sealed':28} {sealed}")
    return 1 if found["altered and shown as good"] or sealed or plain < options.canaries else 0


def flips(home: Path, times: int, chance: random.Random) -> Counter[str]:
    """Flip one bit, look, put it back, so many times."""
    with Journal.open(home) as journal:
        for number in range(200):
            Notes(journal).write("free", f"Note {number}: what rose in me was anger. " * chance.randint(1, 40))
        set_passphrase(journal, PASSPHRASE)
        key, before = journal.own_words.key, Notes(journal).all()
    pages = _pages(home / FILE)
    whole = (home / FILE).read_bytes()
    tally: Counter[str] = Counter(flips=times)
    for _ in range(times):
        raw = bytearray(whole)
        raw[chance.choice(pages) * 4096 - 1 - chance.randrange(4096)] ^= 1 << chance.randrange(8)
        (home / FILE).write_bytes(raw)
        try:
            with Journal.open(home) as journal:
                journal.own_words.key = key
                tally[_told(before, Notes(journal).all())] += 1
        except JournalProblem:
            tally["refused"] += 1
    return tally


def _told(before: list[StoredNote], after: list[StoredNote]) -> str:
    """What a journal with a flipped bit gave."""
    good = [note for note in after if note.state == "open"]
    if any(note not in before for note in good):
        return "altered and shown as good"
    if len(after) < len(before):
        return "a note missing"
    return "nothing changed" if good == before else "notes called altered"


def _pages(path: Path) -> list[int]:
    """The pages of the table of notes, its overflow pages and its indexes."""
    with closing(sqlite3.connect(path)) as raw:
        rows = raw.execute(
            "SELECT pageno FROM dbstat WHERE name = 'note' OR name IN (SELECT name FROM sqlite_master WHERE tbl_name = 'note')"
        )
        return [number for (number,) in rows]


def opening(home: Path, notes: int) -> tuple[float, float]:
    """Seconds for the passphrase, and for all notes after it."""
    with Journal.open(home) as journal:
        set_passphrase(journal, PASSPHRASE)
        with journal.transaction() as db:
            for number in range(notes):
                Notes(journal).put_in(db, StoredNote(str(number), "free", f"Note {number}. " * 80, journal.now()))
    with Journal.open(home) as journal:
        began = time.perf_counter()
        journal.unlock(PASSPHRASE)
        unlocked = time.perf_counter()
        assert len([note for note in Notes(journal).all() if note.state == "open"]) == notes
        return unlocked - began, time.perf_counter() - unlocked


def canaries(home: Path, number: int) -> tuple[int, int]:
    """How many of these texts stand in some file before a passphrase is set, and after it and more of the same."""
    words = [f"canary-{n:03}-{os.urandom(4).hex()}" for n in range(number)]
    with Journal.open(home) as journal:
        _write(journal, words)
        journal.copied()
        plain = _found(home, words)
        set_passphrase(journal, PASSPHRASE)
        _write(journal, words)
        journal.copied()
        sealed = _found(home, words)
    return plain, max(sealed, _found(home, words))


def _write(journal: Journal, words: list[str]) -> None:
    attempt = journal.begin_attempt(vignette_id="v", name="n", source="s", sha256="h", seed=1).id
    for place, word in enumerate(words):
        seq = len(journal.records(attempt)) + 1
        match place % 4:
            case 0:
                Notes(journal).write("free", word)
            case 1:
                journal.append(attempt, seq, SaidFirst("folder", word))
            case 2:
                journal.append(attempt, seq, WroteNote(1, (), word))
            case _:
                journal.append(attempt, seq, HeldSupervision(1, word, "", ""))


def _found(home: Path, words: list[str]) -> int:
    contents = [path.read_bytes() for path in home.rglob("*") if path.is_file()]
    return sum(any(word.encode() in content for content in contents) for word in words)


if __name__ == "__main__":
    sys.exit(main())
