"""The gates: how well a player that does not read the client may do, on the scale of fit corrected for guessing.

On that scale guessing has 0 and the best line each time 1. The figures are those that the review of an item bank asks for
(`docs/evidence.md`); they are teaching choices.
"""

from collections.abc import Callable
from dataclasses import dataclass

from scoring.vocabulary import Pattern

FEWEST_CHOICES = 10
"""In fewer turns with a choice a figure says little, and no gate is asked for."""
NEAR = 0.05
"""A figure as close to its limit as this is marked, before a change of a line or two carries it over."""


@dataclass(frozen=True)
class Gate:
    """`most` is the highest fit* the player may have; `by` says whether it goes by the moves on offer or by the wording."""

    code: str
    most: float
    by: str
    whom: Callable[[str], bool]
    what: str

    def fails(self, fit: float | None) -> bool:
        """True where this fit* is too high."""
        return fit is not None and fit > self.most


MOVES, WORDING = "moves", "wording"


def gates(pattern: Pattern) -> tuple[Gate, ...]:
    """The gates for a client of this pattern. One-size warmth must do worse than guessing with a dismissing client."""
    warm = 0.0 if pattern is Pattern.DISMISSING else 0.15
    return (
        Gate("Q532", warm, MOVES, lambda name: name == "warmth", "one-size warmth"),
        Gate("Q533", 0.25, WORDING, _is_trick, "a trick that never looks at the client"),
        Gate("Q534", 0.35, MOVES, lambda name: name.startswith("always-"), "one move all the time"),
        Gate("Q535", 0.65, MOVES, lambda name: name.endswith("-key"), "the key of another pattern"),
    )


MEAN_OF_OTHER_KEYS = 0.5
"""How high the keys of the other patterns may come in the mean."""

KEY_AT_LEAST = 0.9
"""How high the key itself must come."""


def unasked(choices: int) -> str | None:
    """The sentence that says why no gate was asked for; None where they were. `choices` counts the turns with options."""
    if choices >= FEWEST_CHOICES:
        return None
    return f"{choices} turn{'' if choices == 1 else 's'} with options; the gates are asked from {FEWEST_CHOICES}"


def mark(pattern: Pattern, player: str, fit: float | None) -> str:
    """What stands beside a player's fit*: OVER its limit, CLOSE to it, or a space."""
    if fit is None:
        return " "
    beyond = [fit - gate.most for gate in gates(pattern) if gate.whom(player)]
    beyond += [KEY_AT_LEAST - fit] if player == "key" else []
    worst = round(max(beyond, default=-1.0), 9)
    return OVER if worst > 0 else CLOSE if worst >= -NEAR else " "


OVER, CLOSE = "!", "~"


def _is_trick(name: str) -> bool:
    return name in (
        "longest",
        "shortest",
        "most-sentences",
        "most-hedged",
        "most-questions",
        "says-sorry",
    ) or name.startswith("slot-")
