"""Quotation marks and brackets that are opened in a line and never closed: found in the source itself, line by line.

A parser notices an open quotation only where reading on becomes impossible, which may be pages later. An author wants the line in
which it opens. So this goes by the layout: whatever a field opens has to be closed before the next field of the same part.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from simulator.scenario.source import Source

_VALUE = re.compile(r"(?P<head>\s*(?:- +)*)(?P<name>[\w-]+:[ \t]+)?(?P<value>\S.*)")
_BELOW = re.compile(r"[|>](?:[-+]?\d?|\d[-+])\s*(?:#.*)?")
"""`>-` and its kin: the text stands in the lines below."""
_NEW_PART = re.compile(r"\s*(?:- |#|[\w-]+:(?:\s|$))")
_NOTE = re.compile(r"\s+#(?:\s.*|(?:draft|check:).*)?$")
_PAIRS = {"[": "]", "{": "}"}
_BEFORE_A_VALUE = " \t,[{"


@dataclass(frozen=True)
class Opening:
    """A mark that is never closed. Line and column count from 1; `ended` is the line before which it had to be closed."""

    line: int
    column: int
    mark: str
    ended: int

    @property
    def is_quotation(self) -> bool:
        """True for a quotation mark, False for a bracket."""
        return self.mark not in _PAIRS


@dataclass(frozen=True)
class Scanned:
    """What a look over the lines shows: the openings in reading order, and the lines that belong to a text under `>-`."""

    openings: tuple[Opening, ...]
    texts: frozenset[int]


def scanned(source: Source) -> Scanned:
    """The openings of a whole text. Never raises, and takes one pass."""
    lines = source.lines
    openings: list[Opening] = []
    texts: set[int] = set()
    header: int | None = None
    number = 1
    while number <= len(lines):
        line = lines[number - 1]
        if header is not None and (not line.strip() or _indent(line) > header):
            texts.add(number)
            number += 1
            continue
        header = None
        match = _VALUE.fullmatch(line)
        if match and (match["name"] or "-" in match["head"]):
            home = len(match["head"]) if match["name"] else match["head"].rindex("-")
            if _BELOW.fullmatch(match["value"]):
                header = home
            elif match["value"][0] in "\"'[{":
                walk = _Walk(lines, number, match.start("value"), home)
                walk.to_the_end()
                openings += walk.unclosed
                number = max(number, walk.number - (1 if walk.unclosed else 0))
        number += 1
    return Scanned(tuple(openings), frozenset(texts))


def is_below_mark(value: str) -> bool:
    """True for `>-` and its kin, with or without a comment: no text itself, but the sign that one follows."""
    return _BELOW.fullmatch(value) is not None


class _Walk:
    """Goes through one value that opens with a mark, over as many lines as it may take."""

    def __init__(self, lines: Sequence[str], number: int, column: int, home: int) -> None:
        self.lines = lines
        self.number = number
        self.column = column
        self.home = home
        self.unclosed: list[Opening] = []
        self._open: list[Opening] = []

    def to_the_end(self) -> None:
        """Stop where everything is closed, or where something should have been."""
        while True:
            line = self.lines[self.number - 1]
            while self.column < len(line):
                if not self._step(line, line[self.column]):
                    return
            if not self._next_line():
                self._lost(self._open[-1])
                return

    def _step(self, line: str, character: str) -> bool:
        """One character or one quotation further; False at the end of the walk."""
        before = line[self.column - 1] if self.column else " "
        if character in "\"'" and (not self._open or before in _BEFORE_A_VALUE):
            return self._quotation(character)
        if character in _PAIRS and (not self._open or before in _BEFORE_A_VALUE):
            self._open.append(Opening(self.number, self.column + 1, character, 0))
        elif character in _PAIRS.values():
            if character != _PAIRS[self._open[-1].mark]:
                self._lost(self._open[-1])
                return False
            self._open.pop()
            if not self._open:
                return False
        elif character == "#" and before in " \t":
            self.column = len(line)
        self.column += 1
        return True

    def _quotation(self, mark: str) -> bool:
        opening = Opening(self.number, self.column + 1, mark, 0)
        self.column += 1
        while not self._past(mark):
            if not self._next_line():
                self._lost(opening)
                return False
        return bool(self._open)

    def _past(self, mark: str) -> bool:
        """Go past the closing mark, if this line has it."""
        line = self.lines[self.number - 1]
        while self.column < len(line):
            character, next_one = line[self.column], line[self.column + 1 : self.column + 2]
            if (character == "\\" and mark == '"') or (character == next_one == mark == "'"):
                self.column += 2
                continue
            self.column += 1
            if character == mark:
                return True
        return False

    def _next_line(self) -> bool:
        """To the next line, if what is open may go on there."""
        if self.number >= len(self.lines):
            self.number += 1
            return False
        self.number, self.column = self.number + 1, 0
        line = self.lines[self.number - 1]
        return not (_indent(line) <= self.home and _NEW_PART.match(line))

    def _lost(self, opening: Opening) -> None:
        self.unclosed.append(Opening(opening.line, opening.column, opening.mark, self.number))


def without_comment(value: str) -> str:
    """The words of a value as an author means them: without a note that follows after a space, such as `# draft`.

    A `#` right before a letter or a digit is taken for a part of the sentence, as in "tray #3".
    """
    closed = value.find(value[0], 1) if value[:1] in ("'", '"') else 0
    match = _NOTE.search(value, max(closed, 0))
    return value[: match.start()].rstrip() if match else value


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
