"""What the pages of the record share: sections to scroll, one thing to go on to, and the way back to the library."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import Container, VerticalScroll
from textual.widgets import Static

from simulator.practice.progress.sections import Section
from simulator.tui.actions import Where
from simulator.tui.screens.base import AttuneScreen
from simulator.tui.widgets.figures import FigureRow
from simulator.tui.widgets.go_on import GoOn
from simulator.tui.widgets.key_line import KeyLine
from simulator.tui.widgets.title_line import TitleLine


class RecordPage(AttuneScreen[None]):
    """A page says what stands on it (`sections`), and what Enter does."""

    AUTO_FOCUS = "GoOn"
    TITLE_WORDS = ""
    GO_ON = ""
    KEYS: tuple[Where, ...] = ("read", "scroll")

    def sections(self) -> Sequence[Section]:
        """The page, from the top."""
        raise NotImplementedError

    def foot(self) -> ComposeResult:
        """What stands under the page and does not scroll with it: nothing, unless a page has something to say there."""
        yield from ()

    def compose(self) -> ComposeResult:
        yield TitleLine(self.TITLE_WORDS)
        with VerticalScroll(id="page", can_focus=False):
            for section in self.sections():
                yield from _drawn(section)
        yield from self.foot()
        with Container(id="go-on"):
            yield GoOn(self.GO_ON)
        yield KeyLine(*self.KEYS)

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
        if number == len(section.rows) - 1 or drawn.stands_apart(first=number == 0):
            drawn.add_class("apart")
        yield drawn
