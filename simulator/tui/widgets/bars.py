"""Alliance, safety and strain: a short bar, its word, and an arrow where it has just moved."""

from textual.content import Content
from textual.widget import Widget

from simulator.locale.catalogue import _
from simulator.practice.gauges import Gauge

FULL, HALF, EMPTY = "━", "╸", "─"
NAMES = 10
"""Cells of the column of names."""


class Bar(Widget):
    """Draws one gauge in one line."""

    def __init__(self) -> None:
        super().__init__()
        self.gauge: Gauge | None = None
        self.before: int | None = None

    def show(self, gauge: Gauge, before: int | None = None) -> None:
        """Show this, and which way it moved."""
        self.gauge, self.before = gauge, before
        self.refresh(layout=True)

    def render(self) -> Content:
        return bar(self.gauge, self.before) if self.gauge else Content("")


def named(gauge: Gauge) -> Content:
    """`distance  within her reach`."""
    return Content.assemble((_(gauge.name).ljust(NAMES), "$quiet"), gauge.word)


def bar(gauge: Gauge, before: int | None) -> Content:
    """`alliance  ━━╸── tentative ↑`, half a cell a point."""
    cells = gauge.most // 2
    full, half = divmod(gauge.value, 2)
    return Content.assemble(
        (_(gauge.name).ljust(NAMES), "$quiet"),
        (FULL * full + HALF * half, "$foreground"),
        (EMPTY * (cells - full - half), "$rule"),
        f" {gauge.word}",
        (arrow(gauge.value, before), "$quiet"),
    )


def arrow(value: int, before: int | None) -> str:
    """Which way it moved, if it did."""
    if before is None or before == value:
        return ""
    return " ↑" if value > before else " ↓"
