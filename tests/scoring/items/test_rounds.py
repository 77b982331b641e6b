"""From the silent vote to the one after the talk."""

import pytest

from scoring.items.rounds import moved, normalized_change
from tests.scoring.items.answered import item


def voted(letters: str) -> dict[str, str]:
    return {f"p{who}": letter for who, letter in enumerate(letters) if letter != "."}


def test_everybody_who_voted_twice_is_in_one_of_four():
    found = moved(item(), voted("aabbcd.."), voted("adabca.b"))
    assert found is not None
    assert (found.n, found.stayed, found.won, found.lost, found.apart) == (6, 1, 2, 1, 2)
    assert found.ways == (("a", "d", 1), ("b", "a", 1), ("d", "a", 1))
    assert found.same == (("a", 1), ("b", 1), ("c", 1))
    assert found.table("abcd") == [[1, 0, 0, 1], [1, 1, 0, 0], [0, 0, 1, 0], [1, 0, 0, 0]]
    assert found.gain is None, "six people: counts"


def test_ten_people_have_a_normalized_change():
    found = moved(item(), voted("aaaabbbbcc"), voted("aaaaaaabcc"))
    assert found is not None
    assert found.gain == pytest.approx((0.7 - 0.4) / 0.6)


@pytest.mark.parametrize(
    ("before", "after", "change"),
    [(0.4, 0.7, 0.5), (0.5, 0.25, -0.5), (0.4, 0.4, 0.0), (1.0, 1.0, None), (0.0, 0.0, None), (0.0, 0.2, 0.2)],
)
def test_the_change_is_of_what_could_be_gained_or_lost(before: float, after: float, change: float | None):
    assert normalized_change(before, after) == (None if change is None else pytest.approx(change))


def test_where_nobody_voted_twice_nothing_moved():
    assert moved(item(), voted("aab"), {}) is None
