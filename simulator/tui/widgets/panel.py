"""The foot of the session: one thing to do at a time. Lines to choose from, a line to type, something to read, or to go on."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.widgets import Input, Static

from simulator.play.wording import session as words
from simulator.tui.widgets.choices import Choice, Choices
from simulator.tui.widgets.feedback import Feedback, Paragraph
from simulator.tui.widgets.go_on import GoOn

LONGEST_LINE = 2000
"""Characters of the trainee's own line."""


class Panel(VerticalScroll, can_focus=False):
    """Shows one of its faces. Posts what its parts post, and `LineTyped`."""

    class LineTyped(Message):
        """The trainee typed their own line, or passed with an empty one."""

        def __init__(self, text: str) -> None:
            super().__init__()
            self.text = text

    def __init__(self) -> None:
        super().__init__()
        self._last = ""

    def compose(self) -> ComposeResult:
        yield Static(id="ask")
        yield Feedback(id="feedback")
        yield Choices(id="choices")
        with Horizontal(id="line"):
            yield Static("› ", id="prompt")
            yield Input(placeholder=words.SAY_FIRST_HINT, max_length=LONGEST_LINE, compact=True)
        yield GoOn(words.GO_ON, id="onward")

    def on_mount(self) -> None:
        self._face()

    def offer(self, ask: str, choices: Sequence[Choice]) -> None:
        """Lines to choose from."""
        self.query_one(Choices).offer(choices)
        self._face("ask", "choices", ask=ask)
        self.scroll_home(animate=False)

    @property
    def offers(self) -> bool:
        """True while there are lines to choose from."""
        return self.query_one(Choices).display

    def say_first(self, ask: str) -> None:
        """A line to type."""
        self.query_one(Input).value = ""
        self._face("ask", "line", ask=ask, hint=words.SAY_FIRST)

    def pause(self, label: str = words.GO_ON) -> None:
        """Nothing but to go on."""
        self.query_one(GoOn).relabel(label)
        self._face("onward")

    def explain(self, paragraphs: Sequence[Paragraph]) -> None:
        """Something to read, then to go on."""
        self.query_one(Feedback).show(paragraphs)
        self.query_one(GoOn).relabel(words.GO_ON)
        self._face("feedback", "onward")
        self.scroll_home(animate=False)

    def read_on(self) -> bool:
        """Scroll on where something is left to read. False where nothing is."""
        left = self.max_scroll_y > self.scroll_offset.y
        if left:
            self.scroll_page_down(animate=False)
        return left

    def take_focus(self) -> None:
        """Let the keys go to what is shown; it is lost while something lies over the panel."""
        if self._last:
            place = self.query_one(Input) if self._last == "line" else self.query_one(f"#{self._last}")
            place.focus(scroll_visible=False)

    def height_of_choices(self, choices: Sequence[Choice]) -> int:
        """Rows these lines would take, with the question over them."""
        list_ = self.query_one(Choices)
        list_.offer(choices)
        return list_.get_content_height(self.size, self.size, self.size.width - 4) + 2

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Hand the line on."""
        event.stop()
        self.post_message(self.LineTyped(event.value.strip()))

    def _face(self, *shown: str, ask: str = "", hint: str = "") -> None:
        question = Content.styled(ask, "bold")
        self.query_one("#ask", Static).update(Content.assemble(question, "\n", (hint, "$quiet")) if hint else question)
        for child in self.children:
            child.display = child.id in shown
        self._last = shown[-1] if shown else ""
        self.take_focus()
