"""The name somebody probably meant."""

import re
from collections.abc import Iterable

_LONGEST = 64


def canonical(name: str) -> str:
    """The name without case, punctuation and leading zeros: `B-02` and `b2` are the same."""
    letters = re.sub(r"[\W_]+", "", name.casefold())
    return re.sub(r"0+(?=\d)", "", letters)


def nearest(name: str, known: Iterable[str]) -> str | None:
    """The known name that is most like this one: the same in canonical form, or a few letters away; None if none is close."""
    if len(name) > _LONGEST:
        return None
    wanted = canonical(name)
    if not wanted:
        return None
    ranked = sorted((_distance(wanted, canonical(other)), _distance(name, other), other) for other in known)
    if not ranked:
        return None
    distance, _, best = ranked[0]
    shorter = min(len(wanted), len(canonical(best)))
    return best if distance <= (shorter + 1) // 4 + (shorter > 4) else None


def _distance(one: str, other: str) -> int:
    """Letters to add, drop, change or swap with a neighbour to get from one to the other (optimal string alignment)."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        before, last, row = row, before, [i]
        for j, counterpart in enumerate(other, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != counterpart))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == counterpart:
                cost = min(cost, last[j - 2] + 1)
            row.append(cost)
    return row[-1]
