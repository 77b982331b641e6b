"""Items of a list that have lost their "- ": one finding where the dash is missing, in place of all that follows from it."""

import re
from collections.abc import Mapping, Sequence
from functools import cache

from simulator.scenario.findings import Finding, finding
from simulator.scenario.marks import Location, Marks
from simulator.scenario.models import Variant
from simulator.scenario.shapes import block_at, every_block, fields_of
from simulator.scenario.source import Source, Span, printable
from simulator.scenario.yaml_trouble import Trouble

_LINE = re.compile(r"(?P<indent> *)(?P<dash>- +)?(?P<start>\{|[\w-]+(?=:(?:\s|$)))(?P<rest>.*)")
_NOTHING = re.compile(r":\s*(?:#.*)?")
_WORDING = {"when", "text"}
"""How the items of a list of wordings begin: the last one has no `when`."""
_FAR_BACK = 400


@cache
def _lists() -> dict[str, bool]:
    """The fields that take a list of parts; True for those that may also be a plain text."""
    found: dict[str, bool] = {}
    for block in every_block():
        found |= {name: shape.wordings for name, shape in fields_of(block).items() if shape.many and shape.block}
    return found | {name: True for block in every_block() for name, shape in fields_of(block).items() if shape.wordings}


def lost_dash(trouble: Trouble) -> Finding | None:
    """The finding for an item without a dash that the parser stumbled over, None where it was something else."""
    line = _first_item(trouble) or _later_item(trouble)
    return complaint(trouble.source, line) if line else None


def items_without_dash(again: Mapping[Location, Sequence[tuple[str, Span]]], marks: Marks) -> list[int]:
    """The lines of items that ran into the item above them: there its first field comes again, and others after it.

    `again` has the fields that were given twice, by their block. One field given twice is no item.
    """
    lines: list[int] = []
    for location, fields in again.items():
        starts = [span.line for name, span in fields if marks.keys[*location, name] == marks.first_keys[location]]
        if not location or not isinstance(location[-1], int):
            continue
        if len(fields) > 1 and fields[0][1].line in starts:
            lines += starts
        elif block_at(location) is Variant and fields[0][0] == "text":
            lines += [span.line for name, span in fields if name == "text"]
    return sorted(lines)


def complaint(source: Source, line: int) -> Finding:
    """The finding at the start of a line."""
    text = source.line(line)
    column = len(text) - len(text.lstrip()) + 1
    words = printable(text.strip(), 50)
    return finding(
        source,
        "S121",
        Span(line, column, line, len(text.rstrip()) + 1),
        "this item of a list has lost its  '- '",
        help=f"write  - {words}  with the dash under those of the other items, two columns before its fields",
    )


def _first_item(trouble: Trouble) -> int | None:
    """Right under a field that takes a list, a line that should begin its first item."""
    under: re.Match[str] | None = None
    for number in range(max(1, trouble.line - _FAR_BACK), trouble.line + 1):
        text = trouble.source.line(number)
        if number in trouble.scan.texts or not text.strip() or text.lstrip().startswith("#"):
            continue
        match = _LINE.match(text)
        if under and match and not match["dash"] and len(match["indent"]) > _column(under):
            plain = _lists()[under["start"]]
            if not plain or match["start"] in ("{", "when"):
                return number
        takes = match is not None and match["start"] in _lists() and _NOTHING.fullmatch(match["rest"])
        under = match if takes else None
    return None


def _later_item(trouble: Trouble) -> int | None:
    """A line that begins as the items above it do, but for the dash."""
    lines = [trouble.line, *([trouble.begun[0]] if trouble.begun else [])]
    for number in lines:
        match = _LINE.match(trouble.source.line(number))
        if match is None or match["dash"] or not ("'-' indicator" in trouble.words or match["start"] == "{"):
            continue
        above = _dash_above(trouble, number, len(match["indent"]))
        if above and (above["start"] == match["start"] or {above["start"], match["start"]} == _WORDING):
            return number
    return None


def _dash_above(trouble: Trouble, number: int, indent: int) -> re.Match[str] | None:
    """The nearest item above with its dash in this column, or its first field in it."""
    for line in range(number - 1, max(number - _FAR_BACK, 0), -1):
        match = _LINE.match(trouble.source.line(line))
        is_item = match is not None and match["dash"] and line not in trouble.scan.texts
        if match and is_item and indent in (len(match["indent"]), _column(match)):
            return match
    return None


def _column(match: re.Match[str]) -> int:
    """Where the first field of a line begins, from 0."""
    return len(match["indent"]) + len(match["dash"] or "")
