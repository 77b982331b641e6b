"""The safe fixes of a whole text, proved: where the text could be read before, every value in it reads the same afterwards."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from simulator.bench.fix import keywords, layout
from simulator.bench.fix.edit import Edit, applied
from simulator.bench.fix.keywords import is_keyword
from simulator.bench.fix.layout import Widths
from simulator.bench.fix.texts import texts
from simulator.scenario.compose import Composed, compose
from simulator.scenario.source import Source
from simulator.scenario.texts import leaves
from simulator.scenario.words import CURLY

_WIDTHS = tuple(Widths(tab, odd) for odd in (1, 0) for tab in (2, 4, 8))
"""Tried in turn. An odd space mostly stands for a plain one; sometimes it stands beside one."""
_MOST_PASSES = 5
_ENDED_LINE = re.compile(r"(\r\n|\r|\n)")


@dataclass(frozen=True)
class Mended:
    """The text after the fixes, and what was changed; its line ends are those it had."""

    text: str
    edits: tuple[Edit, ...]


def mended(text: str) -> Mended:
    """The text with every safe fix made. Mended once more, it stays as it is."""
    made: list[Edit] = []
    for _ in range(_MOST_PASSES):
        better = _pass(text)
        if not better.edits:
            break
        text = better.text
        made += better.edits
    return Mended(text, tuple(sorted(made)))


def _pass(text: str) -> Mended:
    """One pass, with the widths of odd spaces with which the text can be read; where there are none, with the plain ones."""
    before = compose(Source(text))
    tries = [made for widths in _WIDTHS if (made := _with(text, before, widths)).edits]
    readable = (one for one in tries if compose(Source(one.text)).data is not None)
    return next(readable, tries[0] if tries else Mended(text, ()))


def _with(text: str, before: Composed, widths: Widths) -> Mended:
    parts = _ENDED_LINE.split(text)
    lines, ends = parts[::2], [*parts[1::2], ""]
    kept = texts(Source(text), before, widths)
    edits = tuple(sorted({kept.settled(edit) for edit in _wanted(lines, before, widths) if not kept.hold(edit)}))
    better = "".join(line + end for line, end in zip(applied(lines, edits), ends, strict=True))
    return Mended(better, edits) if edits and _same(before, compose(Source(better))) else Mended(text, ())


def _wanted(lines: list[str], before: Composed, widths: Widths) -> Iterator[Edit]:
    for number, line in enumerate(lines, 1):
        yield from layout.edits(number, line, widths)
        if before.data is None:
            yield from keywords.in_line(number, line)
    yield from keywords.in_values(before)


def _same(before: Composed, after: Composed) -> bool:
    """True where nothing that could be read before reads otherwise now, but for marks around a word of the format."""
    if before.data is None:
        return True
    old, new = list(leaves(before.data)), list(leaves(after.data))
    return len(old) == len(new) and all(
        value == other or (is_keyword(place) and isinstance(value, str) and value.strip(CURLY) == other)
        for (_, value), (place, other) in zip(old, new, strict=True)
    )
