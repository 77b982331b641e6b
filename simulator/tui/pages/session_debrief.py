"""The session debrief: one screen with what carried, what moved, one turn worth talking about, and one thing to try."""

from collections.abc import Iterator, Sequence

from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from simulator.locale.catalogue import _
from simulator.play.wording import debrief as words
from simulator.practice.attempt import Attempt
from simulator.practice.debrief.session import Moved, SessionFacts, session_facts
from simulator.practice.stages import ReadSessionDebrief
from simulator.tui.actions import bindings
from simulator.tui.pages.page import ReadingPage
from simulator.tui.pages.telling import short
from simulator.tui.safe import content, one_line
from simulator.tui.widgets.bars import NAMES, arrow
from simulator.tui.widgets.drawing import flowed, shortened, wrapped
from simulator.tui.widgets.feedback import Feedback

HIGH = 40
"""Rows of a window in which the parts may stand apart and the debrief is still one screen."""

APART = "   "
"""Between the pieces of what moved, where they run in."""


class SessionDebriefPage(ReadingPage):
    """Is read, and goes on. With a `session` it is read once more, and leads back to where it was chosen."""

    BINDINGS = bindings("page", "read")
    KEYS = ("page", "read")

    def __init__(self, attempt: Attempt, session: int | None = None) -> None:
        super().__init__(attempt)
        stage = attempt.stage
        self.again = session is not None
        self.session = session or (stage.session if isinstance(stage, ReadSessionDebrief) else 1)
        self.facts = session_facts(attempt.script, attempt.records, self.session)

    def where(self) -> str:
        return words.session_title(self.session)

    def body(self) -> Iterator[Widget]:
        turn = self.facts.worth
        told = Feedback(roomy=HIGH)
        told.show(short(turn) if turn else [("", words.NO_TURN, "text")])
        talk: list[Widget] = [Static(id="one-turn"), told, Static(id="one-thing")]
        first: list[Widget] = [Static(id="carried"), Static(id="moved")]
        yield from ([*talk, *first] if self.facts.safety else [*first, *talk])

    def on_mount(self) -> None:
        self._head()

    def on_resize(self) -> None:
        """In a low window the headings run in, so that the whole debrief is one screen wherever it can be."""
        self._head()
        super().on_resize()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """One goes back only where one chose to read it."""
        return self.again if action == "go_back" else super().check_action(action, parameters)

    def action_go_back(self) -> None:
        """Back to where it was chosen."""
        self.attunement.show_finished(self.attempt)

    def read(self) -> None:
        """It has been read."""
        if self.again:
            self.action_go_back()
        elif self.keep(lambda: self.attempt.mark_read("session-debrief", self.session)):
            self.go_on()

    def _head(self) -> None:
        """Tell everything beside the turn; what carried in two lines where there is no room for the whole of it."""
        width = self.column.scrollable_content_region.width
        if not width:
            return
        width = min(80, width)
        told = self._told(width, tight=False)
        rows = sum(len(wrapped(text.plain, width)) for text in told.values())
        rows += self.query_one(Feedback).get_content_height(self.size, self.size, width) + self._margins
        if rows > self.column.size.height:
            told = self._told(width, tight=True)
        for place, text in told.items():
            self.query_one(f"#{place}", Static).update(text)

    @property
    def _margins(self) -> int:
        """Empty rows between the parts, as in the style sheet."""
        return 1 if self.has_class("-low") else 3

    def _told(self, width: int, *, tight: bool) -> dict[str, Content]:
        """The parts by their place, each with its heading."""
        roomy = self.app.size.height >= HIGH
        parts = (
            ("carried", words.CARRIED, _carried(self.facts, width, tight=tight)),
            ("moved", words.WHAT_MOVED, _moved(self.facts.moved, width, roomy=roomy)),
            ("one-turn", words.ONE_TURN, content(words.WHY.get(self.facts.why, ""), "$quiet")),
            ("one-thing", words.ONE_THING, content(words.one_thing(self.facts.to_try, self.facts.strategy))),
        )
        between = "\n" if roomy else "  "
        return {
            place: Content.assemble((heading, "$client-name bold"), between, text) for place, heading, text in parts
        }


def _carried(facts: SessionFacts, width: int, *, tight: bool) -> Content:
    """The line that carried with what the client did next, in as many lines as the window has room for."""
    turn = facts.carried
    if turn is None:
        return content(words.TRUE_OF_IT[facts.true_of_it])
    said, reply = one_line(turn.said.words), one_line(turn.said.reply)
    if tight:
        head = len(words.CARRIED) + 2
        said = shortened(said, width - head - 2)
        reply = shortened(reply, width)
    came_back = f"{words.CAME_BACK} " if turn.exchange.repaired and not tight else ""
    return Content.assemble(
        (came_back, "$quiet"), (f"“{said}”" if not turn.said.act else said, "$you"), "\n", (reply, "$client")
    )


def _moved(moved: Sequence[Moved], width: int, *, roomy: bool) -> Content:
    """What moved, one under the other, or run in: no piece is broken."""
    pieces = [_piece(one, columns=roomy) for one in moved if not one.still]
    if not pieces:
        return content(words.NOTHING_MOVED)
    return Content("\n").join(pieces) if roomy else flowed(pieces, APART, width, len(words.WHAT_MOVED) + 2)


def _piece(moved: Moved, *, columns: bool) -> Content:
    """`alliance  thin → tentative   2 → 3 ↑`, or, run in, `alliance tentative 2 → 3 ↑`."""
    before, after = moved.before, moved.after
    numbers = f"{before.value} → {after.value}{arrow(after.value, before.value)}"
    if not columns:
        return Content.assemble((f"{_(after.name)} ", "$quiet"), after.word, (f" {numbers}", "$quiet"))
    way = after.word if before.word == after.word else f"{before.word} → {after.word}"
    return Content.assemble((_(after.name).ljust(NAMES), "$quiet"), way, (f"   {numbers}", "$quiet"))
