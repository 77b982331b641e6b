"""The screen of a host, for a projector: what stands before the class, and the keys that move it."""

import secrets

from textual import work
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from simulator.classroom.hosting import Hosted
from simulator.classroom.room import commands as asked
from simulator.classroom.room.so_far import curve_so_far
from simulator.classroom.room.words import Phase, Topic
from simulator.play.wording import classroom_host as host_words
from simulator.play.wording import hosting as words
from simulator.tui.actions import actions, bindings
from simulator.tui.classroom.board import Board
from simulator.tui.classroom.front import Seat, advice, count, front
from simulator.tui.classroom.host_steps import HostSteps
from simulator.tui.classroom.large import LargeCode
from simulator.tui.classroom.over_class import AddressSheet, Asked, HandsSheet, PeopleSheet
from simulator.tui.classroom.qr import QrCode
from simulator.tui.classroom.scrolling import Scrolling
from simulator.tui.classroom.sheets import leaving
from simulator.tui.classroom.steps import KEYS, place, shown_word
from simulator.tui.help.reading import Paragraph, text
from simulator.tui.pages.curve import Curve
from simulator.tui.safe import content
from simulator.tui.widgets.key_line import KeyLine
from simulator.tui.widgets.title_line import TitleLine

ROOMY = 34
"""Rows from which lines stand further apart."""

CURVED = (Phase.REVEAL, Phase.BRANCH, Phase.DEBRIEF, Phase.ENDED)
"""When the client's curve is shown: not before anybody has voted, and not beside a vote."""


UNSHOWN = (Phase.CLOSED, Phase.DISCUSS)
"""When a look at what is private would spoil a vote for a class that reads along."""


