"""The note after a session: answers to the article's questions, each pinned to a turn, and a few words of one's own."""

from collections.abc import Iterator

from textual.containers import Horizontal, Vertical
from textual.widget import Widget
from textual.widgets import Input, Static

from scoring.formulation import REFRAME
from simulator.play.records import NoteAnswer
from simulator.play.wording import note as words
from simulator.practice.attempt import Attempt
from simulator.practice.debrief.note_form import Asked, NoteForm, note_form
from simulator.practice.stages import WriteNote
from simulator.tui.pages.page import Page
from simulator.tui.pages.stepper import Stepper
from simulator.tui.safe import content
from simulator.tui.widgets.words import WordGrid


class Ask(Vertical):
    """One question: its answers, and once there is one, the turn it is pinned to and another reading."""

    def __init__(self, asked: Asked, form: NoteForm) -> None:
        super().__init__(classes="ask")
        self.asked = asked
        self.form = form
        self.grid = WordGrid(
            [words.AS_BEFORE if asked.before else words.NOT_YET, *(answer.text for answer in asked.answers)],
            several=False,
            ticked=[0],
        )
        self.pin = Stepper(words.PINNED, [pin.words for pin in form.pins])
        self.rival = Input(placeholder=words.RIVAL_HINT, compact=True, max_length=400)

    def compose(self) -> Iterator[Widget]:
        yield Static(content(self.asked.question.meaning), classes="heading")
        yield self.grid
        with Vertical(classes="more"):
            yield self.pin
            with Horizontal(classes="typed"):
                yield Static(words.RIVAL, classes="label")
                yield self.rival
        yield Static(content(REFRAME), classes="reframe")

    def on_mount(self) -> None:
        self.unfold()

    def on_word_grid_ticks_changed(self) -> None:
        self.unfold()

    def unfold(self) -> None:
        """Show what belongs to the answer, and the reframe where a misattribution was chosen."""
        number = self.grid.chosen[0]
        self.query_one(".more").display = number > 0
        self.query_one(".reframe").display = number > 0 and self.asked.answers[number - 1].misattribution

    @property
    def answer(self) -> NoteAnswer | None:
        """The answer, where one was given."""
        number = self.grid.chosen[0]
        if number == 0:
            return None
        turn = self.form.pins[self.pin.here].turn if self.form.pins else ""
        return NoteAnswer(self.asked.question, self.asked.answers[number - 1].slug, turn, self.rival.value.strip())


class NotePage(Page):
    """Keeps the note, and goes on."""

    AUTO_FOCUS = "WordGrid"
    GO_ON = words.KEEP

    def __init__(self, attempt: Attempt) -> None:
        super().__init__(attempt)
        stage = attempt.stage
        self.session = stage.session if isinstance(stage, WriteNote) else 1
        self.form = note_form(attempt.events, attempt.records, self.session)

    def where(self) -> str:
        return words.title(self.session)

    def body(self) -> Iterator[Widget]:
        yield Static(content(words.CHANGES if self.form.changes else words.FIRST))
        yield Static(content(words.BANNER), id="banner")
        for asked in self.form.asked:
            yield Ask(asked, self.form)
        yield Horizontal(
            Static(words.OWN[self.session > 1], classes="label"),
            Input(placeholder=words.OWN_HINT, compact=True, max_length=2000, id="own"),
            classes="typed",
        )

    def taken(self) -> None:
        for ask in self.query(Ask):
            ask.unfold()

    def on_input_submitted(self) -> None:
        """Enter in a field goes to the next one."""
        self.step_on()

    def action_go_on(self) -> None:
        """On to the next field; from the last, keep the note."""
        if self.step_on():
            return
        answers = [answer for ask in self.query(Ask) if (answer := ask.answer) is not None]
        text = self.query_one("#own", Input).value.strip()
        if self.keep(lambda: self.attempt.write_note(self.session, answers, text)):
            self.go_on()
