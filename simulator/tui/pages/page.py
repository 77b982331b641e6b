"""What every page after a session shares: a title line, one column of text to scroll, the keys at the foot; Enter goes on."""

from collections.abc import Iterator

from textual.app import ComposeResult
from textual.containers import Container, VerticalScroll
from textual.widget import Widget

from simulator.play.wording import session as words
from simulator.play.wording.debrief import READ_ON
from simulator.practice.attempt import Attempt
from simulator.tui.actions import Where, bindings
from simulator.tui.pages.stepper import Stepper
from simulator.tui.screens.base import StageScreen
from simulator.tui.widgets.go_on import GoOn
from simulator.tui.widgets.key_line import KeyLine
from simulator.tui.widgets.title_line import TitleLine
from simulator.tui.widgets.words import WordGrid


class Page(StageScreen):
    """A page of an attempt. A page says what stands on it (`body`), and what going on does (`action_go_on`)."""

    BINDINGS = bindings("page")
    KEYS: tuple[Where, ...] = ("page",)
    GO_ON = words.GO_ON
    ENTER_GOES_ON = False
    """True where Enter leaves the page from any field, so that the line at the foot always shows it."""

    def __init__(self, attempt: Attempt) -> None:
        super().__init__(attempt)
        self.vignette = attempt.script.vignette

    def compose(self) -> ComposeResult:
        person = self.vignette.person
        yield TitleLine(f"{person.name}, {person.age}", self.where())
        with VerticalScroll(id="page", can_focus=False):
            yield from self.body()
        with Container(id="go-on"):
            yield GoOn(self.GO_ON, always=self.ENTER_GOES_ON)
        yield KeyLine(*self.KEYS)

    @property
    def column(self) -> VerticalScroll:
        """What scrolls."""
        return self.query_one("#page", VerticalScroll)

    def where(self) -> str:
        """The middle of the title line."""
        raise NotImplementedError

    def body(self) -> Iterator[Widget]:
        """The parts of the page, from the top."""
        raise NotImplementedError

    def action_go_on(self) -> None:
        """Write the answer down, and go on."""
        raise NotImplementedError

    def step_on(self) -> bool:
        """Of a form: go from the field one stands in to the next one. False where one stands at the end."""
        if isinstance(self.focused, GoOn):
            return False
        self.focus_next()
        return True

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002  # Textual's own
        """The key line names the keys of the field one is in; what Enter does at the foot, the foot says itself."""
        match action:
            case "tick":
                return isinstance(self.focused, WordGrid) and self.focused.several
            case "right":
                return isinstance(self.focused, WordGrid | Stepper)
            case "go_on":
                return not isinstance(self.focused, GoOn)
            case _:
                return True

    def on_go_on_gone_on(self) -> None:
        self.action_go_on()


class ReadingPage(Page):
    """A page to read: Enter reads on, and goes on from the end."""

    AUTO_FOCUS = "GoOn"

    def on_mount(self) -> None:
        """Say what Enter does, wherever one has read to."""
        self.watch(self.column, "scroll_y", self._label, init=False)
        self.call_after_refresh(self._label)

    def on_resize(self) -> None:
        self.call_after_refresh(self._label)

    @property
    def at_the_end(self) -> bool:
        """True where nothing is left to read."""
        return self.column.scroll_offset.y >= self.column.max_scroll_y

    def action_go_on(self) -> None:
        if self.at_the_end:
            self.read()
        else:
            self.column.scroll_page_down(animate=False)

    def read(self) -> None:
        """It has been read to its end: write that down, and go on."""
        raise NotImplementedError

    def _label(self) -> None:
        self.query_one(GoOn).relabel(self.GO_ON if self.at_the_end else READ_ON)
