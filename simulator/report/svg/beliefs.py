"""Stated beliefs over the sessions, a panel a pattern: a solid line for points given, a broken one for those the cues allowed."""

from collections.abc import Iterator

from scoring.vocabulary import Pattern
from simulator.play.wording import report as words
from simulator.play.wording.progress import SHORT_PATTERNS
from simulator.report.document import Beliefs
from simulator.report.markup import Markup
from simulator.report.numbers import points
from simulator.report.svg import drawing as draw

LEFT, RIGHT = 92, 280
PANEL, TALL = 44, 34


def marks(beliefs: Beliefs) -> tuple[float, list[Markup]]:
    """How high the drawing is, and all it is made of."""
    found = [mark for number, pattern in enumerate(Pattern) for mark in _panel(beliefs, pattern, 4 + PANEL * number)]
    foot = 4 + PANEL * len(Pattern)
    found += _foot(beliefs, foot)
    return foot + 38, found


def _x(beliefs: Beliefs, number: int) -> float:
    return LEFT + (RIGHT - LEFT) * (number + 0.5) / len(beliefs.rows)


def _panel(beliefs: Beliefs, pattern: Pattern, top: float) -> Iterator[Markup]:
    def places(shares: list[float]) -> list[tuple[float, float]]:
        return [(_x(beliefs, number), top + 3 + (TALL - 6) * (1 - share)) for number, share in enumerate(shares)]

    stated = [one.stated[pattern] for one in beliefs.rows]
    allowed = [one.allowed[pattern] for one in beliefs.rows]
    yield draw.text(0, top + TALL / 2 + 4, draw.cut(SHORT_PATTERNS[pattern], 12))
    yield draw.bar(LEFT, top, RIGHT - LEFT, TALL, "band", 2)
    yield draw.path(places(allowed), "client-mark", 1.4, "4 3")
    for x, y in places(allowed):
        yield draw.ring(x, y, 2.6, "client-mark", 1.2)
    yield draw.path(places(stated), "you-mark", 1.6)
    for x, y in places(stated):
        yield draw.dot(x, y, 2.8, "you-mark")
    yield draw.text(RIGHT + 8, top + TALL / 2 + 4, points(stated[-1]), "you")
    yield draw.text(RIGHT + 32, top + TALL / 2 + 4, f"· {points(allowed[-1])}", "client")


def _foot(beliefs: Beliefs, y: float) -> Iterator[Markup]:
    yield draw.text(0, y + 10, words.SESSION, "quiet")
    for number, one in enumerate(beliefs.rows):
        yield draw.text(_x(beliefs, number), y + 10, str(one.session), "quiet", "middle")
    yield draw.path([(LEFT, y + 28), (LEFT + 22, y + 28)], "you-mark", 1.6)
    yield draw.dot(LEFT + 11, y + 28, 2.8, "you-mark")
    yield draw.text(LEFT + 28, y + 32, words.YOURS, "quiet")
    yield draw.path([(LEFT + 96, y + 28), (LEFT + 118, y + 28)], "client-mark", 1.4, "4 3")
    yield draw.ring(LEFT + 107, y + 28, 2.6, "client-mark", 1.2)
    yield draw.text(LEFT + 124, y + 32, words.CUES, "quiet")
