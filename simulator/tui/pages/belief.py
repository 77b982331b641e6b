"""100 points over the four patterns, spread with the arrows; they always add up to 100."""

from collections.abc import Iterator, Sequence

from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget
from textual.widgets import Static

from scoring.vocabulary import Pattern
from simulator.locale.catalogue import _
from simulator.play.records import StatedBelief
from simulator.play.wording import belief as words
from simulator.practice.attempt import Attempt
from simulator.practice.stages import StateBelief
from simulator.tui.actions import bindings
from simulator.tui.pages.page import Page
from simulator.tui.safe import content
from simulator.tui.widgets.go_on import GoOn
from simulator.tui.widgets.key_line import KeyLine

STEP = 5
EVEN = (25, 25, 25, 25)
NAMES = 24
"""Cells of the column of names."""


def moved(points: Sequence[int], at: int, by: int) -> tuple[int, ...]:
    """The points with `by` more at one place; what it gains is taken from the fullest other, what it gives goes to the emptiest."""
    others = [number for number in range(len(points)) if number != at]
    other = max(others, key=lambda n: points[n]) if by > 0 else min(others, key=lambda n: points[n])
    by = min(by, points[other]) if by > 0 else max(by, -points[at])
    found = list(points)
    found[at] += by
    found[other] -= by
    return tuple(found)


class Points(Widget, can_focus=True):
    """Four bars. Up and down go to a pattern, left and right give it less or more."""

    BINDINGS = bindings("words")

    here: reactive[int] = reactive(0, layout=True)

    class Touched(Message):
        """The points were moved, or spread anew."""

    def __init__(self, points: Sequence[int]) -> None:
        super().__init__()
        self.points = tuple(points)
        self.touched = False

    def validate_here(self, here: int) -> int:
        """Stay on a pattern."""
        return max(0, min(here, len(Pattern) - 1))

    def render(self) -> Content:
        return Content("\n").join([line for number in range(len(Pattern)) for line in self._lines(number)])

    def _lines(self, number: int) -> Iterator[Content]:
        pattern, share = list(Pattern)[number], self.points[number]
        on = self.has_focus and number == self.here
        cells = 20 if self.size.width >= NAMES + 27 else 10
        full = share * cells // 100
        yield Content.assemble(
            ("› " if on else "  ", "$you-name bold"),
            (_(pattern.label).ljust(NAMES - 2), "bold" if on else "$foreground"),
            ("━" * full, "$you-name"),
            ("─" * (cells - full), "$rule"),
            f" {share:>3}",
        )

    def action_up(self) -> None:
        self.here -= 1

    def action_down(self) -> None:
        self.here += 1

    def action_left(self) -> None:
        self._move(-STEP)

    def action_right(self) -> None:
        self._move(STEP)

    def action_tick(self) -> None:
        """Spread them evenly again."""
        self._spread(EVEN)

    def _move(self, by: int) -> None:
        self._spread(moved(self.points, self.here, by))

    def _spread(self, points: tuple[int, ...]) -> None:
        self.points = points
        self.touched = True
        self.refresh()
        self.post_message(self.Touched())

    def on_click(self, event: object) -> None:
        """A click goes to the pattern."""
        self.here = int(getattr(event, "y", self.here))

    def watch_here(self) -> None:
        """Say what the pattern means."""
        self.screen.query_one("#meaning", Static).update(content(_(list(Pattern)[self.here].meaning)))

    def on_focus(self) -> None:
        self.refresh()

    def on_blur(self) -> None:
        self.refresh()


class BeliefPage(Page):
    """Keeps the belief, and goes on."""

    AUTO_FOCUS = "Points"
    GO_ON = words.KEEP
    ENTER_GOES_ON = True
    HELP_PLACES = ("words",)

    def __init__(self, attempt: Attempt) -> None:
        super().__init__(attempt)
        stage = attempt.stage
        self.session = stage.session if isinstance(stage, StateBelief) else 1
        stated = [record.shares for record in attempt.records if isinstance(record, StatedBelief)]
        self.before = stated[-1] if stated else EVEN
        self.asked = False
        """True once it was asked whether points nobody has moved are to be kept."""

    def where(self) -> str:
        return words.title(self.session)

    def body(self) -> Iterator[Widget]:
        yield Static(content(words.TITLE), classes="heading")
        yield Static(content(words.HINT))
        yield Static(content(words.NEVER), classes="quiet apart")
        yield Points(self.before)
        yield Static(content(_(Pattern.SECURE.meaning)), id="meaning")
        yield Static(content(words.HOW), classes="quiet apart")

    def on_mount(self) -> None:
        """What Enter does, the line at the foot says."""
        self.query_one(KeyLine).call("go_on", "", "")

    def on_points_touched(self) -> None:
        """Moved points are kept at once."""
        self.query_one(GoOn).relabel(words.KEEP)

    def action_go_on(self) -> None:
        """Keep the belief; points nobody has moved only when Enter is pressed again."""
        if not self.asked and not self.query_one(Points).touched:
            self.asked = True
            self.query_one(GoOn).relabel(words.KEEP_EVEN if self.before == EVEN else words.KEEP_AS_BEFORE)
            return
        secure, dismissing, preoccupied, fearful = self.query_one(Points).points
        shares = (secure, dismissing, preoccupied, fearful)
        if self.keep(lambda: self.attempt.state_belief(self.session, shares)):
            self.go_on()
