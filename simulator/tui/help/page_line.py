"""The line of pages: every page by its word, the one shown marked. A click shows a page."""

from collections.abc import Sequence
from typing import ClassVar

from rich.cells import cell_len
from textual import events
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from simulator.tui.widgets.drawing import strip

BETWEEN = 2


class PageLine(Widget):
    """Words in a row, in more rows where the window is narrow."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"pages--plain", "pages--shown"}

    shown: reactive[int] = reactive(0)

    class PagePicked(Message):
        """A page was clicked."""

        def __init__(self, number: int) -> None:
            super().__init__()
            self.number = number

    def __init__(self, words: Sequence[str]) -> None:
        super().__init__()
        self.words = tuple(words)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002
        return places(self.words, width)[-1].y + 1

    def render_line(self, y: int) -> Strip:
        base = self.rich_style
        pieces = []
        at = 0
        for number, place in enumerate(places(self.words, self.size.width)):
            if place.y == y:
                name = "pages--shown" if number == self.shown else "pages--plain"
                style = base + self.get_component_rich_style(name, partial=True)
                pieces += [(" " * (place.x - at), base), (self.words[number], style)]
                at = place.right
        return strip(pieces, self.size.width, base)

    def on_click(self, event: events.Click) -> None:
        """Tell which page was clicked."""
        for number, place in enumerate(places(self.words, self.size.width)):
            if place.contains(event.x, event.y):
                self.post_message(self.PagePicked(number))


def places(words: Sequence[str], width: int) -> list[Region]:
    """Where each word stands when they flow in lines of this width."""
    found: list[Region] = []
    x = y = 0
    for word in words:
        length = cell_len(word)
        if x and x + length > width:
            x, y = 0, y + 1
        found.append(Region(x, y, length, 1))
        x += length + BETWEEN
    return found
