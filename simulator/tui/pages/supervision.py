"""The minute of supervision: one reaction, one rupture, one question; then what the article would say. It can be skipped."""

from collections.abc import Iterator

from textual.containers import Horizontal
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, Static

from simulator.play.wording import supervision as words
from simulator.practice.attempt import Attempt
from simulator.practice.debrief.brought import feelings_logged, rupture_opened
from simulator.practice.stages import Supervision
from simulator.tui.actions import bindings
from simulator.tui.pages.page import Page, one_of
from simulator.tui.safe import clean, content
from simulator.tui.widgets.go_on import GoOn
from simulator.tui.widgets.key_line import KeyLine
from simulator.tui.widgets.words import WordGrid


class SupervisionPage(Page):
    """Asks, answers, and keeps what was brought when one goes on from the answer."""

    BINDINGS = bindings("page", "skip")
    KEYS = ("page", "skip")
    AUTO_FOCUS = "WordGrid"
    GO_ON = words.KEEP

    def __init__(self, attempt: Attempt) -> None:
        super().__init__(attempt)
        stage = attempt.stage
        self.session = stage.session if isinstance(stage, Supervision) else 1
        self.answered = False

    def where(self) -> str:
        return words.title(self.session)

    def body(self) -> Iterator[Widget]:
        yield Static(words.TITLE, classes="heading")
        yield Static(content(words.HINT), classes="quiet apart asking")
        yield Static(words.REACTION, classes="asking")
        yield one_of(list(words.REACTIONS), self._felt(), id="reaction")
        yield Static(words.RUPTURE, classes="asking apart-above")
        yield one_of(list(words.RUPTURES), self._strained(), id="rupture")
        yield Horizontal(
            Static(words.QUESTION, classes="label"),
            Input(placeholder=words.QUESTION_HINT, compact=True, max_length=1000, id="question"),
            classes="typed apart-above asking",
        )
        yield Static(id="answer")
        yield Static(content(words.KEPT), id="kept", classes="quiet apart-above")

    def on_input_submitted(self) -> None:
        """Enter in the field goes on to the answer."""
        self.step_on()

    def action_go_on(self) -> None:
        """On to the next field; from the last, answer; and once answered, keep it and go on."""
        if self.step_on():
            return
        if not self.answered:
            self.checked([self.query_one("#question", Input).value], self._answer)
        elif self.keep(lambda: self.attempt.hold_supervision(self.session, *self._brought())):
            self.go_on()

    def action_skip(self) -> None:
        """Skip the minute, unless it was answered already."""
        if self.answered:
            self.action_go_on()
        elif self.keep(lambda: self.attempt.mark_read("supervision-skipped", self.session)):
            self.go_on()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002  # Textual's own
        """What was answered cannot be skipped any more."""
        return not (action == "skip" and self.answered)

    def _brought(self) -> tuple[str, str, str]:
        reaction = list(words.REACTIONS)[self.query_one("#reaction", WordGrid).chosen[0]]
        rupture = list(words.RUPTURES)[self.query_one("#rupture", WordGrid).chosen[0]]
        return reaction, rupture, self.query_one("#question", Input).value.strip()

    def _felt(self) -> int:
        """The reaction logged last in this session, as one of those to tick."""
        feelings = feelings_logged(self.attempt.events, self.attempt.records, self.session)
        named = [words.NAMED[feeling] for feeling in feelings if feeling in words.NAMED]
        return list(words.REACTIONS).index(named[0]) if named else 0

    def _strained(self) -> int:
        """The rupture that opened in this session, as one of those to tick."""
        kind = rupture_opened(self.attempt.events, self.session)
        return list(words.RUPTURES).index(words.OPENED[kind]) if kind else 0

    def _answer(self) -> None:
        reaction, rupture, question = self._brought()
        self.answered = True
        parts = [(reaction, words.REACTIONS[reaction]), (rupture, words.RUPTURES[rupture])]
        if question:
            parts.append((words.YOUR_QUESTION, question))
        told = [Content.assemble((f"{clean(label)}\n", "bold"), clean(text)) for label, text in parts]
        self.query_one("#answer", Static).update(Content("\n\n").join([Content.styled(words.ANSWER, "$quiet"), *told]))
        self.add_class("-answered")
        self.query_one(KeyLine).refresh()
        self.query_one(GoOn).relabel(words.GO_ON)
        self.query_one(GoOn).focus()
