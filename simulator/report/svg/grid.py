"""Figures in rows and columns: the fuller a square, the higher the figure; a dot for too few answers, a dash for none."""

from collections.abc import Iterator

from simulator.practice.progress.picture import Figure
from simulator.report.document import Cells
from simulator.report.markup import Markup
from simulator.report.numbers import share
from simulator.report.svg import drawing as draw

LEFT = 148
ROW = 19
SQUARE = 13


def marks(cells: Cells) -> tuple[float, list[Markup]]:
    """How high the drawing is, and all it is made of."""
    heads, rows = cells.grid.heads, cells.grid.rows
    wide = (draw.WIDTH - LEFT) / max(1, len(heads))
    found = [
        draw.text(LEFT + wide * column, 11, draw.cut(head, 9), "quiet", size=11) for column, head in enumerate(heads)
    ]
    for number, (name, figures) in enumerate(rows):
        y = 18 + ROW * number
        found.append(draw.line(0, y, draw.WIDTH, y, "rule", 0.5))
        found.append(draw.text(0, y + 14, draw.cut(name, 21)))
        for column, figure in enumerate(figures):
            found += _cell(figure, LEFT + wide * column, y + 3)
    return 18 + ROW * len(rows) + 2, found


def _cell(figure: Figure, x: float, y: float) -> Iterator[Markup]:
    if figure.now is None:
        middle = y + SQUARE / 2
        yield (
            draw.dot(x + SQUARE / 2, middle, 1.6, "quiet")
            if figure.n
            else draw.line(x + 3, middle, x + 10, middle, "quiet")
        )
        return
    full = SQUARE * figure.now.value
    yield draw.bar(x, y, SQUARE, SQUARE, "band", 2)
    yield draw.bar(x, y + SQUARE - full, SQUARE, full, "you-mark", 2)
    yield draw.text(x + SQUARE + 5, y + 11, share(figure.now.value))
