"""Kill a program while it takes a step on the whole record: a migration, a passphrase, a backup that is put back."""

import random
import shutil
import sqlite3
from collections.abc import Iterator
from pathlib import Path

from benchmarks.killing import Tally, killed
from simulator.store.backups import backups
from simulator.store.journal import Journal
from simulator.store.notes import Notes
from simulator.store.opening import FILE
from simulator.store.problems import WrongPassphrase
from simulator.store.restoring import restore
from simulator.store.schema import STEPS, migrate
from simulator.store.sealing import change_passphrase, remove_passphrase, set_passphrase

LONGEST_SECONDS = 0.012
"""About as long as a step takes: some are killed before it, some after."""


def kill_migration(home: Path, chance: random.Random, tally: Tally) -> None:
    """Kill a program while it opens a journal of the first version."""
    home.mkdir()
    old = sqlite3.connect(home / FILE, isolation_level=None)
    migrate(old, STEPS[:1])
    old.execute("PRAGMA journal_mode = WAL")
    old.execute("INSERT INTO vignette VALUES ('abc', 'id: hanne-vik')")
    values = "('a', 'hanne-vik', 'Hanne Vik', 'abc', 7, 'session', 0, 0, '2026-03-01')"
    names = "id, vignette_id, name, sha256, seed, mode, study, gauges, begun_at"
    old.execute(f"INSERT INTO attempt ({names}) VALUES {values}")
    old.executemany(
        "INSERT INTO record VALUES ('a', ?, '', 'said-first', ?)",
        [(n, '{"turn":"t","text":"x"}') for n in range(1, 200)],
    )
    before = list(old.iterdump())
    old.close()
    killed(lambda: home, _open_once, chance, LONGEST_SECONDS)
    raw = sqlite3.connect(f"file:{home / FILE}?mode=ro", uri=True)
    (version,) = raw.execute("PRAGMA user_version").fetchone()
    tally.require(version in (1, len(STEPS)), f"migration: version {version}")
    tally.require(version != 1 or list(raw.iterdump()) == before, "migration: neither old nor new")
    raw.close()
    tally.counts.update(["migrations", "migrations found old" if version == 1 else "migrations found new"])
    with Journal.open(home) as journal:
        tally.require(len(journal.records("a")) == 199, "migration: records are lost")
    shutil.rmtree(home)


def kill_restore(home: Path, chance: random.Random, tally: Tally) -> None:
    """Kill a program while a backup takes the place of a journal that went on since."""
    with Journal.open(home) as journal:
        first = Notes(journal).write("free", "first")
        journal.copied()
        second = Notes(journal).write("free", "second")
    backup = backups(home)[0]

    def put_back(folder: Path) -> Iterator[str]:
        restore(folder, backup)
        yield "done"

    killed(lambda: home, put_back, chance, LONGEST_SECONDS)
    with Journal.open(home) as journal:
        found = Notes(journal).all()
    tally.require(found in ([first], [first, second]), "restore: neither old nor new")
    tally.counts.update(["restores", "restores found old" if len(found) == 2 else "restores found new"])
    shutil.rmtree(home)


def _open_once(home: Path) -> Iterator[str]:
    with Journal.open(home):
        yield "open"


def kill_passphrase(home: Path, chance: random.Random, tally: Tally) -> None:
    """Kill a program while a passphrase is set, changed or removed."""
    with Journal.open(home) as journal:
        written = [Notes(journal).write("free", f"Note {number}. " * 50).text for number in range(100)]
        act = chance.choice((set_passphrase, change_passphrase, remove_passphrase))
        if act is not set_passphrase:
            set_passphrase(journal, "old")
    words = {set_passphrase: ("new",), change_passphrase: ("old", "new"), remove_passphrase: ("old",)}[act]

    def change(journal: Journal) -> Iterator[str]:
        act(journal, *words)
        yield "done"

    killed(lambda: Journal.open(home), change, chance, LONGEST_SECONDS)
    with Journal.open(home) as journal:
        state = "plain"
        for passphrase in ("old", "new") if journal.locked else ():
            try:
                journal.unlock(passphrase)
                state = f"opened by the {passphrase} one"
            except WrongPassphrase:
                continue
        tally.require([note.text for note in Notes(journal).all()] == written, f"passphrase: notes lost, {state}")
    tally.counts.update(["passphrases", f"passphrases {state}"])
    shutil.rmtree(home)
