"""Spaces and dashes that a word processor has put where the layout wants plain ones."""

import re

from simulator.scenario.characters import ODD_DASHES, ODD_SPACES, in_words
from simulator.scenario.findings import Finding, finding
from simulator.scenario.source import Source, Span

_ODD = re.compile(
    rf"[ \t]*(?:(?P<indent>[{ODD_SPACES}])|(?P<dash>[{ODD_DASHES}])\s"
    rf"|(?:- +)*-[ \t]*(?P<item>[{ODD_SPACES}])"
    rf"|(?:- +)*[\w-]+(?::(?P<value>[{ODD_SPACES}])|:[ \t]+(?P<mark>[{ODD_SPACES}])[{ODD_SPACES} ]*[|>]|(?P<name>[{ODD_SPACES}])+:\s))"
)
_IN_A_NAME = re.compile(rf"[\w-]+:(?P<space>[{ODD_SPACES}])")
_DASH = "dash"


def word_processor(source: Source, line: int) -> Finding | None:
    """A finding when the layout of this line has such a space or dash: at its start, after a list dash, after a field's colon."""
    match = _ODD.match(source.line(line))
    if not match or match.lastgroup is None:
        return None
    return _finding(source, line, match.start(match.lastgroup), "a plain hyphen" if match.lastgroup == _DASH else None)


def in_a_name(source: Source, span: Span) -> Finding | None:
    """A finding where such a space right after a colon has glued a field to its value, inside curly brackets."""
    match = _IN_A_NAME.match(source.line(span.line), span.column - 1)
    return _finding(source, span.line, match.start("space"), None) if match else None


def _finding(source: Source, line: int, start: int, hyphen: str | None) -> Finding:
    wanted = hyphen or "a plain space"
    other = hyphen or "a plain one"
    return finding(
        source,
        "S104",
        Span(line, start + 1, line, start + 2),
        "a character pasted from a word processor breaks the layout",
        label=f"this is {in_words(source.line(line)[start])}, not {other}",
        help=f"put {wanted} there, or run `attune check --fix` (spaces and list dashes only; your sentences are left alone)",
    )
