"""The lines open at a turn, to pick one for the other of two tracks. Opens over the page, and writes nothing down."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from simulator.play.wording.two_track import NOT_KEPT
from simulator.tui.actions import bindings
from simulator.tui.safe import content
from simulator.tui.screens.base import AttuneModal
from simulator.tui.widgets.choices import Choice, Choices
from simulator.tui.widgets.key_line import KeyLine


class PickLineScreen(AttuneModal[str]):
    """Answers with the option that was picked, or with nothing."""

    BINDINGS = bindings("notice")
    HELP_PLACES = ("options", "notice")
    AUTO_FOCUS = "Choices"

    def __init__(self, question: str, client: str, choices: Sequence[Choice]) -> None:
        super().__init__()
        self.question, self.client, self.choices = question, client, tuple(choices)

    def compose(self) -> ComposeResult:
        with VerticalScroll(classes="foot", can_focus=False):
            yield Static(content(self.client), classes="said")
            yield Static(Content.assemble((self.question, "$client-name bold"), "  ", (NOT_KEPT, "$quiet")))
            yield Choices()
        yield KeyLine("options", "notice")

    def on_mount(self) -> None:
        """Offer the lines, with the question above them in view."""
        self.query_one(Choices).offer(self.choices)

    def on_choices_option_picked(self, event: Choices.OptionPicked) -> None:
        self.dismiss(event.option)

    def action_pick_number(self, number: int) -> None:
        """The line with this number, from the key line."""
        self.query_one(Choices).action_pick_number(number)

    def action_close(self) -> None:
        """Pick nothing."""
        self.dismiss(None)
