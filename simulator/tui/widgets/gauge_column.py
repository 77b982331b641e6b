"""The side column: the gauges, one under the other, and the promises that stand open. In a narrow window, one line of words."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.timer import Timer
from textual.widgets import Static

from simulator.locale.catalogue import _
from simulator.play.wording import session as words
from simulator.practice.gauges import Gauge, OpenPromise
from simulator.tui.safe import one_line
from simulator.tui.widgets.arousal import ArousalLine
from simulator.tui.widgets.bars import Bar, arrow
from simulator.tui.widgets.distance import DistanceLine

BEAT = 0.18
"""Seconds between one gauge and the next when they move."""


class GaugeColumn(VerticalScroll, can_focus=False):
    """Shows gauges; when they change they move one after the other, or all at once where motion is off."""

    def __init__(self, client: str) -> None:
        super().__init__()
        self.client = client
        self.shown: tuple[Gauge, ...] = ()
        self._beats: list[Timer] = []

    def compose(self) -> ComposeResult:
        yield DistanceLine(self.client)
        yield ArousalLine()
        yield Bar()
        yield Bar()
        yield Bar()
        yield Static(id="promises")

    def show(self, gauges: Sequence[Gauge], *, move: bool = False) -> None:
        """Show these gauges."""
        for beat in self._beats:
            beat.stop()
        before = {gauge.name: gauge.value for gauge in self.shown} if move or self.shown else {}
        self.shown = tuple(gauges)
        widgets = [self.query_one(DistanceLine), self.query_one(ArousalLine), *self.query(Bar)]
        self._beats = []
        for number, (widget, gauge) in enumerate(zip(widgets, gauges, strict=True)):
            was = before.get(gauge.name)
            if move and was not in (None, gauge.value):
                self._beats.append(self.set_timer(BEAT * (number + 1), lambda w=widget, g=gauge, b=was: w.show(g, b)))
            else:
                widget.show(gauge, was)

    def promise(self, promises: Sequence[OpenPromise]) -> None:
        """Show the promises that stand open."""
        lines = [one_line(words.promised(promise.text, promise.due)) for promise in promises]
        self.query_one("#promises", Static).update(
            Content.assemble(("promised\n", "$quiet"), "\n".join(lines)) if lines else Content("")
        )


class GaugeLine(Static):
    """All gauges in words, for a narrow window."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: tuple[Gauge, ...] = ()

    def show(self, gauges: Sequence[Gauge]) -> None:
        """Show these gauges."""
        before = {gauge.name: gauge.value for gauge in self.shown}
        self.shown = tuple(gauges)
        pieces: list[Content] = []
        for gauge in gauges:
            moved = arrow(gauge.value, before.get(gauge.name))
            pieces.append(Content.assemble((_(gauge.name), "$quiet"), f" {gauge.word}", (moved, "$quiet")))
        self.update(Content.styled(" · ", "$quiet").join(pieces))
