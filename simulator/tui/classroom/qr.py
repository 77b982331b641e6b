"""The QR code of a class, in half blocks: two modules to a cell; where there is room, twice as large. Black on white whatever the
theme; where there are no colours, a terminal with a dark background is taken for granted, and the code itself stands beside it in
letters anyway.
"""

from rich.color import Color
from rich.segment import Segment
from rich.style import Style
from textual.geometry import Size
from textual.strip import Strip
from textual.widget import Widget

from simulator.classroom.qr import qr_rows

INK = Style(color=Color.from_rgb(0, 0, 0), bgcolor=Color.from_rgb(255, 255, 255))
_DARK = {(False, False): " ", (True, False): "▀", (False, True): "▄", (True, True): "█"}
_LIGHT = {(not top, not bottom): sign for (top, bottom), sign in _DARK.items()}


def half_blocks(text: str, *, inverted: bool = False) -> tuple[str, ...]:
    """The code as lines of blocks that stand for the dark modules; `inverted`, for the light ones."""
    rows = qr_rows(text)
    rows += ((False,) * len(rows[0]),) if len(rows) % 2 else ()
    signs = _LIGHT if inverted else _DARK
    return tuple(
        "".join(signs[top, bottom] for top, bottom in zip(above, below, strict=True))
        for above, below in zip(rows[::2], rows[1::2], strict=True)
    )


def whole_blocks(text: str, *, inverted: bool = False) -> tuple[str, ...]:
    """The same twice as wide and twice as high: two cells to a module, for the last row of the room."""
    return tuple("".join("██" if dark is not inverted else "  " for dark in row) for row in qr_rows(text))


class QrCode(Widget):
    """Draws the code, as large as it may be."""

    def __init__(self, text: str, *, no_colour: bool = False) -> None:
        super().__init__()
        self._small = half_blocks(text, inverted=no_colour)
        self._large = whole_blocks(text, inverted=no_colour)
        self.lines = self._small
        self.ink = Style() if no_colour else INK

    def fit(self, width: int, height: int) -> None:
        """Be as large as these cells allow."""
        roomy = len(self._large) <= height and len(self._large[0]) <= width
        lines = self._large if roomy else self._small
        if lines is not self.lines:
            self.lines = lines
            self.refresh(layout=True)

    def get_content_width(self, container: Size, viewport: Size) -> int:  # noqa: ARG002
        return len(self.lines[0])

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002
        return len(self.lines)

    def render_line(self, y: int) -> Strip:
        return Strip([Segment(self.lines[y], self.ink)]) if y < len(self.lines) else Strip.blank(self.size.width)
