"""The choices of an open vote: a number and the letter that the screen in front shows; what one has taken is marked."""

from collections.abc import Sequence

from textual import events

from simulator.classroom.seat_told import Choice
from simulator.tui.actions import bindings
from simulator.tui.classroom.keys import LETTERS
from simulator.tui.safe import one_line
from simulator.tui.widgets.drawing import Run, wrapped_runs
from simulator.tui.widgets.lists import Row, RowList

MARGIN = 6


class VoteList(RowList, inherit_bindings=False):
    """Rows with a hanging margin. Enter takes the marked one, as its number and its letter do: no letter moves the mark.

    `careful`, where what is taken is taken for good: nothing is marked at first, and a click marks before it takes.
    """

    careful = False

    MEASURE = 96
    BINDINGS = bindings("lists", but=LETTERS)

    def show_choices(self, choices: Sequence[Choice], taken: str, yours: str) -> None:
        """Show these; `yours` stands beside those taken."""
        rows = [_row(n, one, yours if one.letter in taken else "") for n, one in enumerate(choices, start=1)]
        self.fill(rows, self.marked if self.careful else max(0, self.marked))

    def on_click(self, event: events.Click) -> None:
        """A click takes the row; where that is for good, the second one."""
        number = self._row_at(event.y)
        if self.careful and number is not None and number != self.marked:
            event.prevent_default()
            self.marked = number

    def mark(self, number: int) -> None:
        """Put the mark on the row with this number, from 0, and bring it into view once it has its place."""
        self.marked = number
        self.call_after_refresh(self.show_marked)

    def drawn(self, number: int, row: Row, width: int) -> list[list[Run]]:  # noqa: ARG002
        """The lines of one row."""
        (lead, *runs), *_ = row.paragraphs
        first, *rest = wrapped_runs(runs, min(width, self.MEASURE) - MARGIN)
        margin = (" " * MARGIN, "")
        return [[lead, *first], *([margin, *line] for line in rest)]


def _row(number: int, one: Choice, yours: str) -> Row:
    shown = str(number) if number < 10 else " "  # a key for each number that has one
    lead = f"{shown} {one_line(one.letter)}".ljust(MARGIN)
    style = "you" if yours else "plain"
    thought: list[Run] = [(f"({one_line(one.thought)}) ", "quiet")] if one.thought else []
    mark: list[Run] = [(f"  {one_line(yours)}", "you")] if yours else []
    return Row(one.letter, (((lead, "strong"), *thought, (one_line(one.words), style), *mark),))
