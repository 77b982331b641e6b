"""The figures behind a drawing as rows and columns, for every form a report can take."""

from dataclasses import dataclass
from functools import singledispatch

from scoring.vocabulary import Pattern
from simulator.play.wording import report as words
from simulator.play.wording.progress import SHORT_PATTERNS
from simulator.practice.debrief.curve import Point
from simulator.practice.progress.picture import Figure as Counted
from simulator.report.document import Bars, Beliefs, Cells, Curve, Figure, Measure, Trails
from simulator.report.numbers import points, share


@dataclass(frozen=True)
class Table:
    """The heads of the columns, and the rows; the first cell of a row names it."""

    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@singledispatch
def table(figure: Figure) -> Table:
    """The figures of this drawing."""
    raise NotImplementedError(type(figure))


@table.register
def _(figure: Curve) -> Table:
    heads = (words.TURN, words.SESSION, words.CLOSENESS, words.BEARABLE, words.AROUSAL, words.BEARABLE, words.MARKED)
    return Table(heads, tuple(_turn(number, point) for number, point in enumerate(figure.points, start=1)))


def _turn(number: int, point: Point) -> tuple[str, ...]:
    session = words.after(point.session) if point.between else str(point.session)
    reach, window = words.between(*point.reach), words.between(*point.window)
    return str(number), session, str(point.closeness), reach, str(point.arousal), window, marked(point)


def marked(point: Point) -> str:
    """What happened at a turn, in words; empty where nothing did."""
    if point.rupture and point.repaired:
        return words.BOTH
    return words.RUPTURE if point.rupture else words.REPAIR if point.repaired else ""


@table.register
def _(figure: Bars) -> Table:
    blind = any(row.chance is not None for row in figure.rows)
    course = any(len(row.course) > 1 for row in figure.rows)
    heads = [words.STRATEGY, words.VALUE, words.RANGE, words.COUNT]
    heads += [words.BLIND] * blind + [words.COURSE] * course
    return Table(tuple(heads), tuple(_measure(row, blind=blind, course=course) for row in figure.rows))


def _measure(row: Measure, *, blind: bool, course: bool) -> tuple[str, ...]:
    known = row.value is not None
    cells = [
        row.name,
        words.TOO_FEW if row.value is None else share(row.value),
        words.between(share(row.low), share(row.high)) if known else "",
        "" if row.n is None else str(row.n),
    ]
    if blind:
        cells.append(share(row.chance) if known and row.chance is not None else "")
    if course:
        cells.append(" ".join(map(share, row.course)))
    return tuple(cells)


@table.register
def _(figure: Cells) -> Table:
    rows = tuple((name, *map(cell, figures)) for name, figures in figure.grid.rows)
    return Table((words.MOMENT, *figure.grid.heads), rows)


def cell(figure: Counted) -> str:
    """`.72 (14)`, a dot where there are too few answers, a dash where there are none."""
    if not figure.n:
        return "–"
    return f"{share(figure.now.value) if figure.now else '·'} ({figure.n})"


@table.register
def _(figure: Trails) -> Table:
    rows = tuple((row.name, moved(row.values), row.words) for row in figure.rows)
    return Table((words.CLIENT, words.MOVED, words.COURSE), rows)


def moved(values: tuple[int, ...]) -> str:
    """How far the last stands from the first: `+2`, `-1`, `0`."""
    by = values[-1] - values[0]
    return f"{by:+d}" if by else "0"


@table.register
def _(figure: Beliefs) -> Table:
    heads = (words.SESSION, *(SHORT_PATTERNS[pattern] for pattern in Pattern), "Brier")
    rows = tuple(
        (
            str(one.session),
            *(f"{points(one.stated[pattern])} · {points(one.allowed[pattern])}" for pattern in Pattern),
            f"{one.score:.2f}",
        )
        for one in figure.rows
    )
    return Table(heads, rows)
