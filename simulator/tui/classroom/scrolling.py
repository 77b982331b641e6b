"""Reading on and back in the middle of a class's screen, by keys."""

from textual.screen import Screen


class Scrolling(Screen[None]):
    """A screen whose middle is called `#front`."""

    def action_scroll_back(self) -> None:
        self.query_one("#front").scroll_up(animate=False)

    def action_scroll_on(self) -> None:
        self.query_one("#front").scroll_down(animate=False)

    def action_page_back(self) -> None:
        self.query_one("#front").scroll_page_up(animate=False)

    def action_page_on(self) -> None:
        self.query_one("#front").scroll_page_down(animate=False)
