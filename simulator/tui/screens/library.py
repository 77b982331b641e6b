"""The library: one row a client, the pattern never named. At the left a short column of shelves."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from textual.app import ComposeResult
from textual.containers import Horizontal, VerticalScroll
from textual.widgets import Static

from simulator.play.wording import library as words
from simulator.play.wording import scene as scene_words
from simulator.practice.due.composed import MINUTES, NOTHING_DUE, Due
from simulator.practice.rounds import RoundKind
from simulator.tui.actions import bindings
from simulator.tui.safe import clean, one_line
from simulator.tui.screens.base import AttuneScreen
from simulator.tui.shelf import ClientRow
from simulator.tui.widgets.drawing import Run
from simulator.tui.widgets.key_line import KeyLine
from simulator.tui.widgets.lists import Row, RowList
from simulator.tui.widgets.title_line import TitleLine

GLANCED = ("due", "record")
"""The shelves under which the library says how one works."""


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

    def __init__(
        self,
        rows: Sequence[ClientRow],
        rounds: Mapping[RoundKind, tuple[int, int]] | None = None,
        due: Due = NOTHING_DUE,
        glance: Callable[[], tuple[str, ...]] = tuple,
        at: tuple[str, str] = ("", ""),
    ) -> None:
        super().__init__()
        self.rows = list(rows)
        self.rounds = dict(rounds or {})
        self.due = due
        self.glance = glance
        self.at = at
        """The shelf and the row one went off from; empty where one begins anew."""
        self.shown = ""
        """The shelf that is shown."""
        self.shelves = [shelf for shelf in words.SHELVES if shelf in words.ALWAYS or self._on(shelf)]

    def compose(self) -> ComposeResult:
        yield TitleLine(words.TITLE)
        with Horizontal():
            yield RowList([self._shelf(id_, words.SHELVES[id_]) for id_ in self.shelves], id="shelves")
            with VerticalScroll(can_focus=False, id="room"):
                yield ClientList(id="clients")
                yield Static(id="empty", classes="quiet")
                yield Static(id="glance", classes="quiet")
        yield KeyLine("library")

    def on_mount(self) -> None:
        """Begin where one went off; else with what is due, or with the clients one is in the middle of; else with new ones; else with
        any there are."""
        full = [shelf for shelf in self.shelves if self._on(shelf)]
        first = self.at[0] if self.at[0] in full else next(iter(full), "new")
        self.query_one("#shelves", RowList).set_reactive(RowList.marked, self.shelves.index(first))
        self.show_shelf(first)
        self._mark(self.at[1])
        self.query_one(ClientList if self.query_one(ClientList).rows else "#shelves").focus()
        if self.worked:
            self.call_after_refresh(lambda: self.attunement.kept(self.show_glance))

    def _mark(self, row: str) -> None:
        """Put the mark on this row of the shelf, if it stands there still."""
        clients = self.query_one(ClientList)
        clients.marked = next((number for number, one in enumerate(clients.rows) if one.id == row), 0)

    def show_glance(self) -> None:
        """Say in two sentences how one works, once the page stands: it takes longer than the page, where much was played."""
        self.query_one("#glance", Static).update("\n\n".join(self.glance()))

    def _shelf(self, id_: str, name: str) -> Row:
        """`continue    1`: a shelf, and how many stand on it."""
        number = {"due": len(self.due.now), "record": 0}.get(id_, len(self._on(id_)))
        return Row(id_, (((name.ljust(10), "plain"), (f"{number:>2}" if number else "", "quiet")),))

    @property
    def worked(self) -> bool:
        """True where anything was played, so that there is a record to look at."""
        return any(row.finished or row.open_session is not None for row in self.rows) or any(
            played for played, _ in self.rounds.values()
        )

    def _on(self, shelf: str) -> list[Row]:
        """What stands on a shelf: clients, or rounds of scenes."""
        if shelf == "due":
            return list(_due(self.due))
        if shelf == "record":
            return [_door(id_, *told) for id_, told in words.RECORD.items()] if self.worked else []
        if shelf in words.ROUND_SHELVES:
            return list(_rounds(shelf, self.rounds))
        return [_row(row) for row in on_shelf(self.rows, shelf)]

    def show_shelf(self, shelf: str) -> None:
        """Show the clients of a shelf."""
        self.shown = shelf
        clients = self.query_one(ClientList)
        clients.fill(self._on(shelf))
        clients.display = bool(clients.rows)
        empty = self.query_one("#empty", Static)
        empty.update(words.EMPTY.get(shelf, ""))
        empty.display = not clients.rows
        self.query_one("#glance").display = shelf in GLANCED

    def on_row_list_row_marked(self, event: RowList.RowMarked) -> None:
        """Walking along the shelves shows what they hold; the shelf that is shown stays as it is, with its mark."""
        shelf = self.shelves[self.query_one("#shelves", RowList).marked]
        if event.rows.id == "shelves" and not isinstance(event, RowList.RowPicked) and shelf != self.shown:
            self.show_shelf(shelf)

    def on_row_list_row_picked(self, event: RowList.RowPicked) -> None:
        """A shelf leads to its clients; a client to the intake sheet, to where one left off, or to what can be read once more."""
        if event.rows.id == "shelves":
            self.show_shelf(event.id)
            self.action_to_clients()
            return
        self.attunement.went_off = (self.shelves[self.query_one("#shelves", RowList).marked], event.id)
        if event.id in _ROUNDS:
            self.attunement.open_round(*_ROUNDS[event.id])
        elif event.id in words.RECORD:
            self.attunement.show_record(event.id)
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
        case _:
            return []


_ROUNDS: dict[str, tuple[RoundKind, int | None]] = {
    "round/due/5": ("due", 5),
    "round/due/15": ("due", 15),
    "round/due/30": ("due", 30),
    "round/scenes/5": ("scenes", 5),
    "round/scenes/15": ("scenes", 15),
    "round/twins": ("twins", None),
    "round/form-a": ("form-a", None),
    "round/form-b": ("form-b", None),
}
"""The rounds as rows: no vignette has a slash in its id."""


def _rounds(shelf: str, known: Mapping[RoundKind, tuple[int, int]]) -> Iterator[Row]:
    """The rounds of a shelf for which there are scenes, with how many of these were played."""
    for id_, (kind, minutes) in _ROUNDS.items():
        if kind == "due" or kind not in known or kind.startswith("form") != (shelf == "check-up"):
            continue
        title, played = scene_words.round_title(kind, minutes), scene_words.played(*known[kind])
        yield Row(id_, (((title, "strong"), (f"  {played}", "quiet")), ((scene_words.ABOUT[kind], "quiet"),)))


def _due(due: Due) -> Iterator[Row]:
    """The lengths of a session of what is due; nothing where nothing is, for then one plays whom one likes."""
    if not due.now:
        return
    told = scene_words.due(len(due.now), len(due.new))
    for id_, (kind, minutes) in _ROUNDS.items():
        if kind == "due":
            head = ((scene_words.round_title(kind, minutes), "strong"), (f"  {told}", "quiet"))
            yield Row(id_, (head, ((scene_words.ABOUT[kind], "quiet"),)) if minutes == MINUTES[0] else (head[:1],))


def _door(id_: str, name: str, about: str) -> Row:
    return Row(id_, (((name, "strong"),), ((about, "quiet"),)))


def _row(row: ClientRow) -> Row:
    standing = words.SCENE_LEFT if row.kind == "scene" else words.standing(row.open_session, row.finished, met=row.met)
    head: tuple[Run, ...] = (
        (one_line(row.name), "strong"),
        (f"  {standing} · {words.minutes(row.minutes)}", "quiet"),
    )
    quote: tuple[Run, ...] = ((words.quoted(one_line(row.quote)), "client"),)
    themes: tuple[Run, ...] = ((clean(words.level_and_themes(row.level, row.themes)), "quiet"),)
    return Row(row.id, (head, quote, themes))
