"""Read and met: two questions, crossed."""

import pytest

from scoring.belief import EVEN, calibrate, reference, shares, target
from scoring.fit import NOTHING, Fit
from scoring.reading import cross, is_met, is_read
from scoring.vocabulary import Pattern

DISMISSING = Pattern.DISMISSING
CLEAR = reference([["self-sufficiency", "therapist-as-tool"], ["cool-competence"]])
MET = Fit(fit=0.9, chance=0.4, best=1.0, n=6)
NOT_MET = Fit(fit=0.5, chance=0.4, best=1.0, n=6)


def stated(*points: int, allowed=CLEAR):
    return calibrate(1, shares(points), allowed, target(DISMISSING))


def test_most_points_on_the_pattern_is_a_reading():
    assert is_read(stated(20, 40, 20, 20), DISMISSING)


def test_a_tie_is_no_reading():
    assert not is_read(stated(40, 40, 10, 10), DISMISSING)


def test_an_even_split_is_a_reading_while_the_cues_allow_no_more():
    assert is_read(stated(25, 25, 25, 25, allowed=EVEN), DISMISSING)
    assert not is_read(stated(25, 25, 25, 25), DISMISSING)


def test_most_points_on_another_pattern_is_no_reading():
    assert not is_read(stated(60, 30, 5, 5), DISMISSING)


def test_half_of_what_could_be_gained_over_guessing_is_met():
    assert is_met(Fit(fit=0.75, chance=0.5, best=1.0, n=4))
    assert not is_met(Fit(fit=0.74, chance=0.5, best=1.0, n=4))


def test_where_all_lines_were_alike_the_client_was_met_and_where_nothing_was_played_not():
    assert is_met(Fit(fit=1.0, chance=1.0, best=1.0, n=2))
    assert not is_met(NOTHING)


@pytest.mark.parametrize(
    ("points", "fit", "says"),
    [
        ((10, 70, 10, 10), MET, "read this client's way of relating and met it"),
        ((10, 70, 10, 10), NOT_MET, "technique"),
        ((70, 10, 10, 10), MET, "the reading can catch up"),
        ((70, 10, 10, 10), NOT_MET, "Neither the reading nor the lines"),
    ],
)
def test_each_of_the_four_has_its_sentence_in_kind_words(points, fit, says):
    crossing = cross(stated(*points), fit, DISMISSING)
    assert says in crossing.sentence
    for word in ("lucky", "costly", "regret", "resistant", "fail", "wrong"):
        assert word not in crossing.sentence.lower()
