"""No cell of ours is a formula to a spreadsheet, whatever somebody calls themselves."""

import csv
import io
import re

import pytest

from simulator.exports.cells import as_text, table

HOSTILE = (
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "\t=1+1",
    "\r=1+1",
    "\n=1+1",
    "  =1+1",
    "＝1+1",
    "\ufeff=1+1",
    "\u200b=1+1",
    "\u202e=1+1",
    "\x00=1+1",
    "=cmd|' /C calc'!A0",
    '=HYPERLINK("http://example.org","x")',
)


@pytest.mark.parametrize("words", HOSTILE)
def test_what_a_spreadsheet_would_act_on_becomes_text(words: str):
    (line,) = csv.reader(io.StringIO(table([[words]], mark=False)))
    (cell,) = line
    assert not cell.lstrip(" \t\r\n\ufeff\u200b").startswith(("=", "+", "-", "@", "＝"))
    assert not re.search(r"[\x00-\x1f\x7f-\x9f\u202a-\u202e]", cell)


@pytest.mark.parametrize("words", ['a "quoted", word', "a\nb", "José", "'tis", "5 = 5"])
def test_other_words_stay_what_they_are_on_one_line(words: str):
    assert as_text(words) == " ".join(words.split())


def test_a_cell_never_begins_a_row_of_its_own():
    assert table([["a\r\n=1,b", 2]], mark=False) == '"a =1,b",2\r\n'


def test_numbers_and_yes_and_no_stay_numbers():
    assert table([[0.3, -1, True, False, 1.0]], mark=False) == "0.3,-1,1,0,1\r\n"


def test_a_spreadsheet_is_told_that_it_is_utf_8():
    assert table([["a"]]).startswith("\ufeff")
