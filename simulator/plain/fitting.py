"""Lines that are longer than the terminal is wide break between words, where a person looks on; a file or a pipe gets them whole."""

import os
import textwrap
from collections.abc import Iterator
from typing import TextIO

WIDEST = 100
"""Longer lines are hard to read, however wide the window."""


def fitted(text: str, out: TextIO) -> Iterator[str]:
    """The text as it is written to `out`: each line in as many as it takes, with the indent it begins with."""
    width = _columns(out)
    for one in text.split("\n"):
        yield from _broken(one, width) if 0 < width < len(one) else (one,)


def _broken(line: str, width: int) -> list[str]:
    indent = line[: len(line) - len(line.lstrip())]
    return textwrap.wrap(
        line, width, subsequent_indent=indent, replace_whitespace=False, break_long_words=False, break_on_hyphens=False
    )


def _columns(out: TextIO) -> int:
    """How wide lines may be; 0 where nobody looks on."""
    try:
        return min(os.get_terminal_size(out.fileno()).columns, WIDEST) if out.isatty() else 0
    except (OSError, ValueError):
        return 0
