"""Rows are only ever added, and a step to a newer version happens whole or not at all."""

import os
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from simulator.play.records import Chose
from simulator.store.backups import FOLDER
from simulator.store.journal import Journal
from simulator.store.notes import Notes
from simulator.store.opening import FILE
from simulator.store.schema import APPLICATION_ID, STEPS, migrate
from tests.store.making import begun, chosen, forked


@pytest.fixture
def raw(quick: Path) -> Iterator[sqlite3.Connection]:
    """The file of a journal with one attempt of one choice, open without the journal's manners."""
    with Journal.open(quick) as journal:
        journal.append(begun(journal).id, 1, Chose("folder", "night"))
    connection = sqlite3.connect(quick / FILE, isolation_level=None)
    yield connection
    connection.close()


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE record SET body = '{}'",
        "DELETE FROM record",
        "INSERT OR REPLACE INTO record SELECT attempt, seq, at, kind, '{}' FROM record",
        "UPDATE attempt SET seed = 1",
        "DELETE FROM attempt",
        "UPDATE vignette SET source = ''",
        "DELETE FROM vignette",
    ],
)
def test_what_was_written_is_never_changed_or_deleted(raw: sqlite3.Connection, statement: str) -> None:
    before = list(raw.iterdump())
    with pytest.raises(sqlite3.IntegrityError, match="never"):
        raw.execute(statement)
    assert list(raw.iterdump()) == before


def test_the_steps_from_an_empty_file_lead_to_the_newest_version() -> None:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    migrate(connection)
    migrate(connection)
    assert connection.execute("PRAGMA user_version").fetchone() == (len(STEPS),)
    assert connection.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
    connection.close()


def test_a_journal_of_the_first_version_is_copied_and_brought_up_to_date(quick: Path) -> None:
    old = sqlite3.connect(quick / FILE, isolation_level=None)
    migrate(old, STEPS[:1])
    old.execute("INSERT INTO vignette VALUES ('abc', 'id: hanne-vik')")
    old.execute(
        "INSERT INTO attempt (id, vignette_id, name, sha256, seed, mode, study, gauges, begun_at)"
        " VALUES ('a', 'hanne-vik', 'Hanne Vik', 'abc', 7, 'session', 0, 0, '2026-03-01')"
    )
    was = list(old.iterdump())
    old.close()
    with Journal.open(quick) as journal:
        assert [row.id for row in journal.attempts()] == ["a"]
        assert Notes(journal).write("pinned", "a note", attempt="a") in Notes(journal).all()
    copies = list((quick / FOLDER).iterdir())
    assert len(copies) == 1
    copy = sqlite3.connect(copies[0])
    assert list(copy.iterdump()) == was
    copy.close()
    Journal.open(quick).close()
    assert list((quick / FOLDER).iterdir()) == copies


def test_only_the_steps_that_are_missing_are_taken(raw: sqlite3.Connection) -> None:
    migrate(raw, [*STEPS, ("ALTER TABLE attempt ADD COLUMN place TEXT",)])
    assert raw.execute("PRAGMA user_version").fetchone() == (len(STEPS) + 1,)
    assert raw.execute("SELECT count(*), max(place) FROM attempt JOIN record").fetchone() == (1, None)


def test_a_step_that_fails_halfway_changes_nothing(raw: sqlite3.Connection) -> None:
    before = list(raw.iterdump())
    with pytest.raises(sqlite3.OperationalError):
        migrate(raw, [*STEPS, ("CREATE TABLE one (a)",), ("CREATE TABLE two (a)", "CREATE TABLE two (a)")])
    assert raw.execute("PRAGMA user_version").fetchone() == (len(STEPS),)
    assert list(raw.iterdump()) == before


@pytest.mark.parametrize("place", range(4))
def test_a_step_that_is_killed_halfway_changes_nothing(raw: sqlite3.Connection, quick: Path, place: int) -> None:
    before = list(raw.iterdump())
    raw.close()
    statements = ["ALTER TABLE attempt ADD COLUMN place TEXT", "CREATE TABLE one (a)", "CREATE TABLE two (a)"]
    statements.insert(place, "SELECT die()")

    def migrate_and_die() -> None:
        connection = sqlite3.connect(quick / FILE, isolation_level=None)
        connection.create_function("die", 0, lambda: os.kill(os.getpid(), 9))
        migrate(connection, [*STEPS, tuple(statements)])

    _, status = os.waitpid(forked(migrate_and_die), 0)
    assert os.WTERMSIG(status) == 9
    with Journal.open(quick) as journal:
        assert chosen(journal, journal.attempts()[0]) == ["night"]
        assert list(journal._connection.iterdump()) == before
        assert journal._connection.execute("PRAGMA user_version").fetchone() == (len(STEPS),)
