"""A note is kept, changed and erased by its writer, and shared by its writer alone."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from simulator.store.journal import Journal, NotSaved
from simulator.store.notes import Notes
from simulator.store.opening import FILE
from tests.store.making import begun


def test_notes_come_back_as_they_were_written_the_oldest_first(quick: Path) -> None:
    with Journal.open(quick) as journal:
        attempt = begun(journal)
        written = [
            Notes(journal).write("free", "I hurried. \x00 नमस्ते"),
            Notes(journal).write("pinned", "", attempt=attempt.id, turn="folder", session=2),
        ]
    with Journal.open(quick) as journal:
        assert Notes(journal).all() == written
        assert Notes(journal).of_attempt(attempt.id) == written[1:]
        assert Notes(journal).one(written[0].id) == written[0]


def test_a_changed_note_keeps_its_place_and_nothing_of_the_old_text(quick: Path) -> None:
    times = iter(datetime(2026, 3, 1, tzinfo=UTC) + timedelta(hours=hour) for hour in range(9))
    with Journal.open(quick, clock=lambda: next(times)) as journal:
        notes = Notes(journal)
        first, second = notes.write("free", "the canary sang"), notes.write("free", "other")
        changed = notes.change(first.id, "quiet")
        assert (changed.text, changed.at, changed.changed_at) == ("quiet", first.at, "2026-03-01T02:00:00.000+00:00")
        assert notes.all() == [changed, second]
    assert b"canary" not in (quick / FILE).read_bytes()


def test_an_erased_note_is_gone_and_no_longer_shared() -> None:
    with Journal.in_memory() as journal:
        notes = Notes(journal)
        note, other = notes.write("free", "one"), notes.write("free", "two")
        notes.share(note.id)
        notes.erase(note.id)
        assert notes.all() == [other]
        assert notes.shared() == frozenset()


def test_nothing_is_shared_until_it_is_said_and_sharing_can_be_taken_back() -> None:
    with Journal.in_memory() as journal:
        notes = Notes(journal)
        note = notes.write("free", "one")
        assert notes.shared() == frozenset()
        for _ in range(2):
            notes.share(note.id)
            notes.share("a/3")
        assert notes.shared() == {note.id, "a/3"}
        notes.unshare(note.id)
        notes.unshare(note.id)
        assert notes.shared() == {"a/3"}


def test_a_note_on_an_attempt_that_is_not_there_is_refused() -> None:
    with Journal.in_memory() as journal:
        with pytest.raises(LookupError, match="no attempt nobody"):
            Notes(journal).write("pinned", "text", attempt="nobody")
        assert Notes(journal).all() == []


def test_a_note_that_is_not_there_is_a_lookup_error() -> None:
    with Journal.in_memory() as journal:
        notes = Notes(journal)
        for ask in (lambda: notes.one("x"), lambda: notes.change("x", "text"), lambda: notes.erase("x")):
            with pytest.raises(LookupError, match="no note x"):
                ask()


def test_half_a_character_is_refused_and_the_note_stays_as_it_was() -> None:
    with Journal.in_memory() as journal:
        note = Notes(journal).write("free", "whole")
        with pytest.raises(NotSaved, match="type it again"):
            Notes(journal).change(note.id, "\ud800")
        assert Notes(journal).all() == [note]
