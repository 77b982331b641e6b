"""Before one joins: who sees what, and a name if one wants one."""

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.screen import Screen
from textual.widgets import Input

from simulator.classroom.room.names import CELLS
from simulator.play.wording import classroom_page as page_words
from simulator.play.wording import hosting as host_words
from simulator.play.wording import joining as words
from simulator.tui.actions import bindings
from simulator.tui.classroom.board import Board
from simulator.tui.classroom.seat_paragraphs import who_sees_what
from simulator.tui.help.reading import text
from simulator.tui.widgets.key_line import KeyLine
from simulator.tui.widgets.title_line import TitleLine


class DoorScreen(Screen[str]):
    """Answers with the name that was typed; empty for a made one."""

    AUTO_FOCUS = "Input"
    BINDINGS = bindings("door", "everywhere")

    def __init__(self, url: str, name: str = "") -> None:
        super().__init__()
        self.url, self.asked = url, name

    def compose(self) -> ComposeResult:
        yield TitleLine(page_words.JOIN, self.url)
        with VerticalScroll(id="front", can_focus=False):
            yield Board(who_sees_what())
            yield Board([text(words.NAME, "strong")], id="name-asked")
            yield Input(self.asked, max_length=CELLS, id="name", select_on_focus=False)
        yield KeyLine("door")

    def on_mount(self) -> None:
        """Name the way out as everywhere in a class."""
        self.query_one(KeyLine).call("app.stop_now", "^q", host_words.LEAVE)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Come in under this name."""
        self.dismiss(event.value)

    def action_come_in(self) -> None:
        """The same, where the field has lost the focus."""
        self.dismiss(self.query_one(Input).value)
