"""One table of how many it takes: everything that asks, asks it."""

from scoring import estimate, form, honesty, profile


def test_the_numbers_rise_and_every_one_is_told():
    told = [least for least, _, _ in honesty.TABLE]
    assert told == sorted(told)
    assert told == [5, 8, 10, 30, 40, 50]


def test_profiles_estimates_and_forms_ask_the_same_table():
    assert profile.TOO_FEW == form.FEWEST == estimate.TOO_FEW == honesty.PROFILE
