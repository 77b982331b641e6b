"""Courses over time: a small line for each play, between the first figure and the last."""

from collections.abc import Iterator

from simulator.practice.progress.sections import Trail
from simulator.report.document import Trails
from simulator.report.markup import Markup
from simulator.report.svg import drawing as draw

LEFT, RIGHT = draw.NAMES + 34, draw.WIDTH - 28
ROW = 22
TALL = 16


def marks(trails: Trails) -> tuple[float, list[Markup]]:
    """How high the drawing is, and all it is made of."""
    longest = max((len(row.values) for row in trails.rows), default=1)
    found = [mark for number, row in enumerate(trails.rows) for mark in _row(row, 2 + ROW * number, longest)]
    return ROW * len(trails.rows) + 4, found


def _row(row: Trail, top: float, longest: int) -> Iterator[Markup]:
    step = (RIGHT - LEFT - 8) / max(1, longest - 1)
    places = [(LEFT + 4 + step * n, top + TALL * (1 - value / row.most)) for n, value in enumerate(row.values)]
    yield draw.text(0, top + 13, draw.cut(row.name, 15))
    yield draw.bar(LEFT, top - 1, RIGHT - LEFT, TALL + 2, "band", 2)
    yield draw.path(places, "client-mark", 1.5)
    for x, y in places:
        yield draw.dot(x, y, 2.2, "client-mark")
    yield draw.text(LEFT - 8, top + 13, str(row.values[0]), "quiet", "end")
    yield draw.text(RIGHT + 8, top + 13, str(row.values[-1]), "client")
