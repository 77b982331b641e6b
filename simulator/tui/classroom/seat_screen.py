"""The screen of somebody who joined: what is before the class, and a vote by number."""

from pathlib import Path
from typing import Any

from textual import work
from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.widgets import Input, Static

from simulator.classroom.client import FOREVER, Bye, Client, Lost, News, Recorded, Refusal, State
from simulator.classroom.farewell import with_own_page
from simulator.classroom.joining import Door, Seats, keep_record
from simulator.classroom.own_page_told import own_page
from simulator.classroom.room.voting import LONGEST_WHY
from simulator.classroom.seat_told import Choice, asked, first_vote, for_good, open_choices, place, told, weighed
from simulator.classroom.voting_seat import Slip
from simulator.play.wording import ballot
from simulator.play.wording import classroom_page as page_words
from simulator.play.wording import hosting as host_words
from simulator.play.wording import joining as words
from simulator.tui.actions import bindings
from simulator.tui.classroom.board import Board
from simulator.tui.classroom.scrolling import Scrolling
from simulator.tui.classroom.seat_paragraphs import paragraphs
from simulator.tui.classroom.sheets import ReadingSheet
from simulator.tui.classroom.vote_list import VoteList
from simulator.tui.safe import content, one_line
from simulator.tui.widgets.key_line import KeyLine
from simulator.tui.widgets.lists import UNMARKED, RowList
from simulator.tui.widgets.title_line import TitleLine

LATE = ("debrief", "ended")


