"""What each attempt came to, kept and worked out again."""

import pytest

from scoring.vocabulary import Moment, Pattern
from simulator.practice.progress import known as known_module
from simulator.practice.progress.as_kept import from_json, to_json
from simulator.practice.progress.known import known, nearly_known, rebuild
from simulator.practice.progress.rules import rules
from simulator.store.derived import Derived
from simulator.store.journal import Journal
from tests.practice.journals import Days, best, played, worst


@pytest.fixture(scope="module")
def journal():
    """Daniel by the key and once more, a scene, and Ewa badly."""
    days = Days()
    with Journal.in_memory(days) as journal:
        played(journal, "daniel-okafor")
        days.on(1)
        played(journal, "marit-receipt", worst)
        days.on(2)
        played(journal, "daniel-okafor", worst)
        days.on(3)
        played(journal, "hanne-vik", worst)
        yield journal


def test_facts_come_back_equal_from_what_is_kept(journal: Journal):
    for one in known(journal):
        assert from_json(to_json(one.facts)) == one.facts


def test_what_is_kept_equals_what_is_worked_out_anew(journal: Journal):
    first = known(journal)
    kept = Derived(journal).all(rules())
    assert kept.keys() == {one.row.id for one in first}
    assert rebuild(journal) == len(first) == 4
    assert Derived(journal).all(rules()) == kept
    assert known(journal) == first


def test_kept_facts_are_used_and_those_of_other_rules_are_not(journal: Journal, monkeypatch):
    known(journal)
    asked: list[str] = []
    monkeypatch.setattr(known_module, "_fresh", lambda journal, row: asked.append(row.id))
    assert len(known(journal)) == 4
    assert asked == []
    monkeypatch.setattr(known_module, "rules", lambda: "other")
    assert known(journal) == ()
    assert len(asked) == 4


def test_much_that_was_not_worked_out_yet_is_not_worked_out_in_passing(journal: Journal, monkeypatch):
    assert nearly_known(journal)
    monkeypatch.setattr(known_module, "AT_ONCE", 3)
    rebuild(journal)
    assert nearly_known(journal)
    Derived(journal).clear()
    assert not nearly_known(journal)


def test_a_second_play_of_a_client_is_marked_so(journal: Journal):
    assert [one.again for one in known(journal)] == [False, False, True, False]


def test_the_figures_are_those_of_the_play(journal: Journal):
    by_key, scene, badly, _ = (one.facts for one in known(journal))
    assert by_key.pattern is Pattern.PREOCCUPIED
    assert all(tally.credit == tally.n for tally in by_key.cells.values())
    assert by_key.met
    assert not badly.met
    assert by_key.security == by_key.matched
    assert len(badly.security) < len(by_key.security)
    assert scene.read
    assert scene.cells.keys() <= set(Moment)
    assert sum(tally.n for tally in scene.cells.values()) == 1
    assert by_key.beliefs[0].share == 0.25
    assert not by_key.beliefs[0].right


def test_an_attempt_that_goes_on_and_a_check_up_are_left_out():
    with Journal.in_memory() as journal:
        played(journal, "daniel-okafor")
        before = known(journal)
        from simulator.practice.opening import begun
        from simulator.scenario.playable import playable
        from tests.shipped import SHIPPED

        chosen = playable(next(path for path in SHIPPED if path.stem == "ruth-feldman"))
        attempt = begun(journal, chosen, mode="session", study=True, gauges=False, seed=1)
        attempt.choose(best(attempt)) if not attempt.script.vignette.sessions[0].turns[0].own_words else None
        assert known(journal) == before
