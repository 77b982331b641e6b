"""Distance, its direction, and the pulls."""

import pytest

from scoring import distance, pulls
from scoring.trend import slope
from scoring.vocabulary import Impulse, Moment, Move, Pattern
from tests.scoring.plays import at, exchange, play


def turn(closeness: int, session: int = 1):
    """A turn that leaves the therapist this close; the client can bear 2 to 4."""
    return exchange(Moment.CLOSENESS, Move.DOSE_STEP, session=session, left=at(closeness=closeness))


def over_sessions(*closeness: int):
    return play(*(turn(value, session) for session, value in enumerate(closeness, 1)))


def test_the_share_within_reach_counts_both_ends_in():
    assert distance.within_reach([turn(1), turn(2), turn(4), turn(5)]) == 0.5
    assert distance.within_reach([]) is None


def test_the_direction_is_the_slope_of_the_sessions_means():
    assert distance.direction(play(turn(2), turn(4), turn(4, 2), turn(5, 3))) == pytest.approx(1.0)
    assert distance.direction(play(turn(3))) is None


@pytest.mark.parametrize(
    ("pattern", "closeness", "fits"),
    [
        (Pattern.DISMISSING, (5, 2, 3, 3), True),  # what came before the second session does not count
        (Pattern.DISMISSING, (1, 4, 3, 3), False),
        (Pattern.DISMISSING, (2, 3), None),
        (Pattern.PREOCCUPIED, (5, 4, 4), True),
        (Pattern.PREOCCUPIED, (4, 4), True),
        (Pattern.PREOCCUPIED, (3, 5), False),
        (Pattern.FEARFUL, (3, 5), None),
        (Pattern.SECURE, (3, 5), None),
    ],
)
def test_the_way_to_go_depends_on_the_pattern(pattern, closeness, fits):
    assert distance.direction_fits(over_sessions(*closeness), pattern) is fits


def test_a_slope_by_hand():
    assert slope([3, 3, 4, 6]) == pytest.approx(1.0)
    assert slope([2, 2, 2]) == 0
    assert slope([1]) is slope([]) is None


def test_pulls_are_acted_out_or_held_and_logged_or_not():
    felt = [
        exchange(Moment.FLAT, Move.OVER_GIVE, pull=Impulse.RESCUE, turn="tears"),
        exchange(Moment.FLAT, Move.GROUND, pull=Impulse.RESCUE, turn="door"),
        exchange(Moment.FLAT, Move.GROUND, turn="other"),
    ]
    assert pulls.enacted(felt) == 0.5
    assert pulls.logged(felt, {"door", "other"}) == 0.5
    assert pulls.logged(felt, ()) == 0
    assert pulls.enacted(felt[2:]) is pulls.logged(felt[2:], {"other"}) is None
