"""CSV that a spreadsheet opens as what it is: text stays text."""

import csv
import io
from collections.abc import Iterable, Sequence

from simulator.scenario.source import printable_character

ACTS = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
"""A cell that begins with one of these may be taken for a formula (OWASP, CSV injection); the wide forms too, by some programs."""

_UNSEEN = "\ufeff\u200b\u2060\u200e\u200f"
"""What a program may take away before it looks at the first character."""


def table(rows: Iterable[Sequence[object]], *, mark: bool = True) -> str:
    """The rows as CSV (RFC 4180); with a byte order mark, by which spreadsheets know UTF-8, unless `mark` is false."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerows([cell(value) for value in row] for row in rows)
    return ("\ufeff" if mark else "") + out.getvalue()


def cell(value: object) -> str:
    """A value as a cell: numbers and yes/no as they are, text as `as_text` gives it."""
    if isinstance(value, bool):
        return "1" if value else "0"
    if isinstance(value, int | float):
        return f"{value:g}"
    return as_text(str(value))


def as_text(words: str) -> str:
    """The words on one line, with an apostrophe before them where a spreadsheet would act on them."""
    shown = "".join(map(printable_character, " ".join(words.split())))
    return f"'{shown}" if shown.lstrip(_UNSEEN).startswith(ACTS) else shown
