"""Words to tick, in flowing lines: several at once, or one of them. One focusable widget."""

from collections.abc import Sequence
from typing import ClassVar

from rich.cells import cell_len
from rich.style import Style
from textual import events
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from simulator.tui.actions import bindings
from simulator.tui.safe import one_line
from simulator.tui.widgets.drawing import strip

HERE = "▸"
"""Stands before the word the keys are on, so that it is seen without a colour."""

UNMARKED = -1
"""Where the keys are before an arrow was pressed, in a grid of which nothing is taken yet."""


class WordGrid(Widget, can_focus=True):
    """Words in lines. With `several` each word is ticked for itself (□ ■), else at most one is taken (○ ●).

    Where one is taken it follows the arrows. Where none is taken yet no word is marked either, until an arrow is pressed: Enter
    takes nothing that nobody has looked at.
    """

    BINDINGS = bindings("words")
    COMPONENT_CLASSES: ClassVar[set[str]] = {"words--here", "words--ticked"}

    here: reactive[int] = reactive(0)

    class TicksChanged(Message):
        """Which words are ticked has changed."""

        def __init__(self, grid: "WordGrid", ticked: tuple[int, ...]) -> None:
            super().__init__()
            self.grid, self.ticked = grid, ticked

        @property
        def control(self) -> "WordGrid":
            """The grid it came from."""
            return self.grid

    def __init__(
        self,
        words: Sequence[str],
        *,
        several: bool,
        ticked: Sequence[int] = (),
        id: str | None = None,  # noqa: A002  # Textual's own name
    ) -> None:
        super().__init__(id=id)
        self.words = tuple(one_line(word) for word in words)
        self.several = several
        self.ticked = set(ticked)
        self.set_reactive(WordGrid.here, 0 if several else next(iter(ticked), UNMARKED))

    @property
    def chosen(self) -> tuple[int, ...]:
        """The numbers of the ticked words, from 0, in order."""
        return tuple(sorted(self.ticked))

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002
        return places(self.words, width)[-1].y + 1

    def render_line(self, y: int) -> Strip:
        base = self.rich_style
        pieces: list[tuple[str, Style]] = []
        at = 0
        for number, place in enumerate(places(self.words, self.size.width)):
            if place.y == y:
                mark = HERE if self.has_focus and number == self.here else " "
                pieces += [(" " * (place.x - at), base), (mark + self._boxed(number), self._style(number))]
                at = place.right
        return strip(pieces, self.size.width, base)

    def _boxed(self, number: int) -> str:
        on = number in self.ticked
        box = ("■" if on else "□") if self.several else ("●" if on else "○")
        return f"{box} {self.words[number]}"

    def _style(self, number: int) -> Style:
        style = self.rich_style
        if number in self.ticked:
            style = style + self.get_component_rich_style("words--ticked", partial=True)
        if self.has_focus and number == self.here:
            style = style + self.get_component_rich_style("words--here", partial=True)
        return style

    def tick(self, number: int) -> None:
        """Tick or untick a word; of a grid that takes one, take it."""
        if not 0 <= number < len(self.words):
            return
        self.ticked = self.ticked ^ {number} if self.several else {number}
        if not self.several:
            self.set_reactive(WordGrid.here, number)
        self.refresh()
        self.post_message(self.TicksChanged(self, self.chosen))

    def validate_here(self, here: int) -> int:
        """Stay on a word."""
        return max(0, min(here, len(self.words) - 1))

    def on_click(self, event: events.Click) -> None:
        """A click ticks the word under it."""
        for number, place in enumerate(places(self.words, self.size.width)):
            if place.contains(event.x, event.y):
                self.here = number
                self.tick(number)

    def action_left(self) -> None:
        """To the word before."""
        self._go(self.here - 1)

    def action_right(self) -> None:
        """To the word after."""
        self._go(self.here + 1)

    def action_up(self) -> None:
        """A row up; out of the first row, to the field before."""
        if not self._step(-1):
            self.screen.focus_previous()

    def action_down(self) -> None:
        """A row down; out of the last row, to the field after."""
        if not self._step(1):
            self.screen.focus_next()

    def _step(self, rows: int) -> bool:
        """Go to the nearest word so many rows away. False where there is no such row."""
        if self.here == UNMARKED:
            if rows > 0:
                self._go(0)
            return rows > 0
        found = places(self.words, self.size.width)
        here = found[self.here]
        there = [(abs(p.x - here.x), number) for number, p in enumerate(found) if p.y == here.y + rows]
        if there:
            self._go(min(there)[1])
        return bool(there)

    def _go(self, number: int) -> None:
        """Go to a word; where one is taken, take it."""
        self.here = number
        if not self.several:
            self.tick(self.here)

    def action_tick(self) -> None:
        """Tick the marked word; where none is marked yet, the first."""
        self.tick(max(0, self.here))

    def on_focus(self) -> None:
        """The place shows only where the keys go."""
        self.refresh()

    def on_blur(self) -> None:
        self.refresh()


def places(words: Sequence[str], width: int) -> list[Region]:
    """Where each word stands when they flow in lines of this width; a word is its mark, its box, a space and itself."""
    found: list[Region] = []
    x = y = 0
    for word in words:
        cells = cell_len(word) + 3
        if x and x + cells > width:
            x, y = 0, y + 1
        found.append(Region(x, y, cells, 1))
        x += cells + 1
    return found
