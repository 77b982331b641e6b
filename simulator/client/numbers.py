"""The integers of the client model, as data. A row can be argued about without reading a line of code.

All are teaching choices: the signs and the order of effects follow the sources, the sizes are chosen so that the lessons show.
"""

from typing import NamedTuple

from scoring.vocabulary import Move, Pattern

CLOSENESS_AT_REST = 3
"""Closeness at the start, and where it drifts back to; it runs from 0 to 9."""

MOST = 10
"""The top of every scale but closeness."""

CLOSEST = 9
"""The top of closeness."""

SECURITY_TO_WIDEN = 2
"""Rise of security since the start after which the window is one wider."""

RUPTURE_DEEPENS_AT = 3
"""Turns after which an unrepaired rupture deepens and its clock starts again."""

BREAKING_POINT = 8
"""Strain at which an insecure client breaks off."""

LIMIT = 5
"""Strain at which a client is at the limit: cancels, sends a crisis message, does not show up."""


class Temperament(NamedTuple):
    """Where a client of one pattern starts, and what it leans to. All on scales from 0 to 10.

    `rest` is where arousal settles, by `recovery` points a turn; `low` to `high` is the window of tolerance;
    `centre` is the closeness this client is most at ease with, give or take `tolerance`.
    """

    bond: int
    task: int
    goal: int
    activation: int
    rest: int
    recovery: int
    safety: int
    centre: int
    tolerance: int
    low: int
    high: int
    security: int
    strain_means: str


TEMPERAMENTS: dict[Pattern, Temperament] = {
    Pattern.SECURE: Temperament(
        bond=5, task=5, goal=5, activation=4, rest=4, recovery=2, safety=6, centre=5, tolerance=3, low=2, high=8, security=8,
        strain_means="coasting: pleasant, shallow work",
    ),
    Pattern.DISMISSING: Temperament(
        bond=3, task=4, goal=4, activation=2, rest=2, recovery=1, safety=5, centre=3, tolerance=1, low=1, high=5, security=3,
        strain_means="drop-out: at 5 an hour is cancelled, at 8 the work ends",
    ),
    Pattern.PREOCCUPIED: Temperament(
        bond=5, task=4, goal=4, activation=6, rest=5, recovery=1, safety=4, centre=6, tolerance=3, low=3, high=7, security=3,
        strain_means="boundary pressure: at 5 crisis contact, at 8 the boundary breaks",
    ),
    Pattern.FEARFUL: Temperament(
        bond=3, task=3, goal=3, activation=5, rest=4, recovery=1, safety=3, centre=5, tolerance=2, low=3, high=6, security=2,
        strain_means="flip: at 5 a missed hour, at 8 the work breaks off",
    ),
}  # fmt: skip


class Effect(NamedTuple):
    """What a move does at once: points added to bond, activation and safety (by pattern), closeness, task and goal (for all)."""

    bond: int
    activation: int
    safety: int
    closeness: int
    task: int
    goal: int


_SHARED: dict[Move, tuple[int, int, int]] = {
    # closeness, task, goal
    Move.FRAME_HOLD: (0, 1, 0),
    Move.KEEP_THREAD: (1, 0, 0),
    Move.FACT_FIRST: (-1, 1, 0),
    Move.DOSE_STEP: (1, 1, 0),
    Move.FEEL_REFLECT: (1, 0, 0),
    Move.DEEPEN: (2, 0, 0),
    Move.GROUND: (0, 0, 0),
    Move.SAFE_SIGNAL: (1, 0, 0),
    Move.OWN_REPAIR: (1, 0, 0),
    Move.META_NAME: (1, 0, 0),
    Move.ALIGN_TASK: (0, 1, 1),
    Move.HONOUR_GUARD: (-1, 0, 1),
    Move.LINK_PATTERN: (1, 0, 0),
    Move.MARK_CHANGE: (1, 0, 1),
    Move.TRACK_REACTION: (0, 0, 0),
    Move.RISK_ASK: (0, 0, 0),
    Move.OVER_GIVE: (3, -1, 0),
    Move.PULL_BACK: (-3, 0, 0),
    Move.PRESS_ON: (2, 0, 0),
    Move.SELF_DEFEND: (-1, 0, 0),
}

_BY_PATTERN: dict[Move, str] = {
    # bond/activation/safety for secure, dismissing, preoccupied, fearful
    Move.FRAME_HOLD: "0/0/+1    0/0/+1    +1/-1/+2  +1/0/+1",
    Move.KEEP_THREAD: "+1/0/0    +1/0/0    +1/-1/+1  +1/0/+1",
    Move.FACT_FIRST: "0/-1/0    +1/-1/+1  0/-1/+1   0/-1/0",
    Move.DOSE_STEP: "+1/+1/0   +1/+1/0   +1/0/0    +1/+1/0",
    Move.FEEL_REFLECT: "+1/+1/+1  0/+1/0    +1/0/+1   +1/+1/0",
    Move.DEEPEN: "+1/+2/0   -1/+3/-2  0/+2/-1   -1/+3/-2",
    Move.GROUND: "0/-2/0    0/-2/+1   +1/-2/+1  +1/-2/+1",
    Move.SAFE_SIGNAL: "0/0/0     -1/+1/-1  0/-1/+1   +1/-1/+2",
    Move.OWN_REPAIR: "+1/0/+1   +1/0/+1   +1/-1/+1  +2/-1/+2",
    Move.META_NAME: "+1/+1/0   0/+2/-1   +1/+1/0   0/+1/0",
    Move.ALIGN_TASK: "0/0/0     0/0/+1    0/-1/0    0/0/0",
    Move.HONOUR_GUARD: "0/-1/0    +1/-1/+1  0/0/0     +1/-1/+1",
    Move.LINK_PATTERN: "0/+1/0    -1/+2/-1  -1/+1/-1  -1/+2/-2",
    Move.MARK_CHANGE: "+1/0/0    +1/+1/0   +1/0/+1   0/+1/0",
    Move.TRACK_REACTION: "0/0/0     0/0/0     0/0/0     0/0/0",
    Move.RISK_ASK: "0/+1/+1   0/+1/+1   0/+1/+1   0/+1/+1",
    Move.OVER_GIVE: "0/0/-1    -1/+1/-1  +1/-2/+1  +1/-1/0",
    Move.PULL_BACK: "-1/0/-1   0/-1/0    -1/+2/-2  -1/+1/-2",
    Move.PRESS_ON: "-1/+1/-1  -2/+3/-2  -1/+2/-2  -2/+3/-3",
    Move.SELF_DEFEND: "-1/+1/-1  -1/0/-1   -2/+2/-2  -2/+1/-2",
}


def _effects() -> dict[tuple[Pattern, Move], Effect]:
    found = {}
    for move, row in _BY_PATTERN.items():
        for pattern, numbers in zip(Pattern, row.split(), strict=True):
            bond, activation, safety = (int(number) for number in numbers.split("/"))
            found[pattern, move] = Effect(bond, activation, safety, *_SHARED[move])
    return found


EFFECTS: dict[tuple[Pattern, Move], Effect] = _effects()
"""The effect of every move on a client of every pattern."""
