"""Shares as per cent."""

from simulator.play.wording.numbers import as_written

CERTAIN = 1 - 1e-9
_LEAST = 5e-7


def percent(share: float) -> str:
    """A share as per cent; what is possible never reads as 0 %, and what is not certain never as 100 %."""
    if share <= 0:
        return "0 %"
    if share >= CERTAIN:
        return "100 %"
    return as_written(_told(share))


def _told(share: float) -> str:
    if share < 0.001:
        return "<0.1 %" if share >= _LEAST else "<0.0001 %"
    return ">99.9 %" if share > 0.999 else f"{100 * share:.1f} %"
