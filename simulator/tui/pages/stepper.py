"""One line that holds one of several texts: left and right go to another."""

from collections.abc import Sequence

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from simulator.tui.actions import bindings
from simulator.tui.safe import one_line
from simulator.tui.widgets.words import HERE


class Stepper(Widget, can_focus=True):
    """`seen at          ‹ turn 2 of 6 ›  I only need the method.`"""

    BINDINGS = bindings("words")

    here: reactive[int] = reactive(0)

    def __init__(self, label: str, unit: str, texts: Sequence[str]) -> None:
        super().__init__()
        self.label, self.unit = label, unit
        self.texts = tuple(one_line(text) for text in texts)

    def validate_here(self, here: int) -> int:
        """Stay on a text."""
        return max(0, min(here, len(self.texts) - 1))

    def render(self) -> Content:
        text = self.texts[self.here] if self.texts else ""
        arrow = "$you-name bold" if self.has_focus else "$quiet"
        mark = HERE if self.has_focus else " "
        shown = Content.assemble(
            (self.label.ljust(16), "$quiet"),
            (f"{mark}‹ ", arrow),
            (f"{self.unit} {self.here + 1} of {len(self.texts)}", "bold" if self.has_focus else "$quiet"),
            (" ›  ", arrow),
            Content(text),
        )
        return shown.truncate(max(1, self.size.width), ellipsis=True)

    def action_left(self) -> None:
        self.here -= 1

    def action_right(self) -> None:
        self.here += 1

    def action_up(self) -> None:
        """To the field before."""
        self.screen.focus_previous()

    def action_down(self) -> None:
        """To the field after."""
        self.screen.focus_next()

    def action_tick(self) -> None:
        """On to the next text, and round."""
        if self.texts:
            self.here = (self.here + 1) % len(self.texts)

    def on_click(self) -> None:
        self.action_tick()

    def on_focus(self) -> None:
        """The arrows show only where the keys go."""
        self.refresh()

    def on_blur(self) -> None:
        self.refresh()
