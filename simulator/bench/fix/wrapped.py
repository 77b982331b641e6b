"""Curly quotation marks around a whole text: they were meant to hold it, and would be shown. Those inside a sentence stay."""

import re
from collections.abc import Iterator

from simulator.bench.fix.edit import Edit
from simulator.bench.fix.fields import FIELDS, KEYWORDS
from simulator.bench.fix.keywords import is_keyword
from simulator.scenario.compose import Composed
from simulator.scenario.texts import leaves
from simulator.scenario.words import is_wrapped

_FIELD = re.compile(rf"\s*(?:- +)*(?:{'|'.join(sorted(FIELDS - KEYWORDS))}):[ \t]+(?P<value>\S.*?)\s*(?:\s#\s.*)?")
WHAT = "curly quotation marks around a text became straight ones"


def in_values(composed: Composed) -> Iterator[Edit]:
    """The marks to change in a file that can be read."""
    for location, value in leaves(composed.data):
        span = composed.marks.values.get(location)
        if span is None or not isinstance(value, str) or not is_wrapped(value) or is_keyword(location):
            continue
        if span.line == span.end_line and len(value) == span.end_column - span.column:
            yield Edit(span.line, span.column - 1, span.end_column - 1, straight(value), WHAT)


def in_line(number: int, line: str) -> Iterator[Edit]:
    """The marks to change on a line that is nothing but a field with such a text, where the file cannot be read."""
    match = _FIELD.fullmatch(line)
    if match and is_wrapped(match["value"]):
        yield Edit(number, match.start("value"), match.end("value"), straight(match["value"]), WHAT)


def straight(value: str) -> str:
    """The text in straight marks that do not clash with what is in it."""
    inner = value[1:-1]
    if '"' in inner or "\\" in inner:
        return "'" + inner.replace("'", "''") + "'"
    return f'"{inner}"'
