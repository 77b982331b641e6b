"""How the work ended: a page of its own, read before one looks back."""

from collections.abc import Iterator

from textual.widget import Widget
from textual.widgets import Static

from simulator.play.wording import debrief as words
from simulator.practice.attempt import Attempt
from simulator.practice.stages import ReadEnding
from simulator.tui.pages.page import ReadingPage
from simulator.tui.safe import content


class EndingPage(ReadingPage):
    """Is read, and leads to the case debrief."""

    GO_ON = words.LOOK_BACK

    def __init__(self, attempt: Attempt) -> None:
        super().__init__(attempt)
        stage = attempt.stage
        self.text, self.session = (stage.ended.text, stage.session) if isinstance(stage, ReadEnding) else ("", 1)

    def where(self) -> str:
        return words.ENDED

    def body(self) -> Iterator[Widget]:
        yield Static(content(self.text), classes="ended")

    def read(self) -> None:
        """It has been read."""
        if self.keep(lambda: self.attempt.mark_read("ending", self.session)):
            self.go_on()
