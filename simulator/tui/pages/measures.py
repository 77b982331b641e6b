"""Numbers of the case debrief as lines of text: the five profiles, and the belief beside what the cues allowed."""

from collections.abc import Mapping, Sequence

from textual.content import Content
from textual.widget import Widget

from scoring.belief import Calibration
from scoring.profile import Estimate
from scoring.vocabulary import Pattern, Strategy
from simulator.locale.catalogue import _
from simulator.play.wording import debrief as words

NAMES = 22
"""Cells of the column of names."""


class Profiles(Widget):
    """A bar for each strategy, with its interval and its number of items; no total."""

    def __init__(self, found: Mapping[Strategy, Estimate | None]) -> None:
        super().__init__()
        self.found = dict(found)

    def render(self) -> Content:
        cells = 21 if self.size.width >= 70 else 11
        return Content("\n").join([_profile(strategy, estimate, cells) for strategy, estimate in self.found.items()])


class Beliefs(Widget):
    """A line for each pattern: for each session the points stated, and those the cues allowed."""

    def __init__(self, beliefs: Sequence[Calibration]) -> None:
        super().__init__()
        self.beliefs = tuple(beliefs)

    def render(self) -> Content:
        most = max(1, (self.size.width - NAMES) // 9)
        shown = self.beliefs[-most:]
        head = "".join(f"  {one.session}".ljust(9) for one in shown)
        lines = [Content.styled(_("yours · cues, session").ljust(NAMES) + head, "$quiet")]
        lines += [_belief(pattern, shown) for pattern in Pattern]
        return Content("\n").join(lines)


def _profile(strategy: Strategy, estimate: Estimate | None, cells: int) -> Content:
    name = (words.STRATEGIES[strategy].ljust(NAMES), "$foreground")
    if estimate is None:
        return Content.assemble(name, ("─" * cells, "$rule"), (f"  {words.profile(None)}", "$quiet"))
    at, low, high = (round(x * (cells - 1)) for x in (estimate.value, estimate.low, estimate.high))
    signs = [("●", "$you-name bold") if n == at else ("━", "$you-name") if low <= n <= high else ("─", "$rule")
             for n in range(cells)]  # fmt: skip
    return Content.assemble(name, *signs, (f"  {words.profile(estimate)}", "$quiet"))


def _belief(pattern: Pattern, shown: Sequence[Calibration]) -> Content:
    pieces: list[tuple[str, str]] = [(_(pattern.label).ljust(NAMES), "$foreground")]
    for one in shown:
        pieces.append((f"{round(100 * one.stated[pattern]):>3}", "$you-name bold"))
        pieces.append((f" · {round(100 * one.allowed[pattern])}".ljust(6), "$quiet"))
    return Content.assemble(*pieces)
