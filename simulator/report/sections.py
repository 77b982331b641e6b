"""Sections of rows, as the screens show them, made into parts of a report. Bars in a row become one drawing, and so do trails."""

from collections.abc import Iterable, Iterator
from functools import singledispatch
from itertools import chain, dropwhile, groupby

from simulator.play.wording import progress as progress_words
from simulator.play.wording import report as words
from simulator.play.wording.agenda import YOU
from simulator.practice.progress.sections import Bar, Grid, Row, Section, Spoken, Text, Trail
from simulator.report.document import Bars, Block, Cells, Heading, Measure, Paragraph, Part, Said, Trails

EXPLAINED = {
    progress_words.STRATEGIES_TITLE: words.STRATEGIES_MEAN,
    progress_words.CLIENTS_TITLE: words.CLIENTS_MEAN,
    progress_words.POSSIBLE_TITLE: words.POSSIBLE_MEAN,
}
"""What explains a drawing of ours: the screen's own words speak of signs that stand on no page."""


def parts(sections: Iterable[Section]) -> tuple[Part, ...]:
    """A part for each section."""
    return tuple(Part(section.title, tuple(_blocks(_explained(section)))) for section in sections)


def _explained(section: Section) -> Section:
    """The section, the quiet sentences at its head told as a page tells them."""
    told = EXPLAINED.get(section.title)
    rest = tuple(dropwhile(lambda row: isinstance(row, Text) and row.quiet, section.rows))
    if told is None or len(rest) == len(section.rows):
        return section
    return Section(section.title, (Text(told, quiet=True), *rest))


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
