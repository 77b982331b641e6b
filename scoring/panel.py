"""What the ratings of several supervisors come to: agreement, credits by the mode rule, and what is contested.

Every rater gives every option of a turn 1 (works against this client here) to 5 (the best thing to say), with the pattern disclosed.

ICC(2,k), two-way random, average of k raters (Shrout & Fleiss 1979, Psychological Bulletin 86): (MSR - MSE) / (MSR + (MSC - MSE) / n)
over n options and k raters. Mode rule: an option's credit is the votes for it over those for the option with most votes
(Weng et al. 2018, who found it to help where raw distance from the consensus does not). Weighted kappa: Cohen 1968, quadratic weights.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import mean, stdev

from scoring import honesty
from scoring.vocabulary import Tier

LOWEST, HIGHEST = 1, 5
FEWEST_RATERS = honesty.RATERS
ICC_AT_LEAST = 0.70
SPREAD_AT_MOST = 1.0
"""Of the ratings of the best option, as a standard deviation."""
CONTESTED_WITHIN = 0.5
"""Where the means of the two best options are nearer than this, honest people differ."""

_TIER_FROM = ((0.8, Tier.BEST), (0.45, Tier.ACCEPTABLE), (0.15, Tier.NEUTRAL))
"""Half way between the credits of two tiers lies the border between them."""

Ratings = Mapping[str, Sequence[int]]
"""By option, what each rater gave it; the raters in one order for all options."""


@dataclass(frozen=True)
class OptionRating:
    """One option: the mean of its ratings (1 to 5), their standard deviation, and its credit by the mode rule (0 to 1)."""

    mean: float
    spread: float
    credit: float


@dataclass(frozen=True)
class TurnRating:
    """One turn as a panel sees it. `agreement` is ICC(2,k), None where all ratings are alike."""

    raters: int
    agreement: float | None
    options: dict[str, OptionRating]

    @property
    def best(self) -> str:
        """The option with the highest mean."""
        return max(self.options, key=lambda id_: self.options[id_].mean)

    @property
    def contested(self) -> bool:
        """True where the means of the two best options lie less than half a point apart."""
        first, second, *_ = sorted((one.mean for one in self.options.values()), reverse=True)
        return first - second < CONTESTED_WITHIN

    @property
    def holds(self) -> bool:
        """True where the panel's credits may stand for the key's: raters enough, agreement, and a best option not far spread."""
        agreed = self.agreement is not None and self.agreement >= ICC_AT_LEAST
        return self.raters >= FEWEST_RATERS and agreed and self.options[self.best].spread <= SPREAD_AT_MOST


def tier_of(credit: float) -> Tier:
    """The tier whose credit is nearest to a panel's, 0 to 1."""
    return next((tier for border, tier in _TIER_FROM if credit >= border), Tier.COUNTER)


def turn_rating(ratings: Ratings) -> TurnRating:
    """What the ratings of one turn come to. Raises ValueError for fewer than two options or raters, or ragged ratings."""
    raters = {len(given) for given in ratings.values()}
    if len(ratings) < 2 or len(raters) != 1 or min(raters) < 2:
        raise ValueError("two options and two raters at least, and every option rated by every rater")
    votes = _votes(ratings)
    most = max(votes.values())
    options = {
        id_: OptionRating(mean(given), stdev(given), votes[id_] / most if most else 0.0)
        for id_, given in ratings.items()
    }
    return TurnRating(raters.pop(), icc_2k(list(ratings.values())), options)


def icc_2k(rows: Sequence[Sequence[int]]) -> float | None:
    """ICC(2,k) of options (rows) by raters (columns); None where the ratings do not vary between options at all."""
    n, k = len(rows), len(rows[0])
    grand = mean(value for row in rows for value in row)
    row_means = [mean(row) for row in rows]
    column_means = [mean(row[j] for row in rows) for j in range(k)]
    between_rows = k * sum((value - grand) ** 2 for value in row_means) / (n - 1)
    between_columns = n * sum((value - grand) ** 2 for value in column_means) / (k - 1)
    total = sum((value - grand) ** 2 for row in rows for value in row)
    rest = total - between_rows * (n - 1) - between_columns * (k - 1)
    error = max(0.0, rest) / ((n - 1) * (k - 1))
    below = between_rows + (between_columns - error) / n
    return (between_rows - error) / below if below > 0 and between_rows > 0 else None


def weighted_kappa(one: Sequence[int], other: Sequence[int]) -> float | None:
    """Agreement of two raters over the same options, quadratic weights, 1 to 5; None where neither varies.

    1 is agreement throughout, 0 what their habits alone would give. Raises ValueError for sequences of different length.
    """
    if len(one) != len(other):
        raise ValueError("both must have rated the same options")
    if not one:
        return None
    observed = mean((a - b) ** 2 for a, b in zip(one, other, strict=True))
    expected = mean((a - b) ** 2 for a in one for b in other)
    return 1 - observed / expected if expected else None


def _votes(ratings: Ratings) -> dict[str, float]:
    """Each rater has one vote, for the option rated highest; between options rated alike it is divided."""
    votes = dict.fromkeys(ratings, 0.0)
    for rater in range(len(next(iter(ratings.values())))):
        highest = max(given[rater] for given in ratings.values())
        top = [id_ for id_, given in ratings.items() if given[rater] == highest]
        for id_ in top:
            votes[id_] += 1 / len(top)
    return votes
