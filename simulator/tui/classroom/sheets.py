"""What lies over a class until it is answered: something to read, or one of a few answers."""

from collections.abc import Mapping, Sequence

from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.screen import ModalScreen, ScreenResultType

from simulator.play.wording import hosting as words
from simulator.tui.action import Where
from simulator.tui.actions import actions, bindings
from simulator.tui.classroom.board import Board
from simulator.tui.help.reading import Paragraph, heading, led, text
from simulator.tui.widgets.key_line import KeyLine
from simulator.tui.widgets.lists import Row, RowList

KEY_MARGIN = 7


class SheetKeys(KeyLine):
    """The keys of a sheet; the way out is called as everywhere in a class."""

    def __init__(self) -> None:
        super().__init__("sheet")
        self.call("app.stop_now", "q", words.LEAVE)


class Sheet(ModalScreen[ScreenResultType]):
    """A sheet that Escape closes. The app's keys do not reach through it, so it brings them along."""

    BINDINGS = bindings("sheet", "everywhere")


class ReadingSheet(Sheet[None]):
    """Something to read."""

    AUTO_FOCUS = "VerticalScroll"

    def __init__(self, paragraphs: Sequence[Paragraph]) -> None:
        super().__init__()
        self.paragraphs = tuple(paragraphs)

    def compose(self) -> ComposeResult:
        with VerticalScroll(classes="sheet"):
            yield Board(self.paragraphs)
        yield SheetKeys()

    def action_close(self) -> None:
        """Close it."""
        self.dismiss(None)


class KeysSheet(ReadingSheet):
    """Every key of these places."""

    def __init__(self, places: Mapping[Where, str]) -> None:
        super().__init__([one for place, name in places.items() for one in _keys(place, name)])


class AskSheet(Sheet[str | None]):
    """A sentence and a few answers, by their words; Escape gives none."""

    AUTO_FOCUS = "RowList"

    def __init__(self, sentence: str, answers: Mapping[str, str]) -> None:
        super().__init__()
        self.sentence, self.answers = sentence, dict(answers)

    def compose(self) -> ComposeResult:
        with Vertical(classes="sheet"):
            yield Board([text(self.sentence)])
            yield RowList([Row(id_, (((said, "plain"),),)) for id_, said in self.answers.items()])
        yield SheetKeys()

    def on_row_list_row_picked(self, event: RowList.RowPicked) -> None:
        """Take the answer."""
        self.dismiss(event.id)

    def action_close(self) -> None:
        """Take none."""
        self.dismiss(None)


def leaving() -> AskSheet:
    """Asked when the host stops: end the class, leave it to be gone on with, or go on."""
    return AskSheet(words.LEAVE_OR_END, words.LEAVING)


def _keys(place: Where, name: str) -> list[Paragraph]:
    told = [one for one in actions(place) if one.name != "app.change_motion"]  # nothing moves in a class
    said = {"app.stop_now": words.LEAVE_HELP}
    return [heading(name), *(led(one.shown, said.get(one.name, one.help), KEY_MARGIN) for one in told)]
