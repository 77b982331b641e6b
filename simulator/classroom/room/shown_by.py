"""Where the pattern showed: the cues of the scenes that were met, those that tell most of it first."""

from collections.abc import Iterable
from dataclasses import dataclass

from scoring.cues import CUES
from scoring.vocabulary import Pattern
from simulator.locale.catalogue import _

MOST = 3
"""Cues that are told: what can be taken in from the back of a room."""


@dataclass(frozen=True, slots=True)
class Shown:
    """One cue in words, and the numbers of the scenes that held it."""

    cue: str
    scenes: tuple[int, ...]


def shown_by(pattern: Pattern, met: Iterable[tuple[int, tuple[str, ...]]]) -> tuple[Shown, ...]:
    """The cues that speak for this pattern, at most three; `met` are the scenes by number, each with the slugs of its cues."""
    places: dict[str, list[int]] = {}
    for number, cues in met:
        for slug in cues:
            places.setdefault(slug, []).append(number)
    telling = [slug for slug in places if CUES[slug].weights[pattern] > 0]
    telling.sort(key=lambda slug: (-CUES[slug].weights[pattern], places[slug][0]))
    return tuple(Shown(_(CUES[slug].meaning), tuple(dict.fromkeys(places[slug]))) for slug in telling[:MOST])
