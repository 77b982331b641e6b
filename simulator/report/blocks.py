"""The blocks of a report as elements of a page."""

from functools import singledispatch

from simulator.play.wording import report as words
from simulator.report.document import Bars, Beliefs, Block, Cells, Curve, Figure, Heading, Paragraph, Said, Trails
from simulator.report.markup import Markup, element, joined
from simulator.report.sentences import title
from simulator.report.svg.figures import drawn
from simulator.report.tables import Table, table


@singledispatch
def block(one: Block, id_: str) -> Markup:
    """The block as it stands on a page; `id_` is its own there."""
    raise NotImplementedError(f"{type(one)}, {id_}")


@block.register
def _(one: Paragraph, id_: str) -> Markup:  # noqa: ARG001 - only drawings are referred to
    return element("p", one.words, class_="quiet" if one.quiet else None, lang=one.lang or None)


@block.register
def _(one: Said, id_: str) -> Markup:  # noqa: ARG001
    voice = "said" if one.voice == "plain" else f"said {one.voice}"
    return element("p", element("b", one.label), " ", element("span", one.words, lang=one.lang or None), class_=voice)


@block.register
def _(one: Heading, id_: str) -> Markup:  # noqa: ARG001
    return element("h3", one.words, *([" ", element("span", one.why)] if one.why else []))


@block.register(Curve)
@block.register(Bars)
@block.register(Cells)
@block.register(Trails)
@block.register(Beliefs)
def _figure(one: Figure, id_: str) -> Markup:
    """The drawing, and its figures as a table that opens on the screen and always stands there on paper."""
    rows = element(
        "div", _table(table(one), title(one)), class_="scroll", tabindex="0", role="group", aria_label=title(one)
    )
    return element("figure", drawn(one, id_), element("details", element("summary", words.FIGURES), rows))


def _table(found: Table, name: str) -> Markup:
    heads = joined([element("th", head, scope="col") for head in found.heads])
    rows = joined([element("tr", _row(row)) for row in found.rows])
    return element("table", element("caption", name), element("thead", element("tr", heads)), element("tbody", rows))


def _row(row: tuple[str, ...]) -> Markup:
    return joined([element("th", row[0], scope="row"), *(element("td", cell) for cell in row[1:])])
