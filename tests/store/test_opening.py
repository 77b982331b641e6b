"""The file is for its owner alone; what is no journal is refused in a sentence and left byte for byte as it was."""

import os
import random
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from simulator.play.records import Chose, UnreadableRecord
from simulator.store.journal import Journal, JournalProblem, JournalRefused
from simulator.store.opening import FILE
from tests.store.making import begun, bytes_of, chosen, forked


@pytest.fixture
def kept(quick: Path) -> Path:
    """A folder with a journal of one attempt."""
    with Journal.open(quick) as journal:
        attempt = begun(journal)
        for seq in range(1, 20):
            journal.append(attempt.id, seq, Chose("folder", "night" * 100))
    return quick


def refused_in_a_sentence(folder: Path) -> str:
    """The sentence; the journal must be refused and untouched."""
    before = bytes_of(folder)
    with pytest.raises(JournalRefused) as refused:
        Journal.open(folder)
    message = str(refused.value)
    assert str(folder) in message
    assert "\n" not in message
    assert bytes_of(folder) == before
    return message


def test_files_are_for_their_owner_alone(quick: Path) -> None:
    home = quick / "deep" / "home"
    before = os.umask(0o000)
    try:
        with Journal.open(home) as journal:
            begun(journal)
            modes = {path.name: path.stat().st_mode & 0o777 for path in home.iterdir()}
        with Journal.open(home) as journal:
            begun(journal)
            modes_again = {path.name: path.stat().st_mode & 0o777 for path in home.iterdir()}
        assert os.umask(0o000) == 0o000
    finally:
        os.umask(before)
    assert home.stat().st_mode & 0o777 == 0o700
    assert modes == modes_again == {FILE: 0o600, f"{FILE}-wal": 0o600, f"{FILE}-shm": 0o600}


def test_a_closed_journal_is_one_file(kept: Path) -> None:
    assert [path.name for path in kept.iterdir()] == [FILE]


def test_commits_wait_for_the_disk(kept: Path) -> None:
    with Journal.open(kept) as journal:
        asked = {
            name: journal._connection.execute(f"PRAGMA {name}").fetchone()[0]
            for name in (
                "journal_mode", "synchronous", "busy_timeout", "foreign_keys", "secure_delete", "trusted_schema",
            )
        }  # fmt: skip
    assert asked == {
        "journal_mode": "wal", "synchronous": 2, "busy_timeout": 5000, "foreign_keys": 1, "secure_delete": 1,
        "trusted_schema": 0,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("how", "said"),
    [
        ("empty", "is empty"),
        ("text", "is not a journal"),
        ("short", "is not a journal"),
        ("truncated", "is damaged"),
        ("zeroed", "is damaged"),
        ("foreign", "another program"),
        ("newer", "newer Attunement"),
    ],
)
def test_a_file_that_is_no_journal_is_refused(kept: Path, how: str, said: str) -> None:
    raw = bytearray((kept / FILE).read_bytes())
    match how:
        case "empty":
            raw = bytearray()
        case "text":
            raw = bytearray(b"dear diary " * 50)
        case "short":
            raw = raw[:60]
        case "truncated":
            raw = raw[:5000]
        case "zeroed":
            raw[4096:12288] = bytes(8192)
        case "foreign":
            raw[68:72] = b"\x00\x00\x00\x01"
        case "newer":
            raw[60:64] = (99).to_bytes(4, "big")
    (kept / FILE).write_bytes(raw)
    assert said in refused_in_a_sentence(kept)


def test_a_log_that_a_kill_left_is_not_folded_into_a_damaged_file(kept: Path) -> None:
    def write_and_die() -> None:
        journal = Journal.open(kept)
        begun(journal)
        os.kill(os.getpid(), 9)

    os.waitpid(forked(write_and_die), 0)
    with (kept / FILE).open("r+b") as file:
        file.seek(5 * 4096)
        file.write(bytes(3 * 4096))
    assert f"{FILE}-wal" in bytes_of(kept)
    assert "is damaged" in refused_in_a_sentence(kept)


def test_half_a_change_that_a_kill_left_in_a_journal_without_a_log_is_taken_back(kept: Path) -> None:
    def switch_and_die() -> None:
        raw = sqlite3.connect(kept / FILE, isolation_level=None)
        raw.execute("PRAGMA journal_mode = DELETE")
        raw.execute("PRAGMA cache_size = 2")  # so small that half of the change is in the file before it ends
        raw.execute("BEGIN")
        raw.execute("CREATE TABLE more (x)")
        raw.executemany("INSERT INTO more VALUES (?)", [("x" * 4000,) for _ in range(100)])
        os.kill(os.getpid(), 9)

    os.waitpid(forked(switch_and_die), 0)
    assert (kept / f"{FILE}-journal").exists()
    with Journal.open(kept) as journal:
        assert len(journal.records(journal.attempts()[0].id)) == 19
        assert journal.read("SELECT 1 FROM sqlite_master WHERE name = 'more'") == []


