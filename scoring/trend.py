"""The direction a series takes."""

from collections.abc import Sequence


def slope(values: Sequence[float]) -> float | None:
    """Least-squares slope of values at 0, 1, 2, …, in their unit per step; None below two values."""
    n = len(values)
    if n < 2:
        return None
    middle, mean = (n - 1) / 2, sum(values) / n
    up = sum((x - middle) * (value - mean) for x, value in enumerate(values))
    return up / sum((x - middle) ** 2 for x in range(n))
