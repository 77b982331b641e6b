"""The difficulty dial: one notch up or down after a block, by what the trainee said of it."""

from collections.abc import Iterable

from simulator.store.blocks import Block

EASIEST, HARDEST = 1, 3
"""The levels of scenes: clear cues, mixed cues, a misleading first impression."""

_NOTCH = {"too-easy": 1, "good": 0, "too-hard": -1}


def level(blocks: Iterable[Block]) -> int:
    """The level the dial stands at after these answers, the oldest first; it begins with the clear cues."""
    at = EASIEST
    for block in blocks:
        at = min(HARDEST, max(EASIEST, at + _NOTCH[block.answer]))
    return at
