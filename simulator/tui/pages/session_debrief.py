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
        moved = Static(Content("\n").join(_lines(self.facts.moved)), classes="apart")
        told = Feedback()
        told.show(short(turn) if turn else [("", words.NO_TURN, "text")])
        talk: list[Widget] = [
            Static(words.ONE_TURN, classes="heading"),
            Static(content(words.WHY.get(self.facts.why, "")), classes="quiet"),
            told,
            Static(words.ONE_THING, classes="heading apart-above"),
            Static(content(words.TRY[self.facts.strategy]), classes="apart"),
        ]
        first: list[Widget] = [Static(words.WHAT_MOVED, classes="heading"), moved]
        yield from ([*talk, *first] if self.facts.safety else [*first, *talk])

    def read(self) -> None:
        """It has been read."""
        if self.keep(lambda: self.attempt.mark_read("session-debrief", self.session)):
            self.go_on()


def _lines(moved: Sequence[Moved]) -> list[Content]:
    """A line for each number that moved, and one for all that did not."""
    still = [one.after.name for one in moved if one.still]
    lines = [_line(one) for one in moved if not one.still]
    if still:
        lines.append(Content.assemble((f"{', '.join(still)}: ", "$quiet"), words.AS_IT_WAS))
    return lines


def _line(moved: Moved) -> Content:
    """`alliance  thin → tentative ↑`."""
    before, after = moved.before, moved.after
    way = after.word if before.word == after.word else f"{before.word} → {after.word}"
    return Content.assemble(
        (after.name.ljust(NAMES), "$quiet"),
        way,
        (f"   {before.value} → {after.value}{arrow(after.value, before.value)}", "$quiet"),
    )
