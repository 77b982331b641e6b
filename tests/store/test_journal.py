"""The journal keeps what it acknowledged, refuses what is not its own, and says both in a sentence."""

import multiprocessing
import os
import random
import signal
import sqlite3
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from scoring.vocabulary import Feeling, Impulse, Question
from simulator.play.records import (
    Chose,
    HeldSupervision,
    LoggedReaction,
    NoteAnswer,
    ReadPage,
    Record,
    SaidFirst,
    StatedBelief,
    WroteNote,
)
from simulator.store.journal import AttemptRow, Journal, JournalProblem, JournalRefused, MovedOn
from simulator.store.schema import STEPS, migrate


def begun(journal: Journal, vignette: str = "hanne-vik") -> AttemptRow:
    return journal.begin_attempt(vignette_id=vignette, name="Hanne Vik", source="id: hanne-vik\n", sha256="abc", seed=7)


EVERY_KIND: list[Record] = [
    Chose("folder", "night"),
    SaidFirst("folder", "I'd like to hear more. \x1b]0; [/x] ‮ ａ é"),
    LoggedReaction("folder", (Feeling.HELPLESS, Feeling.PULLED_BOTH_WAYS), Impulse.PROVE, 4),
    LoggedReaction("folder", (), None, 0),
    WroteNote(
        1, (NoteAnswer(Question.ALLIANCE, "threat", "folder", "she was asked for logs"),), "a note; DROP TABLE record"
    ),
    StatedBelief(1, (10, 60, 20, 10)),
    HeldSupervision(2, "folder", "quiet", "What do I do with my hands?"),
    ReadPage("session-debrief", 1),
]


def test_every_record_comes_back_equal_in_order(tmp_path: Path) -> None:
    with Journal.open(tmp_path) as journal:
        attempt = begun(journal)
        for seq, record in enumerate(EVERY_KIND, start=1):
            journal.append(attempt.id, seq, record)
    with Journal.open(tmp_path) as journal:
        assert journal.records(attempt.id) == EVERY_KIND
        assert journal.attempt(attempt.id).records == len(EVERY_KIND)
        assert journal.source("abc") == "id: hanne-vik\n"


def test_files_are_for_their_owner_alone(tmp_path: Path) -> None:
    home = tmp_path / "home"
    with Journal.open(home) as journal:
        begun(journal)
        modes = {path.name: path.stat().st_mode & 0o777 for path in home.iterdir()}
    assert home.stat().st_mode & 0o777 == 0o700
    assert set(modes) == {"journal.sqlite3", "journal.sqlite3-wal", "journal.sqlite3-shm"}
    assert set(modes.values()) == {0o600}


def test_a_number_that_is_taken_means_the_attempt_moved_on(tmp_path: Path) -> None:
    with Journal.open(tmp_path) as one, Journal.open(tmp_path) as other:
        attempt = begun(one)
        one.append(attempt.id, 1, Chose("folder", "night"))
        with pytest.raises(MovedOn, match="another window"):
            other.append(attempt.id, 1, Chose("folder", "list"))
        assert other.records(attempt.id) == [Chose("folder", "night")]


def test_a_record_is_never_changed_or_deleted(tmp_path: Path) -> None:
    with Journal.open(tmp_path) as journal:
        attempt = begun(journal)
        journal.append(attempt.id, 1, Chose("folder", "night"))
    raw = sqlite3.connect(tmp_path / "journal.sqlite3")
    for statement in ("UPDATE record SET body = '{}'", "DELETE FROM record"):
        with pytest.raises(sqlite3.DatabaseError, match="never"):
            raw.execute(statement)
    raw.close()


def test_the_open_attempt_is_the_newest_that_has_not_ended(tmp_path: Path) -> None:
    with Journal.open(tmp_path) as journal:
        first, second = begun(journal), begun(journal)
        begun(journal, "ewa-nowak")
        assert journal.open_attempt("hanne-vik") == second
        journal.mark_finished(second.id, "stayed")
        assert journal.open_attempt("hanne-vik") == first
        assert [row.ending for row in journal.attempts("hanne-vik")] == [None, "stayed"]


def test_settings_are_kept(tmp_path: Path) -> None:
    with Journal.open(tmp_path) as journal:
        assert journal.setting("theme", "dark") == "dark"
        journal.set_setting("theme", "light")
        journal.set_setting("theme", "none")
    with Journal.open(tmp_path) as journal:
        assert journal.setting("theme") == "none"


def _damaged(path: Path, how: str) -> None:
    raw = bytearray(path.read_bytes())
    match how:
        case "empty":
            raw = bytearray()
        case "text":
            raw = bytearray(b"dear diary " * 50)
        case "truncated":
            raw = raw[:5000]
        case "foreign":
            raw[68:72] = b"\x00\x00\x00\x01"
        case "newer":
            raw[60:64] = (99).to_bytes(4, "big")
        case "zeroed":
            raw[4096:12288] = bytes(8192)
    path.write_bytes(bytes(raw))


