"""Whom one hears in a scene: a pattern, how sure, and of twins by what. Opens over the conversation, before the lines."""

from collections.abc import Sequence
from dataclasses import dataclass

from textual.app import ComposeResult
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from scoring.vocabulary import Pattern
from simulator.locale.catalogue import _
from simulator.play.wording import scene as words
from simulator.tui.actions import bindings
from simulator.tui.screens.base import AttuneModal
from simulator.tui.widgets.key_line import KeyLine
from simulator.tui.widgets.own_line import OwnLine
from simulator.tui.widgets.words import WordGrid

LONGEST_WHY = 300


@dataclass(frozen=True)
class Heard:
    """A pattern, how sure (1 a guess, 2 fairly, 3 sure), and by what; empty where that was not said."""

    pattern: Pattern
    sure: int
    why: str = ""


class HearingScreen(AttuneModal[Heard]):
    """Answers with what was heard. There is no pass: a guess is an answer."""

    BINDINGS = bindings("hearing")
    HELP_PLACES = ("hearing", "words")

    def __init__(self, among: Sequence[Pattern], *, twins: bool) -> None:
        super().__init__()
        self.among, self.twins = tuple(among), twins

    def compose(self) -> ComposeResult:
        ask = words.ASK_TWIN if self.twins else words.ASK
        with VerticalScroll(classes="foot", can_focus=False):
            yield Static(Content.assemble((ask, "bold"), "   ", (words.A_GUESS_WILL_DO, "$quiet")), id="ask")
            labels = [f"{number} {_(pattern.label)}" for number, pattern in enumerate(self.among, start=1)]
            yield WordGrid(labels, several=False, id="patterns")
            with Horizontal(classes="line first"):
                yield Static(words.SURE, classes="quiet")
                yield WordGrid(words.SURENESS, several=False, ticked=[1], id="sure")
            if self.twins:
                with Horizontal(classes="line why"):
                    yield Static(words.BY_WHAT, classes="quiet")
                    yield OwnLine(words.WHY_HINT, LONGEST_WHY)
        yield KeyLine("words", "hearing")

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002  # Textual's own
        """The words are taken by walking to them, so ticking stays out of the key line."""
        return action != "tick"

    def action_hear(self, number: int) -> None:
        """Take the pattern with this number."""
        self.query_one("#patterns", WordGrid).tick(number - 1)

    def on_own_line_typed(self, event: OwnLine.Typed) -> None:
        """Enter in the line keeps it all."""
        self._keep(event.text)

    def action_keep(self) -> None:
        """Keep what is taken, once a pattern is; before that, say so."""
        self._keep(self.query_one(OwnLine).text if self.twins else "")

    def _keep(self, why: str) -> None:
        taken = self.query_one("#patterns", WordGrid).chosen
        if not taken:
            self.query_one("#ask", Static).update(Content.assemble((words.NOT_YET, "bold")))
            self.query_one("#patterns").focus()
            return
        self.dismiss(Heard(self.among[taken[0]], self.query_one("#sure", WordGrid).chosen[0] + 1, why))
