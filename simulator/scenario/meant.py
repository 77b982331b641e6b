"""Words that people use for those of the format: the screen's names of the gauges, and short or other names of patterns."""

from collections.abc import Iterable

from scoring.vocabulary import Pattern
from simulator.scenario.nearest import nearest
from simulator.scenario.when import Conditions

ON_SCREEN = {"arousal": "activation", "alliance": "bond", "distance": "closeness"}
"""What the trainee's gauges are called, and what a `when` asks for instead."""

_PATTERNS = {
    "anxious-ambivalent": Pattern.PREOCCUPIED,
    "ambivalent": Pattern.PREOCCUPIED,
    "fearful-avoidant": Pattern.FEARFUL,
    "disorganised": Pattern.FEARFUL,
    "fearful-disorganised": Pattern.FEARFUL,
    "anxious-avoidant": Pattern.DISMISSING,
}
"""Names of the literature that are no part of the format's own."""
_SHORTEST = 5


def meant_word(name: str, known: Iterable[str]) -> str | None:
    """The word that is meant: another name of it, one part of it that no other word has, or the nearest in spelling."""
    words = list(known)
    said = "-".join(name.casefold().replace("_", " ").replace("/", " ").split())
    other = _PATTERNS.get(said)
    if other in words:
        return str(other)
    parts = [word for word in words if said in word.split("-")] if len(said) >= _SHORTEST else []
    return parts[0] if len(parts) == 1 else nearest(name, words)


def meant_field(name: str, block: type | None, known: Iterable[str]) -> str | None:
    """The field that is meant: in a condition also by the name that its gauge has on the screen."""
    if block is Conditions and name.casefold() in ON_SCREEN:
        return ON_SCREEN[name.casefold()]
    return nearest(name, known)
