"""Where the single values of a file stand: what lies inside them is the author's text, not layout."""

import bisect
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from simulator.scenario.marks import Location, Marks
from simulator.scenario.source import Source, Span

Position = tuple[int, int]
"""Line and column, both from 1."""


@dataclass(frozen=True)
class TextSpans:
    """The spans of the values of a file, in reading order. They do not overlap."""

    spans: tuple[Span, ...]

    def over(self, first: Position, last: Position) -> Span | None:
        """The last span with something in it of what lies from `first` to before `last`, if there is one."""
        number = bisect.bisect_left(self._starts, last) - 1
        if number < 0:
            return None
        span = self.spans[number]
        return span if first < (span.end_line, span.end_column) else None

    @cached_property
    def _starts(self) -> list[Position]:
        return [(span.line, span.column) for span in self.spans]


def leaves(data: object, location: Location = ()) -> Iterator[tuple[Location, object]]:
    """Every value that is neither a list nor a block, with its place, in the order of the file."""
    if isinstance(data, dict):
        for name, value in data.items():
            yield from leaves(value, (*location, name))
    elif isinstance(data, list):
        for number, value in enumerate(data):
            yield from leaves(value, (*location, number))
    else:
        yield location, data


def text_spans(source: Source, marks: Marks) -> TextSpans:
    """The spans of all values with nothing inside them. A text under | or > begins in the line below its mark."""
    around = {location[:-1] for location in marks.values}
    spans = (_below_mark(source, span) for location, span in marks.values.items() if location not in around)
    return TextSpans(tuple(sorted(spans)))


def _below_mark(source: Source, span: Span) -> Span:
    if span.end_line > span.line and source.line(span.line)[span.column - 1 : span.column] in ("|", ">"):
        return Span(span.line + 1, 1, span.end_line, span.end_column)
    return span
