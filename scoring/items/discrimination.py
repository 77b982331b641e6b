"""Whether an item parts those who do well elsewhere from those who do not."""

from collections.abc import Sequence

from scoring.interval import Correlation, correlation, mean

TAIL = 0.27
"""The share of people in each tail (Kelley 1939, Journal of Educational Psychology 30)."""

Pairs = Sequence[tuple[float, float]]
"""What was earned at the item, and the rest score."""


def item_rest(pairs: Pairs) -> Correlation | None:
    """The correlation of the item with the rest, the item itself taken out (corrected item-total correlation)."""
    return correlation([credit for credit, _ in pairs], [rest for _, rest in pairs])


def upper_lower(pairs: Pairs) -> float | None:
    """Mean credit at the item of the upper 27 % by rest score, less that of the lower 27 %; -1 to 1. None where nobody is.

    Of those who stand level at the border each counts in part, so that no order of a file decides.
    """
    size = round(TAIL * len(pairs))
    if not size:
        return None
    return _tail([(-rest, credit) for credit, rest in pairs], size) - _tail(
        [(rest, credit) for credit, rest in pairs], size
    )


def _tail(ranked: Sequence[tuple[float, float]], size: int) -> float:
    """Mean credit of the `size` people of lowest rank."""
    border = sorted(rank for rank, _ in ranked)[size - 1]
    within = [credit for rank, credit in ranked if rank < border]
    level = [credit for rank, credit in ranked if rank == border]
    return (sum(within) + (size - len(within)) * mean(level)) / size
