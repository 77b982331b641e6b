"""Raw choices: one a row, the same columns in both forms, and no time finer than a day."""

import csv
import io
import json
import re

from simulator.exports import raw
from simulator.exports.outgoing import outgoing
from tests.exports.rows import a_class

OUT = outgoing(a_class(6, credit=0.6, fits=True, best=False, sure=2), names=False, key=b"k" * 32)


def test_the_csv_has_a_row_a_choice():
    head, *rows = csv.reader(io.StringIO(raw.long_csv(OUT).removeprefix("\ufeff")))
    assert tuple(head) == raw.COLUMNS
    assert len(rows) == 6
    assert rows[0][3:] == ["the-cap", "f" * 64, "cap", "opening", "1", "log", "0.6", "1", "0", "2"]


def test_the_json_lines_say_their_format_first():
    head, *rows = map(json.loads, raw.json_lines(OUT).splitlines())
    assert (head["format"], head["columns"]) == (1, list(raw.COLUMNS))
    assert len(rows) == 6
    assert all(tuple(one) == raw.COLUMNS for one in rows)
    assert (rows[0]["credit"], rows[0]["best"]) == (0.6, False)


def test_no_time_finer_than_a_day_is_told():
    for told in (raw.long_csv(OUT), raw.json_lines(OUT)):
        assert not re.search(r"\d\d:\d\d|T\d\d", told)


def test_the_same_rows_and_key_give_the_same_bytes():
    again = outgoing(a_class(6, credit=0.6, fits=True, best=False, sure=2)[::-1], names=False, key=b"k" * 32)
    assert raw.long_csv(again) == raw.long_csv(OUT)
