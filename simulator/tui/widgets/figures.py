"""Rows of a progress page drawn: a bar from 0 to 1 with its interval, a grid of figures, a trail from session to session."""

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
    cells = 21 if wide else 11
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
    names = NAMES if width >= WIDE else NARROW
    cells = min(14, max(9, (width - names) // len(row.heads)))
    head = "".join(_cut(one, cells - 1).rjust(cells) for one in row.heads)
    lines = [Content.styled(" " * names + head, "$quiet")]
    for name, figures in row.rows:
        shown = [_cell(figure).rjust(cells) for figure in figures]
        lines.append(
            Content.assemble(
                (_cut(name, names - 1).ljust(names), "$foreground"),
                *((text, "$foreground" if figure.now else "$quiet") for text, figure in zip(shown, figures, strict=True)),
            )
        )  # fmt: skip
    return Content("\n").join(lines)


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
