"""The note after a session: answers to the article's questions, each pinned to a turn, and a few words of one's own.

From the third session on what was answered stands, one line a question: Enter keeps it all, a number opens one to change it.
"""

from collections.abc import Iterator

from textual.containers import Horizontal
from textual.widget import Widget
from textual.widgets import Input, Static

from simulator.play.wording import note as words
from simulator.practice.attempt import Attempt
from simulator.practice.debrief.note_form import note_form
from simulator.practice.stages import WriteNote
from simulator.tui.actions import bindings
from simulator.tui.pages.ask import Ask
from simulator.tui.pages.page import Page
from simulator.tui.safe import content
from simulator.tui.widgets.go_on import GoOn
from simulator.tui.widgets.words import WordGrid


class NotePage(Page):
    """Keeps the note, and goes on."""

    BINDINGS = bindings("note", "page")
    KEYS = ("words", "page", "note")
    HELP_PLACES = ("note", "words")
    AUTO_FOCUS = ""

    def __init__(self, attempt: Attempt) -> None:
        super().__init__(attempt)
        stage = attempt.stage
        self.session = stage.session if isinstance(stage, WriteNote) else 1
        self.form = note_form(attempt.events, attempt.records, self.session)

    def where(self) -> str:
        return words.title(self.session)

    def body(self) -> Iterator[Widget]:
        yield Static(content(words.asked(self.session, changes=self.form.changes)))
        yield Static(content(words.BANNER), id="banner")
        for number, asked in enumerate(self.form.asked, start=1):
            yield Ask(asked, self.form, number if self.form.changes else None)
        yield Horizontal(
            Static(words.OWN[self.form.changes], classes="label"),
            Input(placeholder=words.OWN_HINT, compact=True, max_length=2000, id="own"),
            classes="typed",
        )

    def on_mount(self) -> None:
        """To the first question; where answers stand, to keeping them."""
        self.query(GoOn if self.form.changes else WordGrid).first().focus()
        self._say_what_is_kept()

    def on_word_grid_ticks_changed(self) -> None:
        self._say_what_is_kept()

    def on_input_changed(self) -> None:
        self._say_what_is_kept()

    def on_ask_opened(self, event: Ask.Opened) -> None:
        """A click on a standing answer opens it."""
        event.ask.open()

    def on_input_submitted(self) -> None:
        """Enter in a field goes to the next one."""
        self.step_on()

    def action_change(self, number: int) -> None:
        """Open the answer with this number, or go to one's own words."""
        asks = list(self.query(Ask))
        if number <= len(asks):
            asks[number - 1].open()
        else:
            self.query_one("#own", Input).focus()

    def action_go_on(self) -> None:
        """On to the next field; from the last, keep the note."""
        if not self.step_on():
            rivals = [ask.rival.value for ask in self.query(Ask)]
            self.checked([*rivals, self.query_one("#own", Input).value], self._keep)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """A number opens an answer where there are standing ones."""
        if action == "change":
            return self.form.changes
        return super().check_action(action, parameters)

    def _say_what_is_kept(self) -> None:
        """What Enter keeps at the foot, in words."""
        answered = sum(ask.answer is not None for ask in self.query(Ask))
        typed = bool(self.query_one("#own", Input).value.strip())
        keeps = (
            words.keeps_changes(answered, typed) if self.form.changes else words.keeps(answered, len(self.form.asked))
        )
        self.query_one(GoOn).relabel(keeps)

    def _keep(self) -> None:
        answers = [answer for ask in self.query(Ask) if (answer := ask.answer) is not None]
        text = self.query_one("#own", Input).value.strip()
        if self.keep(lambda: self.attempt.write_note(self.session, answers, text)):
            self.go_on()
