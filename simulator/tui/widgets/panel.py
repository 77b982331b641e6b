"""The foot of the session: one thing to do at a time. Lines to choose from, a line to type, something to read, or to go on."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from simulator.play.wording import session as words
from simulator.tui.widgets.choices import Choice, Choices
from simulator.tui.widgets.feedback import Feedback, Paragraph
from simulator.tui.widgets.go_on import GoOn
from simulator.tui.widgets.own_line import OwnLine

LONGEST_LINE = 2000
"""Characters of the trainee's own line."""

MORE = "▼ more"


class Panel(VerticalScroll, can_focus=False):
    """Shows one of its faces, and says where there is more of it below. Posts what its parts post."""

    def __init__(self) -> None:
        super().__init__()
        self._last = self._asked = ""

    def compose(self) -> ComposeResult:
        yield Static(id="ask")
        yield Feedback(id="feedback")
        yield Choices(id="choices")
        with Horizontal(id="line"):
            yield Static("› ", id="prompt")
        yield GoOn(words.GO_ON, id="onward")

    def on_mount(self) -> None:
        """Begin empty, and look whether there is more whenever one has scrolled."""
        self._face()
        self.watch(self, "scroll_y", self._say_more, init=False)

    def on_resize(self) -> None:
        """With other room the marked line is brought into view again."""
        self.call_after_refresh(self._say_more)
        self.call_after_refresh(self.query_one(Choices).show_marked)

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
        for line in self.query(OwnLine):
            line.clear()
        if not self.query(OwnLine):  # made only here: the first frame of all is quicker without it
            self.query_one("#line").mount(OwnLine(words.SAY_FIRST_HINT, LONGEST_LINE))
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

    def on_choices_nothing_marked(self) -> None:
        """Enter chose nothing: say what chooses."""
        told = Content.assemble((self._asked, "bold"), "   ", (words.WHAT_CHOOSES, "$quiet"))
        self.query_one("#ask", Static).update(told)

    def take_focus(self) -> None:
        """Let the keys go to what is shown; it is lost while something lies over the panel."""
        if self._last:
            place = self.query_one(OwnLine) if self._last == "line" else self.query_one(f"#{self._last}")
            place.focus(scroll_visible=False)

    def height_of_choices(self, choices: Sequence[Choice]) -> int:
        """Rows these lines would take, with the question over them."""
        return self.query_one(Choices).rows_of(choices, self.size.width - 4) + 2

    def _face(self, *shown: str, ask: str = "", hint: str = "") -> None:
        self._asked = ask
        question = Content.styled(ask, "bold")
        self.query_one("#ask", Static).update(Content.assemble(question, "\n", (hint, "$quiet")) if hint else question)
        for child in self.children:
            child.display = child.id in shown
        self._last = shown[-1] if shown else ""
        self.remove_class("-scrolls")
        self.take_focus()
        self.call_after_refresh(self._say_more)

    def _say_more(self) -> None:
        """Once what is shown has to be scrolled, a rule stands under it, and says so as long as something is below."""
        self.set_class(self.has_class("-scrolls") or self.max_scroll_y > 0, "-scrolls")
        self.border_subtitle = MORE if self.max_scroll_y > self.scroll_offset.y else ""
