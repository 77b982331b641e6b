"""A column of paragraphs to read, wrapped to the window, with headings and hanging leads. It takes no focus and no markup."""

from collections.abc import Sequence
from typing import ClassVar, NamedTuple

from textual.geometry import Size
from textual.strip import Strip
from textual.widget import Widget

from simulator.tui.safe import clean
from simulator.tui.widgets.drawing import Run, strip, wrapped_runs


class Paragraph(NamedTuple):
    """Styled runs; `lead` stands before the first line in a margin of `margin` cells. Style names are component classes.

    `above` is the number of empty lines before it.
    """

    runs: tuple[Run, ...]
    lead: Run = ("", "")
    margin: int = 0
    above: int = 0


def text(words: str, style: str = "plain", *, above: int = 0, margin: int = 0) -> Paragraph:
    """A paragraph in one style."""
    return Paragraph(((words, style),), margin=margin, above=above)


def heading(words: str) -> Paragraph:
    """A heading with an empty line before it."""
    return text(words, "heading", above=1)


def led(lead: str, words: str, margin: int, *, above: int = 0) -> Paragraph:
    """A paragraph with a lead in its margin; a lead that is too long for it stands on a line of its own."""
    return Paragraph(((words, "plain"),), (lead, "lead"), margin, above)


class Reading(Widget):
    """Draws paragraphs. Lines longer than `MEASURE` cells are tiring to read."""

    MEASURE = 76
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "reading--plain",
        "reading--heading",
        "reading--lead",
        "reading--quiet",
        "reading--quote",
    }

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002  # Textual's own name
        super().__init__(id=id)
        self._paragraphs: tuple[Paragraph, ...] = ()
        self._lines: list[list[Run]] = []
        self._laid_for = -1

    def show(self, paragraphs: Sequence[Paragraph]) -> None:
        """Show these paragraphs, from the top."""
        self._paragraphs = tuple(paragraphs)
        self._laid_for = -1
        self.refresh(layout=True)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002
        self._lay_out(width)
        return len(self._lines)

    def render_line(self, y: int) -> Strip:
        self._lay_out(self.size.width)
        base = self.rich_style
        runs = self._lines[y] if y < len(self._lines) else []
        pieces = [
            (words, base + self.get_component_rich_style(f"reading--{name}", partial=True) if name else base)
            for words, name in runs
        ]
        return strip(pieces, self.size.width, base)

    def _lay_out(self, width: int) -> None:
        if width == self._laid_for:
            return
        self._laid_for = width
        self._lines = []
        for number, paragraph in enumerate(self._paragraphs):
            self._lines += [[]] * (paragraph.above if number else 0)
            self._lines += lines(paragraph, min(width, self.MEASURE))


def lines(paragraph: Paragraph, width: int) -> list[list[Run]]:
    """A paragraph in lines of at most `width` cells."""
    margin = min(paragraph.margin, width // 3)
    runs = [(clean(words), style) for words, style in paragraph.runs]
    drawn = [[(" " * margin, ""), *line] for line in wrapped_runs(runs, width - margin)]
    lead, style = clean(paragraph.lead[0]), paragraph.lead[1]
    if not lead:
        return drawn
    if len(lead) < margin:
        drawn[0][0] = (lead.ljust(margin), style)
        return drawn
    return [[(lead, style)], *drawn]
