"""What was written after each hour of a finished play, and kept for the supervisor, to be read once more."""

from collections.abc import Iterator

from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from simulator.play.wording import finished as words
from simulator.practice.attempt import Attempt
from simulator.practice.debrief.kept_notes import kept_notes
from simulator.tui.actions import bindings
from simulator.tui.pages.page import ReadingPage
from simulator.tui.safe import clean, content


class NotesPage(ReadingPage):
    """Leads back to where it was chosen."""

    BINDINGS = bindings("page", "read")
    KEYS = ("page", "read")

    def __init__(self, attempt: Attempt) -> None:
        super().__init__(attempt)
        self.notes = kept_notes(attempt.events, attempt.records)

    def where(self) -> str:
        return words.NOTES

    def body(self) -> Iterator[Widget]:
        for note in self.notes:
            yield Static(words.notes_after(note.session), classes="heading")
            for label, text in note.lines:
                yield Static(Content.assemble((f"{clean(label)}\n", "$quiet"), clean(text)), classes="apart")
        if not self.notes:
            yield Static(content(words.NOTHING_WRITTEN))

    def read(self) -> None:
        """It has been read: back to where it was chosen."""
        self.action_go_back()

    def action_go_back(self) -> None:
        """Back to where it was chosen."""
        self.attunement.show_finished(self.attempt)
