"""The intake sheet: who comes, what the service offers, what the themes are, and how to play. *Skip* asks for no reason."""

from textual.app import ComposeResult
from textual.containers import Horizontal, VerticalScroll
from textual.widgets import Static

from simulator.locale.catalogue import _
from simulator.play.records import Mode
from simulator.play.wording import intake as words
from simulator.play.wording.finished import KNOWN
from simulator.scenario.models import Vignette
from simulator.tui.actions import bindings
from simulator.tui.safe import content
from simulator.tui.screens.base import AttuneScreen
from simulator.tui.shelf import ClientRow
from simulator.tui.widgets.key_line import KeyLine
from simulator.tui.widgets.lists import Row, RowList
from simulator.tui.widgets.title_line import TitleLine
from simulator.tui.widgets.words import WordGrid


class IntakeScreen(AttuneScreen[None]):
    """Leads to the first session, or back to the library.

    `first` says that this is the trainee's very first client; `way` is ticked beforehand: session, drill or study.
    """

    BINDINGS = bindings("intake")
    HELP_PLACES = ("intake", "words")
    AUTO_FOCUS = "#doors"

    def __init__(self, row: ClientRow, vignette: Vignette, *, first: bool, way: str = "session") -> None:
        super().__init__()
        self.row, self.vignette, self.first = row, vignette, first
        self.ticked = list(words.WAYS).index(way)

    def compose(self) -> ComposeResult:
        person, frame = self.vignette.person, self.vignette.frame
        yield TitleLine(
            words.person(person.name, person.age), words.length(len(self.vignette.sessions), self.row.minutes)
        )
        with VerticalScroll(id="sheet", can_focus=False):
            yield Static(content(person.about), classes="about")
            yield _field(words.SETTING, self.vignette.setting)
            yield _field(words.THEMES, ", ".join(self.vignette.themes))
            yield _field(words.TIME, frame.time, classes="apart")
            yield _field(words.CANCELLATION, frame.cancellation)
            yield _field(words.CONTACT, frame.contact)
            yield _field(words.CRISIS, frame.crisis)
            yield Static(words.HOW, classes="heading")
            yield WordGrid([label for label, _ in words.WAYS.values()], several=False, ticked=[self.ticked], id="way")
            yield Static(id="way-meaning", classes="quiet")
            if self.first:
                yield Static(words.FIRST_CASE, classes="quiet")
            if self.row.finished:
                yield Static(KNOWN, classes="quiet")
            yield RowList(
                [Row("begin", (((words.BEGIN, "plain"),),)), Row("skip", (((words.SKIP, "plain"),),))], id="doors"
            )
        yield KeyLine("intake")

    def on_mount(self) -> None:
        self._explain()
        self.call_after_refresh(self.query_one("#sheet").scroll_home, animate=False)

    @property
    def way(self) -> str:
        """How it will be played: session, drill or study."""
        return list(words.WAYS)[self.query_one(WordGrid).chosen[0]]

    def on_word_grid_ticks_changed(self) -> None:
        self._explain()

    def on_row_list_row_picked(self, event: RowList.RowPicked) -> None:
        """Through one of the two doors."""
        if event.id == "begin":
            self.action_begin()
        else:
            self.action_skip()

    def action_begin(self) -> None:
        """Begin the first session."""
        mode: Mode = "drill" if self.way == "drill" else "session"
        self.attunement.begin(self.row.id, mode=mode, study=self.way == "study", gauges=self.first)

    def action_skip(self) -> None:
        """Back to the library."""
        self.attunement.show_library()

    def _explain(self) -> None:
        meaning = words.WAYS[self.way][1]
        if self.way == "study":
            meaning = f"{meaning} {words.pattern_shown(_(self.vignette.pattern.label))}"
        self.query_one("#way-meaning", Static).update(content(meaning))


def _field(name: str, text: str, *, classes: str = "") -> Horizontal:
    return Horizontal(Static(name, classes="name quiet"), Static(content(text)), classes=f"field {classes}")
