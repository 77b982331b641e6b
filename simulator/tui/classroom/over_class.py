"""What lies over a class and answers: who is in, the raised hands, and the address at full size."""

from collections.abc import Sequence
from dataclasses import dataclass

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Input, Static

from simulator.classroom.room.host import HostPerson
from simulator.play.wording import hosting as words
from simulator.tui.action import Where
from simulator.tui.actions import bindings
from simulator.tui.classroom.board import Board
from simulator.tui.classroom.large import LargeCode
from simulator.tui.classroom.qr import QrCode
from simulator.tui.classroom.sheets import Sheet
from simulator.tui.help.reading import heading, text
from simulator.tui.safe import content
from simulator.tui.widgets.drawing import Run
from simulator.tui.widgets.key_line import KeyLine
from simulator.tui.widgets.lists import Row, RowList

MOST_HANDS = 999
BELOW_THE_SQUARE = 10
"""Rows of address, code and key line."""


@dataclass(frozen=True)
class Asked:
    """What is asked of somebody: to leave (`out`), or to have another name."""

    person: str
    out: bool


@dataclass(frozen=True)
class Hands:
    """A choice, the hands counted for it so far, and those of the first vote; None where this is the first."""

    letter: str
    words: str
    count: int
    before: int | None = None


class PeopleSheet(Sheet[Asked | None]):
    """Who is in. Taking somebody out is for good, so it is pressed twice."""

    AUTO_FOCUS = "RowList"
    BINDINGS = bindings("people", "sheet", "everywhere")

    def __init__(self, people: Sequence[HostPerson]) -> None:
        super().__init__()
        self.people = tuple(people)
        self._armed = -1

    def compose(self) -> ComposeResult:
        with Vertical(classes="sheet"):
            yield Board([heading(words.PEOPLE)])
            with VerticalScroll(can_focus=False):
                yield RowList([Row(one.id, (_person(one),)) for one in self.people])
            yield Static(id="sheet-says", classes="quiet")
        keys = _keys("people", "sheet")
        keys.put_first("remove", "close")
        yield keys

    def on_row_list_row_marked(self) -> None:
        """Another one is meant."""
        self._armed = -1
        self.query_one("#sheet-says", Static).update("")

    def action_remove(self) -> None:
        """Take the marked one out, at the second press."""
        at = self._marked()
        if at == self._armed:
            self.dismiss(Asked(self.people[at].id, out=True))
            return
        self._armed = at
        said = words.AGAIN_TO_REMOVE.format(key="x", alias=self.people[at].alias)
        self.query_one("#sheet-says", Static).update(content(said))

    def action_rename(self) -> None:
        """Give the marked one another name."""
        self.dismiss(Asked(self.people[self._marked()].id, out=False))

    def action_close(self) -> None:
        """Leave them as they are."""
        self.dismiss(None)

    def _marked(self) -> int:
        return self.query_one(RowList).marked


class HandsSheet(Sheet[tuple[int, ...] | None]):
    """A number for each choice, in their order; given when Enter is pressed."""

    AUTO_FOCUS = "Input"
    BINDINGS = bindings("hands", "everywhere")

    def __init__(self, choices: Sequence[Hands]) -> None:
        super().__init__()
        self.choices = tuple(choices)

    def compose(self) -> ComposeResult:
        with VerticalScroll(classes="sheet", can_focus=False):
            yield Board([heading(words.HANDS), text(words.HANDS_HINT, "quiet")])
            for one in self.choices:
                with Horizontal(classes="hand"):
                    yield Static(content(one.letter, "bold"), classes="letter")
                    yield Input(str(one.count or ""), placeholder="0", max_length=3, restrict="[0-9]*")
                    yield Static(_hand(one))
            yield Static(id="sheet-says", classes="quiet")
        yield _keys("hands", leave="^q")

    def on_input_submitted(self) -> None:
        """Enter, while a number is typed."""
        self.action_keep()

    def action_keep(self) -> None:
        """Give the numbers."""
        typed = [one.value.strip() or "0" for one in self.query(Input)]
        if all(one.isdecimal() and int(one) <= MOST_HANDS for one in typed):
            self.dismiss(tuple(int(one) for one in typed))
        else:
            self.query_one("#sheet-says", Static).update(words.HANDS_WRONG)

    def action_close(self) -> None:
        """Leave them as they were."""
        self.dismiss(None)


class AddressSheet(Sheet[None]):
    """How to join, for late comers."""

    AUTO_FOCUS = ""

    def __init__(self, join_url: str, address: str, code: str, *, no_colour: bool = False) -> None:
        super().__init__()
        self.join_url, self.address, self.code, self.no_colour = join_url, address, code, no_colour

    def compose(self) -> ComposeResult:
        with Vertical(classes="sheet"):
            yield QrCode(self.join_url, no_colour=self.no_colour)
            yield Static(content(self.address, "bold"))
            yield Static(content(f"{words.CODE} {self.code}", "bold"))
            yield LargeCode(self.code)
        yield _keys("sheet")

    def on_resize(self) -> None:
        """As large as the window allows, with address and code below."""
        self.query_one(QrCode).fit(self.size.width, self.size.height - BELOW_THE_SQUARE)

    def action_close(self) -> None:
        """Back to the class."""
        self.dismiss(None)


def _keys(*places: Where, leave: str = "q") -> KeyLine:
    """The keys of a sheet; the way out is called as in the class below."""
    keys = KeyLine(*places)
    keys.call("app.stop_now", leave, words.LEAVE)
    return keys


def _hand(one: Hands) -> Content:
    before = "" if one.before is None else f"{words.hands_first(one.before)}   "
    return Content.assemble((before, "$client-name"), content(one.words))


def _person(one: HostPerson) -> tuple[Run, ...]:
    said: tuple[Run, ...] = ((one.alias, "plain"),)
    return (*said, (f"   {words.VOTED}", "quiet")) if one.voted else said
