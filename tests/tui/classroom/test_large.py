"""The code in large letters: every sign a code can have, told apart."""

import pytest

from simulator.classroom.server import tokens
from simulator.tui.classroom.large import LETTERS, large


def test_every_sign_of_a_code_is_drawn_and_no_two_alike():
    assert set(LETTERS) >= set(tokens.CODE_LETTERS)
    assert len(set(LETTERS.values())) == len(LETTERS)


@pytest.mark.parametrize("sign", sorted(LETTERS))
def test_a_sign_is_as_wide_in_every_row(sign: str):
    assert len({len(row) for row in LETTERS[sign]}) == 1
    assert len(LETTERS[sign]) == 6


def test_a_code_fits_beside_the_square_at_eighty_columns():
    assert max(len(line) for line in large("WWWWWW")) <= 36
    assert len(large("K7QP3M")) == 3


def test_another_sign_stands_as_it_is():
    assert "?" in large("?")[1]
