"""What somebody does at one kind of moment, from few answers and old ones: an estimate with its interval, or that there are too few.

An answer is the credit of a line, 0 to 1. Answers fade: one counts half after `HALF_LIFE` days. What is left of them is mixed with
what the same person does in general (`Standing` of the whole), which counts as `PRIOR` fresh answers do. So one cell with nine
answers does not leap about, and one with ninety speaks for itself.

The form is that of an empirical-Bayes estimate for a normal mean with a known weight of the prior; Efron & Morris 1975, Data analysis
using Stein's estimator, Journal of the American Statistical Association 70. `HALF_LIFE` and `PRIOR` are teaching choices.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from math import sqrt

from scoring.profile import TOO_FEW

HALF_LIFE = 60.0
"""Days after which an answer counts half."""

PRIOR = 6.0
"""How many fresh answers the general level counts for."""

_NORMAL = 1.645
"""Standard deviations either side that hold 90 % of a normal distribution."""

_SPREAD = 0.12
"""Least variance of single answers that is believed: nine equal answers do not prove that the tenth will be the same. It is that of
answers between the tiers best and acceptable, mixed with one that misses."""


@dataclass(frozen=True)
class Answers:
    """Answers added up. `n` counts them; `weight`, `total` and `squares` are sums of w, w x and w x^2, and `weight2` of w^2, with
    w from 0 to 1 for age and x the credit, 0 to 1. `chance` is the sum of w times what blind choosing would have earned."""

    n: int = 0
    weight: float = 0.0
    weight2: float = 0.0
    total: float = 0.0
    squares: float = 0.0
    chance: float = 0.0

    def __add__(self, other: "Answers") -> "Answers":
        return Answers(
            self.n + other.n,
            self.weight + other.weight,
            self.weight2 + other.weight2,
            self.total + other.total,
            self.squares + other.squares,
            self.chance + other.chance,
        )

    @property
    def mean(self) -> float:
        """The faded mean of the answers, 0 to 1; 0 without any."""
        return self.total / self.weight if self.weight else 0.0

    @property
    def effective(self) -> float:
        """How many fresh answers these are worth: (sum of w)^2 / (sum of w^2), and never more than the sum of w."""
        return min(self.weight, self.weight**2 / self.weight2) if self.weight2 else 0.0

    @property
    def by_chance(self) -> float:
        """What blind choosing would have earned in the mean, 0 to 1."""
        return self.chance / self.weight if self.weight else 0.0


@dataclass(frozen=True)
class Standing:
    """An estimate, 0 to 1, the ends of its 90 % interval, the number of answers, and what blind choosing would have earned."""

    value: float
    low: float
    high: float
    n: int
    chance: float

    def as_json(self) -> dict[str, float | int]:
        """For JSON, to three places."""
        return {
            "value": round(self.value, 3),
            "low": round(self.low, 3),
            "high": round(self.high, 3),
            "n": self.n,
            "chance": round(self.chance, 3),
        }


def faded(days: float) -> float:
    """How much an answer of so many days ago counts, 1 down towards 0. One from the future counts whole: clocks are set back."""
    return float(0.5 ** (max(0.0, days) / HALF_LIFE))


def gathered(counts: Iterable[tuple[float, int, float, float, float]]) -> Answers:
    """Answers from `(days ago, n, sum of credit, sum of its squares, sum of chance)`, one of these for each day or attempt."""
    n, weight, weight2, total, squares, chance = 0, 0.0, 0.0, 0.0, 0.0, 0.0
    for days, here, credit, credit2, blind in counts:
        w = faded(days)
        n += here
        weight += w * here
        weight2 += w * w * here
        total += w * credit
        squares += w * credit2
        chance += w * blind
    return Answers(n, weight, weight2, total, squares, chance)


def standing(answers: Answers, general: Answers) -> Standing | None:
    """The estimate for these answers, drawn towards what is done in general. None where there are fewer than eight.

    `general` holds all answers of the same person, these among them.
    """
    if answers.n < TOO_FEW:
        return None
    own, prior = answers.effective, PRIOR if general.n > answers.n else 0.0
    value = (own * answers.mean + prior * general.mean) / (own + prior)
    spread = max(_SPREAD, _variance(general))
    own_error = spread * own / (own + prior) ** 2
    general_error = spread / max(general.effective, 1.0) * (prior / (own + prior)) ** 2
    between = _BETWEEN * (prior / (own + prior)) ** 2
    reach = _NORMAL * sqrt(own_error + general_error + between)
    return Standing(value, max(0.0, value - reach), min(1.0, value + reach), answers.n, answers.by_chance)


_BETWEEN = 0.02
"""Variance of what one person does between one kind of moment and another: about .14 either side of their general level."""


def _variance(answers: Answers) -> float:
    return max(0.0, answers.squares / answers.weight - answers.mean**2) if answers.weight else 0.0
