"""What was worked out holds for the rules it was worked out by, and for attempts that are there."""

from simulator.store.derived import Derived
from simulator.store.journal import Journal
from tests.store.making import begun


def test_what_is_put_comes_back_under_the_same_rules_alone() -> None:
    with Journal.in_memory() as journal:
        one, two = begun(journal).id, begun(journal).id
        derived = Derived(journal)
        derived.put("r1", {one: "{}", two: "[]"})
        assert derived.all("r1") == {one: "{}", two: "[]"}
        assert derived.all("r2") == {}


def test_new_rules_take_the_place_of_the_old() -> None:
    with Journal.in_memory() as journal:
        one, two = begun(journal).id, begun(journal).id
        derived = Derived(journal)
        derived.put("r1", {one: "old", two: "old"})
        derived.put("r2", {one: "new"})
        assert derived.all("r1") == {two: "old"}
        assert derived.all("r2") == {one: "new"}


def test_an_attempt_that_is_not_there_is_passed_over() -> None:
    with Journal.in_memory() as journal:
        Derived(journal).put("r1", {"nobody": "{}"})
        assert Derived(journal).all("r1") == {}


def test_all_of_it_can_be_thrown_away() -> None:
    with Journal.in_memory() as journal:
        derived = Derived(journal)
        derived.put("r1", {begun(journal).id: "{}"})
        derived.clear()
        assert derived.all("r1") == {}
