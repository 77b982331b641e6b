"""Reliability of a fixed form, one that everybody answers whole: Cronbach's alpha and the standard error of measurement.

Of a case that goes another way in every class there is no form, and no figure. Situational judgment tests have low alphas (about .46;
Catano et al. 2012): judge them by a retest on a parallel form. Nobody passes or fails by them here.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import fsum, sqrt

from scoring import honesty
from scoring.interval import mean, variance
from scoring.items.answers import Place
from scoring.items.rest import Credits

WANTED = 0.70


@dataclass(frozen=True)
class Form:
    """Over `n` people and `k` items: alpha; mean and standard deviation of the sum of credits; `sem` in the same unit, credits.

    `longer` is how many times as many items alpha .70 would take (Spearman-Brown); None where alpha is not above zero.
    """

    n: int
    k: int
    alpha: float
    mean: float
    spread: float
    sem: float
    longer: float | None


def form(places: Sequence[Place], earned: Credits) -> Form | None:
    """The form of these items, over all who answered every one; None below fifty people, two items, or where sums do not vary."""
    whole = set.intersection(*(set(earned[place]) for place in places)) if places else set()
    if len(whole) < honesty.DISCRIMINATION:
        return None
    return reliability([[earned[place][person] for place in places] for person in sorted(whole)])


def reliability(rows: Sequence[Sequence[float]]) -> Form | None:
    """alpha = k / (k - 1) * (1 - sum of item variances / variance of sums); SEM = SD * sqrt(1 - alpha). Cronbach 1951.

    A row is one person's credits. None with fewer than two items or people, or where the sums do not vary.
    """
    k = len(rows[0]) if rows else 0
    sums = [fsum(row) for row in rows]
    whole = variance(sums)
    if k < 2 or whole <= 1e-12:
        return None
    within = fsum(variance([row[at] for row in rows]) for at in range(k))
    alpha = k / (k - 1) * (1 - within / whole)
    spread = sqrt(whole)
    return Form(len(rows), k, alpha, mean(sums), spread, spread * sqrt(max(0.0, 1 - alpha)), lengthened(alpha))


def lengthened(alpha: float) -> float | None:
    """How many times as many such items it takes for alpha .70: r (1 - a) / (a (1 - r))."""
    return WANTED * (1 - alpha) / (alpha * (1 - WANTED)) if alpha > 0 else None
