"""What one could say: one focusable widget that posts `OptionPicked` and knows nothing else.

Run `python -m simulator.tui.widgets.choices` to see it alone.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from textual.message import Message

from simulator.tui.actions import bindings
from simulator.tui.safe import clean
from simulator.tui.widgets.drawing import Run, wrapped_runs
from simulator.tui.widgets.lists import MARKER, UNMARKED, Row, RowList

ROOMY = 30
"""Rows of a window in which lines stand apart."""


@dataclass(frozen=True)
class Choice:
    """An option as it is offered; `thought` is the inner note that goes with the line, where there is one."""

    id: str
    line: str
    thought: str = ""


class Choices(RowList):
    """Numbered lines. A number or a click takes its line at once, if it is wholly in view; Enter takes one that an arrow has marked,
    and nothing before."""

    BINDINGS = bindings("options")
    MEASURE = 76

    @property
    def gap(self) -> int:
        """In a high window the lines stand apart."""
        return 1 if self.screen.size.height >= ROOMY else 0

    class OptionPicked(Message):
        """A line was chosen."""

        def __init__(self, option: str) -> None:
            super().__init__()
            self.option = option

    class NothingMarked(Message):
        """Enter was pressed before anything was marked: nothing was chosen."""

    def offer(self, choices: Sequence[Choice]) -> None:
        """Show these lines, numbered in this order, none of them marked."""
        self.fill([_row(choice) for choice in choices], UNMARKED)

    def rows_of(self, choices: Sequence[Choice], width: int) -> int:
        """Rows of the screen these lines would take in this width; what is shown and marked stays as it is."""
        drawn = [self.drawn(number, _row(choice), width - len(MARKER)) for number, choice in enumerate(choices)]
        return sum(map(len, drawn)) + self.gap * max(0, len(drawn) - 1)

    def drawn(self, number: int, row: Row, width: int) -> list[list[Run]]:
        """A number, and the line hanging beside it."""
        lines = [line for runs in row.paragraphs for line in wrapped_runs(runs, min(width, self.MEASURE) - 3)]
        head = f"{number + 1}  "
        return [[(head if at == 0 else "   ", "you"), *line] for at, line in enumerate(lines)]

    def pick(self, number: int) -> None:
        """Choose the line with this number, from 0."""
        if 0 <= number < len(self.rows):
            self.post_message(self.OptionPicked(self.rows[number].id))

    def action_pick(self) -> None:
        """Choose the marked line; without a mark, tell that there is none."""
        if self.marked == UNMARKED:
            self.post_message(self.NothingMarked())
        else:
            self.pick(self.marked)

    def action_pick_number(self, number: int) -> None:
        """Choose the line with this number, from 1. One that is not wholly in view is shown and marked first, not chosen."""
        if number - 1 != self.marked and not self.in_view(number - 1):
            self.marked = number - 1
        else:
            self.pick(number - 1)


def _row(choice: Choice) -> Row:
    line: tuple[Run, ...] = ((clean(choice.line), "plain"),)
    if not choice.thought:
        return Row(choice.id, (line,))
    return Row(choice.id, (((clean(choice.thought), "quiet"),), line))


if __name__ == "__main__":
    from textual.app import App, ComposeResult

    class Demo(App[str]):
        """The widget alone; the option picked is printed."""

        def compose(self) -> ComposeResult:
            yield Choices()

        def on_mount(self) -> None:
            self.query_one(Choices).offer(
                [Choice("facts", "Take me through Tuesday."), Choice("wait", "Take your time.")]
            )

        def on_choices_option_picked(self, event: Choices.OptionPicked) -> None:
            self.exit(event.option)

    print(Demo().run())
