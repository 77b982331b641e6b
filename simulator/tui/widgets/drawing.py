"""Small help for widgets that draw their own lines: wrapping by cells, and runs of styled text."""

from collections.abc import Sequence
from itertools import groupby

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.content import Content
from textual.strip import Strip

Run = tuple[str, str]
"""A piece of text and the name of its style."""


def wrapped(text: str, width: int) -> list[str]:
    """The clean text in lines of at most `width` cells, broken at spaces; line breaks of the text stay."""
    return [line.plain.rstrip() for line in Content(text.expandtabs(4)).wrap(max(1, width))] or [""]


def wrapped_runs(runs: Sequence[Run], width: int) -> list[list[Run]]:
    """Styled text in lines of at most `width` cells."""
    text = "".join(piece for piece, _ in runs).expandtabs(4)
    names = [name for piece, name in runs for _ in piece.expandtabs(4)]
    lines: list[list[Run]] = []
    at = 0
    for line in wrapped(text, width):
        at = max(at, text.find(line, at)) if line else at
        named = zip(line, names[at : at + len(line)], strict=False)
        lines.append([("".join(c for c, _ in group), name) for name, group in groupby(named, key=lambda pair: pair[1])])
        at += len(line)
    return lines


def strip(pieces: Sequence[tuple[str, Style]], width: int, base: Style) -> Strip:
    """One line of exactly `width` cells."""
    return Strip([Segment(text, style) for text, style in pieces]).adjust_cell_length(width, base)


def faded(style: Style, background: Style, share: float) -> Style:
    """The style with its colour let in by `share`, 0 to 1, from the background."""
    if style.color is None or background.bgcolor is None or style.color.triplet is None:
        return style
    paper = background.bgcolor.triplet
    if paper is None:
        return style
    ink = style.color.triplet
    red, green, blue = (round(p + (i - p) * share) for p, i in zip(paper, ink, strict=True))
    return style + Style(color=f"rgb({red},{green},{blue})")


def shortened(text: str, width: int) -> str:
    """The text, or as many of its words as fit in `width` cells with an ellipsis."""
    if cell_len(text) <= width:
        return text
    kept = ""
    for word in text.split():
        longer = f"{kept} {word}".strip()
        if cell_len(longer) + 2 > width:
            break
        kept = longer
    return f"{kept.rstrip(',;:.')} …"


def flowed(pieces: Sequence[Content], between: str, width: int, used: int = 0) -> Content:
    """The pieces in a row, in more rows where they do not fit; none is broken. `used` cells of the first row are taken."""
    rows: list[list[Content]] = [[]]
    for piece in pieces:
        needed = piece.cell_length + (cell_len(between) if rows[-1] else 0)
        if rows[-1] and used + needed > width:
            rows.append([])
            used, needed = 0, piece.cell_length
        rows[-1].append(piece)
        used += needed
    return Content("\n").join([Content(between).join(row) for row in rows])
