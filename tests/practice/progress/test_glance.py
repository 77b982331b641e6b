"""How one works at a glance, kept for the day."""

from datetime import timedelta

import pytest

from simulator.practice.progress import glance as glance_module
from simulator.practice.progress.glance import KEY, glance_of
from simulator.store.derived import Derived
from simulator.store.journal import Journal
from tests.practice.journals import Days, played, worst


@pytest.fixture
def journal():
    days = Days()
    with Journal.in_memory(days) as journal:
        played(journal, "daniel-okafor")
        yield journal


def test_it_is_worked_out_once_a_day_and_again_when_something_was_finished(journal: Journal, monkeypatch):
    now = Days().now
    first = glance_of(journal, now)
    assert first[0].startswith("What you do most surely:")
    asked: list[int] = []
    known = glance_module.known
    monkeypatch.setattr(glance_module, "known", lambda journal: asked.append(1) or known(journal))
    assert glance_of(journal, now) == first
    assert asked == []
    glance_of(journal, now + timedelta(days=1))
    assert len(asked) == 1
    played(journal, "hanne-vik", worst)
    glance_of(journal, now + timedelta(days=1))
    assert len(asked) == 2


def test_what_cannot_be_read_is_worked_out_again(journal: Journal):
    first = glance_of(journal, Days().now)
    journal.set_setting(KEY, "{")
    assert glance_of(journal, Days().now) == first


def test_where_nothing_is_worked_out_yet_it_waits(journal: Journal, monkeypatch):
    monkeypatch.setattr("simulator.practice.progress.known.AT_ONCE", 0)
    Derived(journal).clear()
    assert glance_of(journal, Days().now) == ()