@pytest.mark.parametrize("how", ["empty", "text", "truncated", "foreign", "newer", "zeroed"])
def test_a_file_that_is_no_journal_is_refused_in_a_sentence_and_left_as_it_is(tmp_path: Path, how: str) -> None:
    with Journal.open(tmp_path) as journal:
        begun(journal)
    path = tmp_path / "journal.sqlite3"
    _damaged(path, how)
    before = path.read_bytes()
    with pytest.raises(JournalRefused) as refused:
        Journal.open(tmp_path)
    message = str(refused.value)
    assert str(path) in message
    assert "\n" not in message
    assert path.read_bytes() == before


def test_a_folder_that_cannot_be_made_is_answered_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    with pytest.raises(JournalRefused, match="ATTUNE_HOME"):
        Journal.open(tmp_path / "file" / "home")


def test_half_a_character_is_refused_and_the_attempt_goes_on(tmp_path: Path) -> None:
    with Journal.open(tmp_path) as journal:
        attempt = begun(journal)
        with pytest.raises(JournalProblem, match="type it again"):
            journal.append(attempt.id, 1, SaidFirst("folder", "\ud800"))
        journal.append(attempt.id, 1, SaidFirst("folder", "again"))
        assert len(journal.records(attempt.id)) == 1


def test_order_is_by_number_when_the_clock_goes_back(tmp_path: Path) -> None:
    hours = iter([12, 11, 10, 9])
    with Journal.open(tmp_path, clock=lambda: datetime(2026, 3, 29, next(hours), tzinfo=UTC)) as journal:
        attempt = begun(journal)
        for seq, option in enumerate(("a", "b", "c"), start=1):
            journal.append(attempt.id, seq, Chose("folder", option))
        assert [record.option for record in journal.records(attempt.id) if isinstance(record, Chose)] == ["a", "b", "c"]


def test_a_step_that_fails_halfway_changes_nothing(tmp_path: Path) -> None:
    with Journal.open(tmp_path) as journal:
        begun(journal)
    raw = sqlite3.connect(tmp_path / "journal.sqlite3", isolation_level=None)
    with pytest.raises(sqlite3.OperationalError):
        migrate(raw, [*STEPS, ("CREATE TABLE extra (a)", "CREATE TABLE extra (a)")])
    assert raw.execute("PRAGMA user_version").fetchone() == (len(STEPS),)
    assert raw.execute("SELECT count(*) FROM sqlite_master WHERE name = 'extra'").fetchone() == (0,)
    raw.close()


def _write_many(folder: str, count: int) -> None:
    with Journal.open(Path(folder)) as journal:
        attempt = begun(journal, f"case-{os.getpid()}")
        for seq in range(1, count + 1):
            journal.append(attempt.id, seq, Chose("folder", str(seq)))


def test_two_programs_write_at_once_and_nothing_is_lost(tmp_path: Path) -> None:
    spawn = multiprocessing.get_context("spawn")
    writers = [spawn.Process(target=_write_many, args=(str(tmp_path), 200)) for _ in range(2)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join(60)
    with Journal.open(tmp_path) as journal:
        assert [row.records for row in journal.attempts()] == [200, 200]


_CHILD = """
import sys
from pathlib import Path
from simulator.play.records import Chose
from simulator.store.journal import Journal
journal = Journal.open(Path(sys.argv[1]))
row = journal.open_attempt("a") or journal.begin_attempt(vignette_id="a", name="A", source="x", sha256="x", seed=1)
start = len(journal.records(row.id))
for seq in range(start + 1, start + 10_000):
    journal.append(row.id, seq, Chose("t", str(seq)))
    print(seq, flush=True)
"""


def test_what_was_acknowledged_outlives_a_kill(tmp_path: Path) -> None:
    chance = random.Random(4)
    acknowledged = 0
    for _ in range(6):
        child = subprocess.Popen([sys.executable, "-c", _CHILD, str(tmp_path)], stdout=subprocess.PIPE, text=True)
        assert child.stdout is not None
        for _ in range(chance.randint(1, 60)):
            acknowledged = int(child.stdout.readline())
        child.send_signal(signal.SIGKILL)
        rest = child.stdout.read().split("\n")[:-1]
        child.stdout.close()
        child.wait()
        acknowledged = int(rest[-1]) if rest else acknowledged
        with Journal.open(tmp_path) as journal:
            row = journal.open_attempt("a")
            assert row is not None
            kept = [int(record.option) for record in journal.records(row.id) if isinstance(record, Chose)]
        assert kept == list(range(1, len(kept) + 1))
        assert acknowledged <= len(kept) <= acknowledged + 1
