"""Fifty texts, every feature, then erased or sealed: no file holds one of them any more."""

from pathlib import Path

import pytest

from simulator.practice.own_data.checking import checked
from simulator.practice.own_data.erasure import carry_out, of_all, of_attempt, of_note
from simulator.practice.own_data.exporting import export
from simulator.store.journal import Journal
from simulator.store.notes import Notes
from simulator.store.sealing import change_passphrase, set_passphrase
from tests.practice.own_data.making import canary, files_with, played

FIFTY = [canary(number) for number in range(50)]


def canaries(folder: Path) -> set[str]:
    """Those of the fifty that stand in some file."""
    contents = [path.read_bytes() for path in folder.rglob("*") if path.is_file()]
    return {word for word in FIFTY if any(word.encode() in content for content in contents)}


def use_everything(journal: Journal, folder: Path) -> None:
    for first in range(0, 44, 11):
        played(journal, first)
        journal.copied()
    for number in range(44, 50):
        Notes(journal).write("free", canary(number))
    export(journal, folder / "export")
    checked(journal)
    journal.copied()


@pytest.mark.parametrize("profile", ["", "ana"])
def test_erase_all_leaves_none_of_fifty(home: Path, monkeypatch: pytest.MonkeyPatch, profile: str) -> None:
    monkeypatch.setenv("ATTUNE_PROFILE", profile)
    with Journal.open() as journal:
        use_everything(journal, home.parent)
        assert canaries(home.parent) == set(FIFTY)
        assert carry_out(journal, of_all(journal)).whole
        assert canaries(home.parent) == set()
    assert canaries(home.parent) == set()
    assert not (home.parent / "export").exists()


def test_sealed_none_of_fifty_is_anywhere_but_in_the_export(home: Path) -> None:
    with Journal.open() as journal:
        use_everything(journal, home.parent)
        set_passphrase(journal, "secret")
        change_passphrase(journal, "secret", "other")
        in_comments = {
            canary(first + 10) for first in range(0, 44, 11)
        }  # what others wrote is not the trainee's to seal
        assert canaries(home) == in_comments
        played(journal, 0)
        journal.copied()
    assert canaries(home) == in_comments
    assert len(canaries(home.parent / "export")) == 50


def test_an_erased_attempt_or_note_takes_its_own_and_leaves_the_others(home: Path) -> None:
    with Journal.open() as journal:
        use_everything(journal, home.parent)
        first, *_ = journal.attempts()
        note = Notes(journal).all()[-1]
        assert carry_out(journal, of_attempt(journal, first.id)).whole
        assert carry_out(journal, of_note(journal, note.id)).whole
        gone = {canary(number) for number in (*range(9), 10, 49)}  # the tenth is a note that hangs on no attempt
        assert canaries(home.parent) == set(FIFTY) - gone


def test_two_profiles_share_nothing(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for number, name in enumerate(("ana", "ben")):
        monkeypatch.setenv("ATTUNE_PROFILE", name)
        with Journal.open() as journal:
            Notes(journal).write("free", canary(number))
            journal.copied()
    assert all(f"{home}/profiles/ana/" in path for path in files_with(home, canary(0)))
    monkeypatch.setenv("ATTUNE_PROFILE", "ana")
    with Journal.open() as journal:
        carry_out(journal, of_all(journal))
    assert canaries(home) == {canary(1)}
