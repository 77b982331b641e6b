"""The screen of a host, for a projector: what stands before the class, and the keys that move it."""

from textual import work
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from simulator.classroom.hosting import Hosted
from simulator.classroom.room.so_far import curve_so_far
from simulator.classroom.room.words import Mode, Phase
from simulator.play.wording import classroom_host as host_words
from simulator.play.wording import hosting as words
from simulator.tui.actions import bindings
from simulator.tui.classroom.board import Board
from simulator.tui.classroom.foot import beside, count
from simulator.tui.classroom.front import Seat, front
from simulator.tui.classroom.host_keys import HostKeys
from simulator.tui.classroom.host_sheets import HostSheets
from simulator.tui.classroom.large import LargeCode
from simulator.tui.classroom.qr import QrCode
from simulator.tui.classroom.scrolling import Scrolling
from simulator.tui.classroom.steps import place
from simulator.tui.help.reading import Paragraph, text
from simulator.tui.pages.curve import Curve
from simulator.tui.safe import content
from simulator.tui.widgets.title_line import TitleLine

ROOMY = 34
"""Rows from which lines stand further apart."""

BESIDE_THE_SQUARE, ABOVE_AND_BELOW = 56, 6
"""Cells that the lobby's words need, and rows of the lines above and below."""

CURVED = (Phase.REVEAL, Phase.BRANCH, Phase.DEBRIEF, Phase.ENDED)
"""When the client's curve is shown: not before anybody has voted, and not beside a vote."""

WEIGHED = (Phase.OPEN, Phase.CLOSED, Phase.DISCUSS)
"""When every line one could say should be in sight, if it takes the beginning of the scene, which was read before."""

UNSHOWN = (Phase.CLOSED, Phase.DISCUSS)
"""When a look at what is private would spoil a vote for a class that reads along."""


class HostScreen(Scrolling, HostSheets):
    """Shows the newest snapshot."""

    AUTO_FOCUS = "#front"
    BINDINGS = bindings("host", "everywhere")

    def __init__(self, hosted: Hosted) -> None:
        super().__init__(hosted)
        self._looking = False
        """True after the first press of the key that shows what is the host's alone."""
        self._since = 0
        self._weighing = False
        """True where the end of what is in front should be in sight."""

    def compose(self) -> ComposeResult:
        no_colour = bool(getattr(self.app, "no_colour", False))
        yield TitleLine(self.view.seen.client.name, keeps_right=True)
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
        yield HostKeys()

    def on_mount(self) -> None:
        """Show the class, and follow it."""
        self.watch(self.query_one("#front"), "virtual_size", self._laid_out, init=False)
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
        """As wide as the window; the square as large as the words beside it allow."""
        self.query_one(QrCode).fit(self.size.width - BESIDE_THE_SQUARE, self.size.height - ABOVE_AND_BELOW)
        self.call_after_refresh(self.show)

    def say(self, sentence: str) -> None:
        """Say something to the host, until the next step."""
        self.said = sentence
        self._draw_foot()
        if self.query_one("#front").is_vertical_scroll_end:
            self.call_after_refresh(self._laid_out)

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
        self._begin_to_read()

    def _moved_on(self) -> None:
        """Another moment of the class: begin to read at its top."""
        self._since = self.hosted.room.since
        self.armed, self.said, self._looking = None, "", False
        self._begin_to_read()

    def _begin_to_read(self) -> None:
        """At the top; where lines are weighed, at their end, unless there is something above them that must be read."""
        seen, front = self.view.seen, self.query_one("#front")
        front.scroll_home(animate=False)
        figures = seen.phase is Phase.CLOSED and not self.presenting
        self._weighing = seen.phase in WEIGHED and not figures and not seen.paused
        self.call_after_refresh(self._laid_out)

    def _laid_out(self) -> None:
        """What is in front has its height now: keep its end in sight where lines are weighed, and know whether it can be scrolled."""
        if self._weighing:
            self.query_one("#front").scroll_end(animate=False)
        self.query_one(HostKeys).refresh()

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
        hands = [] if self.view.seen.mode is Mode.EACH else [text(words.NO_DEVICE, "quiet")]
        return [check, *hands, *reach]

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
        counted = count(self.view, lobby=not lobby)
        between = "\n" if self.has_class("-narrow") else "   "
        pieces = [(f"{counted}{between}", "$client-name bold")] if counted else []
        self.query_one("#join-line", Static).update(Content.assemble(*pieces, "" if lobby or self.over else line))
        said = self.snapshot.trouble or self.said or beside(self.view, presenting=self.presenting)
        self.query_one("#say", Static).update(content(said))
        self.query_one(HostKeys).show(self.view, presenting=self.presenting)
