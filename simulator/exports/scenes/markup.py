"""Texts as paragraphs of HTML, and as what an XML file can hold."""

from collections.abc import Iterable
from html import escape

from simulator.scenario.source import printable_character

_NOT_IN_XML = str.maketrans({"\ufffe": "\ufffd", "\uffff": "\ufffd"})


def paragraphs(texts: Iterable[str]) -> str:
    """Each text as a paragraph; nothing in it is markup."""
    return "".join(f"<p>{escape(printable(text), quote=False)}</p>" for text in texts)


def printable(text: str) -> str:
    """The text without a character that acts or that XML cannot hold; line breaks become spaces."""
    return "".join(map(printable_character, text)).translate(_NOT_IN_XML)
