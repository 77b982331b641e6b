"""From a figure of a report to its drawing."""

from functools import singledispatch

from simulator.report.document import Bars, Beliefs, Cells, Curve, Figure, Trails
from simulator.report.markup import Markup
from simulator.report.sentences import title, told
from simulator.report.svg import bars, beliefs, curve, grid, trails
from simulator.report.svg.drawing import picture


def drawn(figure: Figure, id_: str) -> Markup:
    """The drawing as an SVG element; `id_` is its own on the page."""
    height, marks = _marks(figure)
    return picture(id_, height, title(figure), told(figure), *marks)


@singledispatch
def _marks(figure: Figure) -> tuple[float, list[Markup]]:
    raise NotImplementedError(type(figure))


_marks.register(Curve, curve.marks)
_marks.register(Bars, bars.marks)
_marks.register(Cells, grid.marks)
_marks.register(Trails, trails.marks)
_marks.register(Beliefs, beliefs.marks)
