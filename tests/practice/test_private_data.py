"""Typed words that look like a real person's data are found, and ordinary ones are left alone."""

import pytest

from simulator.play.wording import private as words
from simulator.practice.private_data import private_data


@pytest.mark.parametrize(
    ("text", "kind", "found"),
    [
        ("write to a.berg@clinic.example.org today", "e-mail", "a.berg@clinic.example.org"),
        ("her number is 0151 2345678, evenings", "phone", "0151 2345678"),
        ("+47 412 34 567", "phone", "+47 412 34 567"),
        ("call 555-123-4567.", "phone", "555-123-4567"),
        ("(555) 123-4567", "phone", "(555) 123-4567"),
        ("+49(0)151/2345678", "phone", "+49(0)151/2345678"),
        ("01 23 45 67 89", "phone", "01 23 45 67 89"),
        ("41234567", "phone", "41234567"),
        ("born 22.4.1984", "date", "22.4.1984"),
        ("born 3. 4. 1984", "date", "3. 4. 1984"),
        ("born 4/22/84", "date", "4/22/84"),
        ("born 22-04-1984 in Graz", "date", "22-04-1984"),
        ("born 1984-04-22", "date", "1984-04-22"),
        ("born on the 22nd of April 1984", "date", "22nd of April 1984"),
        ("born April 22, 1984", "date", "April 22, 1984"),
    ],
)
def test_what_looks_private_is_found_once_and_as_typed(text: str, kind: str, found: str):
    assert [(one.kind, one.words) for one in private_data(text)] == [(kind, found)]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2 or 3 times",
        "session 4",
        "at 22:10 she put out the light",
        "14:00-15:30",
        "09.30-10.15",
        "10-14",
        "1998-2003",
        "in 1984, and again in 1999",
        "2019 2020 2021",
        "on 3 March",
        "10 60 20 10",
        "25 25 25 25",
        "5/10, later 7/10",
        "24/7",
        "version 1.2.3",
        "1,000,000",
        "pages 112-118, 120-124",
        "she @ work",
        "may 1 have 2 more",
    ],
)
def test_times_ranges_years_and_counts_are_left_alone(text: str):
    assert private_data(text) == ()


def test_several_are_told_in_the_order_typed():
    found = private_data("22.4.1984, tel 0151 2345678, x@y.org")
    assert [one.kind for one in found] == ["date", "phone", "e-mail"]


def test_a_long_text_is_searched_at_once():
    assert private_data("a" * 2_000 + " 1" * 1_000 + "." * 1_000) == ()


def test_the_question_is_one_sentence_that_quotes_what_was_found():
    told = words.sentence([("phone", "0151 2345678"), ("e-mail", "x@y.org")])
    assert told == (
        "“0151 2345678” looks like a phone number and “x@y.org” looks like an e-mail address; "
        "nothing written here may identify a real client."
    )
