"""The drawings of the page: how hard the items are, and who took which line. Each has its figures in a table beside it."""

from collections.abc import Iterator, Sequence

from simulator.classroom.after.figures import ShownItem, ShownLine
from simulator.play.wording import items as words
from simulator.report.markup import Markup
from simulator.report.svg import drawing as draw

LEFT, RIGHT = draw.NAMES + 8, 290
FIGURE = RIGHT + 12
_NAME = 16
"""Letters of a name that fit the column at the left."""


def difficulties(named: Sequence[tuple[str, ShownItem]], id_: str) -> Markup:
    """A row an item: the interval of what fits as a bar, the mean credit as a dot."""
    marks: list[Markup] = []
    for number, (name, item) in enumerate(named):
        marks += _difficulty(name, item, 14.0 + 24 * number)
    y = 14.0 + 24 * len(named)
    marks += [draw.text(LEFT, y + 4, "0", "quiet", "middle"), draw.text(RIGHT, y + 4, "1", "quiet", "middle")]
    return draw.picture(id_, y + 10, words.DIFFICULTIES, words.DIFFICULTIES_MEAN, *marks)


def shares(item: ShownItem, id_: str) -> Markup:
    """Two bars a line: round 1 over round 2, on the scale of votes."""
    most = max(1, *(max(line.figures.first, line.figures.second) for line in item.lines))
    marks = [mark for number, line in enumerate(item.lines) for mark in _share(line, most, 12.0 + 30 * number)]
    told = "; ".join(_in_words(line) for line in item.lines)
    return draw.picture(id_, 8.0 + 30 * len(item.lines), f"{words.SHARES}: {item.turn}", told, *marks)


def _x(value: float) -> float:
    return LEFT + (RIGHT - LEFT) * value


def _difficulty(name: str, item: ShownItem, y: float) -> Iterator[Markup]:
    yield draw.text(0, y + 4, draw.cut(name, _NAME))
    yield draw.line(LEFT, y, RIGHT, y, "rule", 2)
    found = item.figures
    if found.fitted is None or found.difficulty is None:
        yield draw.text(FIGURE, y + 4, f"n {found.n}", "quiet")
        return
    low, high = _x(found.fitted.low), _x(found.fitted.high)
    yield draw.bar(low, y - 5, max(2.0, high - low), 10, "band", 3)
    yield draw.line(low, y, high, y, "you-mark", 2)
    yield draw.line(_x(found.fitted.value), y - 6, _x(found.fitted.value), y + 6, "you-mark", 2)
    yield draw.dot(_x(found.difficulty), y, 4, "client-mark")
    yield draw.text(FIGURE, y + 4, f"{found.difficulty:.2f}", "client")
    yield draw.text(FIGURE + 32, y + 4, f"n {found.n}", "quiet", size=11)


def _share(line: ShownLine, most: int, y: float) -> Iterator[Markup]:
    mark = "★ " if line.best else ""
    yield draw.text(0, y + 8, draw.cut(f"{mark}{line.figures.line.id}", _NAME), "ink" if line.best else "quiet")
    for count, role, below in ((line.figures.first, "you-mark", 0), (line.figures.second, "client-mark", 11)):
        if count or not below:
            yield draw.bar(LEFT, y - 2 + below, max(1.0, (RIGHT - LEFT) * count / most), 8, role, 2)
            yield draw.text(LEFT + (RIGHT - LEFT) * count / most + 6, y + 6 + below, str(count), "quiet", size=11)


def _in_words(line: ShownLine) -> str:
    found = line.figures
    return f"{found.line.id} {found.first}" + (f" → {found.second}" if found.second else "")
