"""Raised hands as a host writes them: `A 3 B 1`, letters and numbers, each letter once."""

import re
from collections.abc import Collection

from simulator.play.wording import classroom as words

_PAIR = re.compile(r"([A-Z])[ :=]*([0-9]+)[ ,;]*")


class NotHands(ValueError):
    """What was written is none. The message is one sentence."""


def raised(text: str, letters: Collection[str]) -> dict[str, int]:
    """How many hands each letter has. `letters` are those of the vote. Raises NotHands."""
    pairs = _PAIR.findall(text.upper())
    rest = _PAIR.sub("", text.upper()).strip()
    if not pairs or rest or any(letter not in letters for letter, _ in pairs):
        raise NotHands(words.HANDS_ARE)
    counted: dict[str, int] = {}
    for letter, count in pairs:
        if letter in counted:
            raise NotHands(words.hands_twice(letter))
        counted[letter] = int(count)
    return counted
