"""A quiz for a host who knows no ids: single scenes over all patterns, each with another client, mixed by a seed. Pure."""

import hashlib
from collections import Counter
from collections.abc import Callable, Iterable

from simulator.practice.rounds import kind_of
from simulator.scenario.index import Entry

USUAL_SCENES = 6
"""A quiz of an hour, or of 90 minutes with a slow class: eight to twelve minutes a scene with the talk."""
MOST_SCENES = 40
SEEDS = 10_000
"""A seed is one of so many: short enough to be typed again."""


def mixed(entries: Iterable[Entry], many: int, seed: int) -> tuple[Entry, ...]:
    """So many scenes (fewer where there are no more), the same for the same seed and library.

    No pattern has more than one scene over another, and no client sits there twice, as long as there are others. Scenes of the
    check-up are left out, which are spent once they are known, and twins, which belong beside each other.
    """
    by_chance = _by_chance(seed)
    waiting = sorted((one for one in entries if one.kind == "scene" and kind_of(one) == "scenes"), key=by_chance)
    patterns: Counter[str] = Counter()
    clients: Counter[str] = Counter()
    chosen: list[Entry] = []
    while waiting and len(chosen) < many:
        following = min(waiting, key=lambda one: (patterns[one.pattern], clients[one.name]))
        waiting.remove(following)
        chosen.append(following)
        patterns[following.pattern] += 1
        clients[following.name] += 1
    return _apart(sorted(chosen, key=_by_chance(seed + 1)))


def _apart(scenes: list[Entry]) -> tuple[Entry, ...]:
    """The scenes nearly in their order, but no pattern twice in a row where it can be helped."""
    waiting, put = list(scenes), list[Entry]()
    while waiting:
        left = Counter(one.pattern for one in waiting)
        pressing = [
            one for one in waiting if 2 * left[one.pattern] > len(waiting)
        ]  # later it would have to follow itself
        unlike = (one for one in [*pressing, *waiting] if not put or one.pattern != put[-1].pattern)
        following = next(unlike, waiting[0])
        waiting.remove(following)
        put.append(following)
    return tuple(put)


def _by_chance(seed: int) -> Callable[[Entry], str]:
    """Sorts by nothing one could guess, and for a seed always in the same way."""
    return lambda entry: hashlib.sha256(f"{seed} {entry.id}".encode()).hexdigest()
