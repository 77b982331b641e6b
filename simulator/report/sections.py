"""Sections of rows, as the screens show them, made into parts of a report. Bars in a row become one drawing, and so do trails."""

from collections.abc import Iterable, Iterator
from functools import singledispatch
from itertools import chain, groupby

from simulator.play.wording.agenda import YOU
from simulator.practice.progress.sections import Bar, Grid, Row, Section, Spoken, Text, Trail
from simulator.report.document import Bars, Block, Cells, Heading, Measure, Paragraph, Part, Said, Trails


def parts(sections: Iterable[Section]) -> tuple[Part, ...]:
    """A part for each section."""
    return tuple(Part(section.title, tuple(_blocks(section))) for section in sections)


def _blocks(section: Section) -> Iterator[Block]:
    for kind, group in groupby(section.rows, key=type):
        together = list(group)
        if kind is Bar:
            yield Bars(tuple(_measure(row) for row in together if isinstance(row, Bar)))
        elif kind is Trail:
            yield Trails(section.title, tuple(row for row in together if isinstance(row, Trail) and row.values))
        else:
            yield from chain.from_iterable(map(_of_a_row, together))


@singledispatch
def _of_a_row(row: Row) -> Iterator[Block]:
    raise NotImplementedError(type(row))


@_of_a_row.register
def _(row: Text) -> Iterator[Block]:
    yield Paragraph(row.words, row.quiet)


@_of_a_row.register
def _(row: Grid) -> Iterator[Block]:
    yield Cells(row)


@_of_a_row.register
def _(row: Spoken) -> Iterator[Block]:
    yield Heading(row.place, row.why)
    yield Said(row.client, row.words, "client")
    yield Said(YOU, row.said, "you")


def _measure(row: Bar) -> Measure:
    if row.now is None:
        return Measure(row.name, row.n, None)
    now = row.now
    return Measure(row.name, row.n, now.value, now.low, now.high, now.chance, row.course)
