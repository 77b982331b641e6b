"""The curve of a case: distance and arousal in two bands, sessions marked, ruptures and repairs in a strip of their own."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from simulator.play.wording import report as words
from simulator.practice.debrief.curve import Point
from simulator.report.document import Curve
from simulator.report.markup import Markup
from simulator.report.svg import drawing as draw

LEFT, RIGHT = 66, draw.WIDTH - 8
"""Where the turns begin and end."""

TALL = 86
"""Units of one of the two halves."""

STRIP = 2 * TALL + 46
"""Where the strip of ruptures, repairs and sessions stands."""

HEIGHT = STRIP + 88

Value = tuple[int, tuple[int, int]]
"""Where the client stood, and the band that could be borne there."""


@dataclass(frozen=True)
class _Half:
    """One of the two halves: what its ends are called, where it begins, and its values."""

    names: tuple[str, str, str]
    top: float
    values: tuple[Value, ...]

    @property
    def ends(self) -> tuple[int, int]:
        degrees = [degree for value, band in self.values for degree in (value, *band)]
        return min(degrees), max(degrees)

    def y(self, degree: float) -> float:
        """The height of a degree; each has a row of its own, and stands in its middle."""
        low, high = self.ends
        return self.top + TALL * (high + 0.5 - degree) / (high - low + 1)


def marks(curve: Curve) -> tuple[float, list[Markup]]:
    """How high the drawing is, and all it is made of."""
    points = curve.points
    if not points:
        return draw.SIZE, []
    distance = _Half((words.CLOSE, words.DISTANCE, words.FAR), 8, tuple((p.closeness, p.reach) for p in points))
    arousal = _Half((words.HIGH, words.AROUSAL, words.LOW), TALL + 24, tuple((p.arousal, p.window) for p in points))
    return HEIGHT, [*_half(distance), *_half(arousal), *_sessions(points), *_strip(points), *_told(curve), *_legend()]


def _x(number: float, of: int) -> float:
    """The middle of a turn, by its place from 0."""
    return LEFT + (RIGHT - LEFT) * (number + 0.5) / of


def _half(half: _Half) -> Iterator[Markup]:
    of = len(half.values)
    yield draw.area([*_edge(half, 1, 0.5), *reversed(_edge(half, 0, -0.5))], "band")
    for name, y in zip(half.names, (half.top + 10, half.top + TALL / 2 + 4, half.top + TALL), strict=True):
        yield draw.text(0, y, name, "quiet" if name != half.names[1] else "ink")
    yield draw.path([(_x(n, of), half.y(value)) for n, (value, _band) in enumerate(half.values)], "quiet", 1)
    for number, (value, (low, high)) in enumerate(half.values):
        x, y = _x(number, of), half.y(value)
        if low <= value <= high:
            yield draw.dot(x, y, 3.2, "you-mark")
        else:
            yield draw.dot(x, y, 3.4, "paper")
            yield draw.ring(x, y, 3.2, "client-mark", 1.8)


def _edge(half: _Half, end: int, out: float) -> list[tuple[float, float]]:
    """The upper or lower edge of the band, in steps from turn to turn."""
    of = len(half.values)
    return [
        (_x(number + side, of), half.y(band[end] + out))
        for number, (_value, band) in enumerate(half.values)
        for side in (-0.5, 0.5)
    ]


def _sessions(points: Sequence[Point]) -> Iterator[Markup]:
    """A fine line where a session begins, with its number under the curve."""
    of = len(points)
    yield draw.text(0, STRIP + 22, words.SESSION, "quiet")
    for number, point in enumerate(points):
        before = points[number - 1] if number else None
        if point.between or (before and not before.between and before.session == point.session):
            continue
        x = _x(number - 0.5, of)
        if number:
            yield draw.line(x, 4, x, STRIP + 26, "rule", 1, "2 3")
        yield draw.text(_x(number, of), STRIP + 22, str(point.session), "ink", "middle")


def _strip(points: Sequence[Point]) -> Iterator[Markup]:
    of = len(points)
    for number, point in enumerate(points):
        x = _x(number, of)
        if point.rupture:
            yield draw.cross(x, STRIP, 3.8, "client-mark")
        if point.repaired:
            yield draw.ring(x, STRIP, 5.6 if point.rupture else 4, "you-mark")


def _told(curve: Curve) -> Iterator[Markup]:
    """A small mark at the foot of each turn that the report tells of."""
    of = len(curve.points)
    for place in curve.told:
        x, y = _x(place, of), STRIP + 27
        yield draw.area([(x - 4, y + 7), (x + 4, y + 7), (x, y)], "ink")


def _legend() -> Iterator[Markup]:
    """Two columns of three, wide enough for other languages."""
    first, second, third = STRIP + 50, STRIP + 65, STRIP + 80
    right = draw.WIDTH / 2
    yield draw.dot(5, first - 4, 3.2, "you-mark")
    yield draw.text(16, first, words.LEFT_INSIDE, "quiet")
    yield draw.ring(5, second - 4, 3.2, "client-mark", 1.8)
    yield draw.text(16, second, words.BEYOND, "quiet")
    yield draw.bar(0, third - 9, 10, 10, "band")
    yield draw.text(16, third, words.BEARABLE, "quiet")
    yield draw.cross(right + 5, first - 4, 3.8, "client-mark")
    yield draw.text(right + 16, first, words.RUPTURE, "quiet")
    yield draw.ring(right + 5, second - 4, 4, "you-mark")
    yield draw.text(right + 16, second, words.REPAIR, "quiet")
    yield draw.area([(right + 1, third), (right + 9, third), (right + 5, third - 7)], "ink")
    yield draw.text(right + 16, third, words.TOLD_BELOW, "quiet")
