"""Sections of rows as lines of text: for line mode, for a pipe, and for who reads with the ears."""

import textwrap
from collections.abc import Iterable, Iterator
from functools import singledispatch

from simulator.play.wording import agenda as session_words
from simulator.play.wording import progress as words
from simulator.practice.progress.picture import Figure
from simulator.practice.progress.sections import Bar, Grid, Row, Section, Spoken, Text, Trail

WIDTH = 78
NAMES = 24
"""Cells of the column of names."""


def lines(sections: Iterable[Section], width: int = WIDTH) -> Iterator[str]:
    """The sections, each under its heading, with an empty line between them."""
    for number, section in enumerate(sections):
        if number:
            yield ""
        if section.title:
            yield section.title
        for row in section.rows:
            yield from _lines(row, width)


@singledispatch
def _lines(row: Row, width: int) -> Iterator[str]:  # the others need it
    raise NotImplementedError(type(row))


@_lines.register
def _(row: Text, width: int) -> Iterator[str]:
    yield from textwrap.wrap(row.aloud or row.words, width)


@_lines.register
def _(row: Bar, width: int) -> Iterator[str]:
    figure = words.figure(row.now) if row.now else words.too_few(row.n)
    yield f"  {row.name.ljust(NAMES)}{figure}"[:width]
    if len(row.course) > 1:
        yield f"  {''.ljust(NAMES)}{words.course(row.course)}"


@_lines.register
def _(row: Grid, width: int) -> Iterator[str]:
    cells = max(8, (width - NAMES - 2) // len(row.heads))
    yield f"  {''.ljust(NAMES)}{''.join(head.rjust(cells) for head in row.heads)}"
    for name, figures in row.rows:
        yield f"  {name.ljust(NAMES)}{''.join(cell(figure).rjust(cells) for figure in figures)}"


@_lines.register
def _(row: Spoken, width: int) -> Iterator[str]:
    yield from textwrap.wrap(f"{row.place}: {row.why}" if row.why else row.place, width)
    yield from textwrap.wrap(
        session_words.spoken(row.client, row.words), width, initial_indent="  ", subsequent_indent="  "
    )
    yield from textwrap.wrap(session_words.spoken(None, row.said), width, initial_indent="  ", subsequent_indent="  ")


@_lines.register
def _(row: Trail, width: int) -> Iterator[str]:
    yield f"  {row.name.ljust(NAMES)}{row.words}"[:width]


def cell(figure: Figure) -> str:
    """`.72 (14)`, or `· (3)` where there are too few answers, or a dash where there is none."""
    if not figure.n:
        return "–"
    return f"{words.course((figure.now.value,)) if figure.now else '·'} ({figure.n})"
