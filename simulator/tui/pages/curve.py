"""The curve of the whole case: distance and arousal over its turns, drawn in text, with one turn selected.

close    ░░░░░░░░
distance ░●●░░░●░
far      ●░░●●░░●
         1  ╳ ○ 2
           ▲
"""

from collections.abc import Sequence

from textual import events
from textual.content import Content
from textual.geometry import Size
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from simulator.locale.catalogue import _
from simulator.practice.debrief.curve import Point

NAMES = 10
"""Cells of the column of names."""

MOST_ROWS = 8
"""Rows of one half; where more degrees occur, a row holds two."""

DISTANCE = (_("close"), _("distance"), _("far"))
AROUSAL = (_("high"), _("arousal"), _("low"))
POINT, BAND, RUPTURE, REPAIR, BOTH, HERE = "●", "░", "╳", "○", "⊗", "▲"

INSIDE, OUTSIDE = "$you-name bold", "$client-name bold"
"""The styles of a point in its band, and of one beyond it."""

Value = tuple[int, tuple[int, int]]
"""Where the client stands, and the band the client can bear."""


class Curve(Widget):
    """Draws the points. The page moves `here`; a click selects the turn under it."""

    here: reactive[int] = reactive(0)

    class TurnSelected(Message):
        """Another turn is selected."""

        def __init__(self, number: int) -> None:
            super().__init__()
            self.number = number

    def __init__(self, points: Sequence[Point], here: int = 0, *, id: str | None = None) -> None:  # noqa: A002  # Textual's own
        super().__init__(id=id)
        self.points = tuple(points)
        self.set_reactive(Curve.here, here)

    def validate_here(self, here: int) -> int:
        """Stay on a turn."""
        return max(0, min(here, len(self.points) - 1))

    def watch_here(self) -> None:
        """Tell which turn it is."""
        self.post_message(self.TurnSelected(self.here))

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002  # Textual's own
        return len(self._halves()) + 3

    def render(self) -> Content:
        lines = [
            *self._halves(),
            self._line("", [(self._mark(p), "$client-name bold") for p in self.points]),
            self._line(_("session"), [(self._session(number), "$quiet") for number in range(len(self.points))]),
            self._line("", [(HERE if n == self.here else " ", "$you-name bold") for n in range(len(self.points))]),
        ]
        return Content("\n").join(lines)

    def _halves(self) -> list[Content]:
        distance = self._half(DISTANCE, [(p.closeness, p.reach) for p in self.points])
        arousal = self._half(AROUSAL, [(p.arousal, p.window) for p in self.points])
        return [*distance, Content(""), *arousal]

    def on_click(self, event: events.Click) -> None:
        """Select the turn under the click."""
        number = self._first + (event.x - NAMES) // self._cells
        if event.x >= NAMES and number < len(self.points):
            self.here = number

    @property
    def _cells(self) -> int:
        """Cells of one turn."""
        return 2 if NAMES + 2 * len(self.points) <= self.size.width else 1

    @property
    def _first(self) -> int:
        """The first turn that is drawn, where there is no room for all."""
        room = max(1, (self.size.width - NAMES) // self._cells)
        return max(0, min(self.here - room // 2, len(self.points) - room))

    def _half(self, names: tuple[str, str, str], values: Sequence[Value]) -> list[Content]:
        """The rows from the highest degree that occurs down to the lowest."""
        degrees = [degree for value, band in values for degree in (value, *band)] or [0]
        step = 1 if max(degrees) - min(degrees) < MOST_ROWS else 2
        rows = range(max(degrees) // step, min(degrees) // step - 1, -1)
        at = {rows[0]: names[0], rows[-1]: names[2]}
        at[rows[len(rows) // 2]] = names[1]
        return [self._line(at.get(row, ""), [_cell(row, step, *value) for value in values]) for row in rows]

    def _line(self, name: str, signs: Sequence[tuple[str, str]]) -> Content:
        pieces: list[tuple[str, str]] = [(name.ljust(NAMES), "$quiet")]
        for number, (sign, style) in enumerate(signs[self._first :], start=self._first):
            on = " on $mark" if number == self.here else ""
            filler = _filler(sign, style)
            pieces.append((sign, style + on))
            if self._cells == 2:
                pieces.append((filler, ("$rule" if filler == BAND else style) + on))
        return Content.assemble(*pieces)

    def _mark(self, point: Point) -> str:
        if point.rupture and point.repaired:
            return BOTH
        return RUPTURE if point.rupture else REPAIR if point.repaired else " "

    def _session(self, number: int) -> str:
        point = self.points[number]
        before = self.points[number - 1] if number else None
        if point.between:
            return "·"
        first = before is None or before.between or before.session != point.session
        return str(point.session % 10) if first else "─"


def _filler(sign: str, style: str) -> str:
    """What stands in the second cell of a turn."""
    if sign == POINT:
        return BAND if style == INSIDE else " "
    return sign if sign in (BAND, "─") else " "


def _cell(row: int, step: int, value: int, band: tuple[int, int]) -> tuple[str, str]:
    """What stands in this row for a value: the point, the band it may move in, or nothing."""
    if value // step == row:
        return POINT, INSIDE if band[0] <= value <= band[1] else OUTSIDE
    return (BAND, "$rule") if band[0] // step <= row <= band[1] // step else (" ", "$rule")
