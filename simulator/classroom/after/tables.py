"""The rows of the analysis, as the text and the page both show them."""

from collections.abc import Sequence

from scoring.items.analysis import GroupFigures
from simulator.classroom.after.figures import ShownItem, ShownLine
from simulator.play.wording import items as words

NONE = "–"
"""What stands where nothing can be said yet."""


def line_rows(item: ShownItem) -> list[tuple[str, ...]]:
    """A row a line: id, words, credit, both rounds, share, rest score."""
    return [_line(one) for one in item.lines]


def group_rows(groups: Sequence[GroupFigures]) -> list[tuple[str, ...]]:
    """A row a pattern or moment."""
    return [
        (one.of.label, str(one.items), str(one.people), str(one.n), _figure(one.difficulty), _share(one.fitted))
        for one in groups
    ]


def moved_rows(item: ShownItem) -> list[tuple[str, ...]]:
    """A row a line of round 1, a column a line of round 2; none where nobody voted twice."""
    if item.figures.moved is None:
        return []
    ids = [one.figures.line.id for one in item.lines]
    counts = item.figures.moved.table(ids)
    return [(id_, *(str(count or NONE) for count in row)) for id_, row in zip(ids, counts, strict=True)]


def _line(one: ShownLine) -> tuple[str, ...]:
    found = one.figures
    share = NONE if found.share is None else f"{_share(found.share.value)} ({_ends(found.share.low, found.share.high)})"
    rest = NONE if found.rest is None else words.signed(found.rest)
    mark = f"{found.line.id} ★" if one.best else found.line.id
    return mark, one.words, f"{found.line.credit:.2f}", str(found.first), str(found.second or NONE), share, rest


def _figure(value: float | None) -> str:
    return NONE if value is None else f"{value:.2f}"


def _share(value: float | None) -> str:
    return NONE if value is None else f"{words.per_cent(value)} %"


def _ends(low: float, high: float) -> str:
    return f"{words.per_cent(low)}–{words.per_cent(high)}"
