"""Where a line belongs whose indentation cannot be trusted: in the column of the fields that stand beside it in the format.

A tab, or a space from a word processor, says little about how far in a line was meant to be. The name of its field says more:
`heard` stands in an option and nowhere else, and each field comes once.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from simulator.bench.fix.fields import FIELDS
from simulator.bench.fix.layout import ANY_SPACE, Widths, visual_indent
from simulator.scenario.characters import ODD_DASHES
from simulator.scenario.openings import is_below_mark
from simulator.scenario.shapes import block_at, fields_of

_LINE = re.compile(
    rf"(?P<indent>{ANY_SPACE}*)(?P<dash>[-{ODD_DASHES}]{ANY_SPACE}+)?(?P<name>{'|'.join(sorted(FIELDS))}):"
    rf"(?:{ANY_SPACE}+(?P<value>.*)|$)"
)
_ITEM = re.compile(rf"(?P<indent>{ANY_SPACE}*)[-{ODD_DASHES}]{ANY_SPACE}")
_STEP = 2


@dataclass
class _Level:
    """Fields that stand in one column: which one came last, which came already, and whether the last one waits for what is below."""

    column: int
    dash: int | None
    name: str
    waits: bool
    seen: set[str] = field(default_factory=set)


@dataclass(frozen=True)
class Columns:
    """By line: the column, from 0, in which a field with a doubtful indentation belongs; the least one for a line of a sentence."""

    fields: dict[int, int] = field(default_factory=dict)
    sentences: dict[int, int] = field(default_factory=dict)


def columns(lines: Sequence[str], widths: Widths) -> Columns:
    """The columns of all lines that begin with a tab or an odd space, as far as the format tells."""
    reader = _Reader(widths)
    for number, line in enumerate(lines, 1):
        if line.strip() and not line.lstrip().startswith("#"):
            reader.read(number, line)
    return reader.found


class _Reader:
    """Goes down the lines and keeps the levels that are open."""

    def __init__(self, widths: Widths) -> None:
        self.found = Columns()
        self._widths = widths
        self._levels: list[_Level] = []
        self._header: int | None = None

    def read(self, number: int, line: str) -> None:
        """Take one line that has something on it."""
        indent = visual_indent(line, self._widths)
        if self._header is not None and indent > self._header:
            return
        self._header = None
        doubtful = bool(line[: len(line) - len(line.lstrip())].strip(" "))
        match = _LINE.fullmatch(line)
        if match is None:
            self._other(number, line, indent, doubtful)
            return
        is_item = match["dash"] is not None
        if doubtful:
            best = self._item_column(match["name"], indent) if is_item else self._field_column(match["name"], indent)
            if best is not None:
                self.found.fields[number] = indent = best
        self._take(match, indent, is_item)

    def _other(self, number: int, line: str, indent: int, doubtful: bool) -> None:
        if _ITEM.match(line):
            self._close(indent)
        elif doubtful and self._levels and not self._levels[-1].waits:
            self.found.sentences[number] = max(indent, self._levels[-1].column + _STEP)

    def _take(self, match: re.Match[str], indent: int, is_item: bool) -> None:
        value, name = (match["value"] or "").strip(), match["name"]
        column = indent + _STEP if is_item else indent
        self._close(indent if is_item else column)
        if is_item or not self._levels or self._levels[-1].column != column:
            self._levels.append(_Level(column, indent if is_item else None, name, False))
        level = self._levels[-1]
        level.name, level.waits = name, not value or value.startswith("#")
        level.seen.add(name)
        if is_below_mark(value):
            self._header = column

    def _close(self, column: int) -> None:
        """Close what stands further to the right than this."""
        while self._levels and self._levels[-1].column > column:
            self._levels.pop()

    def _field_column(self, name: str, indent: int) -> int | None:
        """Where a field of this name may stand, and has not stood yet."""
        places = [level.column for level in self._levels if name not in level.seen]
        if self._levels and self._levels[-1].waits:
            places.append(self._levels[-1].column + _STEP)
        return _nearest([column for column in places if self._allowed(name, column)], indent)

    def _item_column(self, name: str, indent: int) -> int | None:
        """Where the dash of an item that begins with this field may stand."""
        places = [level.dash for level in self._levels if level.dash is not None]
        if self._levels and self._levels[-1].waits:
            places.append(self._levels[-1].column + _STEP)
        return _nearest([column for column in places if self._allowed(name, column + _STEP)], indent)

    def _allowed(self, name: str, column: int) -> bool:
        block = block_at(tuple(level.name for level in self._levels if level.column < column))
        return block is not None and name in fields_of(block)


def _nearest(columns: list[int], indent: int) -> int | None:
    """The column the line seems to stand in, else that of the line above it if it may stand there, else the nearest."""
    if not columns or indent in columns:
        return indent if columns else None
    return max(columns) if indent < min(columns) else min(columns, key=lambda column: (abs(column - indent), -column))