class HostScreen(Scrolling, HostSteps):
    """Shows the newest snapshot."""

    AUTO_FOCUS = "#front"
    BINDINGS = bindings("host", "everywhere")

    def __init__(self, hosted: Hosted) -> None:
        super().__init__(hosted)
        self.presenting = True
        self._looking = False
        """True after the first press of the key that shows what is the host's alone."""
        self._since = 0

    @property
    def left_word(self) -> str:
        """What is said where the host leaves: the class waits, and a rehearsal is gone."""
        return words.REHEARSAL_OVER if self.hosted.rehearsing else words.WAITS

    def compose(self) -> ComposeResult:
        no_colour = bool(getattr(self.app, "no_colour", False))
        yield TitleLine(self.view.seen.client.name)
        with Horizontal(id="class"):
            yield Vertical(QrCode(self.hosted.join_url, no_colour=no_colour), id="door")
            with VerticalScroll(id="front"):
                yield Board(self._how(), id="how", classes="lobby")
                yield LargeCode(self.hosted.code)
                yield Board(self._reach(), classes="lobby")
                yield Board(self._on_the_way(), id="on-the-way")
                yield Board(id="board")
                yield Static(words.CURVE, id="curve-name", classes="heading")
                yield Curve((), id="curve")
        yield Static(id="say")
        yield Static(id="join-line")
        yield KeyLine("host")

    def on_mount(self) -> None:
        """Show the class, and follow it."""
        self.show()
        self.follow()

    @work(exclusive=True)
    async def follow(self) -> None:
        """The newest snapshot, as it comes."""
        async for snapshot in self.hosted.snapshots():
            if not self.query("#say"):  # the screen is being taken down
                return
            self.snapshot = snapshot
            self.show()
        self.app.exit(words.ENDED)

    def show(self) -> None:
        """Draw the newest snapshot."""
        seen = self.view.seen
        if self._since != self.hosted.room.since:
            self._moved_on()
        seat = Seat(self.presenting, self._cells(), self.size.height >= ROOMY)
        self.query_one("#board", Board).show(front(self.snapshot, seat))
        self.set_class(seen.phase is Phase.LOBBY, "-lobby")
        self.set_class(not self.presenting, "-private")
        title = self.query_one(TitleLine)
        title.left = seen.client.name
        title.right = "  ".join(self._notices())
        title.say(place(self.view))
        self._draw_curve()
        self._draw_foot()

    def on_resize(self) -> None:
        """As wide as the window."""
        self.call_after_refresh(self.show)

    def say(self, sentence: str) -> None:
        """Say something to the host, until the next step."""
        self.said = sentence
        self._draw_foot()

    def action_presenting(self) -> None:
        """Hide what is the host's alone, or show it; while a vote waits to be shown, at the second press."""
        spoils = self.presenting and self.view.seen.phase in UNSHOWN
        if spoils and not self._looking:
            self._looking = True
            self.say(words.AGAIN_TO_LOOK.format(key="m"))
            return
        self.presenting, self._looking = not self.presenting, False
        self.say("")
        self.show()

    def action_address(self) -> None:
        """How to join, large."""
        no_colour = bool(getattr(self.app, "no_colour", False))
        hosted = self.hosted
        self.app.push_screen(AddressSheet(hosted.join_url, hosted.url, hosted.code, no_colour=no_colour))

    def action_people(self) -> None:
        """Who is in; names are private."""
        if self.presenting:
            self.say(words.NAMES_HIDDEN.format(key="m"))
        elif not self.view.people:
            self.say(words.NOBODY_YET)
        else:
            self.app.push_screen(PeopleSheet(self.view.people), self._asked_of_somebody)

    def action_hands(self) -> None:
        """Raised hands."""
        counted = dict(self.view.hands)
        ids = self._choice_ids()
        rows = [(one.letter, one.words, counted.get(ids[at], 0)) for at, one in enumerate(self.view.seen.choices)]
        self.app.push_screen(HandsSheet(rows), self._hands_entered)

    def leave(self) -> None:
        """Ask how to leave; a rehearsal is left at once."""
        if self.hosted.rehearsing:
            self.app.exit(self.left_word)
            return
        self.app.push_screen(leaving(), self._left)

    async def _asked_of_somebody(self, answer: Asked | None) -> None:
        if answer is None:
            return
        draw = secrets.randbelow(1 << 30)
        await self._do(asked.Remove(answer.person) if answer.out else asked.Rename(answer.person, draw))

    async def _hands_entered(self, numbers: tuple[int, ...] | None) -> None:
        if numbers is not None:
            pairs = tuple(zip(self._choice_ids(), numbers, strict=False))
            await self._do(asked.CountHands(self.view.rev, pairs))

    async def _left(self, answer: str | None) -> None:
        if answer == "end":
            await self._do(asked.End(self.view.rev))
        elif answer == "leave":
            self.app.exit(self.left_word)

    def _moved_on(self) -> None:
        """Another moment of the class: begin to read at its top."""
        self._since = self.hosted.room.since
        self.armed, self.said, self._looking = None, "", False
        self.query_one("#front").scroll_home(animate=False)

    def _cells(self) -> int:
        scroller = self.query_one("#front")
        return max(24, min(Board.MEASURE, scroller.scrollable_content_region.width - 1))

    def _how(self) -> list[Paragraph]:
        code = Paragraph(((f"{words.CODE} ", "plain"), (self.hosted.code, "strong")))
        address = Paragraph(((self.hosted.url, "strong"),), above=1)
        return [text(words.LOBBY, "heading"), text(words.LOBBY_STEPS), address, code]

    def _reach(self) -> list[Paragraph]:
        """Who can come in, and who cannot."""
        hosted = self.hosted
        reach = [] if hosted.reachable or hosted.astray else [text(words.LOOPBACK, "quiet")]
        check = text(words.three_words(hosted.check), "quiet")
        return [check, text(words.NO_DEVICE, "quiet"), *reach]

    def _on_the_way(self) -> list[Paragraph]:
        """Who could read along; for the host, who alone can do something about it."""
        private = self.hosted.place.private or not self.hosted.reachable
        return [] if private else [text(host_words.NOT_SECRET, "quiet")]

    def _notices(self) -> list[str]:
        rehearsal = [words.REHEARSAL] if self.hosted.rehearsing else []
        door = [words.DOOR_CLOSED] if self.view.locked and self.view.seen.phase is not Phase.LOBBY else []
        return [*rehearsal, *door, *([] if self.presenting else [words.PRIVATE])]

    def _draw_curve(self) -> None:
        curve = self.query_one("#curve", Curve)
        points = curve_so_far(self.hosted.room) if self.view.seen.phase in CURVED else ()
        for one in (curve, self.query_one("#curve-name")):
            one.set_class(bool(points), "-shown")
        if points != curve.points:
            curve.points = points
            curve.here = len(points) - 1
            curve.refresh(layout=True)

    def _draw_foot(self) -> None:
        line = words.join_line(self.hosted.url, self.hosted.code)
        lobby = self.view.seen.phase is Phase.LOBBY and not self.has_class("-narrow")
        counted = count(self.view)
        pieces = [(f"{counted}   ", "$client-name bold")] if counted else []
        self.query_one("#join-line", Static).update(Content.assemble(*pieces, "" if lobby else line))
        said = self.snapshot.trouble or self.said or advice(self.view, strict=self.hosted.room.strict)
        self.query_one("#say", Static).update(content(said))
        self._draw_keys()

    def _draw_keys(self) -> None:
        """Enter is named by what it does; the letter that does the same is left out of the line."""
        keys = self.query_one(KeyLine)
        keys.call("app.stop_now", "q", words.LEAVE)
        first = self.view.steps[0] if self.view.steps else None
        if first:
            keys.call("suggested", "↵", shown_word(first))
        for one in actions("host"):
            if one.name in KEYS:
                keys.call(one.name, one.line, "" if first in KEYS[one.name] else one.footer)
        keys.refresh()

    def _choice_ids(self) -> list[str]:
        current = self.view.current
        if current is not None:
            return [bar.id for bar in current.bars]
        if self.view.seen.topic is Topic.LINE:
            return [one.option for one in self.view.reasons]
        from simulator.classroom.room.choices import choices

        return [one.id for one in choices(self.hosted.room, self.view.seen.topic)]
