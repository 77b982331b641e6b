"""Nothing goes unless the trainee set a limit, and nothing goes before it was named a day earlier."""

from datetime import UTC, datetime, timedelta

import pytest

from simulator.play.records import Chose
from simulator.practice.own_data.retention import (
    TooOld,
    due_next,
    due_now,
    keep_days,
    let_go,
    set_keep_days,
    too_old,
)
from simulator.store.journal import AttemptRow, Journal
from simulator.store.notes import Notes

DAY = timedelta(days=1)
START = datetime(2026, 3, 1, tzinfo=UTC)


class Clock:
    def __init__(self) -> None:
        self.now = START

    def __call__(self) -> datetime:
        return self.now


def begun(journal: Journal, branched_from: str | None = None) -> AttemptRow:
    return journal.begin_attempt(
        vignette_id="v", name="n", source="s", sha256="h", seed=1, branched_from=branched_from,
        branched_at=1 if branched_from else None,
    )  # fmt: skip


def test_without_a_limit_nothing_is_ever_too_old() -> None:
    with Journal.in_memory(clock=lambda: START) as journal:
        begun(journal)
        later = START + 10_000 * DAY
        assert keep_days(journal) is None
        assert (due_now(journal, later), due_next(journal, later)) == (TooOld(), TooOld())


def test_what_is_too_old_is_named_first_and_goes_a_day_later() -> None:
    clock = Clock()
    with Journal.in_memory(clock) as journal:
        old, note = begun(journal), Notes(journal).write("free", "text")
        set_keep_days(journal, 30)
        now = START + 31 * DAY
        assert due_now(journal, now) == TooOld()
        assert due_next(journal, now) == TooOld((old.id,), (note.id,))
        assert due_now(journal, now + timedelta(hours=23)) == TooOld()
        clock.now = START + 2 * DAY
        young = begun(journal)
        due = due_now(journal, now + 5 * DAY)
        assert due == TooOld((old.id,), (note.id,)), "the young one is too old by now, but was not named"
        assert let_go(journal, due)
        assert [row.id for row in journal.attempts()] == [young.id]
        assert Notes(journal).all() == []
        assert due_now(journal, now + 50 * DAY) == TooOld()
        assert due_next(journal, now + 50 * DAY) == TooOld((young.id,), ())


def test_what_was_touched_since_or_has_a_young_branch_is_not_too_old() -> None:
    clock = Clock()
    with Journal.in_memory(clock) as journal:
        played, root, changed = begun(journal), begun(journal), Notes(journal).write("free", "text")
        clock.now = START + 20 * DAY
        journal.append(played.id, 1, Chose("folder", "night"))
        branch = begun(journal, root.id)
        Notes(journal).change(changed.id, "other")
        assert too_old(journal, START + 10 * DAY) == TooOld()
        assert too_old(journal, START + 21 * DAY) == TooOld((played.id, root.id, branch.id), (changed.id,))


def test_another_limit_names_anew() -> None:
    with Journal.in_memory(clock=lambda: START) as journal:
        begun(journal)
        set_keep_days(journal, 30)
        now = START + 40 * DAY
        assert due_next(journal, now)
        set_keep_days(journal, 35)
        assert not due_now(journal, now + 2 * DAY)
        set_keep_days(journal, None)
        assert keep_days(journal) is None
        assert not due_next(journal, now)


@pytest.mark.parametrize("days", [0, -1, 40_000])
def test_a_limit_that_makes_no_sense_is_refused(days: int) -> None:
    with Journal.in_memory() as journal:
        with pytest.raises(ValueError, match="forever"):
            set_keep_days(journal, days)
        assert keep_days(journal) is None
