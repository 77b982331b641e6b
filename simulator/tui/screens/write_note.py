"""A note of one's own: what it is about, and a few words; asked about where it looks like a real client's data."""

from dataclasses import dataclass

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from simulator.play.wording import notebook as words
from simulator.practice.notebook.entry import WRITTEN, Kind
from simulator.practice.private_data import private_data
from simulator.tui.actions import bindings
from simulator.tui.safe import content
from simulator.tui.screens.base import AttuneModal
from simulator.tui.widgets.key_line import KeyLine
from simulator.tui.widgets.own_line import OwnLine
from simulator.tui.widgets.words import WordGrid

LONGEST = 2000


@dataclass(frozen=True)
class Written:
    """A note as it was written; `pinned` says that it belongs where the marked one does."""

    kind: Kind
    text: str
    pinned: bool


class WriteNoteScreen(AttuneModal[Written | None]):
    """Answers with a note, or with None where nothing was written. `place` is where it can be pinned, empty where nowhere."""

    BINDINGS = bindings("writing")
    HELP_PLACES = ("writing", "words")
    AUTO_FOCUS = "OwnLine"

    def __init__(self, place: str = "") -> None:
        super().__init__()
        self.place = place
        self.asked = False
        """True once it was asked whether what is written may go."""

    def compose(self) -> ComposeResult:
        with VerticalScroll(classes="foot", can_focus=False):
            yield Static(Content.assemble((words.NEW, "bold"), "   ", (words.BANNER, "$quiet")), id="ask")
            yield OwnLine(words.WRITE_HINT, LONGEST)
            yield Static(words.KIND, classes="quiet")
            yield WordGrid([words.KINDS[kind] for kind in WRITTEN], several=False, ticked=[len(WRITTEN) - 1], id="kind")
            if self.place:
                yield Static(words.PINNED, classes="quiet")
                yield WordGrid([words.NOWHERE, self.place], several=False, ticked=[1], id="place")
            yield Static(content(""), id="said", classes="quiet")
        yield KeyLine("words", "writing")

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002  # Textual's own
        """Of the words, the key line names the keys that work where one is."""
        on_words = isinstance(self.focused, WordGrid)
        return on_words if action in ("tick", "right") else True

    def on_own_line_typed(self) -> None:
        """Enter in the line keeps the note."""
        self.action_keep()

    def action_keep(self) -> None:
        """Keep it, or ask first; nothing written is nothing kept."""
        text = self.query_one(OwnLine).text.strip()[:LONGEST]
        if not text:
            self.dismiss(None)
            return
        found = private_data(text)
        if not found:
            self._give(text)
            return
        from simulator.tui.screens.private import PrivateScreen

        self.app.push_screen(PrivateScreen(found), lambda keep: self._give(text) if keep else None)

    def action_pass(self) -> None:
        """Leave it unwritten; where something stands there, only when it is asked for twice."""
        if self.asked or not self.query_one(OwnLine).text.strip():
            self.dismiss(None)
            return
        self.asked = True
        self.query_one("#said", Static).update(words.LEAVE_ASK)

    def on_text_area_changed(self) -> None:
        """Who writes on does not leave."""
        self.asked = False
        self.query_one("#said", Static).update("")

    def _give(self, text: str) -> None:
        kind = WRITTEN[self.query_one("#kind", WordGrid).chosen[0]]
        pinned = bool(self.place) and self.query_one("#place", WordGrid).chosen == (1,)
        self.dismiss(Written(kind, text, pinned))
