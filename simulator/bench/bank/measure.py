"""One measured thing, beside what is fair."""

from dataclasses import dataclass
from typing import Literal

Verdict = Literal["holds", "fails", "too few"]


@dataclass(frozen=True)
class Measure:
    """`value` lies between `low` and `high` where the gate holds; None where there is too little to measure. `where` names the
    items that weigh most against it, as `vignette turn`."""

    name: str
    value: float | None
    low: float
    high: float
    note: str = ""
    where: tuple[str, ...] = ()

    @property
    def verdict(self) -> Verdict:
        """Whether the gate holds."""
        if self.value is None:
            return "too few"
        return "holds" if self.low <= self.value <= self.high else "fails"


def at_most(name: str, value: float | None, high: float, note: str = "", where: tuple[str, ...] = ()) -> Measure:
    """A measure with an upper bound."""
    return Measure(name, value, float("-inf"), high, note, where)


def at_least(name: str, value: float | None, low: float, note: str = "", where: tuple[str, ...] = ()) -> Measure:
    """A measure with a lower bound."""
    return Measure(name, value, low, float("inf"), note, where)
