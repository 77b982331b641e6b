"""Grades as Moodle knows them: a per cent that is not in its list is refused, or rounded, by its importers."""

PER_CENT = (
    100,
    90,
    83.33333,
    80,
    75,
    70,
    66.66667,
    60,
    50,
    40,
    33.33333,
    30,
    25,
    20,
    16.66667,
    14.28571,
    12.5,
    11.11111,
    10,
    5,
    0,
)
"""Moodle's own list (`question/engine/bank.php`, fractions), without the negative ones."""


def per_cent(credit: float, most: float) -> float:
    """The nearest grade for a credit, where the best line on offer has to have 100."""
    if credit >= most:
        return 100
    return min((one for one in PER_CENT if one < 100), key=lambda one: abs(one - 100 * credit))


def shown(grade: float) -> str:
    """A grade in a file: `60`, `33.33333`."""
    return f"{grade:.5f}".rstrip("0").rstrip(".")
