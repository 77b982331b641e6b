"""A column to be read from the back of a room: the help's paragraphs, with the voices of a conversation and wider lines."""

from collections.abc import Sequence
from typing import ClassVar

from simulator.tui.help.reading import Paragraph, Reading


class Board(Reading):
    """Draws paragraphs, as `Reading` does."""

    MEASURE = 100
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "reading--scene",
        "reading--client",
        "reading--client-name",
        "reading--you",
        "reading--strong",
        "reading--bar",
        "reading--bar-before",
    }

    def __init__(
        self,
        paragraphs: Sequence[Paragraph] = (),
        *,
        id: str | None = None,  # noqa: A002  # Textual's own
        classes: str = "",
    ) -> None:
        super().__init__(id=id)
        self.add_class(*classes.split())
        self.show(paragraphs)
