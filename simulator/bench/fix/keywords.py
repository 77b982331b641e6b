"""Curly quotation marks around a word of the format: `move: “explore”`. Those in a sentence are welcome and stay."""

import re
from collections.abc import Iterator

from simulator.bench.fix.edit import Edit
from simulator.bench.fix.fields import KEYWORDS
from simulator.scenario.compose import Composed
from simulator.scenario.marks import Location
from simulator.scenario.texts import leaves
from simulator.scenario.words import CURLY

_VALUE = rf"[{CURLY}](?P<word>[a-z0-9][a-z0-9/ -]*)[{CURLY}]"
_FIELD = re.compile(rf"\s*(?:- +)*(?:{'|'.join(sorted(KEYWORDS))}):\s+(?P<value>{_VALUE}|\[[^\]\"]*\])\s*(?:#.*)?")
_WORD = re.compile(_VALUE)


def is_keyword(location: Location) -> bool:
    """True for the place of a word of the format: the value of such a field, or an item of it."""
    return any(step in KEYWORDS for step in location[-2:])


def in_values(composed: Composed) -> Iterator[Edit]:
    """The marks to take away in a file that can be read, wherever such a field stands."""
    for location, value in leaves(composed.data):
        span = composed.marks.values.get(location)
        if span and span.line == span.end_line and isinstance(value, str) and is_keyword(location):
            word = _WORD.fullmatch(value)
            if word and len(value) == span.end_column - span.column:
                yield _edit(span.line, span.column - 1, word)


def in_line(number: int, line: str) -> Iterator[Edit]:
    """The marks to take away on a line that is nothing but such a field, where the file cannot be read."""
    match = _FIELD.fullmatch(line)
    if match is None:
        return
    for word in _WORD.finditer(match["value"]):
        yield _edit(number, match.start("value"), word)


def _edit(line: int, start: int, word: re.Match[str]) -> Edit:
    what = f"curly quotation marks around '{word['word']}' were taken away"
    return Edit(line, start + word.start(), start + word.end(), word["word"], what)
