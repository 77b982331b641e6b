"""The one door for text that others wrote: authors, instructors, trainees, file names.

Nothing that comes through here can style, link, blink, reorder or move the cursor. Every widget that shows such text takes it
from `content`; never a plain str, which Textual would read as markup, and never a title or a notification.
"""

import unicodedata

from textual.content import Content
from textual.style import Style

REPLACEMENT = "�"
MOST_COMBINING = 8
"""Combining marks in a row that are let through; no writing system stacks more."""

_REFUSED_CATEGORIES = frozenset({"Cc", "Cs", "Co", "Cn"})
_REFUSED_RANGES = (
    (0x2028, 0x2029),  # line and paragraph separators
    (0x202A, 0x202E),  # bidi embeddings and overrides
    (0x2066, 0x2069),  # bidi isolates
    (0xFFF9, 0xFFFB),  # interlinear annotation
    (0xE0000, 0xE007F),  # tags
)


def clean(text: str) -> str:
    """The text with every character that could act on a terminal replaced; newline and tab stay."""
    if text.isascii() and text.isprintable():
        return text
    kept: list[str] = []
    combining = 0
    for character in text:
        if _refused(character):
            character = REPLACEMENT
        combining = combining + 1 if unicodedata.category(character) in ("Mn", "Me") else 0
        if combining <= MOST_COMBINING:
            kept.append(character)
    return "".join(kept)


def content(text: str, style: str | Style = "") -> Content:
    """The text as content that knows no markup."""
    return Content.styled(clean(text), style) if style else Content(clean(text))


def one_line(text: str) -> str:
    """The clean text on one line."""
    return " ".join(clean(text).split())


def _refused(character: str) -> bool:
    if character in "\n\t":
        return False
    code = ord(character)
    return unicodedata.category(character) in _REFUSED_CATEGORIES or any(a <= code <= b for a, b in _REFUSED_RANGES)
