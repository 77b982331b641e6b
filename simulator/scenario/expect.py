"""`expect`: what must hold over all plays of a player, written in the vignette and proved by `attune check --prove`."""

import re
from dataclasses import dataclass
from typing import Annotated

from scoring.vocabulary import Move, Pattern
from simulator.scenario.fields import Block, Limits, Tested
from simulator.scenario.nearest import nearest
from simulator.scenario.when import SLUG, Conditions

_SHARE = re.compile(r"at (?P<which>least|most) (?P<percent>\d{1,3}(?:\.\d{1,2})?)(?: ?%)?")
_PLAIN_SHARE = r"at (?:least|most) \d{1,3}(?:\.\d{1,2})?(?: ?%)?"

ACCEPTABLE = "acceptable"
"""A short name for the player who plays anything that fits."""

PLAYERS: tuple[str, ...] = (
    "key",
    ACCEPTABLE,
    "key-or-acceptable",
    "learner",
    "random",
    "warmth",
    "longest",
    "shortest",
    "most-sentences",
    "most-hedged",
    "most-questions",
    "says-sorry",
    *(f"slot-{number}" for number in range(1, 6)),
    *(f"{pattern}-key" for pattern in Pattern),
    *(f"always-{move}" for move in Move),
)
"""Every player that an expectation can speak of."""


def share_bounds(text: str) -> tuple[float, float]:
    """The range a share may lie in, both ends inside, 0 to 1: "at most 5" is (0, .05), "at least 40 %" is (.4, 1).

    Raises ValueError for any other wording, and for more than 100.
    """
    match = _SHARE.fullmatch(text)
    if match is None or float(match["percent"]) > 100:
        raise ValueError("write  at most 5  or  at least 40,  in per cent of the plays")
    share = float(match["percent"]) / 100
    return (0.0, share) if match["which"] == "most" else (share, 1.0)


def player_named(text: str) -> str:
    """The name, if a player has it. Raises ValueError that names the nearest one."""
    if text not in PLAYERS:
        near = nearest(text, PLAYERS)
        raise ValueError(f"did you mean '{near}'?" if near else f"there is {', '.join(PLAYERS[:6])}, …")
    return text


BROKEN_OFF = "any-break-off"
"""Stands for work that breaks off, whatever ending answers it."""

Share = Annotated[
    str, Tested(share_bounds, {"examples": ["at most 0", "at least 40"], "pattern": f"^(?:{_PLAIN_SHARE})$"})
]
PlayerName = Annotated[str, Tested(player_named, {"examples": ["key", "random", "warmth"], "enum": list(PLAYERS)})]


@dataclass(frozen=True, kw_only=True)
class Expectation(Block):
    """One thing that must hold over all plays of a player: how often an ending is reached, or what never happens."""

    player: PlayerName = "random"
    """Whose plays: the key, acceptable (anything that fits), random (every way to play), warmth, …"""
    ending: Annotated[str, Limits(pattern=SLUG)] | None = None
    """The ending that `share` speaks of, by its id; any-break-off for work that breaks off, whatever the ending."""
    share: Share | None = None
    """How many of the plays reach that ending, in per cent: at most 0, at least 40."""
    never: Conditions | None = None
    """What never holds, at any turn and at the end, in any of the plays."""
