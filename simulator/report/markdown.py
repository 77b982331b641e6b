"""A report as Markdown: the same parts and sentences, and of every drawing what it shows and its figures as a table."""

import re
from collections.abc import Iterator
from functools import singledispatch

from simulator.report.document import (
    Bars,
    Beliefs,
    Block,
    Cells,
    Curve,
    Figure,
    Heading,
    Paragraph,
    Report,
    Said,
    Trails,
)
from simulator.report.markup import clean
from simulator.report.sentences import title, told
from simulator.report.tables import Table, table


def markdown(report: Report) -> str:
    """The whole report."""
    return "\n\n".join(_parts(report)) + "\n"


def plain(text: str) -> str:
    """The text as a line of its own: what would begin a list or underline a heading is made harmless too."""
    return re.sub(r"^(\d*)((?<!\d)[-+=]|(?<=\d)[.)](?=\s|$))", r"\1\\\2", within(text))


def within(text: str) -> str:
    """The text on one line, as it may stand after other words, with every sign that Markdown could obey made harmless."""
    line = " ".join(clean(text).split())
    line = re.sub(r"([\\`*_\[\]<>|~&#@])", r"\\\1", line)
    return line.replace("://", "\\://").replace("www.", "www\\.")


def _parts(report: Report) -> Iterator[str]:
    yield f"# {within(report.title)}"
    yield f"{plain(report.kind)}; {within(report.under)}"
    for part in report.parts:
        if part.title:
            yield f"## {within(part.title)}"
        yield from map(_block, part.blocks)
    yield "---"
    yield from map(plain, report.closing)


@singledispatch
def _block(one: Block) -> str:
    raise NotImplementedError(type(one))


@_block.register
def _(one: Paragraph) -> str:
    return plain(one.words)


@_block.register
def _(one: Said) -> str:
    return f"**{within(one.label)}:** {within(one.words)}"


@_block.register
def _(one: Heading) -> str:
    why = f"\n\n{plain(one.why)}" if one.why else ""
    return f"### {within(one.words)}{why}"


@_block.register(Curve)
@_block.register(Bars)
@_block.register(Cells)
@_block.register(Trails)
@_block.register(Beliefs)
def _figure(one: Figure) -> str:
    return f"*{within(title(one))}.* {within(told(one))}\n\n{_table(table(one))}"


def _table(found: Table) -> str:
    lines = [found.heads, ("---",) * len(found.heads), *found.rows]
    return "\n".join(f"| {' | '.join(cell if cell == '---' else within(cell) for cell in line)} |" for line in lines)
