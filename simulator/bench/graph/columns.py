"""A line of the outline: words on the left, two shares on the right, 80 cells at most however wide the letters are."""

import textwrap
import unicodedata
from collections.abc import Iterator

from simulator.bench.graph.model import Share
from simulator.play.wording.shares import percent
from simulator.scenario.source import printable

WIDTH = 80
_SHARE = 10
LEFT_CELLS = WIDTH - 2 * _SHARE


def row(words: str, share: Share) -> str:
    """The words, cut where they are too long, with the shares by chance and by the key."""
    return with_columns(words, percent(share.by_chance), percent(share.by_key))


def with_columns(words: str, first: str, second: str) -> str:
    """The words with what stands in the two columns."""
    shown = cut(words, LEFT_CELLS - 1)
    return f"{shown}{' ' * (LEFT_CELLS - cells(shown))}{first:>{_SHARE}}{second:>{_SHARE}}"


def cut(words: str, width: int) -> str:
    """The words, safe for any terminal, in no more cells than this."""
    shown = printable(words, limit=10 * width)
    if cells(shown) <= width:
        return shown
    while cells(shown) > width - 1:
        shown = shown[:-1]
    return f"{shown}…"


def wrapped(words: str, indent: str) -> Iterator[str]:
    """A sentence over as many lines as it takes, each with this indent."""
    yield from textwrap.wrap(
        printable(words, limit=2_000),
        WIDTH,
        initial_indent=indent,
        subsequent_indent=f"{indent}  ",
        break_on_hyphens=False,
    )


def cells(text: str) -> int:
    """How many columns of a terminal the text takes."""
    return sum(map(_cell, text))


def _cell(letter: str) -> int:
    if unicodedata.category(letter) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(letter) in "WF" else 1
