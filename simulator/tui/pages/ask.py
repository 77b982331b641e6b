"""One question of the note: its answers, and once there is one, the turn it is pinned to and another reading."""

from collections.abc import Iterator

from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Input, Static

from scoring.formulation import REFRAME
from simulator.locale.catalogue import _
from simulator.play.records import NoteAnswer
from simulator.play.wording import note as words
from simulator.practice.debrief.note_form import Asked, NoteForm
from simulator.tui.pages.stepper import Stepper
from simulator.tui.safe import content, one_line
from simulator.tui.widgets.words import WordGrid


class Ask(Vertical):
    """A question. With a `number` it is folded to the answer that stands, until it is opened."""

    class Opened(Message):
        """The standing answer was clicked."""

        def __init__(self, ask: "Ask") -> None:
            super().__init__()
            self.ask = ask

    def __init__(self, asked: Asked, form: NoteForm, number: int | None = None) -> None:
        super().__init__(classes="ask")
        self.asked = asked
        self.form = form
        self.number = number
        self.folded = number is not None
        self.grid = WordGrid(
            [words.AS_BEFORE if asked.before else words.NOT_YET, *(_(answer.text) for answer in asked.answers)],
            several=False,
            ticked=[0],
        )
        self.pin = Stepper(words.PINNED, words.PIN_UNIT, [pin.words for pin in form.pins])
        self.rival = Input(placeholder=words.RIVAL_HINT, compact=True, max_length=400)

    def compose(self) -> Iterator[Widget]:
        head = content(_(self.asked.question.meaning))
        yield Static(
            Content.assemble((f"{self.number}  ", "$you-name"), head) if self.number else head, classes="heading"
        )
        yield Static(self._standing(), classes="standing")
        yield self.grid
        with Vertical(classes="more"):
            yield self.pin
            with Horizontal(classes="typed"):
                yield Static(words.RIVAL, classes="label")
                yield self.rival
        yield Static(content(_(REFRAME)), classes="reframe")

    def on_mount(self) -> None:
        self.unfold()

    def on_word_grid_ticks_changed(self) -> None:
        self.unfold()

    def on_click(self) -> None:
        if self.folded:
            self.post_message(self.Opened(self))

    def open(self) -> None:
        """Bring up the answers, and go to them."""
        self.folded = False
        self.unfold()
        self.call_after_refresh(self.grid.focus)

    def unfold(self) -> None:
        """Show what belongs to the answer, and the reframe where a misattribution was chosen."""
        number = self.grid.chosen[0]
        self.set_class(self.folded, "-folded")
        self.query_one(".standing").display = self.number is not None
        self.grid.display = not self.folded
        self.query_one(".more").display = number > 0
        self.pin.display = bool(self.form.pins)
        self.query_one(".reframe").display = number > 0 and self.asked.answers[number - 1].misattribution

    @property
    def answer(self) -> NoteAnswer | None:
        """The answer, where one was given."""
        number = self.grid.chosen[0]
        if number == 0:
            return None
        turn = self.form.pins[self.pin.here].turn if self.form.pins else ""
        return NoteAnswer(self.asked.question, self.asked.answers[number - 1].slug, turn, self.rival.value.strip())

    def _standing(self) -> Content:
        """`   as a threat to self-reliance   seen at “I only need the method.”`"""
        if not self.asked.before:
            return Content.styled(f"   {words.NOT_YET}", "$quiet")
        seen = words.seen_at(one_line(self.asked.seen_at)) if self.asked.seen_at else ""
        return Content.assemble(f"   {self.asked.standing}", (f"   {seen}", "$quiet"))
