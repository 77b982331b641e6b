"""With a passphrase no own word is on the disk in plain; without it the attempts go on; a kill leaves the old state or the new."""

import os
import random
import signal
from collections.abc import Callable
from pathlib import Path

import pytest

from scoring.vocabulary import Pattern, Question
from simulator.play.records import Chose, HeldSupervision, NoteAnswer, Record, SaidFirst, ToldPattern, WroteNote
from simulator.store import seal as sealing_numbers
from simulator.store.backups import FOLDER
from simulator.store.journal import Journal, NotSaved
from simulator.store.notes import Notes
from simulator.store.opening import FILE
from simulator.store.problems import Locked, WrongPassphrase
from simulator.store.sealing import (
    altered_texts,
    change_passphrase,
    give_up_sealed,
    remove_passphrase,
    set_passphrase,
)
from tests.store.making import begun, forked

OWN: list[Record] = [
    Chose("folder", "night"),
    SaidFirst("folder", "canary one"),
    WroteNote(1, (NoteAnswer(Question.ALLIANCE, "threat", "folder", "canary two"),), "canary three"),
    ToldPattern("folder", Pattern.SECURE, 2, "canary four"),
    HeldSupervision(1, "canary five", "canary six", "canary seven"),
    SaidFirst("folder", ""),
]
EMPTY: list[Record] = [
    Chose("folder", "night"),
    SaidFirst("folder", ""),
    WroteNote(1, (NoteAnswer(Question.ALLIANCE, "threat", "folder", ""),), ""),
    ToldPattern("folder", Pattern.SECURE, 2, ""),
    HeldSupervision(1, "", "", ""),
    SaidFirst("folder", ""),
]


ACTS: dict[str, Callable[[Journal], bool]] = {
    "set": lambda journal: set_passphrase(journal, "new"),
    "change": lambda journal: change_passphrase(journal, "old", "new"),
    "remove": lambda journal: remove_passphrase(journal, "old"),
}


@pytest.fixture(autouse=True)
def quick_derivation(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sealing_numbers, "PARAMETERS", {"memory_kib": 32, "iterations": 1, "lanes": 1})


@pytest.fixture
def kept(quick: Path) -> Path:
    """A folder with a journal of one attempt with own words, a note and a backup, all plain."""
    with Journal.open(quick) as journal:
        attempt = begun(journal)
        for seq, record in enumerate(OWN, start=1):
            journal.append(attempt.id, seq, record)
        Notes(journal).write("pinned", "canary eight", attempt=attempt.id, turn="folder")
        journal.copied()
    return quick


def canaries(folder: Path) -> int:
    return sum(path.read_bytes().count(b"canary") for path in folder.rglob("*") if path.is_file())


def records(journal: Journal) -> list[Record]:
    return journal.records(journal.attempts()[0].id)


def test_once_a_passphrase_is_set_no_own_word_is_on_the_disk(kept: Path) -> None:
    assert canaries(kept) >= 16
    with Journal.open(kept) as journal:
        assert set_passphrase(journal, "secret")
        Notes(journal).write("free", "canary nine")
        attempt = journal.attempts()[0]
        journal.append(attempt.id, len(OWN) + 1, SaidFirst("quiet", "canary ten"))
        assert canaries(kept) == 0
        assert [note.text for note in Notes(journal).all()] == ["canary eight", "canary nine"]
        assert records(journal) == [*OWN, SaidFirst("quiet", "canary ten")]
    assert canaries(kept) == 0
    assert len(list((kept / FOLDER).iterdir())) == 1


def test_a_locked_journal_gives_attempts_without_their_words_and_goes_on(kept: Path) -> None:
    with Journal.open(kept) as journal:
        set_passphrase(journal, "secret")
    with Journal.open(kept) as journal:
        assert journal.locked
        assert records(journal) == EMPTY
        (note,) = Notes(journal).all()
        assert (note.text, note.state, note.turn) == ("", "locked", "folder")
        attempt = journal.attempts()[0]
        journal.append(attempt.id, len(OWN) + 1, Chose("quiet", "wait"))
        journal.append(attempt.id, len(OWN) + 2, SaidFirst("quiet", ""))
        for write in (
            lambda: journal.append(attempt.id, len(OWN) + 3, SaidFirst("quiet", "words")),
            lambda: Notes(journal).write("free", "words"),
            lambda: Notes(journal).change(note.id, "words"),
        ):
            with pytest.raises(Locked, match="passphrase"):
                write()
        with pytest.raises(WrongPassphrase):
            journal.unlock("secrets")
        assert journal.locked
        journal.unlock("secret")
        assert not journal.locked
        assert records(journal)[: len(OWN)] == OWN


def test_a_branch_of_an_attempt_takes_its_words_along(kept: Path) -> None:
    with Journal.open(kept) as journal:
        set_passphrase(journal, "secret")
        branch = journal.begin_attempt(
            vignette_id="v", name="n", source="s", sha256="h", seed=1, records=records(journal)
        )
        assert journal.records(branch.id) == OWN


def test_a_changed_passphrase_opens_and_the_old_one_does_not(kept: Path) -> None:
    with Journal.open(kept) as journal:
        set_passphrase(journal, "old")
        with pytest.raises(WrongPassphrase):
            change_passphrase(journal, "wrong", "new")
        assert change_passphrase(journal, "old", "new")
        assert records(journal) == OWN
    for folder in (kept, restored(kept)):
        with Journal.open(folder) as journal:
            with pytest.raises(WrongPassphrase):
                journal.unlock("old")
            journal.unlock("new")
            assert records(journal) == OWN


