"""What lies over the preview until it is answered: something to read, or a list of which one is picked."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from simulator.tui.preview.keys import PreviewKeyLine, bindings, of
from simulator.tui.safe import content
from simulator.tui.widgets.lists import Row, RowList


class ReadingSheet(ModalScreen[None]):
    """A page to read; Escape closes it."""

    BINDINGS = bindings("sheet", "everywhere")
    AUTO_FOCUS = "VerticalScroll"

    def __init__(self, title: str, text: Content) -> None:
        super().__init__()
        self.head, self.text = title, text

    def compose(self) -> ComposeResult:
        with VerticalScroll(classes="sheet"):
            yield Static(content(self.head, "$client-name bold"))
            yield Static(self.text)
        yield PreviewKeyLine("sheet")

    def action_close(self) -> None:
        """Close it."""
        self.dismiss(None)


class PickSheet(ModalScreen[str | None]):
    """A list of which one row is picked; Escape picks none. The answer is the row's id."""

    BINDINGS = bindings("sheet", "everywhere")
    AUTO_FOCUS = "RowList"

    def __init__(self, title: str, rows: Sequence[Row], marked: int = 0) -> None:
        super().__init__()
        self.head, self.rows, self.marked = title, rows, marked

    def compose(self) -> ComposeResult:
        with Vertical(classes="sheet"):
            yield Static(content(self.head, "$client-name bold"))
            with VerticalScroll(classes="rows", can_focus=False):
                yield RowList()
        yield PreviewKeyLine("sheet")

    def on_mount(self) -> None:
        self.query_one(RowList).fill(self.rows, self.marked)
        self.call_after_refresh(self.query_one(RowList).show_marked)

    def on_row_list_row_picked(self, event: RowList.RowPicked) -> None:
        self.dismiss(event.id)

    def action_close(self) -> None:
        """Pick none."""
        self.dismiss(None)


def keys_sheet() -> ReadingSheet:
    """Every key of the preview."""
    rows = [
        Content.assemble((f"{key.shown:>8}  ", "$you-name"), key.help) for key in of("preview", "sheet", "everywhere")
    ]
    return ReadingSheet("Keys of the preview", Content("\n").join(rows))
