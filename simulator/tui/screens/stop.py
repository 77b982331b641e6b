"""*Stop now*, from every screen: what is kept, where to find help, go on or leave."""

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.widgets import Static

from simulator.play.wording import stop as words
from simulator.tui.actions import bindings
from simulator.tui.safe import content
from simulator.tui.screens.base import AttuneModal
from simulator.tui.widgets.lists import Row, RowList


class StopScreen(AttuneModal[str]):
    """Answers `go-on`, `library` or `leave`."""

    BINDINGS = bindings("stop")
    HELP_PLACES = ("stop",)

    def __init__(self, help_line: str, *, in_attempt: bool, check_up: bool = False) -> None:
        super().__init__()
        self.help_line, self.in_attempt, self.check_up = help_line, in_attempt, check_up

    def compose(self) -> ComposeResult:
        with VerticalScroll(classes="sheet", can_focus=False):
            yield Static(words.TITLE, classes="heading")
            if self.in_attempt:
                yield Static(words.kept(check_up=self.check_up))
            yield Static(content(self.help_line), classes="quiet", id="help-line")
            answers = {"go-on": words.GO_ON, "library": words.TO_LIBRARY, "leave": words.LEAVE}
            if not self.in_attempt:
                del answers["library"]
            yield RowList([Row(answer, (((label, "plain"),),)) for answer, label in answers.items()])

    def on_row_list_row_picked(self, event: RowList.RowPicked) -> None:
        """Take the answer."""
        self.dismiss(event.id)

    def action_go_on(self) -> None:
        """Go on where one was."""
        self.dismiss("go-on")
