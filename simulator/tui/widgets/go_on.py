"""The quiet line at the foot: one thing to do, and it is to go on."""

from textual.content import Content
from textual.message import Message
from textual.widget import Widget

from simulator.tui.actions import bindings


class GoOn(Widget, can_focus=True):
    """`↵ go on`: Enter, or a click anywhere on it. The key is shown where Enter comes here, or, `always`, comes to the same."""

    BINDINGS = bindings("page")

    class GoneOn(Message):
        """The trainee went on."""

    def __init__(self, label: str, *, always: bool = False, id: str | None = None) -> None:  # noqa: A002  # Textual's own
        super().__init__(id=id)
        self.label, self.always = label, always

    def render(self) -> Content:
        on = self.has_focus or self.always
        return Content.assemble(
            ("↵ " if on else "  ", "$you-name bold"), (self.label, "$foreground" if on else "$quiet")
        )

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