def restored(folder: Path) -> Path:
    (backup,) = (folder / FOLDER).iterdir()
    other = folder / "other"
    other.mkdir()
    (other / FILE).write_bytes(backup.read_bytes())
    return other


def test_a_removed_passphrase_leaves_everything_plain(kept: Path) -> None:
    with Journal.open(kept) as journal:
        before = Notes(journal).all()
        set_passphrase(journal, "secret")
        with pytest.raises(WrongPassphrase):
            remove_passphrase(journal, "wrong")
        assert remove_passphrase(journal, "secret")
    with Journal.open(kept) as journal:
        assert not journal.locked
        assert records(journal) == OWN
        assert Notes(journal).all() == before


def test_a_lost_passphrase_is_given_up_with_the_words_and_the_attempts_stay(kept: Path) -> None:
    with Journal.open(kept) as journal:
        Notes(journal).share(Notes(journal).all()[0].id)
        set_passphrase(journal, "secret")
    with Journal.open(kept) as journal:
        assert give_up_sealed(journal)
        assert records(journal) == EMPTY
        assert (Notes(journal).all(), Notes(journal).shared()) == ([], frozenset())
        Notes(journal).write("free", "from now on")


def test_what_cannot_be_is_refused(kept: Path) -> None:
    with Journal.open(kept) as journal:
        for act in (
            lambda: change_passphrase(journal, "a", "b"),
            lambda: remove_passphrase(journal, "a"),
            lambda: give_up_sealed(journal),
        ):
            with pytest.raises(NotSaved, match="passphrase set"):
                act()
        set_passphrase(journal, "secret")
        with pytest.raises(NotSaved, match="set already"):
            set_passphrase(journal, "again")


def test_a_passphrase_set_in_another_window_holds_in_this_one_too(kept: Path) -> None:
    with Journal.open(kept) as mine, Journal.open(kept) as other:
        set_passphrase(other, "secret")
        with pytest.raises(Locked):
            Notes(mine).write("free", "canary")
        assert mine.locked
        mine.unlock("secret")
        Notes(mine).write("free", "canary")
        remove_passphrase(other, "secret")
        set_passphrase(other, "secret")
        with pytest.raises(Locked):
            Notes(mine).write("free", "canary")


def test_an_altered_text_is_named_and_no_word_of_it_shown(kept: Path) -> None:
    with Journal.open(kept) as journal:
        set_passphrase(journal, "secret")
        db = journal._connection
        (note,) = Notes(journal).all()
        db.execute("UPDATE note SET turn = 'quiet'")
        (altered,) = Notes(journal).all()
        assert (altered.text, altered.state) == ("", "altered")
        db.execute("DROP TRIGGER record_is_never_changed")
        attempt = journal.attempts()[0].id
        swapped = "(SELECT body FROM record WHERE seq = 2)"
        db.execute(f"UPDATE record SET body = {swapped} WHERE seq = 6")
        assert records(journal)[5] == SaidFirst("folder", "")
        assert altered_texts(journal) == [f"note {note.id}", f"record {attempt}/6"]
        with pytest.raises(NotSaved, match=note.id):
            remove_passphrase(journal, "secret")


def test_without_space_the_old_state_stays(kept: Path) -> None:
    with Journal.open(kept) as journal:
        attempt = begun(journal)
        for seq in range(1, 20):
            journal.append(attempt.id, seq, SaidFirst("folder", "text " * 700))
        pages = journal._connection.execute("PRAGMA page_count").fetchone()[0]
        journal._connection.execute(f"PRAGMA max_page_count = {pages}")
        with pytest.raises(NotSaved, match="no space"):
            set_passphrase(journal, "secret")
        assert not journal.locked
        assert journal.own_words.key is None
        assert records(journal) == OWN
        assert [note.text for note in Notes(journal).all()] == ["canary eight"]


def test_the_guards_of_the_records_stand_after_sealing(kept: Path) -> None:
    with Journal.open(kept) as journal:
        before = journal.read("SELECT name, sql FROM sqlite_master WHERE type = 'trigger' ORDER BY name")
        set_passphrase(journal, "secret")
        assert journal.read("SELECT name, sql FROM sqlite_master WHERE type = 'trigger' ORDER BY name") == before


@pytest.mark.parametrize("act", ACTS)
def test_a_kill_while_the_passphrase_changes_leaves_the_old_state_or_the_new(quick: Path, act: str) -> None:
    chance = random.Random(3)
    for number in range(8):
        home = quick / str(number)
        with Journal.open(home) as journal:
            for text in range(30):
                Notes(journal).write("free", f"text {text}")
            if act != "set":
                set_passphrase(journal, "old")
        out, into = os.pipe()

        def do(home: Path = home, into: int = into) -> None:
            journal = Journal.open(home)
            os.write(into, b".")
            ACTS[act](journal)

        child = forked(do)
        os.read(out, 1)
        os.close(out)
        os.close(into)
        signal.sigtimedwait([signal.SIGUSR2], chance.random() * 0.02)
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        with Journal.open(home) as journal:
            if journal.locked:
                try:
                    journal.unlock("old")
                except WrongPassphrase:
                    journal.unlock("new")
            assert [note.text for note in Notes(journal).all()] == [f"text {text}" for text in range(30)]
