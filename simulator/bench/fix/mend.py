"""The safe fixes of a whole text, proved: where the text could be read before, every value in it reads the same afterwards."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from simulator.bench.fix import keywords, layout, wrapped
from simulator.bench.fix.edit import Edit, applied
from simulator.bench.fix.keywords import is_keyword
from simulator.bench.fix.layout import Widths
from simulator.bench.fix.siblings import columns
from simulator.bench.fix.texts import texts
from simulator.bench.fix.trouble import trouble
from simulator.scenario.characters import ODD_SPACES
from simulator.scenario.compose import Composed, compose
from simulator.scenario.source import Source
from simulator.scenario.texts import leaves
from simulator.scenario.words import CURLY, is_wrapped

_WIDTHS = tuple(Widths(tab, odd) for odd in (1, 0) for tab in (2, 4, 8))
"""Tried in turn. An odd space mostly stands for a plain one; sometimes it stands beside one."""
_MOST_PASSES = 5
_MOST_TRIED = 60
"""Lines that are tried one by one, where all changes together make it worse."""
_GLUED = re.compile(f":[{ODD_SPACES}]")
"""In the name of a field: what ought to be its value, behind a space that is none."""
_ENDED_LINE = re.compile(r"(\r\n|\r|\n)")


@dataclass(frozen=True)
class Mended:
    """The text after the fixes, and what was changed; its line ends are those it had.

    `left` are changes that seemed right and were not made, since the file would have had more errors afterwards.
    """

    text: str
    edits: tuple[Edit, ...]
    left: tuple[Edit, ...] = ()


def mended(text: str) -> Mended:
    """The text with every safe fix made. Mended once more, it stays as it is."""
    made: list[Edit] = []
    left: tuple[Edit, ...] = ()
    for _ in range(_MOST_PASSES):
        better = _pass(text)
        left = better.left
        if not better.edits:
            break
        text = better.text
        made += better.edits
    return Mended(text, tuple(sorted(made)), left)


def _pass(text: str) -> Mended:
    """One pass, with the widths of odd spaces that leave least to complain of; with the first of them where all do alike."""
    before = compose(Source(text))
    tries: dict[str, Mended] = {}
    for widths in _WIDTHS:
        one = _with(text, before, widths)
        if one.edits:
            tries.setdefault(one.text, one)
    if not tries:
        return Mended(text, ())
    best = min(tries.values(), key=lambda one: trouble(one.text))
    return best if trouble(best.text) <= trouble(text) else as_far_as_good(text, best.edits)


def as_far_as_good(text: str, edits: tuple[Edit, ...]) -> Mended:
    """Of changes that together make it worse, line by line those that do not."""
    before = compose(Source(text))
    lines = sorted({edit.line for edit in edits})
    made: tuple[Edit, ...] = ()
    for line in lines[:_MOST_TRIED]:
        more = (*made, *(edit for edit in edits if edit.line == line))
        tried = _made(text, more)
        if _same(before, compose(Source(tried))) and trouble(tried) <= trouble(_made(text, made)):
            made = more
    left = tuple(edit for edit in edits if edit not in made)
    return Mended(_made(text, made), made, left)


def _with(text: str, before: Composed, widths: Widths) -> Mended:
    lines = _ENDED_LINE.split(text)[::2]
    placed = columns(lines, widths)
    kept = texts(Source(text), before, widths, placed)
    edits = tuple(sorted({kept.settled(edit) for edit in _wanted(lines, before, widths) if not kept.hold(edit)}))
    better = _made(text, edits)
    return Mended(better, edits) if edits and _same(before, compose(Source(better))) else Mended(text, ())


def _made(text: str, edits: tuple[Edit, ...]) -> str:
    """The text with these edits, its line ends as they were."""
    parts = _ENDED_LINE.split(text)
    lines, ends = parts[::2], [*parts[1::2], ""]
    return "".join(line + end for line, end in zip(applied(lines, edits), ends, strict=True))


def _wanted(lines: list[str], before: Composed, widths: Widths) -> Iterator[Edit]:
    for number, line in enumerate(lines, 1):
        yield from layout.edits(number, line, widths)
        if before.data is None:
            yield from keywords.in_line(number, line)
            yield from wrapped.in_line(number, line)
    yield from keywords.in_values(before)
    yield from wrapped.in_values(before)


def _same(before: Composed, after: Composed) -> bool:
    """True where nothing that could be read before reads otherwise now, but for marks around it, and fields glued to their value."""
    if before.data is None:
        return True
    old, new = list(leaves(before.data)), list(leaves(after.data))
    return len(old) == len(new) and all(
        value == other
        or (value is None and _GLUED.search(str(was[-1])))
        or (isinstance(value, str) and value.strip(CURLY) == other and (is_keyword(place) or is_wrapped(value)))
        for (was, value), (place, other) in zip(old, new, strict=True)
    )
