"""The text of a vignette file with its name: lines, positions, and the spans that complaints point at."""

import bisect
import hashlib
import re
import unicodedata
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

_LINE_BREAK = re.compile(r"\r\n|\r|\n")


class Span(NamedTuple):
    """A stretch of text. Lines and columns count from 1, in characters; the end column is the first one after it.

    A file has thousands, so it is a tuple: a frozen dataclass takes three times as long to make.
    """

    line: int
    column: int
    end_line: int
    end_column: int

    def until(self, other: "Span") -> "Span":
        """From the start of this span to the end of the other."""
        return Span(self.line, self.column, other.end_line, other.end_column)


START = Span(1, 1, 1, 1)
"""The very beginning, for complaints about a file as a whole."""


@dataclass(frozen=True)
class Source:
    """A text and the name to use for it in messages."""

    text: str
    name: str = "<text>"

    @cached_property
    def lines(self) -> tuple[str, ...]:
        """The lines without their line breaks; there is always at least one."""
        return tuple(_LINE_BREAK.split(self.text) if "\r" in self.text else self.text.split("\n"))

    @cached_property
    def _starts(self) -> list[int]:
        return [0, *(match.end() for match in _LINE_BREAK.finditer(self.text))]

    def line(self, number: int) -> str:
        """One line by its number from 1, empty outside the text."""
        return self.lines[number - 1] if 1 <= number <= len(self.lines) else ""

    def position(self, index: int) -> tuple[int, int]:
        """Line and column, from 1, of a character index."""
        line = bisect.bisect_right(self._starts, index)
        return line, index - self._starts[line - 1] + 1

    def index(self, line: int, column: int) -> int:
        """The character index of a position."""
        return self._starts[min(line, len(self._starts)) - 1] + column - 1

    def span(self, start: int, end: int) -> Span:
        """The span between two character indices."""
        return Span(*self.position(start), *self.position(end))

    def slice(self, span: Span) -> str:
        """The text of a span, as it is written."""
        return self.text[self.index(span.line, span.column) : self.index(span.end_line, span.end_column)]

    def within_line(self, line: int, column: int, end_column: int | None = None) -> Span:
        """A span inside one line, by default to its end, and at least one character wide."""
        end = len(self.line(line).rstrip()) + 1 if end_column is None else end_column
        return Span(line, column, line, max(end, column + 1))


def printable(text: str, limit: int = 60) -> str:
    """The text on one line, safe for any terminal: what cannot be printed becomes U+FFFD, and what is long is cut."""
    shown = "".join(map(printable_character, text))
    return shown if len(shown) <= limit else shown[: limit - 1] + "…"


def printable_character(character: str) -> str:
    """The character, or U+FFFD in place of one that a terminal might obey or not be able to show."""
    category = unicodedata.category(character)
    if category in ("Cc", "Cs", "Zl", "Zp") or "\u202a" <= character <= "\u202e" or "\u2066" <= character <= "\u2069":
        return " " if character in "\n\t\r" else "\ufffd"
    return character


def content_hash(text: str) -> str:
    """SHA-256 of a text in UTF-8, in hexadecimal."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
