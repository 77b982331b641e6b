"""How the trainee works, over everything finished: to be read, and to go on from to what is due."""

from textual.app import ComposeResult
from textual.containers import Container, VerticalScroll
from textual.widgets import Static

from simulator.play.wording import progress as words
from simulator.practice.progress.sections import Section, sections
from simulator.tui.actions import bindings
from simulator.tui.screens.base import AttuneScreen
from simulator.tui.shelf import Shelf
from simulator.tui.widgets.figures import FigureRow
from simulator.tui.widgets.go_on import GoOn
from simulator.tui.widgets.key_line import KeyLine
from simulator.tui.widgets.title_line import TitleLine


class ProgressScreen(AttuneScreen[None]):
    """Leads back to the library, or on to a round of what is due."""

    BINDINGS = bindings("read", "scroll")
    HELP_PLACES = ("read", "scroll")
    AUTO_FOCUS = "GoOn"

    def __init__(self, shelf: Shelf) -> None:
        super().__init__()
        self.sections = sections(shelf.picture())

    def compose(self) -> ComposeResult:
        yield TitleLine(words.TITLE)
        with VerticalScroll(id="page", can_focus=False):
            for section in self.sections:
                yield from _drawn(section)
        with Container(id="go-on"):
            yield GoOn(words.PRACTISE)
        yield KeyLine("read", "scroll")

    def on_go_on_gone_on(self) -> None:
        self.attunement.open_round("due", 15)

    def action_go_back(self) -> None:
        """Back to the library."""
        self.attunement.show_library()

    def action_scroll_back(self) -> None:
        self.query_one("#page").scroll_up(animate=False)

    def action_scroll_on(self) -> None:
        self.query_one("#page").scroll_down(animate=False)

    def action_screen_back(self) -> None:
        self.query_one("#page").scroll_page_up(animate=False)

    def action_screen_on(self) -> None:
        self.query_one("#page").scroll_page_down(animate=False)


def _drawn(section: Section) -> ComposeResult:
    if section.title:
        yield Static(section.title, classes="heading")
    for number, row in enumerate(section.rows):
        drawn = FigureRow(row)
        if number == len(section.rows) - 1 or (number == 0 and drawn.has_class("quiet")):
            drawn.add_class("apart")
        yield drawn
