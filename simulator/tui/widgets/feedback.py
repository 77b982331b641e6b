"""What an option's author has to say about it: heard, why, when it would be right, another reading."""

from collections.abc import Sequence
from typing import ClassVar

from textual.geometry import Size
from textual.strip import Strip
from textual.widget import Widget

from simulator.client.state import ClientState
from simulator.play.script import Option, Turn
from simulator.play.wording import session as words
from simulator.tui.safe import clean
from simulator.tui.widgets.drawing import Run, strip, wrapped_runs

LABELS = 17
"""Cells of the column of labels."""

WIDE = 64
"""Cells from which labels have a column of their own."""

ROOMY = 30
"""Rows of a window in which the paragraphs stand apart."""

Paragraph = tuple[str, str, str]
"""A label, a text, and the name of the text's style."""


class Feedback(Widget):
    """Paragraphs with their labels at the left; they stand apart in windows of `roomy` rows or more."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"feedback--label", "feedback--heard", "feedback--text", "feedback--key"}

    def __init__(self, *, roomy: int = ROOMY, id: str | None = None) -> None:  # noqa: A002  # Textual's own name
        super().__init__(id=id)
        self.roomy = roomy
        self.paragraphs: tuple[Paragraph, ...] = ()

    def show(self, paragraphs: Sequence[Paragraph]) -> None:
        """Show these."""
        self.paragraphs = tuple(paragraphs)
        self.refresh(layout=True)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002
        return len(self._lines(width))

    def render_line(self, y: int) -> Strip:
        lines = self._lines(self.size.width)
        runs = lines[y] if y < len(lines) else []
        styles = {name: self.get_component_rich_style(f"feedback--{name}") for _, name in runs if name}
        return strip([(t, styles.get(n, self.rich_style)) for t, n in runs], self.size.width, self.rich_style)

    def _lines(self, width: int) -> list[list[Run]]:
        apart = self.screen.size.height >= self.roomy
        lines: list[list[Run]] = []
        for label, text, style in self.paragraphs:
            if lines and apart:
                lines.append([])
            words: Run = (clean(text).strip(), style)
            if width < WIDE:
                lines += wrapped_runs([(f"{label}: " if label else "", "label"), words], width)
                continue
            for number, line in enumerate(wrapped_runs([words], width - LABELS)):
                lines.append([((label if number == 0 else "").ljust(LABELS), "label"), *line])
        return lines


def feedback(turn: Turn, option: Option, client: ClientState) -> list[Paragraph]:
    """The feedback on a choice; `client` is the client after it."""
    parts = [
        (words.HEARD, option.heard.read(client), "heard"),
        (words.WHY, option.why.read(client), "text"),
        (words.FITS_WHEN, option.source.fits_when or "", "text"),
        (words.RIVAL, turn.source.rival or "", "text"),
        (words.CONTESTED, words.contested(turn.contested, option.line), "text"),
        (words.KEY, words.fits(option.tier, turn.raters), "key"),
    ]
    return [part for part in parts if part[1]]
