"""The analysis as plain text, at any width from 60 columns on."""

from collections.abc import Iterable, Iterator, Sequence
from textwrap import wrap

from simulator.classroom.after.figures import Shown, ShownItem, ShownVignette
from simulator.classroom.after.tables import group_rows, line_rows
from simulator.play.wording import items as words
from simulator.scenario.source import printable

NARROW, WIDE = 60, 100
_WORDS = 1
"""The column of a line's words, which takes what room is left."""


def text(shown: Shown, width: int = 80) -> str:
    """The whole text."""
    columns = max(NARROW, min(WIDE, width))
    return "\n".join(_lines(shown, columns)) + "\n"


def _lines(shown: Shown, width: int) -> Iterator[str]:
    yield from (words.TITLE, shown.about)
    for vignette in shown.vignettes:
        yield from _vignette(vignette, width)
    if shown.form:
        yield from ("", words.FORM, *_paragraphs(shown.form, width, "  "))
    for title, head, groups in (
        (words.PATTERNS, words.PATTERN, shown.patterns),
        (words.MOMENTS, words.MOMENT, shown.moments),
    ):
        if groups:
            yield from ("", title, *table((head, *words.GROUP_HEADS), group_rows(groups)))
    yield from ("", *_paragraphs(shown.closing, width))


def _vignette(one: ShownVignette, width: int) -> Iterator[str]:
    yield from ("", printable(f"{one.title} ({one.id}), {one.about}", 400))
    for item in one.items:
        yield from _item(item, width)


def _item(item: ShownItem, width: int) -> Iterator[str]:
    yield from ("", f"  {item.turn}, {item.moment}")
    yield from wrap(printable(item.heard, 800), width, initial_indent="  ", subsequent_indent="  ")
    heads = [head if number != _WORDS else "" for number, head in enumerate(words.ITEM_HEADS)]
    rows = [tuple("" if number == _WORDS else cell for number, cell in enumerate(row)) for row in line_rows(item)]
    yield from _with_words(heads, rows, [line.words for line in item.lines], width)
    yield from _paragraphs(item.told, width, "  ")
    yield from _paragraphs([f"◆ {flag}" for flag in item.flags], width, "  ")


def _with_words(
    heads: Sequence[str], rows: Sequence[tuple[str, ...]], said: Sequence[str], width: int
) -> Iterator[str]:
    """The table of figures, and under each row the words of its line."""
    slim = [tuple(cell for number, cell in enumerate(row) if number != _WORDS) for row in (tuple(heads), *rows)]
    first, *others = table(slim[0], slim[1:], "    ")
    yield first
    for figures, words_ in zip(others, said, strict=True):
        yield figures
        yield from wrap(printable(words_, 400), width, initial_indent="      ", subsequent_indent="      ")


def table(heads: Sequence[str], rows: Sequence[Sequence[str]], indent: str = "  ") -> list[str]:
    """Rows under heads; the first column to the left, figures to the right. Heads break into lines where they are wider than needed."""
    wide = [max(len(row[number]) for row in (*rows, [""] * len(heads))) for number in range(len(heads))]
    sizes = [max(least, max(map(len, head.split()), default=0)) for least, head in zip(wide, heads, strict=True)]
    head_lines = _broken(heads, sizes)
    lines = [_row(row, sizes, indent) for row in (*head_lines, *rows)]
    top, body = lines[: len(head_lines)], lines[len(head_lines) :]
    return ["\n".join(top), *body]


def _broken(heads: Sequence[str], sizes: Sequence[int]) -> list[list[str]]:
    """The heads on as many lines as the longest one takes, set to the foot."""
    parts = [wrap(head, max(size, 1)) or [""] for head, size in zip(heads, sizes, strict=True)]
    deep = max(map(len, parts))
    padded = [[""] * (deep - len(part)) + part for part in parts]
    return [[part[level] for part in padded] for level in range(deep)]


def _row(cells: Sequence[str], sizes: Sequence[int], indent: str) -> str:
    first, *others = zip(cells, sizes, strict=True)
    told = [first[0].ljust(first[1]), *(cell.rjust(size) for cell, size in others)]
    return (indent + "  ".join(told)).rstrip()


def _paragraphs(texts: Iterable[str], width: int, indent: str = "") -> Iterator[str]:
    for one in texts:
        yield from wrap(one, width, initial_indent=indent, subsequent_indent=f"{indent}  ", break_on_hyphens=False)
