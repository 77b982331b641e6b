"""Where every unit stands is kept, and goes on from there."""

from simulator.practice.due import standing as module
from simulator.practice.due.standing import SETTING, standing
from simulator.store.erasing import erase_attempts
from simulator.store.journal import Journal
from tests.practice.journals import Days, played, worst


def test_going_on_from_what_is_kept_is_the_same_as_beginning_at_the_first():
    days = Days()
    with Journal.in_memory(days) as journal:
        for day, (id_, pick) in enumerate(
            (("marit-receipt", worst), ("daniel-okafor", worst), ("declan-wheel", worst))
        ):
            days.on(day)
            played(journal, id_, pick)
            kept = standing(journal)
        journal.set_setting(SETTING, "")
        assert standing(journal) == kept
        assert kept


def test_a_start_looks_at_nothing_that_was_looked_at_before(monkeypatch):
    with Journal.in_memory() as journal:
        played(journal, "marit-receipt")
        before = standing(journal)
        monkeypatch.setattr(module, "facts_of", lambda *_: 1 / 0)
        assert standing(journal) == before


def test_after_something_was_erased_it_begins_anew():
    with Journal.in_memory() as journal:
        first = played(journal, "marit-receipt")
        played(journal, "declan-wheel")
        assert len(standing(journal)) == 2
        erase_attempts(journal, [first.id])
        assert len(standing(journal)) == 1
