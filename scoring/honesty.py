"""How many answers it takes before the product says something: one table, for trainees and for instructors.

The figures are those of `docs/after-class.md`. A class has 8 to 40 people; classical item analysis asks for 100 to 200. So little is
said of one class, and items are pooled over classes by the content of their vignette.
"""

ANONYMOUS = 3
"""People. What rises in a class is shown, to its host too, once so many have answered."""

SMALLEST_GROUP = 5
"""People. A smaller group is left out of an export under pseudonyms: in it everybody can tell who is who."""

RATERS = 5
"""Supervisors. A panel of fewer does not touch the key."""

PROFILE = 8
"""Items. Below it no profile, estimate or fit of a check-up form is given."""

BARS = 8
"""Votes. Below it the bars of one or two people stay hidden from a class, in a strict room."""

INTERVALS = 10
"""People. Below it an item, and a vote in class, has its counts and nothing else."""

FLAGS = 30
"""People. Below it an item has counts and Wilson intervals, and one flag at most: that it runs below zero, look at the key."""

CURVE = 30
"""Beliefs. From here on sureness is drawn against being right (a teaching choice)."""

UPPER_LOWER = 40
"""People. From here on the upper 27 % are set beside the lower 27 %."""

DISCRIMINATION = 50
"""People. From here on the item-rest correlation is shown; and alpha with its standard error of measurement, of fixed forms only."""

REST = 5
"""Other items. Who has answered fewer has no rest score."""

LEVEL = 0.95
"""The level of every interval of a class."""

TABLE: tuple[tuple[int, str, str], ...] = (
    (ANONYMOUS, "people", "what rises in a class, in totals"),
    (SMALLEST_GROUP, "people", "an export under pseudonyms holds the group at all"),
    (RATERS, "supervisors", "a panel's credits in place of the provisional key"),
    (PROFILE, "items", "a profile, an estimate, the fit of a check-up form"),
    (BARS, "votes", "the bars of one or two people, before the class"),
    (INTERVALS, "votes", "the share of a vote in per cent, its interval, and what it suggests"),
    (
        INTERVALS,
        "people",
        "Wilson intervals beside an item's counts, its difficulty, and the one flag *below zero, look at the key*",
    ),
    (
        FLAGS,
        "people",
        "the other flags: too easy or too hard, a line that hardly anybody takes, one that the better answerers take",
    ),
    (CURVE, "beliefs", "the curve of sureness against being right"),
    (UPPER_LOWER, "people", "the upper 27 % beside the lower 27 %"),
    (DISCRIMINATION, "people", "the item-rest correlation with its interval; alpha and its error, of fixed forms only"),
)
"""From how many on, of what, what is said. Omega is not offered: it wants 200 people and a factor that fits."""
