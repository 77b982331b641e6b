"""What a drawing is called and what it shows, in a sentence for who cannot see it."""

from functools import singledispatch

from simulator.play.wording import report as words
from simulator.report.document import Bars, Beliefs, Cells, Curve, Figure, Trails
from simulator.report.numbers import share


@singledispatch
def title(figure: Figure) -> str:
    """The name of the drawing."""
    raise NotImplementedError(type(figure))


@singledispatch
def told(figure: Figure) -> str:
    """What the drawing shows."""
    raise NotImplementedError(type(figure))


@title.register
def _(figure: Curve) -> str:  # noqa: ARG001 - the type is the answer
    return words.CURVE_TITLE


@title.register
def _(figure: Bars) -> str:  # noqa: ARG001
    return words.BARS_TITLE


@title.register
def _(figure: Cells) -> str:  # noqa: ARG001
    return words.CELLS_TITLE


@title.register
def _(figure: Trails) -> str:
    return figure.title


@title.register
def _(figure: Beliefs) -> str:  # noqa: ARG001
    return words.BELIEFS_TITLE


@told.register
def _(figure: Curve) -> str:
    bands = [(p.closeness, p.reach) for p in figure.points] + [(p.arousal, p.window) for p in figure.points]
    beyond = sum(not low <= value <= high for value, (low, high) in bands)
    ruptures = sum(point.rupture for point in figure.points)
    return words.curve_told(len(figure.points), ruptures, sum(point.repaired for point in figure.points), beyond)


@told.register
def _(figure: Bars) -> str:
    return words.bars_told([words.measured(m.name, share(m.value)) for m in figure.rows if m.value is not None])


@told.register
def _(figure: Cells) -> str:
    cells = [cell for _name, row in figure.grid.rows for cell in row]
    return words.cells_told(sum(cell.now is not None for cell in cells), len(cells))


@told.register
def _(figure: Trails) -> str:
    most = max((row.most for row in figure.rows), default=0)
    return words.trails_told(len(figure.rows), most, sum(row.values[-1] > row.values[0] for row in figure.rows))


@told.register
def _(figure: Beliefs) -> str:
    return words.beliefs_told(len(figure.rows))
