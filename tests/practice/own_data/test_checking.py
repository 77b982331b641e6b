"""A check plays every attempt again, opens every sealed text and looks into every backup; what is wrong it names."""

from pathlib import Path

from simulator.play.records import Chose
from simulator.practice.own_data.checking import checked
from simulator.store.backups import FOLDER
from simulator.store.journal import Journal
from simulator.store.notes import Notes
from simulator.store.sealing import set_passphrase
from tests.practice.own_data.making import played


def test_a_whole_record_is_whole(home: Path) -> None:
    with Journal.open() as journal:
        played(journal)
        set_passphrase(journal, "secret")
        found = checked(journal)
        assert (found.attempts, found.notes, len(found.backups), found.wrong) == (1, 2, 1, ())
        assert found.whole
        assert not found.sealed
    with Journal.open() as journal:
        assert checked(journal).sealed


def test_a_choice_that_was_not_open_is_named_with_its_attempt(home: Path) -> None:
    with Journal.open() as journal:
        attempt = played(journal)
        journal.append(attempt.id, len(journal.records(attempt.id)) + 1, Chose("folder", "nothing"))
        (sentence,) = checked(journal).wrong
        assert attempt.id in sentence
        assert "Hanne Vik" in sentence


def test_an_altered_text_and_a_damaged_backup_are_named(home: Path) -> None:
    with Journal.open() as journal:
        set_passphrase(journal, "secret")
        note = Notes(journal).write("free", "text")
        journal.copied()
        journal._connection.execute("UPDATE note SET at = '2020'")
        for path in (home / FOLDER).iterdir():
            path.write_bytes(b"no")
        found = checked(journal)
        assert found.wrong == (f"the sealed text of note {note.id} was altered",)
        assert [backup.wrong for backup in found.backups] == ["damaged"]
        assert not found.whole
