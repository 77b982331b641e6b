"""Words and marks that best lines have more often than others, or less: where to begin when letters betray the best line."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt

from simulator.bench.bank.items import Item
from simulator.bench.bank.wording import line

FEWEST = 12
"""Seldomer words say little."""
SHOWN = 12

_TOKEN = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?|\d+|[?:;…!—–]")


@dataclass(frozen=True)
class Sign:
    """`in_best` and `in_others` are the shares of lines that have the word; `far` is how far apart they are, in standard errors."""

    word: str
    in_best: float
    in_others: float
    far: float


def signs(items: Sequence[Item]) -> tuple[tuple[Sign, ...], tuple[Sign, ...]]:
    """The words that speak most for a best line, and those that speak most against it."""
    best, many_best = _counted(items, best=True)
    others, many_others = _counted(items, best=False)
    if not many_best or not many_others:
        return (), ()
    found = [
        _sign(word, best[word], many_best, others[word], many_others)
        for word in best.keys() | others.keys()
        if best[word] + others[word] >= FEWEST
    ]
    ordered = sorted(found, key=lambda sign: (-sign.far, sign.word))
    return tuple(ordered[:SHOWN]), tuple(reversed(ordered[-SHOWN:]))


def _counted(items: Sequence[Item], *, best: bool) -> tuple[Counter[str], int]:
    lines = [line(option) for item in items for option in (item.best if best else item.others)]
    return Counter(word for text in lines for word in set(_TOKEN.findall(text.lower()))), len(lines)


def _sign(word: str, best: int, many_best: int, others: int, many_others: int) -> Sign:
    share = (best + others) / (many_best + many_others)
    error = sqrt(share * (1 - share) * (1 / many_best + 1 / many_others)) or 1.0
    in_best, in_others = best / many_best, others / many_others
    return Sign(word, in_best, in_others, (in_best - in_others) / error)
