"""The sheet as a spreadsheet: a row an option, a column for the rating. What comes back is read with its line in every complaint."""

import csv
import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from scoring.panel import HIGHEST, LOWEST
from simulator.bench.panel.sheet import Sheet

COLUMNS = ("id", "mark", "client", "pattern", "place", "before", "says", "line", "rating", "note")
LARGEST = 20_000_000
"""Bytes; a sheet of the whole library is a tenth of it."""

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_QUOTED = "'"


class SheetRefused(Exception):
    """A sheet that cannot be read; the text says file, line, what is wrong and how to mend it."""


@dataclass(frozen=True)
class Rating:
    """One filled row: `key` is `vignette/turn/option`."""

    key: str
    mark: str
    value: int
    note: str


def text(sheets: Iterable[Sheet]) -> str:
    """The sheets as one CSV, with a byte order mark so that spreadsheets read it as UTF-8."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for sheet in sheets:
        for turn in sheet.turns:
            for option in turn.options:
                row = (option.key, option.mark, sheet.person, sheet.pattern, turn.place, turn.context, turn.client)
                writer.writerow([*map(_safe, (*row, f"{option.letter}) {option.words}")), "", ""])
    return "\ufeff" + out.getvalue()


def read(path: Path) -> tuple[Rating, ...]:
    """The filled rows of a sheet; rows without a rating are left out. Raises SheetRefused."""
    try:
        raw = path.read_bytes()
    except OSError as problem:
        raise SheetRefused(f"{path}: cannot be read: {problem.strerror or problem}") from None
    if len(raw) > LARGEST:
        raise SheetRefused(f"{path}: too large for a rating sheet")
    try:
        content = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise SheetRefused(f"{path}: not in UTF-8; save it as “CSV UTF-8”") from None
    return tuple(_rows(path, content))


def _rows(path: Path, content: str) -> Iterator[Rating]:
    semicolons = content.partition("\n")[0].count(";") > content.partition("\n")[0].count(",")
    rows = csv.DictReader(io.StringIO(content), delimiter=";" if semicolons else ",")
    try:
        missing = [name for name in ("id", "mark", "rating") if name not in (rows.fieldnames or ())]
        if missing:
            raise SheetRefused(
                f"{path}:1: there is no column '{missing[0]}'; keep the first row as attune panel export wrote it"
            )
        seen: dict[str, int] = {}
        for row in rows:
            rating = _rating(path, rows.line_num, row)
            if rating is None:
                continue
            if rating.key in seen:
                raise SheetRefused(f"{path}:{rows.line_num}: {rating.key} was rated in line {seen[rating.key]} already")
            seen[rating.key] = rows.line_num
            yield rating
    except csv.Error as problem:
        raise SheetRefused(f"{path}:{rows.line_num}: not a row of a CSV file: {problem}") from None


def _rating(path: Path, line: int, row: dict[str, str | None]) -> Rating | None:
    given = (row["rating"] or "").strip()
    if not given:
        return None
    if given not in map(str, range(LOWEST, HIGHEST + 1)):
        shown = "".join(letter if letter.isprintable() else "\ufffd" for letter in given[:20])
        raise SheetRefused(f"{path}:{line}: the rating is '{shown}'; it is a whole number from {LOWEST} to {HIGHEST}")
    key = (row["id"] or "").strip()
    if key.count("/") != 2:
        raise SheetRefused(f"{path}:{line}: the column 'id' was changed; it names vignette/turn/option")
    return Rating(key, (row["mark"] or "").strip(), int(given), (row.get("note") or "").strip())


def _safe(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula."""
    return _QUOTED + cell if cell.startswith(_FORMULA) else cell
