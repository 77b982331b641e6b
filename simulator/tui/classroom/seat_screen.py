"""The screen of somebody who joined: what is before the class, and a vote by number."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from textual import work
from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.widgets import Input, Static

from simulator.classroom.client import FOREVER, Bye, Client, Lost, News, Recorded, Refusal, State
from simulator.classroom.joining import Door, Seats, keep_record
from simulator.classroom.room.voting import LONGEST_WHY
from simulator.classroom.seat_told import Said, asked, open_choices, own_page, place, told
from simulator.classroom.voting_seat import Slip
from simulator.play.wording import classroom_page as page_words
from simulator.play.wording import hosting as host_words
from simulator.play.wording import joining as words
from simulator.tui.actions import bindings
from simulator.tui.classroom.board import Board
from simulator.tui.classroom.scrolling import Scrolling
from simulator.tui.classroom.sheets import ReadingSheet
from simulator.tui.classroom.vote_list import VoteList
from simulator.tui.help.reading import Paragraph
from simulator.tui.safe import content, one_line
from simulator.tui.widgets.key_line import KeyLine
from simulator.tui.widgets.lists import RowList
from simulator.tui.widgets.title_line import TitleLine

MARGIN = 3
LATE = ("debrief", "ended")


class SeatScreen(Scrolling):
    """Shows what the server says, and nothing that it does not."""

    AUTO_FOCUS = "#front"
    BINDINGS = bindings("vote", "seat", "everywhere")

    def __init__(self, client: Client, door: Door, folder: Path, seen: dict[str, Any]) -> None:
        super().__init__()
        self.client, self.door, self.folder, self.seen = client, door, folder, seen
        self.slip = Slip()
        self.record: dict[str, Any] = {}
        self.kept: Path | None = None
        self._said = ""

    def compose(self) -> ComposeResult:
        yield TitleLine("")
        with VerticalScroll(id="front"):
            yield Board(id="board")
        with Vertical(id="seat-vote"):
            yield Static(id="asked", classes="heading")
            with VerticalScroll(can_focus=False):
                yield VoteList()
        with Vertical(id="seat-foot"):
            yield Input(placeholder=words.WHY, max_length=LONGEST_WHY, id="why")
            yield Static(id="say")
        yield KeyLine("vote", "seat")

    def on_mount(self) -> None:
        """Show the class, and follow it."""
        self.show()
        self.follow()

    @work(exclusive=True, group="news")
    async def follow(self) -> None:
        """Everything the server says, until it says goodbye for good."""
        async for news in self.client.news():
            if not self.query("#say"):  # the screen is being taken down
                return
            self.take(news)
        last = self._said or words.LEFT
        self.app.exit(last if self.kept is None else f"{last}\n{self._kept_words()}")

    def take(self, news: News) -> None:
        """Show what happened."""
        match news:
            case State():
                back = self._said == words.LOST
                self.seen = news.seen
                self._said = words.HERE_AGAIN if back else ""
                self.show()
            case Lost():
                self.say(words.LOST)
            case Recorded():
                self.say(words.RECORDED)
            case Refusal() | Bye():
                self._turned_away(news)

    def show(self) -> None:
        """Draw what was seen last."""
        seen = self.seen
        choices = open_choices(seen)
        round_ = (seen["you"]["beat"], seen["topic"], seen["round"], seen["phase"] == "open")
        fresh = round_ != self.slip.round
        self.slip = self.slip.for_round(round_, choices, seen["you"]["sure"])
        self.query_one("#board", Board).show(paragraphs(told(seen)))
        title = self.query_one(TitleLine)
        title.left, title.right = one_line(seen["client"]["name"]), one_line(seen["you"]["alias"])
        title.say(place(seen))
        self.set_class(bool(choices), "-voting")
        self.query_one("#asked", Static).update(content(asked(seen) if choices else ""))
        self.query_one(VoteList).show_choices(choices, self.slip.letters)
        if fresh:
            self._begin_to_read(voting=bool(choices))
        if seen["phase"] in LATE and not self.record:
            self.fetch()
        self.say(self._said)

    def say(self, sentence: str) -> None:
        """One quiet line."""
        self._said = sentence
        kept = self._kept_words() if self.kept and not sentence else ""
        self.query_one("#say", Static).update(content(sentence or kept))
        self.query_one(KeyLine).refresh()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002
        """Only keys that do something now."""
        if action in ("pick_number", "sureness", "why"):
            open_ = bool(open_choices(self.seen))
            changes = self.seen["topic"] == "line" and self.seen["mode"] != "each"
            return open_ and (action == "pick_number" or changes)
        if action in ("page_on", "page_back"):
            return bool(self.query_one("#front").max_scroll_y)
        if action == "own_page":
            return self.seen["phase"] in LATE
        return True

    async def action_pick_number(self, number: int) -> None:
        """Vote for the choice with this number."""
        choices = open_choices(self.seen)
        self.slip = self.slip.take(number, choices, int(self.seen["most"]))
        await self._send()

    async def on_row_list_row_picked(self, event: RowList.RowPicked) -> None:
        """Enter, or a click, votes."""
        letters = [one.letter for one in open_choices(self.seen)]
        if event.id in letters:
            await self.action_pick_number(letters.index(event.id) + 1)

    async def action_sureness(self) -> None:
        """Another degree of sureness."""
        self.slip = self.slip.surer()
        await self._send(words.SURE[self.slip.sure])

    def action_why(self) -> None:
        """Type why."""
        if not self.slip.letters:
            self.say(words.VOTE_FIRST)
            return
        self.add_class("-why")
        self.query_one(KeyLine).call("app.stop_now", "^q", host_words.LEAVE)
        self.query_one("#why", Input).focus()

    async def on_input_submitted(self, event: Input.Submitted) -> None:
        """Keep why."""
        self.slip = Slip(self.slip.round, self.slip.letters, self.slip.sure, one_line(event.value))
        self._fold()
        await self._send()

    def key_escape(self) -> None:
        """Leave the line as it was."""
        self._fold()

    def action_own_page(self) -> None:
        """One's own page."""
        if self.record:
            self.app.push_screen(ReadingSheet(paragraphs(own_page(self.record))))

    @work(exclusive=True, group="record")
    async def fetch(self) -> None:
        """Fetch one's own page, and keep it."""
        try:
            found = await self.client.record()
            if "problem" in found or not self.query("#say"):
                return
            self.record = found
            self.kept = keep_record(found, self.folder)
        except (OSError, ValueError) as problem:
            self.say(words.NOT_KEPT.format(problem=problem))
            return
        self.say("")

    async def _send(self, said: str = "") -> None:
        slip = self.slip
        if slip.problem:
            self.say(slip.problem)
            return
        self.query_one(VoteList).show_choices(open_choices(self.seen), slip.letters)
        self.say(said or words.SENT)
        await self.client.vote(slip.letters, sure=slip.sure, why=slip.why)

    def _turned_away(self, news: Refusal | Bye) -> None:
        self.say(news.say)
        if isinstance(news, Bye) and news.reason in FOREVER and news.reason != "elsewhere":
            Seats(self.folder).forget(self.door)
        if isinstance(news, Refusal) and news.code != "rate":
            self.slip = Slip()
            said, self._said = self._said, ""
            self.show()
            self.say(said)

    def _begin_to_read(self, *, voting: bool) -> None:
        self._fold()
        self.query_one("#why", Input).value = ""
        front = self.query_one("#front")
        front.anchor(voting)  # while one votes, what was said last stands nearest to the choices
        if voting:
            self.query_one(VoteList).marked = 0
            self.query_one(VoteList).focus()
        else:
            front.scroll_home(animate=False)

    def _fold(self) -> None:
        self.remove_class("-why")
        self.query_one(KeyLine).call("app.stop_now", "q", host_words.LEAVE)
        voting = bool(open_choices(self.seen))
        (self.query_one(VoteList) if voting else self.query_one("#front")).focus()

    def _kept_words(self) -> str:
        return words.KEPT.format(path=self.kept)


def paragraphs(said: Iterable[Said]) -> Sequence[Paragraph]:
    """What was said, as the board draws it."""
    return [
        Paragraph(((one.text, one.style),), (one.lead, "strong"), MARGIN if one.lead else 0, one.above) for one in said
    ]


def who_sees_what() -> Sequence[Paragraph]:
    """Who sees what, said before one joins."""
    heading = Paragraph(((page_words.WHO_SEES, "heading"),))
    return [heading, *(Paragraph(((one, "plain"),), ("·", "lead"), 2) for one in page_words.WHO_SEES_WHAT)]
