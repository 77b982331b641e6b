"""`when`: what must hold for a turn, an option, a session, a text or an ending. Data, never an expression to evaluate."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Annotated, Literal

from scoring.vocabulary import Move
from simulator.scenario.fields import Block, Limits, Tested

_BOUND = re.compile(r"at least (?P<low>\d{1,2})|at most (?P<high>\d{1,2})|(?P<from>\d{1,2}) to (?P<to>\d{1,2})")
_PLAIN_BOUND = r"at least \d{1,2}|at most \d{1,2}|\d{1,2} to \d{1,2}"
RANGES = ("bond", "activation", "safety", "closeness", "strain", "security")
"""What a condition asks for with at least, at most, or from one number to another."""
SLUG = r"^[a-z0-9-]{1,64}$"
OPTION_REFERENCE = r"^[a-z0-9-]{1,64}/[a-z0-9-]{1,64}$"


@lru_cache(maxsize=256)
def bounds(text: str) -> tuple[int, int]:
    """The inclusive range a bound allows: "at least 5" is (5, 10), "at most 3" is (0, 3), "4 to 6" is (4, 6).

    Raises ValueError for any other wording, for numbers above 10 and for a range that runs backwards.
    """
    match = _BOUND.fullmatch(text)
    if match is None:
        raise ValueError("write  at least 5,  at most 3  or  4 to 6")
    low = int(match["low"] or match["from"] or 0)
    high = int(match["high"] or match["to"] or 10)
    if not low <= high <= 10:
        raise ValueError("the numbers run from 0 to 10, the smaller one first")
    return low, high


Bound = Annotated[
    str, Tested(bounds, {"examples": ["at least 5", "at most 3", "4 to 6"], "pattern": f"^(?:{_PLAIN_BOUND})$"})
]
PromiseState = Literal["open", "kept", "broken", "owned"]


@dataclass(frozen=True, kw_only=True)
class Conditions(Block):
    """What must hold. Every line given must be true at once; `any` takes a list of which one is enough; `unless` must not hold."""

    bond: Bound | None = None
    """How much the client feels the two of you are on the same side, 0 to 10."""
    activation: Bound | None = None
    """Arousal, 0 to 10."""
    safety: Bound | None = None
    """How safe this room feels to the client, 0 to 10."""
    closeness: Bound | None = None
    """How close the therapist has come, 0 to 9; it drifts back to 3."""
    strain: Bound | None = None
    """How far the pattern's own risk has built up: drop-out, boundary pressure, flip or coasting, 0 to 10."""
    security: Bound | None = None
    """Earned security, 0 to 10."""
    window: Literal["below", "inside", "edge", "above"] | None = None
    """Where the arousal stands to the window of tolerance; the edge is its upper two points and counts as inside too."""
    reach: Literal["too-close", "within", "too-far"] | None = None
    """Where the therapist's closeness stands to what this client can bear."""
    rupture: Literal["open", "none", "repaired", "unrepaired"] | None = None
    """open: one is open now. none: none is open now. repaired: the last one was repaired. unrepaired: one was left open at the
    end of a session and still is."""
    chose: Annotated[str, Limits(pattern=OPTION_REFERENCE, examples=["folder/feeling"])] | None = None
    """An option that was chosen earlier, as turn/option."""
    used: Move | None = None
    """A move made in an earlier turn of this session."""
    promise: Annotated[dict[str, PromiseState], Limits(min_length=1, examples=[{"the-form": "kept"}])] | None = None
    """The state of a promise, by its id."""
    any: Annotated[tuple["Conditions", ...], Limits(min_length=1)] | None = None
    """A list of conditions of which at least one must hold."""
    unless: "Conditions | None" = None
    """Conditions that must not hold together."""
