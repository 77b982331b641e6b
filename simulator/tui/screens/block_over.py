"""After a block of practice: was it too easy, good, too hard? One key, and on."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.widgets import Static

from simulator.play.wording import scene as words
from simulator.store.blocks import ANSWERS, Answer
from simulator.tui.actions import bindings
from simulator.tui.safe import content
from simulator.tui.screens.base import AttuneScreen
from simulator.tui.widgets.key_line import KeyLine
from simulator.tui.widgets.lists import Row, RowList
from simulator.tui.widgets.title_line import TitleLine


class BlockOverScreen(AttuneScreen[None]):
    """Says what the round came to (`told`), keeps the answer, and leads back to the library; passing is fine."""

    BINDINGS = bindings("block")
    HELP_PLACES = ("block", "lists")
    AUTO_FOCUS = "RowList"

    def __init__(self, told: Sequence[str] = ()) -> None:
        super().__init__()
        self.told = tuple(told)

    def compose(self) -> ComposeResult:
        yield TitleLine(words.ROUND_OVER)
        with VerticalScroll(id="sheet", can_focus=False):
            for sentence in self.told:
                yield Static(content(sentence), classes="told")
            yield Static(words.HOW_WAS_IT, classes="heading")
            yield RowList([Row(id_, (((word, "strong"),),)) for id_, word in words.ANSWERS.items()], id="answers")
            yield Static(words.DIAL, classes="quiet")
        yield KeyLine("block")

    def on_mount(self) -> None:
        """Begin at the middle."""
        self.query_one(RowList).marked = 1

    def on_row_list_row_picked(self, event: RowList.RowPicked) -> None:
        """Keep it."""
        self._keep(next(answer for answer in ANSWERS if answer == event.id))

    def action_rate(self, number: str) -> None:
        """Keep the answer with this number."""
        self._keep(ANSWERS[int(number) - 1])

    def action_pass(self) -> None:
        """Say nothing about it."""
        self.attunement.show_library()

    def _keep(self, answer: Answer) -> None:
        if self.attunement.kept(lambda: self.attunement.shelf.rate_block(answer)):
            self.attunement.show_library()
