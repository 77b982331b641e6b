"""Asked where typed words look like a real client's data: change them, or keep them as they are."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Static

from simulator.play.wording import private as words
from simulator.practice.private_data import Found
from simulator.tui.actions import bindings
from simulator.tui.safe import content
from simulator.tui.screens.base import AttuneModal
from simulator.tui.widgets.lists import Row, RowList


class PrivateScreen(AttuneModal[bool]):
    """Answers True to keep the words as they are."""

    BINDINGS = bindings("notice")

    def __init__(self, found: Sequence[Found]) -> None:
        super().__init__()
        self.found = tuple(found)

    def compose(self) -> ComposeResult:
        with Vertical(classes="sheet"):
            yield Static(content(words.sentence([(one.kind, one.words) for one in self.found])))
            doors = {"change": words.CHANGE, "keep": words.KEEP}
            yield RowList([Row(door, (((label, "plain"),),)) for door, label in doors.items()])

    def on_row_list_row_picked(self, event: RowList.RowPicked) -> None:
        """Take the answer."""
        self.dismiss(event.id == "keep")

    def action_close(self) -> None:
        """Go back and change it."""
        self.dismiss(False)
