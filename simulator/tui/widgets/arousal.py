"""The line of arousal, with the window in which this client can work.

arousal   in her window
low ─[───■──◦─]──── high
"""

from textual.content import Content
from textual.widget import Widget

from simulator.locale.catalogue import _
from simulator.practice.gauges import Gauge
from simulator.tui.widgets.bars import named

LOW, HIGH = f"{_('low')} ", f" {_('high')}"
NOW, BEFORE = "■", "◦"


class ArousalLine(Widget):
    """Draws one `arousal` gauge."""

    def __init__(self) -> None:
        super().__init__()
        self.gauge: Gauge | None = None
        self.before: int | None = None

    def show(self, gauge: Gauge, before: int | None = None) -> None:
        """Show this, and where it stood before if that was elsewhere."""
        self.gauge, self.before = gauge, before if before != gauge.value else None
        self.refresh(layout=True)

    def render(self) -> Content:
        if self.gauge is None:
            return Content("")
        return Content("\n").join([named(self.gauge), line(self.gauge, self.before)])


def line(gauge: Gauge, before: int | None) -> Content:
    """One cell a degree, the window's ends between the cells."""
    low, high = gauge.band or (0, gauge.most)
    pieces: list[tuple[str, str]] = [(LOW, "$quiet")]
    for value in range(gauge.most + 1):
        if value == low:
            pieces.append(("[", "$client-name"))
        inside = "$client-name" if low <= value <= high else "$rule"
        sign = (NOW, "bold") if value == gauge.value else (BEFORE, "$foreground") if value == before else ("─", inside)
        pieces.append(sign)
        if value == high:
            pieces.append(("]", "$client-name"))
    return Content.assemble(*pieces, (HIGH, "$quiet"))
