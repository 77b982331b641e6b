"""The session debrief: one screen with what moved, one turn worth talking about, and one thing to try."""

from collections.abc import Iterator, Sequence

from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from simulator.play.wording import debrief as words
from simulator.practice.attempt import Attempt
from simulator.practice.debrief.session import Moved, session_facts
from simulator.practice.stages import ReadSessionDebrief
from simulator.tui.pages.page import ReadingPage
from simulator.tui.pages.telling import short
from simulator.tui.safe import content
from simulator.tui.widgets.bars import NAMES, arrow
from simulator.tui.widgets.feedback import Feedback

HIGH = 40
"""Rows of a window in which the parts may stand apart and the debrief is still one screen."""


class SessionDebriefPage(ReadingPage):
    """Is read, and goes on."""

    def __init__(self, attempt: Attempt) -> None:
        super().__init__(attempt)
        stage = attempt.stage
        self.session = stage.session if isinstance(stage, ReadSessionDebrief) else 1
        self.facts = session_facts(attempt.script, attempt.records, self.session)

    def where(self) -> str:
        return words.session_title(self.session)

    def body(self) -> Iterator[Widget]:
        turn = self.facts.worth
        told = Feedback(roomy=HIGH)
        told.show(short(turn) if turn else [("", words.NO_TURN, "text")])
        talk: list[Widget] = [Static(id="one-turn"), told, Static(id="one-thing")]
        first: list[Widget] = [Static(id="moved")]
        yield from ([*talk, *first] if self.facts.safety else [*first, *talk])

    def on_mount(self) -> None:
        self._head()

    def on_resize(self) -> None:
        """In a low window the headings run in, so that the whole debrief is one screen wherever it can be."""
        self._head()
        super().on_resize()

    def _head(self) -> None:
        roomy = self.app.size.height >= HIGH
        moved = Content("\n" if roomy else "   ").join(_lines(self.facts.moved, columns=roomy))
        for place, heading, text in (
            ("moved", words.WHAT_MOVED, moved),
            ("one-turn", words.ONE_TURN, content(words.WHY.get(self.facts.why, ""), "$quiet")),
            ("one-thing", words.ONE_THING, content(words.TRY[self.facts.strategy])),
        ):
            between = "\n" if roomy else "  "
            told = Content.assemble((heading, "$client-name bold"), between, text)
            self.query_one(f"#{place}", Static).update(told)

    def read(self) -> None:
        """It has been read."""
        if self.keep(lambda: self.attempt.mark_read("session-debrief", self.session)):
            self.go_on()


def _lines(moved: Sequence[Moved], *, columns: bool) -> list[Content]:
    """A piece for each number that moved, and one for all that did not; `columns` sets them one under the other."""
    still = [one.after.name for one in moved if one.still]
    lines = [_line(one, columns=columns) for one in moved if not one.still]
    if still:
        lines.append(Content.assemble((f"{', '.join(still)}: ", "$quiet"), words.AS_IT_WAS))
    return lines


def _line(moved: Moved, *, columns: bool) -> Content:
    """`alliance  thin → tentative   2 → 3 ↑`, or, run in, `alliance tentative 2 → 3 ↑`."""
    before, after = moved.before, moved.after
    numbers = f"{before.value} → {after.value}{arrow(after.value, before.value)}"
    if not columns:
        return Content.assemble((f"{after.name} ", "$quiet"), after.word, (f" {numbers}", "$quiet"))
    way = after.word if before.word == after.word else f"{before.word} → {after.word}"
    return Content.assemble((after.name.ljust(NAMES), "$quiet"), way, (f"   {numbers}", "$quiet"))
