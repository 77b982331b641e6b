"""The library: one row a client, the pattern never named. At the left a short column of shelves."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import Horizontal, VerticalScroll
from textual.widgets import Static

from simulator.play.wording import library as words
from simulator.tui.actions import bindings
from simulator.tui.safe import clean, one_line
from simulator.tui.screens.base import AttuneScreen
from simulator.tui.shelf import ClientRow
from simulator.tui.widgets.drawing import Run
from simulator.tui.widgets.key_line import KeyLine
from simulator.tui.widgets.lists import Row, RowList
from simulator.tui.widgets.title_line import TitleLine


class ClientList(RowList):
    """Rows of clients, an empty line between them."""

    MEASURE = 84

    @property
    def gap(self) -> int:
        return 1


class LibraryScreen(AttuneScreen[None]):
    """Takes one to a client."""

    BINDINGS = bindings("library")
    HELP_PLACES = ("library", "lists")
    AUTO_FOCUS = None

    def __init__(self, rows: Sequence[ClientRow]) -> None:
        super().__init__()
        self.rows = list(rows)
        self.shelves = [shelf for shelf in words.SHELVES if shelf in words.ALWAYS or on_shelf(self.rows, shelf)]

    def compose(self) -> ComposeResult:
        yield TitleLine(words.TITLE)
        with Horizontal():
            yield RowList([self._shelf(id_, words.SHELVES[id_]) for id_ in self.shelves], id="shelves")
            with VerticalScroll(can_focus=False, id="room"):
                yield ClientList(id="clients")
                yield Static(id="empty", classes="quiet")
        yield KeyLine("library")

    def on_mount(self) -> None:
        """Begin with the clients one is in the middle of; else with new ones; else with any there are."""
        first = next((shelf for shelf in self.shelves if on_shelf(self.rows, shelf)), "new")
        self.query_one("#shelves", RowList).marked = self.shelves.index(first)
        self.show_shelf(first)
        self.query_one(ClientList if self.query_one(ClientList).rows else "#shelves").focus()

    def _shelf(self, id_: str, name: str) -> Row:
        """`continue    1`: a shelf, and how many stand on it."""
        number = len(on_shelf(self.rows, id_))
        return Row(id_, (((name.ljust(10), "plain"), (f"{number:>2}" if number else "", "quiet")),))

    def show_shelf(self, shelf: str) -> None:
        """Show the clients of a shelf."""
        clients = self.query_one(ClientList)
        clients.fill([_row(row) for row in on_shelf(self.rows, shelf)])
        clients.display = bool(clients.rows)
        empty = self.query_one("#empty", Static)
        empty.update(words.EMPTY[shelf])
        empty.display = not clients.rows

    def on_row_list_row_marked(self, event: RowList.RowMarked) -> None:
        """Walking along the shelves shows what they hold."""
        if event.rows.id == "shelves" and not isinstance(event, RowList.RowPicked):
            self.show_shelf(event.id)

    def on_row_list_row_picked(self, event: RowList.RowPicked) -> None:
        """A shelf leads to its clients; a client to the intake sheet, to where one left off, or to what can be read once more."""
        if event.rows.id == "shelves":
            self.show_shelf(event.id)
            self.action_to_clients()
        else:
            self.attunement.open_client(event.id)

    def action_open(self) -> None:
        """Open the marked client."""
        self.query_one(ClientList).action_pick()

    def action_to_shelves(self) -> None:
        self.query_one("#shelves").focus()

    def action_to_clients(self) -> None:
        if self.query_one(ClientList).rows:
            self.query_one(ClientList).focus()


def on_shelf(rows: Sequence[ClientRow], shelf: str) -> list[ClientRow]:
    """The clients that stand on a shelf."""
    match shelf:
        case "continue":
            return [row for row in rows if row.open_session is not None]
        case "new":
            return [row for row in rows if row.kind == "case" and row.open_session is None and not row.finished]
        case "finished":
            return [row for row in rows if row.kind == "case" and row.open_session is None and row.finished]
        case "scenes":
            return [row for row in rows if row.kind == "scene"]
        case _:
            return []


def _row(row: ClientRow) -> Row:
    standing = words.standing(row.open_session, row.finished)
    head: tuple[Run, ...] = (
        (one_line(row.name), "strong"),
        (f"  {standing} · {words.minutes(row.minutes)}", "quiet"),
    )
    quote: tuple[Run, ...] = ((words.quoted(one_line(row.quote)), "client"),)
    themes: tuple[Run, ...] = ((clean(words.level_and_themes(row.level, row.themes)), "quiet"),)
    return Row(row.id, (head, quote, themes))
