"""The help: six pages, from any screen, closed with Escape. It lies over what one was doing and changes nothing there."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import VerticalScroll

from scoring.vocabulary import Pattern
from simulator.play.wording import help as words
from simulator.tui.actions import Where, bindings
from simulator.tui.help.page_line import PageLine
from simulator.tui.help.pages import PAGES, HelpPage, keys
from simulator.tui.help.reading import Paragraph, Reading
from simulator.tui.screens.base import AttuneModal
from simulator.tui.widgets.key_line import KeyLine
from simulator.tui.widgets.title_line import TitleLine


class HelpScreen(AttuneModal[None]):
    """Opens at the page for the screen it was asked from. Pages by arrows, digits or a click; up and down read.

    `tab` is the word of that page, `places` are the places whose keys come first.
    """

    BINDINGS = bindings("help", "notice")
    CSS_PATH = "help.tcss"

    def __init__(self, tab: str = words.KEYS, places: Sequence[Where] = ()) -> None:
        super().__init__()
        self.number = next(number for number, page in enumerate(PAGES) if page.tab == tab)
        self.places = tuple(places)

    def compose(self) -> ComposeResult:
        yield TitleLine(words.TITLE)
        yield PageLine([page.tab for page in PAGES])
        with VerticalScroll(id="reading", can_focus=False):
            yield Reading()
        yield KeyLine("notice", "help")

    def on_mount(self) -> None:
        """Open at the page for where one was."""
        self.show_page(self.number)

    def show_page(self, number: int) -> None:
        """Show a page from its top, by its number from 0."""
        self.number = number
        self.query_one(TitleLine).say(words.position(number + 1, len(PAGES)))
        self.query_one(PageLine).shown = number
        page = PAGES[number]
        self.query_one(Reading).show(self._paragraphs(page))
        self._column.scroll_home(animate=False)

    def _paragraphs(self, page: HelpPage) -> list[Paragraph]:
        if page.tab == words.KEYS:
            return keys(self.places)
        return page.paragraphs(self._patterns_finished() if page.by_pattern else ())

    def on_page_line_page_picked(self, event: PageLine.PagePicked) -> None:
        self.show_page(event.number)

    def action_page(self, number: int) -> None:
        """Show the page with this number, from 1."""
        self.show_page(number - 1)

    def action_next_page(self) -> None:
        self.show_page((self.number + 1) % len(PAGES))

    def action_previous_page(self) -> None:
        self.show_page((self.number - 1) % len(PAGES))

    def action_scroll_back(self) -> None:
        self._column.scroll_up(animate=False)

    def action_scroll_on(self) -> None:
        self._column.scroll_down(animate=False)

    def action_screen_back(self) -> None:
        self._column.scroll_page_up(animate=False)

    def action_screen_on(self) -> None:
        self._column.scroll_page_down(animate=False)

    def action_to_top(self) -> None:
        self._column.scroll_home(animate=False)

    def action_to_end(self) -> None:
        self._column.scroll_end(animate=False)

    def action_close(self) -> None:
        """Go back to where one was."""
        self.dismiss(None)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002  # Textual's own
        """The help is not offered from the help."""
        return action != "app.help"

    @property
    def _column(self) -> VerticalScroll:
        return self.query_one("#reading", VerticalScroll)

    def _patterns_finished(self) -> set[Pattern]:
        """The patterns of the cases one has finished; none where the journal cannot say (a sentence then says why)."""
        found: set[Pattern] = set()

        def read() -> None:
            shelf = self.attunement.shelf
            cases = [row.id for row in shelf.rows() if row.finished and row.kind == "case"]
            found.update(shelf.vignette(id_).pattern for id_ in cases)

        self.attunement.kept(read)
        return found
