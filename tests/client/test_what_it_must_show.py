"""What the client model must show (design.md 8). Where one of these falls, a lesson of the article has gone."""

from itertools import pairwise

import pytest

from scoring.vocabulary import Pattern
from simulator.client.numbers import TEMPERAMENTS
from tests.client.course import learner, means, players

INSECURE = tuple(pattern for pattern in Pattern if pattern is not Pattern.SECURE)
SHARES = (0, 20, 40, 60, 70, 80, 90, 100)


@pytest.mark.parametrize("pattern", Pattern)
def test_nobody_beats_the_key(pattern):
    outcomes = {name: means(pattern, name).outcome for name in players(pattern)}
    best = outcomes.pop("the key")
    assert {name: outcome for name, outcome in outcomes.items() if outcome >= best} == {}


@pytest.mark.parametrize("pattern", Pattern)
def test_under_the_key_nobody_leaves_and_with_what_fits_hardly_anyone(pattern):
    assert means(pattern, "the key").broken_off == 0
    assert means(pattern, "what fits").broken_off <= 0.10


@pytest.mark.parametrize("name", ["the secure key", "warmth", "random", "only frame-hold"])
def test_a_dismissing_client_leaves_who_is_not_read(name):
    assert means(Pattern.DISMISSING, name).broken_off >= 0.90


@pytest.mark.parametrize(("pattern", "share"), [(Pattern.FEARFUL, 0.90), (Pattern.PREOCCUPIED, 0.60)])
def test_one_size_warmth_ends_in_breaking_off(pattern, share):
    assert means(pattern, "warmth").broken_off >= share


def test_a_secure_client_never_leaves():
    assert all(means(Pattern.SECURE, name).broken_off == 0 for name in players(Pattern.SECURE))


@pytest.mark.parametrize("pattern", [Pattern.DISMISSING, Pattern.FEARFUL])
def test_treating_everybody_as_secure_leaves_no_felt_safety(pattern):
    assert means(pattern, "the secure key").safety <= 1


@pytest.mark.parametrize("pattern", INSECURE)
def test_warmth_alone_comes_last_or_second_last(pattern):
    others = [name for name in players(pattern) if not name.startswith("only")]
    below = [name for name in others if means(pattern, name).outcome < means(pattern, "warmth").outcome]
    assert len(below) <= 1


@pytest.mark.parametrize("pattern", INSECURE)
def test_breaking_off_falls_smoothly_as_more_of_the_choices_are_best(pattern):
    found = [learner(pattern, percent).broken_off for percent in SHARES]
    assert all(more <= less + 0.03 for less, more in pairwise(found)), found
    assert found[0] >= 0.60
    assert found[-1] == 0
    assert max(less - more for less, more in pairwise(found)) <= 0.45, found


@pytest.mark.parametrize("pattern", INSECURE)
def test_more_of_the_best_choices_is_a_better_outcome(pattern):
    found = [learner(pattern, percent).outcome for percent in (0, 40, 80, 100)]
    assert found == sorted(found)


def test_no_two_patterns_start_alike():
    assert len(set(TEMPERAMENTS.values())) == len(Pattern)
