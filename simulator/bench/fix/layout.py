"""Spaces and dashes of the layout that only look like the right ones: at the start of a line, after a list dash, at its end."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from simulator.bench.fix.edit import Edit
from simulator.bench.fix.fields import FIELDS
from simulator.scenario.characters import ODD_DASHES, ODD_SPACES, in_words

ANY_SPACE = rf"[ \t{ODD_SPACES}]"
"""A plain space, a tab, or a space of another kind."""
INDENTATION = "in the indentation became plain spaces"
AFTER_COLON = "after a colon became a plain space"
_NO_WIDTH = "\u200b"
_LINE = re.compile(rf"(?P<indent>{ANY_SPACE}*)(?P<dash>[-{ODD_DASHES}])?(?P<gap>{ANY_SPACE}+)?(?P<rest>.*)", re.DOTALL)
_ITEM = re.compile(rf"(?:\{{|[\"'“”]?(?:{'|'.join(sorted(FIELDS))})[\"'“”]?:(?:\s|$))")
_AFTER_COLON = re.compile(
    rf"(?:^{ANY_SPACE}*(?:[-{ODD_DASHES}]{ANY_SPACE}+)*|[{{,]{ANY_SPACE}*)(?:{'|'.join(sorted(FIELDS))}):"
    rf"(?P<gap>[ \t]*[{ODD_SPACES}]{ANY_SPACE}*)"
)


@dataclass(frozen=True)
class Widths:
    """How many plain spaces stand for a tab, and for another odd space, at the start of a line."""

    tab: int = 2
    odd: int = 1


def edits(number: int, line: str, widths: Widths) -> Iterator[Edit]:
    """The changes a line needs. A line with nothing on it needs none."""
    kept = line.rstrip(" \t")
    match = _LINE.fullmatch(kept)
    if match is None or not (match["rest"] or match["dash"]):
        return
    indent = match["indent"]
    if indent.strip(" "):
        yield Edit(number, 0, len(indent), _plain(indent, widths), f"{_named(indent)} {INDENTATION}")
    if match["dash"] and match["gap"] and _ITEM.match(match["rest"]):
        yield from _dash(number, match)
    for after in _AFTER_COLON.finditer(kept):
        if after[0][0] == "," and "{" not in kept[: after.start()]:
            continue
        what = f"{_named(after['gap'])} {AFTER_COLON}"
        yield Edit(number, *after.span("gap"), " " if after.end() < len(kept) else "", what)
    if kept != line:
        yield Edit(number, len(kept), len(line), "", "spaces at the end of the line were taken away")


def visual_indent(line: str, widths: Widths) -> int:
    """How far in a line seems to begin."""
    indent = line[: len(line) - len(line.lstrip(" \t" + _expanded()))]
    return len(_plain(indent, widths))


def _dash(number: int, match: re.Match[str]) -> Iterator[Edit]:
    dash, gap = match["dash"], match["gap"]
    if dash != "-":
        yield Edit(number, match.start("dash"), match.end("dash"), "-", f"the dash {dash} before a list item became -")
    if gap.strip(" "):
        start, end = match.span("gap")
        yield Edit(
            number, start, end, _plain(gap, Widths()) or " ", f"{_named(gap)} after a list dash became plain spaces"
        )


def _plain(spaces: str, widths: Widths) -> str:
    return "".join(" " * _width(one, widths) for one in spaces)


def _width(space: str, widths: Widths) -> int:
    if space in (" ", "\t"):
        return widths.tab if space == "\t" else 1
    return 0 if space == _NO_WIDTH else widths.odd


def _named(spaces: str) -> str:
    odd = "".join(dict.fromkeys(spaces)).replace(" ", "")
    return " and ".join("a tab" if one == "\t" else in_words(one) for one in odd)


def _expanded() -> str:
    """The odd spaces one by one; `ODD_SPACES` is written for a character class."""
    return "".join(chr(code) for code in (0xA0, 0x1680, *range(0x2000, 0x200C), 0x202F, 0x205F, 0x3000))