class SeatScreen(Scrolling):
    """Shows what the server says, and nothing that it does not."""

    AUTO_FOCUS = "#front"
    BINDINGS = bindings("vote", "seat", "everywhere")

    def __init__(self, client: Client, door: Door, folder: Path, seen: dict[str, Any], said: str = "") -> None:
        super().__init__()
        self.client, self.door, self.folder, self.seen = client, door, folder, seen
        self.slip = Slip()
        self.record: dict[str, Any] = {}
        self.kept: Path | None = None
        self.gone: Bye | None = None
        self._said = said

    @property
    def choices(self) -> tuple[Choice, ...]:
        """The choices of the vote that is open to one now."""
        return () if self.gone else open_choices(self.seen)

    def compose(self) -> ComposeResult:
        yield TitleLine("")
        with VerticalScroll(id="front"):
            yield Board(id="board")
        with VerticalScroll(id="seat-vote", can_focus=False):
            yield Static(id="asked", classes="heading")
            yield Static(id="first")
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

    def take(self, news: News) -> None:
        """Show what happened."""
        match news:
            case State():
                back = self._said == words.LOST
                self.seen = news.seen
                self._said = words.HERE_AGAIN if back else ""
                self.show()
            case Lost():
                self.say(words.GARBLED if news.garbled else words.LOST)
            case Recorded():
                self.say(ballot.received(*self._kind))
            case Bye() if news.reason in FOREVER:
                self._take_leave(news)
            case Bye():
                self.say(news.say)
            case Refusal():
                self._refused(news)

    @property
    def parting(self) -> str:
        """What is left to say on the terminal once this screen is gone."""
        last = self.gone.say if self.gone else words.LEFT
        return last if self.kept is None else f"{last}\n{self._kept_words()}"

    def show(self) -> None:
        """Draw what was seen last."""
        seen = self.seen
        choices = self.choices
        round_ = (seen["you"]["beat"], seen["topic"], seen["round"], seen["phase"] == "open")
        fresh = round_ != self.slip.round
        self.slip = self.slip.for_round(round_, choices, seen["you"]["sure"], seen["you"]["why"])
        now = with_own_page(self.gone, self.record) if self.gone else told(seen)
        self.query_one("#board", Board).show(paragraphs(now))
        title = self.query_one(TitleLine)
        title.left, title.right = one_line(seen["client"]["name"]), one_line(seen["you"]["alias"])
        title.say("" if self.gone else place(seen))
        self.set_class(bool(choices), "-voting")
        self.query_one(KeyLine).call("pick_letter", f"A-{max(self._letters(), default='')}", ballot.key(*self._kind))
        self.query_one("#asked", Static).update(content(asked(seen) if choices else ""))
        beside = ballot.SAID_IS_SAID if for_good(seen) else first_vote(seen)
        self.query_one("#first", Static).update(content(beside))
        self.set_class(bool(choices and beside), "-again")
        self.query_one(VoteList).careful = for_good(seen)
        self._show_choices()
        if fresh:
            self._begin_to_read(voting=bool(choices))
        if seen["phase"] in LATE and not self.record and not self.gone:
            self.fetch()
        self.say(self._said)

    def say(self, sentence: str) -> None:
        """One quiet line."""
        self._said = sentence
        kept = self._kept_words() if self.kept and not sentence else ""
        self.query_one("#say", Static).update(content(sentence or kept))
        self.query_one(KeyLine).refresh()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Only keys that do something now. A letter that is no choice here is free for what else it does."""
        if action in ("pick_number", "pick_letter"):
            return bool(self.choices) and (not parameters or parameters[0] in self._signs())
        if action in ("sureness", "why"):
            return bool(self.choices) and weighed(self.seen)
        if action in ("page_on", "page_back"):
            return bool(self.query_one("#front").max_scroll_y)
        if action == "own_page":
            return self.seen["phase"] in LATE and not self.gone
        return True

    async def action_pick_number(self, number: int) -> None:
        """Vote for the choice with this number; where that is for good, mark it first."""
        self.query_one(VoteList).mark(number - 1)
        if for_good(self.seen):
            self.say(ballot.ENTER_SAYS)
            return
        await self._take(number)

    async def action_pick_letter(self, letter: str) -> None:
        """Vote for the choice with this letter."""
        await self.action_pick_number(self._letters().index(letter.upper()) + 1)

    async def on_row_list_row_picked(self, event: RowList.RowPicked) -> None:
        """Enter, or a click, votes; or says it."""
        if event.id in self._letters():
            await self._take(self._letters().index(event.id) + 1)

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
        except (OSError, ValueError) as problem:
            if self.query("#say") and not self.gone:  # a goodbye brings it along
                self.say(words.NOT_KEPT.format(problem=problem))
            return
        if "problem" not in found and self.query("#say"):
            self._keep(found)

    def _keep(self, record: dict[str, Any]) -> None:
        self.record = record
        try:
            self.kept = keep_record(record, self.folder)
        except (OSError, ValueError) as problem:
            self.say(words.NOT_KEPT.format(problem=problem))
            return
        self.say("")

    async def _take(self, number: int) -> None:
        self.slip = self.slip.take(number, self.choices, int(self.seen["most"]))
        self.query_one(VoteList).mark(number - 1)
        await self._send()

    @property
    def _kind(self) -> tuple[str, str]:
        return str(self.seen["topic"]), str(self.seen["mode"])

    def _show_choices(self) -> None:
        yours = ballot.yours(self.slip.sure, self.slip.why) if weighed(self.seen) else page_words.YOURS
        self.query_one(VoteList).show_choices(self.choices, self.slip.letters, yours)

    async def _send(self, said: str = "") -> None:
        slip = self.slip
        if slip.problem:
            self.say(slip.problem)
            return
        self._show_choices()
        self.say(said or words.SENT)
        await self.client.vote(slip.letters, sure=slip.sure, why=slip.why)

    def _take_leave(self, bye: Bye) -> None:
        """The seat is over: nothing stays that looks as if a vote still counted."""
        self.gone = bye
        self.say("")
        if bye.forgets:
            Seats(self.folder).forget(self.door)
        if bye.record:
            self._keep(bye.record)
        self.show()
        self._begin_to_read(voting=False)

    def _refused(self, news: Refusal) -> None:
        if news.code != "rate":
            self.slip = Slip()
            self.show()
        self.say(news.say)

    def _letters(self) -> list[str]:
        return [one.letter for one in self.choices]

    def _signs(self) -> set[object]:
        """What votes now: numbers, and letters as they are pressed."""
        letters = self._letters()
        return {*range(1, len(letters) + 1), *(one.lower() for one in letters)}

    def _begin_to_read(self, *, voting: bool) -> None:
        self._fold()
        self.query_one("#why", Input).value = ""
        front = self.query_one("#front")
        front.anchor(voting)  # while one votes, what was said last stands nearest to the choices
        if voting:
            votes = self.query_one(VoteList)
            nothing = UNMARKED if for_good(self.seen) else 0
            votes.mark(min((at for at, one in enumerate(self.choices) if one.mine), default=nothing))
            votes.focus()
            self.query_one("#seat-vote").scroll_home(animate=False)
        else:
            front.scroll_home(animate=False)

    def _fold(self) -> None:
        self.remove_class("-why")
        self.query_one(KeyLine).call("app.stop_now", "q", host_words.LEAVE)
        (self.query_one(VoteList) if self.choices else self.query_one("#front")).focus()

    def _kept_words(self) -> str:
        return words.KEPT.format(path=self.kept)
