"""Which lines of a file belong to the author's texts, so that no fix touches them."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from simulator.bench.fix import layout
from simulator.bench.fix.edit import Edit
from simulator.bench.fix.layout import Widths, visual_indent
from simulator.bench.fix.siblings import Columns
from simulator.scenario.compose import Composed
from simulator.scenario.source import Source, Span
from simulator.scenario.texts import TextSpans, text_spans

_BLOCK_TEXT = re.compile(r".*[:\-]\s+[|>][-+]?\d?[-+]?\s*(?:#.*)?")


@dataclass(frozen=True)
class Texts:
    """The texts of a file: exactly, as far as the file can be read, and from there on as its layout lets one guess."""

    spans: TextSpans
    lines: frozenset[int] = frozenset()
    """Lines that seem to lie in a text, where the file cannot be read."""
    crooked: Mapping[int, int] = field(default_factory=dict)
    """Those of them that odd spaces leave too far out, with the spaces they need at least to stay in the text."""

    guessed: bool = False
    """True where the file cannot be read."""
    placed: Columns = field(default_factory=Columns)
    """Lines whose column the format tells."""

    def settled(self, edit: Edit) -> Edit:
        """The edit, with the spaces that put a field beside its siblings, or keep a line inside its text."""
        if edit.start == 0 and edit.what.endswith(layout.INDENTATION):
            column = self.placed.fields.get(edit.line, self.placed.sentences.get(edit.line))
            if column is not None:
                return replace(edit, new=" " * column)
        least = self.crooked.get(edit.line, 0)
        return replace(edit, new=" " * least) if edit.start == 0 and len(edit.new) < least else edit

    def hold(self, edit: Edit) -> bool:
        """True where an edit would reach into a text. Taking marks off a word of the format does not."""
        if edit.line in self.lines and not (edit.line in self.crooked and edit.start == 0):
            return True
        first, last = (edit.line, edit.start + 1), (edit.line, edit.end + 1)
        span = self.spans.over(first, last)
        if span and self.guessed and span.line == edit.line and edit.what.endswith(layout.AFTER_COLON):
            return False  # the parser took the name of the field for the beginning of a text
        return span is not None and span != Span(*first, *last)


def texts(source: Source, composed: Composed, widths: Widths, placed: Columns) -> Texts:
    """The texts of a file."""
    spans = text_spans(source, composed.marks)
    if composed.data is not None:
        return Texts(spans)
    guessed = _under_a_mark(source.lines, widths, placed)
    crooked = {number: least for number, least in guessed.items() if least}
    return Texts(spans, frozenset(guessed), crooked, True, placed)


def _under_a_mark(lines: tuple[str, ...], widths: Widths, placed: Columns) -> dict[int, int]:
    """Lines under `|` or `>`, and the spaces that one left too far out by odd spaces needs, else 0. Only plain spaces end a text."""
    inside: dict[int, int] = {}
    header: int | None = None
    for number, line in enumerate(lines, 1):
        plain = len(line) - len(line.lstrip(" "))
        odd = plain < len(line) - len(line.lstrip())
        if number in placed.fields or (header is not None and line.strip() and plain <= header and not odd):
            header = None
        if header is not None:
            inside[number] = header + 2 if odd and plain <= header else 0
        elif _BLOCK_TEXT.fullmatch(line):
            header = placed.fields.get(number, visual_indent(line, widths))
    return inside
