"""Rows of a progress page drawn: a bar from 0 to 1 with its interval, a grid of figures, a trail from session to session."""

from collections.abc import Iterable, Iterator, Sequence
from functools import singledispatch

from textual.content import Content
from textual.widget import Widget

from simulator.play.wording import agenda as agenda_words
from simulator.play.wording import progress as words
from simulator.practice.progress.picture import Figure
from simulator.practice.progress.sections import Bar, Grid, Row, Spoken, Text, Trail
from simulator.tui.safe import clean

NAMES, NARROW = 22, 19
"""Cells of the column of names, in a wide window and in a narrow one."""

WIDE = 70

CELL, MOST_CELL = 11, 14
"""Cells of a column of figures: `.72 (142)` and room before it."""

_STEPS = "▁▂▃▄▅▆▇█"


class FigureRow(Widget):
    """One row; it is laid out again when the window changes."""

    def __init__(self, row: Row) -> None:
        super().__init__(classes="quiet" if isinstance(row, Text) and row.quiet else "")
        self.row = row

    def stands_apart(self, *, first: bool) -> bool:
        """True where an empty line belongs under it: after what explains a section, after a turn, and after who said it when."""
        row = self.row
        return isinstance(row, Spoken) or (isinstance(row, Text) and row.quiet and (first or row.closes))

    def render(self) -> Content:
        return drawn(self.row, self.size.width)


@singledispatch
def drawn(row: Row, width: int) -> Content:
    """The row as it is drawn in a window so wide."""
    raise NotImplementedError(f"{type(row)} at {width}")


@drawn.register
def _(row: Text, width: int) -> Content:  # noqa: ARG001
    return Content(clean(row.words))


@drawn.register
def _(row: Bar, width: int) -> Content:
    wide = width >= WIDE
    name = (row.name.ljust(NAMES if wide else NARROW), "$foreground")
    cells = 21 if wide else 9
    if row.now is None:
        return Content.assemble(name, ("─" * cells, "$rule"), (f"  {words.too_few(row.n)}", "$quiet"))
    at, low, high, blind = (round(x * (cells - 1)) for x in (row.now.value, row.now.low, row.now.high, row.now.chance))
    signs = [_sign(n, at, low, high, blind) for n in range(cells)]
    course = f"\n{' ' * (NAMES if wide else NARROW)}{''.join(map(_step, row.course))}  {words.course(row.course)}"
    return Content.assemble(
        name, *signs, (f"  {words.figure(row.now)}", "$quiet"), (course if len(row.course) > 1 else "", "$quiet")
    )


def _sign(n: int, at: int, low: int, high: int, blind: int) -> tuple[str, str]:
    if n == at:
        return "●", "$you-name bold"
    if n == blind:
        return "│", "$quiet"
    return ("━", "$you-name") if low <= n <= high else ("─", "$rule")


def _step(value: float) -> str:
    return _STEPS[min(len(_STEPS) - 1, int(value * len(_STEPS)))]


@drawn.register
def _(row: Grid, width: int) -> Content:
    """All columns where they fit beside whole names; else two at a time, one half under the other."""
    if width >= NAMES + len(row.heads) * CELL:
        return Content("\n").join(_table(row.heads, row.rows, width))
    halves = (slice(at, at + 2) for at in range(0, len(row.heads), 2))
    tables = (_table(row.heads[half], [(name, of[half]) for name, of in row.rows], width) for half in halves)
    return Content("\n\n").join([Content("\n").join(table) for table in tables])


def _table(heads: Sequence[str], rows: Iterable[tuple[str, Sequence[Figure]]], width: int) -> Iterator[Content]:
    cells = min(MOST_CELL, (width - NAMES) // len(heads))
    yield Content.styled(" " * NAMES + "".join(head.rjust(cells) for head in heads), "$quiet")
    for name, figures in rows:
        yield Content.assemble(
            (_cut(name, NAMES - 1).ljust(NAMES), "$foreground"),
            *((_cell(one).rjust(cells), "$foreground" if one.now else "$quiet") for one in figures),
        )


def _cell(figure: Figure) -> str:
    if not figure.n:
        return "–"
    return f"{words.course((figure.now.value,)) if figure.now else '·'} ({figure.n})"


@drawn.register
def _(row: Spoken, width: int) -> Content:  # noqa: ARG001
    return Content.assemble(
        (clean(row.place), "$foreground bold"),
        (f"  {clean(row.why)}\n", "$quiet"),
        (clean(agenda_words.spoken(row.client, row.words)), "$client"),
        "\n",
        (clean(agenda_words.spoken(None, row.said)), "$you"),
    )


@drawn.register
def _(row: Trail, width: int) -> Content:
    names = NAMES if width >= WIDE else NARROW
    steps = "".join(_step(value / (row.most + 1)) for value in row.values)
    name = _cut(clean(row.name), names - 1).ljust(names)
    return Content.assemble((name, "$foreground"), (steps.ljust(6), "$client"), (f" {row.words}", "$quiet"))


def _cut(text: str, most: int) -> str:
    return text if len(text) <= most else f"{text[: most - 1]}…"
