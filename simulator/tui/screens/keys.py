"""Every key, from the registry. Stands in where the help screens are not there."""

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from simulator.tui.actions import PLACES, actions, bindings
from simulator.tui.screens.base import AttuneModal


class KeysScreen(AttuneModal[None]):
    """A list to read; Escape closes it."""

    BINDINGS = bindings("notice")

    def compose(self) -> ComposeResult:
        with VerticalScroll(classes="sheet"):
            for place, heading in PLACES.items():
                yield Static(Content.styled(heading, "$client-name bold"))
                for action in actions(place):
                    yield Static(Content.assemble((f"{action.shown:>8}  ", "$you-name"), action.help))
                yield Static("")

    def action_close(self) -> None:
        """Close it."""
        self.dismiss(None)
