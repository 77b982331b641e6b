"""Two curves over each other, distance or arousal: the path taken and the other line, told apart by their marks.

close    ◈◈◈┆  ●●
distance ◈◈◈◈◇◇◇
far      ◈◈◈┆
● path      ╳
◇ other       ○
session  1─────2
            ▲
"""

from collections.abc import Iterable
from typing import Literal

from textual import events
from textual.content import Content
from textual.geometry import Size

from simulator.locale.catalogue import _
from simulator.play.wording import two_track as words
from simulator.practice.track import TrackTurn
from simulator.practice.two_track import TwoTracks
from simulator.tui.pages.curve import AROUSAL, DISTANCE, HERE, MOST_ROWS, NAMES, Curve

TAKEN, OTHER, BOTH, FORK = "●", "◇", "◈", "┆"
FEWER_ROWS = 4
"""Rows where the window is low."""

Half = Literal["distance", "arousal"]


class TwoCurves(Curve):
    """Draws one half of two tracks. The page moves `here`; a click tells of the turn under it."""

    def __init__(self, both: TwoTracks, half: Half) -> None:
        super().__init__([row.either.point for row in both.rows], id=half)
        self.both, self.half = both, half

    def draw(self, both: TwoTracks, here: int) -> None:
        """Draw these two, with this row selected."""
        self.both = both
        self.points = tuple(row.either.point for row in both.rows)
        self.here = here
        self.refresh(layout=True)

    def watch_here(self) -> None:
        """The page has moved it and knows."""

    def on_click(self, event: events.Click) -> None:
        """Tell of the turn under the click."""
        number = self._first + (event.x - NAMES) // self._cells
        if event.x >= NAMES and number < len(self.points):
            self.post_message(self.TurnSelected(number))

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002  # Textual's own
        return len(self._levels()) + len(list(self._marks())) + 2

    def render(self) -> Content:
        turns = range(len(self.points))
        lines = [
            *self._levels(),
            *self._marks(),
            self._line(_("session"), [(self._session(number), "$quiet") for number in turns]),
            self._line("", [(HERE if number == self.here else " ", "$you-name bold") for number in turns]),
        ]
        return Content("\n").join(lines)

    def _levels(self) -> list[Content]:
        """The rows from the highest degree that occurs down to the lowest."""
        pairs = [(self._value(row.taken), self._value(row.other)) for row in self.both.rows]
        known = [value for pair in pairs for value in pair if value is not None]
        most = MOST_ROWS if self.screen.has_class("-high") else FEWER_ROWS
        step = 1 + (max(known) - min(known)) // most
        rows = range(max(known) // step, min(known) // step - 1, -1)
        names = DISTANCE if self.half == "distance" else AROUSAL
        at = {rows[0]: names[0], rows[-1]: names[2]}
        at[rows[len(rows) // 2]] = names[1]
        return [
            self._line(at.get(row, ""), [self._cell(number, row, step, *pair) for number, pair in enumerate(pairs)])
            for row in rows
        ]

    def _value(self, turn: TrackTurn | None) -> int | None:
        if turn is None:
            return None
        return turn.point.closeness if self.half == "distance" else turn.point.arousal

    def _cell(self, number: int, row: int, step: int, taken: int | None, other: int | None) -> tuple[str, str]:
        """What stands in this row: one mark or both in one, at the fork a line, or nothing."""
        mine, theirs = (value is not None and value // step == row for value in (taken, other))
        if mine and theirs:
            return BOTH, "$you-name"
        if mine or theirs:
            return (TAKEN, "$you-name") if mine else (OTHER, "$foreground bold")
        return (FORK, "$quiet") if number == self.both.fork and self.both.apart else (" ", "$rule")

    def _marks(self) -> Iterable[Content]:
        """Ruptures and repairs, a row for each track that has some."""
        taken = [row.taken.point if row.taken else None for row in self.both.rows]
        other = [row.other.point if row.other else None for row in self.both.rows]
        for name, points in ((f"{TAKEN} {words.PATH}", taken), (f"{OTHER} {words.LINE}", other)):
            signs = [self._mark(point) if point else " " for point in points]
            if any(sign != " " for sign in signs):
                yield self._line(name, [(sign, "$client-name bold") for sign in signs])
