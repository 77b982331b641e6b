"""Figures from 0 to 1: a dot with the range of chance as a bar, a tick for blind choosing, and the course in small steps."""

from collections.abc import Iterator

from simulator.play.wording import report as words
from simulator.report.document import Bars, Measure
from simulator.report.markup import Markup
from simulator.report.numbers import share
from simulator.report.svg import drawing as draw

LEFT, RIGHT = draw.NAMES + 8, 264
"""Where the line from 0 to 1 begins and ends."""

ROW, TALLER = 27, 12
"""Units of a row, and what a course adds to it."""

FIGURE = RIGHT + 10
"""Where the figure in numbers begins."""


def marks(bars: Bars) -> tuple[float, list[Markup]]:
    """How high the drawing is, and all it is made of."""
    found: list[Markup] = []
    y = 14.0
    for row in bars.rows:
        found += _row(row, y)
        y += ROW + (TALLER if len(row.course) > 1 else 0)
    found += _scale(y, blind=any(row.chance is not None and row.value is not None for row in bars.rows))
    return y + 8, found


def _x(value: float) -> float:
    return LEFT + (RIGHT - LEFT) * value


def _row(row: Measure, y: float) -> Iterator[Markup]:
    yield draw.text(0, y + 4, draw.cut(row.name, 18))
    yield draw.line(LEFT, y, RIGHT, y, "rule", 2)
    if row.value is None:
        counted = "" if row.n is None else f", n {row.n}"
        yield draw.text(FIGURE, y + 4, f"{words.TOO_FEW}{counted}", "quiet")
        return
    yield draw.bar(_x(row.low), y - 3, max(2.0, _x(row.high) - _x(row.low)), 6, "band", 3)
    yield draw.line(_x(row.low), y, _x(row.high), y, "you-mark", 2)
    if row.chance is not None:
        yield draw.line(_x(row.chance), y - 7, _x(row.chance), y + 7, "quiet", 1.5)
    yield draw.dot(_x(row.value), y, 4.5, "you-mark")
    yield draw.text(FIGURE, y + 4, share(row.value), "you")
    yield draw.text(FIGURE + 31, y + 4, f"n {row.n}", "quiet")
    if len(row.course) > 1:
        yield from _course(row.course, y + 20)


def _course(values: tuple[float, ...], y: float) -> Iterator[Markup]:
    """Earlier stretches as a small line that rises and falls, the oldest at the left."""
    step = (RIGHT - LEFT) / 2 / max(1, len(values) - 1)
    places = [(LEFT + step * number, y + 3 - 16 * (value - 0.5)) for number, value in enumerate(values)]
    yield draw.path(places, "quiet", 1)
    for x, at in places:
        yield draw.dot(x, at, 1.8, "quiet")
    yield draw.text(LEFT + (RIGHT - LEFT) / 2 + 8, y + 4, f"{share(values[0])} → {share(values[-1])}", "quiet")


def _scale(y: float, *, blind: bool) -> Iterator[Markup]:
    yield draw.text(LEFT, y + 4, "0", "quiet", "middle")
    yield draw.text(RIGHT, y + 4, "1", "quiet", "middle")
    if blind:
        yield draw.line(2, y - 6, 2, y + 6, "quiet", 1.5)
        yield draw.text(9, y + 4, words.BLIND, "quiet")
