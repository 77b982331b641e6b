"""What a check-up came to: the figures of both forms, and the change between them with its standard error."""

from collections.abc import Iterator

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from simulator.play.wording import scene as words
from simulator.practice.check_up import CheckUp, FormResult
from simulator.tui.actions import bindings
from simulator.tui.screens.base import AttuneScreen
from simulator.tui.widgets.go_on import GoOn
from simulator.tui.widgets.key_line import KeyLine
from simulator.tui.widgets.title_line import TitleLine


class CheckUpScreen(AttuneScreen[None]):
    """Is read, and leads back to the library."""

    BINDINGS = bindings("notice")
    HELP_PLACES = ("notice",)
    AUTO_FOCUS = "GoOn"

    def __init__(self, result: CheckUp) -> None:
        super().__init__()
        self.result = result

    def compose(self) -> ComposeResult:
        yield TitleLine(words.CHECK_UP)
        with VerticalScroll(id="page", can_focus=False):
            for form in self.result.forms:
                yield Static(Content.styled(words.FORM_TITLES[form.form], "bold"), classes="apart-above")
                for line in _figures(form):
                    yield Static(line)
            if self.result.change:
                yield Static(words.changed(self.result.change), classes="apart-above")
                yield Static(words.ORDINARY_ERROR, classes="quiet")
            yield Static(words.NOT_A_MEASURE, classes="quiet apart-above")
            yield GoOn(words.TO_THE_LIBRARY)
        yield KeyLine("notice")

    def on_go_on_gone_on(self) -> None:
        self.action_close()

    def action_close(self) -> None:
        """Back to the library."""
        self.attunement.show_library()


def _figures(form: FormResult) -> Iterator[str]:
    if form.fit is None or form.read is None:
        yield words.waits(form.answered, form.of)
    else:
        yield words.fit(form.fit)
        yield words.read(form.read)
