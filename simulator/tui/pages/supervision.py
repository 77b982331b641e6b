"""The minute of supervision: one reaction, one rupture, one question; then what the article would say. It can be skipped."""

from collections.abc import Iterator

from textual.containers import Horizontal
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, Static

from simulator.locale.catalogue import _
from simulator.play.wording import supervision as words
from simulator.practice.attempt import Attempt
from simulator.practice.debrief.brought import feelings_logged
from simulator.practice.stages import Supervision
from simulator.tui.actions import bindings
from simulator.tui.pages.page import Page
from simulator.tui.safe import clean, content
from simulator.tui.widgets.go_on import GoOn
from simulator.tui.widgets.key_line import KeyLine
from simulator.tui.widgets.words import WordGrid


class SupervisionPage(Page):
    """Asks, answers, and keeps what was brought when one goes on from the answer. Nothing is ticked beforehand."""

    BINDINGS = bindings("page", "skip")
    KEYS = ("words", "page", "skip")
    HELP_PLACES = ("skip", "words")
    AUTO_FOCUS = "WordGrid"
    GO_ON = words.NOTHING_BROUGHT

    def __init__(self, attempt: Attempt) -> None:
        super().__init__(attempt)
        stage = attempt.stage
        self.session = stage.session if isinstance(stage, Supervision) else 1
        self.answered = False

    def where(self) -> str:
        return words.title(self.session)

    def body(self) -> Iterator[Widget]:
        feelings = feelings_logged(self.attempt.events, self.attempt.records, self.session)
        yield Static(words.TITLE, classes="heading")
        yield Static(content(words.HINT), classes="quiet apart asking")
        yield Static(
            Content.assemble(words.REACTION, (words.logged([_(one.label) for one in feelings]), "$quiet")),
            classes="asking",
        )
        yield WordGrid(list(words.REACTIONS), several=False, id="reaction")
        yield Static(words.RUPTURE, classes="asking apart-above")
        yield WordGrid(list(words.RUPTURES), several=False, id="rupture")
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

    def on_word_grid_ticks_changed(self) -> None:
        self._say_what_comes()

    def on_input_changed(self) -> None:
        self._say_what_comes()

    def action_go_on(self) -> None:
        """On to the next field; from the last, answer; and once answered, keep it and go on. Nothing brought is a pass."""
        if self.step_on():
            return
        if not self.answered and not any(self._brought()):
            self.action_skip()
        elif not self.answered:
            self.checked([self.query_one("#question", Input).value], self._answer)
        elif self.keep(lambda: self.attempt.hold_supervision(self.session, *self._brought())):
            self.go_on()

    def action_skip(self) -> None:
        """Skip the minute, unless it was answered already."""
        if self.answered:
            self.action_go_on()
        elif self.keep(lambda: self.attempt.mark_read("supervision-skipped", self.session)):
            self.go_on()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """What was answered cannot be skipped any more."""
        if self.answered and action in ("skip", "app.focus_next"):
            return False
        return super().check_action(action, parameters)

    def _brought(self) -> tuple[str, str, str]:
        """One reaction, one rupture, one question; each empty where nothing was ticked or typed."""
        taken = [
            next((name for number, name in enumerate(names) if number in self.query_one(grid, WordGrid).chosen), "")
            for grid, names in (("#reaction", words.REACTIONS), ("#rupture", words.RUPTURES))
        ]
        return taken[0], taken[1], self.query_one("#question", Input).value.strip()

    def _say_what_comes(self) -> None:
        """What Enter does at the foot, in words."""
        if not self.answered:
            self.query_one(GoOn).relabel(words.KEEP if any(self._brought()) else words.NOTHING_BROUGHT)

    def _answer(self) -> None:
        reaction, rupture, question = self._brought()
        self.answered = True
        parts = [(reaction, words.REACTIONS.get(reaction, "")), (rupture, words.RUPTURES.get(rupture, ""))]
        parts.append((words.YOUR_QUESTION if question else "", question))
        told = [Content.assemble((f"{clean(label)}\n", "bold"), clean(text)) for label, text in parts if label]
        self.query_one("#answer", Static).update(Content("\n\n").join([Content.styled(words.ANSWER, "$quiet"), *told]))
        self.add_class("-answered")
        self.query_one(KeyLine).refresh()
        self.query_one(GoOn).relabel(words.GO_ON)
        self.query_one(GoOn).focus()