def test_a_log_whose_journal_was_moved_away_is_not_folded_into_a_new_one(kept: Path) -> None:
    (kept / f"{FILE}-wal").write_bytes(b"a log of the journal that is gone")
    (kept / FILE).rename(kept / "aside")
    with pytest.raises(JournalRefused, match="journal that is gone"):
        Journal.open(kept)
    assert not (kept / FILE).exists()
    (kept / f"{FILE}-wal").unlink()
    with Journal.open(kept) as journal:
        assert journal.attempts() == []


def test_a_newer_version_that_only_the_log_knows_is_refused(kept: Path) -> None:
    def be_newer_and_die() -> None:
        raw = sqlite3.connect(kept / FILE, isolation_level=None)
        raw.execute("PRAGMA user_version = 99")
        os.kill(os.getpid(), 9)

    os.waitpid(forked(be_newer_and_die), 0)
    assert "newer Attunement" in refused_in_a_sentence(kept)


@pytest.mark.parametrize("what", ["folder", "pipe", "broken link"])
def test_what_is_no_file_is_refused_without_waiting(quick: Path, what: str) -> None:
    match what:
        case "folder":
            (quick / FILE).mkdir()
        case "pipe":
            os.mkfifo(quick / FILE)
        case "broken link":
            (quick / FILE).symlink_to(quick / "nowhere")
    with pytest.raises(JournalRefused) as refused:
        Journal.open(quick)
    assert str(quick / FILE) in str(refused.value)
    assert [path.name for path in quick.iterdir()] == [FILE]


def test_a_folder_that_cannot_be_made_is_answered_in_a_sentence(quick: Path) -> None:
    (quick / "file").write_text("in the way", encoding="utf-8")
    with pytest.raises(JournalRefused, match="ATTUNE_HOME"):
        Journal.open(quick / "file" / "home")


def test_whatever_happens_to_the_bytes_there_is_never_a_traceback(kept: Path) -> None:
    chance = random.Random(8)
    whole = (kept / FILE).read_bytes()
    sentences: list[str] = []
    for round_ in range(150):
        folder = kept / str(round_)
        folder.mkdir()
        raw = bytearray(whole)
        start = chance.randrange(len(raw))
        length = chance.choice((1, 8, 64, 4096))
        raw[start : start + length] = chance.randbytes(len(raw[start : start + length]))
        if chance.random() < 0.2:
            raw = raw[: chance.randrange(len(raw))]
        (folder / FILE).write_bytes(raw)
        try:
            with Journal.open(folder) as journal:
                for row in journal.attempts():
                    journal.records(row.id)
                    journal.source(row.sha256)
                begun(journal)
        except (JournalProblem, UnreadableRecord, LookupError) as problem:
            sentences.append(str(problem))
        shutil.rmtree(folder)
    assert sum("is damaged and was left as it is" in sentence for sentence in sentences) > 20
    assert not any("\n" in sentence for sentence in sentences)


def test_damage_that_comes_after_opening_is_a_sentence_too(kept: Path) -> None:
    with Journal.open(kept) as journal:
        size = (kept / FILE).stat().st_size
        with (kept / FILE).open("r+b") as file:
            file.seek(4096)
            file.write(bytes(size - 4096))
        with pytest.raises(JournalRefused, match="is damaged"):
            journal.attempts()
        with pytest.raises(JournalProblem, match="is damaged"):
            begun(journal)


def test_text_that_is_no_text_is_refused_when_it_is_read(kept: Path) -> None:
    with Journal.open(kept) as journal:
        attempt = begun(journal)
        journal._connection.execute("INSERT INTO record VALUES (?, 1, '', 'chose', CAST(x'ff' AS TEXT))", (attempt.id,))
        with pytest.raises(JournalRefused, match="is damaged"):
            journal.records(attempt.id)


@pytest.mark.parametrize("name", ["a b%20c?mode=memory#x", "ünï‮", "'--", "-x"])
def test_an_odd_folder_name_is_only_a_name(quick: Path, name: str) -> None:
    folder = quick / name
    with Journal.open(folder) as journal:
        attempt = begun(journal)
        journal.append(attempt.id, 1, Chose("folder", "night"))
    with Journal.open(folder) as journal:
        assert chosen(journal, attempt) == ["night"]
    assert [path.name for path in folder.iterdir()] == [FILE]


def test_a_file_system_without_links_will_do(quick: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_links(*_: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr("simulator.store.opening.os.link", no_links)
    with Journal.open(quick) as journal:
        begun(journal)
    assert [path.name for path in quick.iterdir()] == [FILE]


def test_opening_loads_nothing_heavy(quick: Path) -> None:
    code = (
        "import sys; from simulator.store.journal import Journal; Journal.open().close();"
        "print([m for m in ('pydantic', 'yaml', 'textual', 'rich', 'numpy', 'asyncio', 'uuid') if m in sys.modules])"
    )
    environment = {**os.environ, "ATTUNE_HOME": str(quick)}
    done = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
