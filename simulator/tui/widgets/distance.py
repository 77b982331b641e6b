"""The line of distance: you, the client, and the bracket in which this client can bear you.

    distance  within her reach
        you      Hanne
    ──[──●─◦─]─────○

The client sits at the right end. You move right as you come closer. When you come too close the bracket slides away from you; when
you leave it reaches after you, or does not. A hollow dot shows where you were before.
"""

from rich.cells import cell_len
from textual.content import Content
from textual.widget import Widget

from simulator.locale.catalogue import _
from simulator.practice.gauges import Gauge
from simulator.tui.safe import one_line
from simulator.tui.widgets.bars import named

STEP = 2
"""Cells from one degree of closeness to the next."""

YOU, BEFORE, CLIENT = "●", "◦", "○"


class DistanceLine(Widget):
    """Draws one `distance` gauge."""

    def __init__(self, client: str) -> None:
        super().__init__()
        self.client = one_line(client)
        self.gauge: Gauge | None = None
        self.before: int | None = None

    def show(self, gauge: Gauge, before: int | None = None) -> None:
        """Show this, and where you stood before if that was elsewhere."""
        self.gauge, self.before = gauge, before if before != gauge.value else None
        self.refresh(layout=True)

    def render(self) -> Content:
        if self.gauge is None:
            return Content("")
        return Content("\n").join([named(self.gauge), labels(self.gauge, self.client), line(self.gauge, self.before)])


def cells(gauge: Gauge) -> int:
    """Width of the line."""
    return at(gauge.most) + STEP + 1


def at(value: int) -> int:
    """The cell of a degree of closeness; the first is kept for a bracket."""
    return 1 + STEP * value


YOU = _("you")


def labels(gauge: Gauge, client: str) -> Content:
    """The names over the two dots; the client's gives way where you come too near."""
    width = cells(gauge)
    you_from = max(0, at(gauge.value) - 1)
    gap = width - cell_len(client) - (you_from + cell_len(YOU))
    if gap < 1:
        return Content.assemble(" " * you_from, (YOU, "$you-name"))
    return Content.assemble(" " * you_from, (YOU, "$you-name"), " " * gap, (client, "$client-name"))


def line(gauge: Gauge, before: int | None) -> Content:
    """The line itself: bracket, dots, and the way between."""
    low, high = gauge.band or (0, gauge.most)
    signs = dict.fromkeys(range(cells(gauge)), ("─", "$rule"))
    signs |= dict.fromkeys(range(at(low), at(high) + 1), ("─", "$client-name"))
    signs[at(low) - 1] = ("[", "$client-name")
    signs[at(high) + 1] = ("]", "$client-name")
    if before is not None:
        signs[at(before)] = (BEFORE, "$you-name")
    signs[at(gauge.value)] = (YOU, "$you-name bold")
    signs[cells(gauge) - 1] = (CLIENT, "$client-name bold")
    return Content.assemble(*(signs[cell] for cell in range(cells(gauge))))
