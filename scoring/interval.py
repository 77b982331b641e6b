"""Intervals for a share and for a correlation, and the sums they are made of."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import atanh, fsum, sqrt, tanh
from statistics import NormalDist

from scoring.honesty import LEVEL

_Z = NormalDist().inv_cdf(0.5 + LEVEL / 2)


@dataclass(frozen=True)
class Share:
    """`k` of `n`, and the ends of the 95 % interval, all 0 to 1."""

    k: int
    n: int
    low: float
    high: float

    @property
    def value(self) -> float:
        """The share, 0 to 1; 0 where there is nobody."""
        return self.k / self.n if self.n else 0.0


@dataclass(frozen=True)
class Correlation:
    """r, -1 to 1, over n people, and the ends of its 95 % interval."""

    r: float
    n: int
    low: float
    high: float

    @property
    def below_zero(self) -> bool:
        """True where the whole interval lies below zero: more than chance would do."""
        return self.high < 0


def wilson(k: int, n: int) -> Share:
    """A share with the score interval (Wilson 1927, JASA 22), which holds its level where n is small; 0 to 1 where there is nobody."""
    if not n:
        return Share(0, 0, 0.0, 1.0)
    p, z2 = k / n, _Z**2
    middle = (p + z2 / (2 * n)) / (1 + z2 / n)
    half = _Z * sqrt(p * (1 - p) / n + z2 / (4 * n * n)) / (1 + z2 / n)
    return Share(k, n, max(0.0, middle - half), min(1.0, middle + half))


def correlation(xs: Sequence[float], ys: Sequence[float]) -> Correlation | None:
    """Pearson's r with the interval by Fisher's z (Fisher 1921, Metron 1). None below four pairs, or where one side does not vary."""
    r = pearson(xs, ys)
    if r is None or len(xs) < 4:
        return None
    if abs(r) >= 1 - 1e-12:
        return Correlation(r, len(xs), r, r)
    z, reach = atanh(r), _Z / sqrt(len(xs) - 3)
    return Correlation(r, len(xs), tanh(z - reach), tanh(z + reach))


def pearson(xs: Sequence[float], ys: Sequence[float]) -> float | None:
    """r, -1 to 1; None where one side does not vary. Raises ValueError for sequences of different length."""
    mean_x, mean_y = mean(xs), mean(ys)
    both = fsum((x - mean_x) * (y - mean_y) for x, y in zip(xs, ys, strict=True))
    spread = sqrt(fsum((x - mean_x) ** 2 for x in xs)) * sqrt(fsum((y - mean_y) ** 2 for y in ys))
    return max(-1.0, min(1.0, both / spread)) if spread > 1e-12 else None


def mean(values: Sequence[float]) -> float:
    """The mean; 0 of nothing."""
    return fsum(values) / len(values) if values else 0.0


def variance(values: Sequence[float]) -> float:
    """The variance of a sample, over n - 1; 0 of fewer than two."""
    middle = mean(values)
    return fsum((value - middle) ** 2 for value in values) / (len(values) - 1) if len(values) > 1 else 0.0
