"""A sheet that came back from a supervisor, read as spreadsheets save it: commas, semicolons or tabs; UTF-8, UTF-16 or Windows' own."""

import codecs
import csv
import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from simulator.play.wording import agenda as agenda_words
from simulator.play.wording import sheet as words
from simulator.practice.supervision.sheet import LEGEND, OWN_WORDS
from simulator.store.comments import Comments, StoredComment
from simulator.store.journal import Journal

LONGEST = 4000
"""Characters of a comment."""

NEEDED = ("attempt", "turn", "comment")
"""Columns without which nothing can be placed."""

_Cells = Mapping[str, str]


class SheetRefused(ValueError):
    """A sheet that cannot be read. The message is one sentence: file, line, what is wrong, how to mend it."""


@dataclass(frozen=True)
class _Row:
    """One row of a sheet that came back."""

    attempt: str
    turn: str
    comment: str
    ratings: dict[str, int]


def take_in(journal: Journal, path: Path, author: str) -> tuple[StoredComment, ...]:
    """Keep what came back on this sheet; what the same author says of a turn takes the place of what they said of it before.

    Raises SheetRefused, then nothing was kept; and what the journal raises.
    """
    known = {row.id for row in journal.attempts()}
    try:
        rows = [row for row in _rows(path, known) if row.comment or row.ratings]
    except csv.Error as problem:
        raise SheetRefused(words.UNREADABLE.format(path=path, reason=problem)) from None
    comments = Comments(journal)
    return tuple(comments.put(row.attempt, row.turn, author, row.comment, row.ratings) for row in rows)


def _rows(path: Path, known: set[str]) -> Iterator[_Row]:
    for line, cells in _cells(_decoded(_bytes(path)), path):
        if cells["attempt"] not in known:
            raise SheetRefused(words.NO_ATTEMPT.format(path=path, line=line))
        yield _Row(cells["attempt"], cells["turn"], cells["comment"][:LONGEST], _ratings(path, line, cells))


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        raise SheetRefused(words.MISSING.format(path=path)) from None
    except OSError as problem:
        raise SheetRefused(words.UNREADABLE.format(path=path, reason=problem.strerror or problem)) from None


def _decoded(raw: bytes) -> str:
    """As spreadsheets write it: what is neither UTF-8 nor UTF-16 comes from Windows, where every byte is a letter or is left out."""
    if raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return raw.decode("utf-16", errors="replace")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return raw.decode("cp1252", errors="replace")


def _cells(text: str, path: Path) -> Iterator[tuple[int, _Cells]]:
    """Each row with something in it, its line and its cells by their heads; the legend is passed over."""
    read = csv.reader(io.StringIO(text, newline=""), delimiter=_separator(text))
    heads = [_head(cell) for cell in next(read, [])]
    missing = [name for name in NEEDED if name not in heads]
    if missing:
        raise SheetRefused(words.NO_COLUMN.format(path=path, name=missing[0]))
    line = read.line_num + 1
    for row in read:
        if any(cell.strip() for cell in row) and not row[0].startswith(LEGEND):
            filled = [*row, *[""] * (len(heads) - len(row))]
            yield line, {head: cell.strip() for head, cell in zip(heads, filled, strict=False)}
        line = read.line_num + 1


def _separator(text: str) -> str:
    """What stands most often between the heads of the columns."""
    first = text.partition("\n")[0]
    return max(",;\t", key=first.count)


def _head(cell: str) -> str:
    """A column's name without the range that is written behind it."""
    return cell.strip().casefold().removesuffix("(1-5)").strip()


def _ratings(path: Path, line: int, cells: _Cells) -> dict[str, int]:
    found = {name: cells.get(name, "") for name in agenda_words.LINES if cells.get(name)}
    for name, value in found.items():
        if value not in ("1", "2", "3", "4", "5"):
            raise SheetRefused(words.NO_RATING.format(path=path, line=line, row=name, value=value))
        if not cells.get(OWN_WORDS):
            raise SheetRefused(words.NOTHING_TO_RATE.format(path=path, line=line, row=name))
    return {name: int(value) for name, value in found.items()}
