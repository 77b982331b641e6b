"""One line that holds one of several texts: left and right go to another."""

from collections.abc import Sequence

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from simulator.tui.actions import bindings
from simulator.tui.safe import one_line


class Stepper(Widget, can_focus=True):
    """`seen at  ‹ 2 of 6  I only need the method. ›`"""

    BINDINGS = bindings("words")

    here: reactive[int] = reactive(0)

    def __init__(self, label: str, texts: Sequence[str], *, id: str | None = None) -> None:  # noqa: A002  # Textual's own
        super().__init__(id=id)
        self.label = label
        self.texts = tuple(one_line(text) for text in texts)

    def validate_here(self, here: int) -> int:
        """Stay on a text."""
        return max(0, min(here, len(self.texts) - 1))

    def render(self) -> Content:
        text = self.texts[self.here] if self.texts else ""
        head = f"{self.here + 1} of {len(self.texts)}  "
        left, right = ("‹ ", " ›") if self.has_focus else ("  ", "")
        shown = Content.assemble(
            (self.label.ljust(17), "$quiet"), (left, "$you-name bold"), (head, "$quiet"), Content(text)
        )
        room = self.size.width - len(right)
        return Content.assemble(shown.truncate(max(1, room), ellipsis=True), (right, "$you-name bold"))

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
