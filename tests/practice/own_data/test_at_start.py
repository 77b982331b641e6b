"""At a start: the passphrase once, by variable or typed; what is too old; what was broken off."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from simulator.practice.own_data.at_start import made_ready
from simulator.practice.own_data.retention import set_keep_days
from simulator.store.backups import backups
from simulator.store.journal import Journal
from simulator.store.notes import Notes
from simulator.store.problems import WrongPassphrase
from simulator.store.sealing import set_passphrase


@pytest.fixture
def sealed(home: Path) -> Path:
    with Journal.open() as journal:
        Notes(journal).write("free", "text")
        set_passphrase(journal, "secret")
    return home


def test_without_a_seal_nobody_is_asked_and_nothing_said(home: Path) -> None:
    with Journal.open() as journal:
        made_ready(journal, pytest.fail, pytest.fail)


@pytest.mark.parametrize(
    ("typed", "asked", "locked"), [(["no", "secret"], 2, False), ([""], 1, True), (["a", "b", "c"], 3, True)]
)
def test_it_is_typed_up_to_three_times_or_left_shut(sealed: Path, typed: list[str], asked: int, locked: bool) -> None:
    questions: list[str] = []
    said: list[str] = []

    def ask(question: str) -> str:
        questions.append(question)
        return typed[len(questions) - 1]

    with Journal.open() as journal:
        made_ready(journal, ask, said.append)
        assert (len(questions), journal.locked) == (asked, locked)
        assert len(said) == sum(word not in ("", "secret") for word in typed) + locked


def test_the_variable_opens_it_and_a_wrong_one_is_refused(sealed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ATTUNE_PASSPHRASE", "secret")
    with Journal.open() as journal:
        made_ready(journal, pytest.fail, pytest.fail)
        assert not journal.locked
    monkeypatch.setenv("ATTUNE_PASSPHRASE", "secrets")
    with Journal.open() as journal, pytest.raises(WrongPassphrase):
        made_ready(journal, pytest.fail, pytest.fail)


def test_where_nobody_can_be_asked_it_stays_shut_and_says_so(sealed: Path) -> None:
    said: list[str] = []
    with Journal.open() as journal:
        made_ready(journal, None, said.append)
        assert journal.locked
    assert len(said) == 1


def test_what_is_too_old_is_named_at_one_start_and_goes_at_a_later_one(home: Path) -> None:
    said: list[str] = []
    now = datetime.now(UTC) + timedelta(days=40)
    with Journal.open() as journal:
        Notes(journal).write("free", "text")
        set_keep_days(journal, 30)
        for moment in (now, now + timedelta(hours=1)):
            made_ready(journal, None, said.append, moment)
            assert "tomorrow" in said[-1]
            assert len(Notes(journal).all()) == 1
        made_ready(journal, None, said.append, now + timedelta(days=2))
        assert "Erased" in said[-1]
        assert Notes(journal).all() == []


def test_an_erasure_that_was_killed_before_the_backups_is_finished(home: Path) -> None:
    with Journal.open() as journal:
        note = Notes(journal).write("free", "canary")
        journal.copied()
        Notes(journal).erase(note.id)
    with Journal.open() as journal:
        made_ready(journal, None, pytest.fail)
        assert [backup.notes for backup in backups(home)] == [0]
