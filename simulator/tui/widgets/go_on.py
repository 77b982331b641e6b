"""The quiet line at the foot: one thing to do, and it is to go on."""

from textual.content import Content
from textual.message import Message
from textual.widget import Widget

from simulator.tui.actions import bindings


class GoOn(Widget, can_focus=True):
    """`↵ go on`: Enter, or a click anywhere on it."""

    BINDINGS = bindings("page")

    class GoneOn(Message):
        """The trainee went on."""

    def __init__(self, label: str, *, id: str | None = None) -> None:  # noqa: A002  # Textual's own name
        super().__init__(id=id)
        self.label = label

    def render(self) -> Content:
        return Content.assemble(("↵ ", "$you-name bold"), (self.label, "$foreground" if self.has_focus else "$quiet"))

    def relabel(self, label: str) -> None:
        """Say something else."""
        self.label = label
        self.refresh(layout=True)

    def on_focus(self) -> None:
        """It is brighter where Enter goes."""
        self.refresh()

    def on_blur(self) -> None:
        self.refresh()

    def action_go_on(self) -> None:
        """Go on."""
        self.post_message(self.GoneOn())

    def on_click(self) -> None:
        self.post_message(self.GoneOn())
