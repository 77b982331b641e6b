"""What was acknowledged is kept: when the program is killed at any moment, and when two write at once."""

import multiprocessing
import os
import random
import signal
from pathlib import Path

from simulator.play.records import Chose
from simulator.store.journal import Journal
from simulator.store.opening import FILE
from tests.store.making import begun, chosen, forked

ROUNDS = 20


def _go_on(folder: Path, into: int) -> None:
    """Append for ever, and acknowledge each record with its number, as a front end shows the reply."""
    journal = Journal.open(folder)
    attempt = journal.open_attempt("hanne-vik") or begun(journal)
    for seq in range(len(journal.records(attempt.id)) + 1, 1_000_000):
        journal.append(attempt.id, seq, Chose("folder", str(seq)))
        os.write(into, f"{seq}\n".encode())


def test_what_was_acknowledged_outlives_a_kill(quick: Path) -> None:
    chance = random.Random(4)
    acknowledged = extra = 0
    for _ in range(ROUNDS):
        out, into = os.pipe()
        child = forked(lambda into=into: _go_on(quick, into))  # type: ignore[misc]
        os.close(into)
        with open(out, encoding="ascii") as told:  # noqa: PTH123 - a descriptor, not a path
            for _ in range(chance.randint(1, 60)):
                acknowledged = int(told.readline())
            os.kill(child, signal.SIGKILL)
            acknowledged = max([acknowledged, *map(int, told.read().split())])
        os.waitpid(child, 0)
        with Journal.open(quick) as journal:
            kept = chosen(journal, journal.attempts()[0])
        assert kept == [str(seq) for seq in range(1, len(kept) + 1)]
        assert acknowledged <= len(kept) <= acknowledged + 1
        extra += len(kept) - acknowledged
    assert acknowledged >= ROUNDS
    assert extra <= ROUNDS


def test_a_kill_while_the_journal_is_made_leaves_none_or_a_whole_one(quick: Path) -> None:
    chance = random.Random(5)
    for number in range(ROUNDS):
        home = quick / str(number)
        out, into = os.pipe()

        def make(home: Path = home, into: int = into) -> None:
            os.write(into, b".")
            Journal.open(home)

        child = forked(make)
        os.read(out, 1)
        os.close(out)
        os.close(into)
        signal.sigtimedwait([signal.SIGUSR2], chance.random() * 0.004)
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        with Journal.open(home) as journal:
            assert journal.attempts() == []
        assert (home / FILE).exists()


def _write_many(folder: str, vignette: str, count: int) -> None:
    with Journal.open(Path(folder)) as journal:
        attempt = begun(journal, vignette)
        for seq in range(1, count + 1):
            journal.append(attempt.id, seq, Chose("folder", str(seq)))


def test_two_programs_write_at_once_and_nothing_is_lost(quick: Path) -> None:
    spawn = multiprocessing.get_context("spawn")
    writers = [spawn.Process(target=_write_many, args=(str(quick), f"case-{n}", 200)) for n in range(2)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join(60)
    assert [writer.exitcode for writer in writers] == [0, 0]
    with Journal.open(quick) as journal:
        for row in journal.attempts():
            assert chosen(journal, row) == [str(seq) for seq in range(1, 201)]
        assert len(journal.attempts()) == 2


def _open_and_close(folder: str, times: int) -> None:
    for _ in range(times):
        with Journal.open(Path(folder)) as journal:
            begun(journal)


def test_windows_that_open_and_close_at_the_same_moment_do_not_disturb_each_other(quick: Path) -> None:
    spawn = multiprocessing.get_context("spawn")
    windows = [spawn.Process(target=_open_and_close, args=(str(quick), 20)) for _ in range(3)]
    for window in windows:
        window.start()
    for window in windows:
        window.join(60)
    assert [window.exitcode for window in windows] == [0, 0, 0]
    with Journal.open(quick) as journal:
        assert len(journal.attempts()) == 60
    assert [path.name for path in quick.iterdir()] == [FILE]
