"""Said where the window is too small to show a conversation."""

from textual.app import ComposeResult
from textual.widgets import Static

from simulator.locale.catalogue import _
from simulator.tui.screens.base import AttuneModal


class TooSmallScreen(AttuneModal[None]):
    """Goes by itself when the window has grown."""

    def __init__(self, smallest: tuple[int, int]) -> None:
        super().__init__()
        self.smallest = smallest

    def compose(self) -> ComposeResult:
        columns, rows = self.smallest
        yield Static(
            _("This window is too small to talk in. Make it at least {columns} x {rows}.").format(
                columns=columns, rows=rows
            )
        )
