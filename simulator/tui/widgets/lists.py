"""A list of which one row can be taken: one focusable widget, rows of one or more lines, by arrows, Enter or mouse."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from simulator.tui.actions import bindings
from simulator.tui.widgets.drawing import Run, strip, wrapped_runs

MARKER = "› "
BETWEEN = -1
"""Stands for a row in the empty lines between rows."""

UNMARKED = -2
"""The mark before it was ever moved, in a list where Enter must not take what nobody has looked at."""


@dataclass(frozen=True)
class Row:
    """One row: paragraphs of styled runs, each wrapped by itself. Style names are the list's component classes."""

    id: str
    paragraphs: tuple[tuple[Run, ...], ...]


class RowList(Widget, can_focus=True):
    """Draws rows and marks one of them."""

    BINDINGS = bindings("lists")
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "rows--plain",
        "rows--strong",
        "rows--quiet",
        "rows--client",
        "rows--you",
        "rows--marked",
    }
    MEASURE = 200

    marked: reactive[int] = reactive(0)

    class RowMarked(Message):
        """The mark moved to a row."""

        def __init__(self, rows: "RowList", id_: str) -> None:
            super().__init__()
            self.rows, self.id = rows, id_

        @property
        def control(self) -> "RowList":
            """The list it came from."""
            return self.rows

    class RowPicked(RowMarked):
        """A row was taken."""

    def __init__(self, rows: Sequence[Row] = (), *, id: str | None = None) -> None:  # noqa: A002  # Textual's own name
        super().__init__(id=id)
        self.rows = tuple(rows)
        self._lines: list[tuple[int, list[Run]]] = []
        self._laid_for = -1

    @property
    def gap(self) -> int:
        """Empty lines between rows."""
        return 0

    def fill(self, rows: Sequence[Row], marked: int = 0) -> None:
        """Show these rows."""
        other = tuple(rows) != self.rows
        if other:
            self.rows = tuple(rows)
            self._laid_for = -1
        self.set_reactive(RowList.marked, self.validate_marked(marked))
        self.refresh(layout=other)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002
        self._lay_out(width)
        return len(self._lines)

    def render_line(self, y: int) -> Strip:
        width = self.size.width
        self._lay_out(width)
        base = self.rich_style
        if y >= len(self._lines):
            return Strip.blank(width, base)
        number, runs = self._lines[y]
        on = number == self.marked and self.has_focus
        if on:
            base = base + self.get_component_rich_style("rows--marked", partial=True)
        pieces = [
            (text, base + self.get_component_rich_style(f"rows--{name}", partial=True) if name else base)
            for text, name in (self._with_marker(y, number, runs))
        ]
        return strip(pieces, width, base)

    def _with_marker(self, y: int, number: int, runs: list[Run]) -> list[Run]:
        first = y == 0 or self._lines[y - 1][0] != number
        here = number == self.marked and first
        return [(MARKER if here and runs else "  ", "you" if self.has_focus else "quiet"), *runs]

    def _lay_out(self, width: int) -> None:
        if width == self._laid_for:
            return
        self._laid_for = width
        self._lines = []
        for number, row in enumerate(self.rows):
            if number:
                self._lines.extend([(BETWEEN, [])] * self.gap)
            self._lines.extend((number, runs) for runs in self.drawn(number, row, width - len(MARKER)))

    def drawn(self, number: int, row: Row, width: int) -> list[list[Run]]:  # noqa: ARG002
        """The lines of one row."""
        return [line for runs in row.paragraphs for line in wrapped_runs(runs, min(width, self.MEASURE))]

    def watch_marked(self) -> None:
        """Draw the mark where it is now, in view, and tell."""
        self.refresh()
        self.show_marked()
        if 0 <= self.marked < len(self.rows):
            self.post_message(self.RowMarked(self, self.rows[self.marked].id))

    def validate_marked(self, marked: int) -> int:
        """Keep the mark on a row, once it is on one."""
        return UNMARKED if marked == UNMARKED else max(0, min(marked, len(self.rows) - 1))

    def show_marked(self) -> None:
        """Bring the marked row into view."""
        mine = [y for y, (number, _) in enumerate(self._lines) if number == self.marked]
        if mine and self.parent and isinstance(self.parent, Widget):
            region = Region(0, mine[0], self.size.width, len(mine)).translate(self.virtual_region.offset)
            self.parent.scroll_to_region(region, animate=False, force=True)

    def in_view(self, number: int) -> bool:
        """True where every line of this row stands in the window that scrolls over the list."""
        mine = [y for y, (of, _) in enumerate(self._lines) if of == number]
        if not mine or not isinstance(self.parent, Widget):
            return True
        top = self.virtual_region.y + mine[0]
        seen_from = self.parent.scroll_offset.y
        return seen_from <= top and top + len(mine) <= seen_from + self.parent.scrollable_content_region.height

    def on_resize(self) -> None:
        """Lay out anew: the room between rows may have changed."""
        self._laid_for = -1

    def on_focus(self) -> None:
        """The mark shows only where the keys go."""
        self.refresh()

    def on_blur(self) -> None:
        self.refresh()

    def action_previous(self) -> None:
        """One up; without a mark, to the last."""
        self.marked = len(self.rows) - 1 if self.marked == UNMARKED else self.marked - 1

    def action_next(self) -> None:
        """One down; without a mark, to the first."""
        self.marked = 0 if self.marked == UNMARKED else self.marked + 1

    def action_first(self) -> None:
        self.marked = 0

    def action_last(self) -> None:
        self.marked = len(self.rows) - 1

    def action_page_back(self) -> None:
        self.marked = self._a_page_from(-1)

    def action_page_on(self) -> None:
        self.marked = self._a_page_from(1)

    def _a_page_from(self, step: int) -> int:
        """The row a page away from the marked one, up or down; always another one, where there is one."""
        tops = {number: y for y, (number, _) in reversed(list(enumerate(self._lines))) if number >= 0}
        page = self.parent.scrollable_content_region.height if isinstance(self.parent, Widget) else len(self._lines)
        at = max(0, self.marked)
        near = [number for number, top in tops.items() if abs(top - tops.get(at, 0)) < page]
        far = max(near, default=0) if step > 0 else min(near, default=0)
        return far if far != at else at + step

    def action_pick(self) -> None:
        """Take the marked row."""
        self.pick(self.marked)

    def pick(self, number: int) -> None:
        """Take a row by its number from 0; a number without a row does nothing."""
        if 0 <= number < len(self.rows):
            self.post_message(self.RowPicked(self, self.rows[number].id))

    def on_click(self, event: events.Click) -> None:
        """A click takes the row."""
        number = self._row_at(event.y)
        if number is not None:
            self.marked = number
            self.pick(number)

    def _row_at(self, y: int) -> int | None:
        if 0 <= y < len(self._lines) and self._lines[y][0] >= 0:
            return self._lines[y][0]
        return None
