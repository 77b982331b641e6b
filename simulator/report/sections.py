"""Sections of rows, as the screens show them, made into parts of a report. Bars in a row become one drawing, and so do trails."""

from collections.abc import Iterable, Iterator
from functools import singledispatch
from itertools import groupby

from simulator.play.wording import agenda as agenda_words
from simulator.practice.progress.sections import Bar, Grid, Row, Section, Spoken, Text, Trail
from simulator.report.document import Bars, Block, Cells, Heading, Measure, Paragraph, Part, Said, Trails


def parts(sections: Iterable[Section]) -> tuple[Part, ...]:
    """A part for each section."""
    return tuple(Part(section.title, tuple(_blocks(section.rows))) for section in sections)


def _blocks(rows: Iterable[Row]) -> Iterator[Block]:
    for kind, group in groupby(rows, key=type):
        together = list(group)
        if kind is Bar:
            yield Bars(tuple(_measure(row) for row in together if isinstance(row, Bar)))
        elif kind is Trail:
            yield Trails(tuple(row for row in together if isinstance(row, Trail) and row.values))
        elif kind is Spoken:
            yield from (block for row in together if isinstance(row, Spoken) for block in _spoken(row))
        else:
            yield from map(_block, together)


def _spoken(row: Spoken) -> tuple[Block, ...]:
    """A turn: where it stands, both voices, and why it is told."""
    return (
        Heading(row.place),
        Said(row.client, row.words, "client"),
        Said(agenda_words.YOU, row.said, "you"),
        Paragraph(row.why, quiet=True),
    )


@singledispatch
def _block(row: Row) -> Block:
    raise NotImplementedError(type(row))


@_block.register
def _(row: Text) -> Block:
    return Paragraph(row.words, row.quiet)


@_block.register
def _(row: Grid) -> Block:
    return Cells(row)


def _measure(row: Bar) -> Measure:
    if row.now is None:
        return Measure(row.name, row.n, None)
    now = row.now
    return Measure(row.name, row.n, now.value, now.low, now.high, now.chance, row.course)
