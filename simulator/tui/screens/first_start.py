"""The very first start: three sentences and one button."""

from textual.app import ComposeResult
from textual.containers import Center, Middle
from textual.widgets import Static

from simulator.play.wording import library as words
from simulator.tui.screens.base import AttuneScreen
from simulator.tui.shelf import ClientRow
from simulator.tui.widgets.go_on import GoOn


class FirstStartScreen(AttuneScreen[None]):
    """Leads to the first client's intake sheet."""

    def __init__(self, client: ClientRow) -> None:
        super().__init__()
        self.client = client

    def compose(self) -> ComposeResult:
        with Middle(), Center():
            yield Static(words.TITLE, classes="heading", id="title")
            for sentence in words.FIRST_START:
                yield Static(sentence, classes="sentence")
            yield GoOn(words.MEET_FIRST)

    def on_go_on_gone_on(self) -> None:
        """Meet the first client."""
        self.attunement.welcome(self.client.id)
