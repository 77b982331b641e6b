"""One sentence that has to be read: what went wrong, and what to do."""

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Static

from simulator.locale.catalogue import _
from simulator.tui.actions import bindings
from simulator.tui.safe import content
from simulator.tui.screens.base import AttuneModal
from simulator.tui.widgets.go_on import GoOn


class NoticeScreen(AttuneModal[None]):
    """Lies over the screen until it is answered with Enter or Escape."""

    BINDINGS = bindings("notice")

    def __init__(self, sentence: str, what_to_do: str) -> None:
        super().__init__()
        self.sentence, self.what_to_do = sentence, what_to_do

    def compose(self) -> ComposeResult:
        with Vertical(classes="sheet"):
            yield Static(content(self.sentence))
            yield Static(content(self.what_to_do), classes="quiet")
            yield GoOn(_("go back"))

    def on_go_on_gone_on(self) -> None:
        self.dismiss(None)

    def action_close(self) -> None:
        """Close it."""
        self.dismiss(None)
