"""The conversation, drawn by lines in one widget, so that a long one stays quick.

Two voices marked by name; scenes stand back without one. In the client's answers the spoken words are warm and what is seen is set
back. New lines of the client come in with one short fade where motion is on.
"""

import re
from collections.abc import Sequence
from typing import ClassVar

from rich.cells import cell_len
from rich.style import Style
from textual.geometry import Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip

from simulator.play.wording import desk
from simulator.play.wording import session as words
from simulator.practice.transcript import SpokenLine
from simulator.tui.safe import clean
from simulator.tui.widgets.drawing import Run, faded, strip, wrapped_runs

MEASURE = 72
"""Cells of text a line holds at most; longer lines are hard to read."""

FADE = 0.45
"""Seconds a client's answer takes to come in."""

_SPOKEN = re.compile(r'("[^"]*"|“[^”]*”)')


class Transcript(ScrollView, can_focus=False):
    """Shows lines, and stays at the last one unless scrolled back."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "transcript--client",
        "transcript--client-name",
        "transcript--you",
        "transcript--you-name",
        "transcript--scene",
        "transcript--own",
        "transcript--heading",
    }

    light = reactive(1.0)

    class LaidOut(Message):
        """The transcript knows its width for the first time, and how high its lines are."""

    def __init__(self, client: str) -> None:
        super().__init__()
        self.client = clean(client)
        self.spoken: list[SpokenLine] = []
        self._lines: list[tuple[int, list[Run]]] = []
        self._fading = 0

    @property
    def names(self) -> int:
        """Width of the column of names."""
        return min(12, max(cell_len(self.client), cell_len(words.YOU_DO))) + 2

    def show(self, lines: Sequence[SpokenLine], *, fade: bool = False) -> None:
        """Show these lines and no others. With `fade`, what others say in the new ones comes in slowly."""
        before = len(self.spoken)
        self.spoken = list(lines)
        yours = ("you", "act", "thought", "own-words", "log")
        self._fading = before
        while self._fading < len(self.spoken) and self.spoken[self._fading].voice in yours:
            self._fading += 1
        self._lay_out()
        if fade:
            self.light = 0.0
            self.animate("light", 1.0, duration=FADE, easing="out_cubic")

    def height_of(self, count: int) -> int:
        """Rows the last `count` lines take."""
        first = len(self.spoken) - count
        return sum(1 for number, _ in self._lines if number >= first)

    def to_end(self) -> None:
        """Bring the last line into view."""
        self.scroll_to(y=max(0, len(self._lines) - self.size.height), animate=False, force=True)

    def on_resize(self) -> None:
        """Lay out anew for the width, and stay at the end."""
        first = not self._lines
        self._lay_out()
        if first and self._lines:
            self.post_message(self.LaidOut())

    def watch_light(self) -> None:
        """Draw again as the light comes up."""
        self.refresh()

    def render_line(self, y: int) -> Strip:
        base = self.rich_style
        at = self.scroll_offset.y + y
        if at >= len(self._lines):
            return Strip.blank(self.size.width, base)
        number, runs = self._lines[at]
        share = self.light if number >= self._fading else 1.0
        return strip([(text, self._style(name, share)) for text, name in runs], self.size.width, base)

    def _style(self, name: str, share: float) -> Style:
        style = self.get_component_rich_style(f"transcript--{name}") if name else self.rich_style
        return style if share >= 1.0 else faded(style, self.rich_style, share)

    def _lay_out(self) -> None:
        width = self.scrollable_content_region.width
        if not width:
            return
        self._lines = []
        for number, line in enumerate(self.spoken):
            if self._lines:
                self._lines.append((number, []))
            self._lines.extend((number, runs) for runs in self._drawn(line, width))
        self.virtual_size = Size(width, len(self._lines))
        self.refresh()
        self.call_after_refresh(self.to_end)

    def _drawn(self, line: SpokenLine, width: int) -> list[list[Run]]:
        text = clean(line.text)
        measure = min(MEASURE, width - self.names)
        margin = " " * self.names
        if line.voice == "session" or (line.voice == "desk" and not text):
            return wrapped_runs([(text or desk.TITLE, "heading")], min(MEASURE, width))
        name, runs = self._voiced(line, text)
        lines = wrapped_runs(runs, measure)
        head = clean(name)[: self.names - 2]
        first: Run = (head + " " * (self.names - cell_len(head)), f"{_side(line)}-name" if head else "")
        return [[first, *lines[0]], *([(margin, ""), *runs] for runs in lines[1:])]

    def _voiced(self, line: SpokenLine, text: str) -> tuple[str, list[Run]]:
        match line.voice:
            case "client":
                return self.client, _told(text)
            case "you":
                return words.YOU, [(text, "you")]
            case "act":
                return words.YOU_DO, [(text, "you")]
            case "thought":
                return "", [(f"{words.THOUGHT}: ", "own"), (text, "own")]
            case "own-words":
                return "", [(f"{words.OWN_WORDS}: ", "own"), (text, "own")]
            case "log":
                return "", [(f"{words.LOGGED}: ", "own"), (text, "own")]
            case _:
                return "", [(text, "scene")]


def _told(text: str) -> list[Run]:
    """What is spoken apart from what is seen. A text without quotation marks is spoken throughout."""
    if not _SPOKEN.search(text):
        return [(text, "client")]
    return [(piece, "client" if _SPOKEN.fullmatch(piece) else "scene") for piece in _SPOKEN.split(text) if piece]


def _side(line: SpokenLine) -> str:
    return "client" if line.voice == "client" else "you"
