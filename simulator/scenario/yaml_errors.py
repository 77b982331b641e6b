"""What the YAML parser could not read, said as a person would say it, with the line to type instead."""

import itertools
import re
from collections.abc import Callable

import yaml

from simulator.scenario.dashes import lost_dash
from simulator.scenario.findings import Finding
from simulator.scenario.numbers_in_words import meant
from simulator.scenario.openings import is_below_mark, without_comment
from simulator.scenario.pasted import word_processor
from simulator.scenario.source import START, Source, Span, printable
from simulator.scenario.yaml_trouble import Trouble, fields_on_one_line, quoted, without_stray_mark

_NAME = re.compile(r"\s*(?:- +)*[\w-]+:(?:\s|$)")
_TAB = re.compile(r" *\t")
_COMPARED = re.compile(r"[<>]=?\s*(\d{1,2})\b")
_LAYOUT_MARKS = ("@", "`", "%", "*", "&", "!", "|", ">", ",", "]", "}", "?", "-")
_CLOSING = {"[": "]", "{": "}"}
_LOOK_BACK = 5
"""Lines above the trouble in which its cause may lie, not counting those of texts under `>-`."""
_FAR_BACK = 200


def explained(error: yaml.YAMLError, source: Source) -> Finding:
    """One finding for an error of the parser: the most telling explanation that fits, or a plain one."""
    trouble = Trouble.of(error, source)
    found = (explanation(trouble) for explanation in _EXPLANATIONS)
    return next((one for one in found if one), None) or _anything_else(trouble)


def _pasted(trouble: Trouble) -> Finding | None:
    """The nearest line above that a word processor has spoiled; what stands in a text is left alone."""
    lines = (n for n in range(trouble.line, max(trouble.line - _FAR_BACK, 0), -1) if n not in trouble.scan.texts)
    near = itertools.islice(lines, _LOOK_BACK)
    return next((found for line in near if (found := word_processor(trouble.source, line))), None)


def _tab(trouble: Trouble) -> Finding | None:
    if "tab" not in trouble.words and r"\t" not in trouble.words:
        return None
    for line in (trouble.line, trouble.line - 1):
        match = _TAB.match(trouble.source.line(line))
        if match:
            span = Span(line, match.end(), line, match.end() + 1)
            help_ = "use spaces, two for each step to the right, or run `attune check --fix`"
            return trouble.complaint("S105", span, "a tab at the start of a line", help=help_)
    return None


def _never_closed(trouble: Trouble) -> Finding | None:
    """What is opened in this line or in one above, and has to be closed before the next field begins."""
    opening = next((one for one in trouble.scan.openings if one.line <= trouble.line), None)
    if opening is None:
        return None
    span = trouble.source.within_line(opening.line, opening.column)
    far = trouble.line - opening.line
    if opening.is_quotation:
        help_ = f"put the same mark,  {opening.mark}  , at the end of the text"
        note = f"so it ran on, and in line {trouble.line} nothing could be read any more" if far else None
        return trouble.complaint("S106", span, "this quotation is never closed", help=help_, note=note)
    match = trouble.field(opening.line)
    value = without_comment(match["value"]) if match else ""
    text = f", or if it is a text, write  {match['name']}: {quoted(value)}" if match and ":" not in value else ""
    help_ = f"close it with  {_CLOSING[opening.mark]}{text}"
    return trouble.complaint("S108", span, "this bracket is never closed", help=help_)


def _escape(trouble: Trouble) -> Finding | None:
    if "escape" not in trouble.words:
        return None
    column = trouble.text.rfind("\\", 0, trouble.column + 1) + 1 or trouble.column
    span = Span(trouble.line, column, trouble.line, column + 2)
    return trouble.complaint("S107", span, "a backslash in double quotes begins a code", help="write two of them: \\\\")


def _comparison(trouble: Trouble) -> Finding | None:
    """`strain: >= 8`."""
    match = _COMPARED.search(trouble.text, max(trouble.column - 3, 0))
    if not match or match.start() > trouble.column:
        return None
    span = Span(trouble.line, match.start() + 1, trouble.line, match.end() + 1)
    better, name = meant(match[0]), re.search(r"[\w-]+:\s*$", trouble.text[: match.start()])
    field = f"{name[0].strip()} " if name else ""
    help_ = (
        f"write  {field}{better}"
        if better
        else "write  at least 5,  at most 3  or  4 to 6;  the numbers run from 0 to 10"
    )
    message = f"'{match[0]}' is not how a number with at least or at most is written"
    return trouble.complaint("F210", span, message, help=help_)


def _mark_at_start(trouble: Trouble) -> Finding | None:
    match = trouble.field()
    if not match or not match["value"].startswith(_LAYOUT_MARKS) or is_below_mark(match["value"]):
        return None
    value = without_comment(match["value"])
    message = f"a text cannot begin with  {value[0]}  unless it stands in quotes"
    help_ = f"write  {match['name']}: {quoted(without_stray_mark(value))}"
    return trouble.complaint("S107", trouble.value_span(match), message, help=help_)


def _after_quotation(trouble: Trouble) -> Finding | None:
    match = trouble.field()
    if not match or match["value"][0] not in "\"'" or trouble.column <= match.start("value") + 1:
        return None
    value = without_comment(match["value"])
    apostrophe = re.match(r"'[^']*\w'\w", value) is not None
    better = quoted(value[1:].removesuffix("'") if apostrophe else without_stray_mark(value))
    label = "the apostrophe ends the quotation" if apostrophe else "the quotation ends here, but the sentence goes on"
    help_ = f"write  {match['name']}: {better}"
    message = "text after a closing quotation mark"
    return trouble.complaint("S103", trouble.value_span(match), message, label=label, help=help_)


def _colon(trouble: Trouble) -> Finding | None:
    if "mapping values are not allowed" not in trouble.words:
        return None
    message = "a sentence with a colon needs quotes around it"
    match = trouble.field()
    if match and match.end("name") + 1 < trouble.column:
        value = without_comment(match["value"])
        part = fields_on_one_line(match["name"], value)
        if part:
            return trouble.complaint(
                "S101", trouble.value_span(match), f"'{match['name']}' takes fields of its own", help=part
            )
        help_ = f"write  {match['name']}: {quoted(without_stray_mark(value))}"
        label = "the second ':' ends the sentence too early"
        return trouble.complaint("S101", trouble.value_span(match), message, label=label, help=help_)
    if " " in trouble.text[trouble.indent - 1 : trouble.column - 1].strip("- "):
        label = "this line goes on with the sentence above, and its ':' ends it too early"
        help_ = "put quotes around the whole sentence"
        span = trouble.source.within_line(trouble.line, trouble.indent)
        return trouble.complaint("S101", span, message, label=label, help=help_)
    return _crooked(trouble)


def _bracket(trouble: Trouble) -> Finding | None:
    match = trouble.field()
    if match and match["value"][0] in "[{" and "block mapping" in trouble.words:
        help_ = f"if it is a text, write  {match['name']}: {quoted(without_comment(match['value']))}"
        return trouble.complaint("S108", trouble.value_span(match), "text after a closing bracket", help=help_)
    if "flow" in trouble.words and trouble.begun:
        span = trouble.source.within_line(*trouble.begun)
        help_ = "close it, put commas between its parts, or put a text that begins with a bracket in quotes"
        message = "what opens with this bracket is not closed, or a comma is missing"
        return trouble.complaint("S108", span, message, help=help_)
    return None


def _no_colon(trouble: Trouble) -> Finding | None:
    if "could not find expected ':'" not in trouble.words or not trouble.begun:
        return None
    line, column = trouble.begun
    span = trouble.source.within_line(line, column)
    glued = re.match(r"([\w-]+):(\S.*)", trouble.source.line(line)[column - 1 :].strip())
    if glued:
        help_ = f"write  {glued[1]}: {printable(without_comment(glued[2]))}"
        return trouble.complaint("S109", span, "a space is missing after the colon", help=help_)
    help_ = "write  field: text  or, if it goes on with the text above, start it further to the right than the field"
    return trouble.complaint("S109", span, "this line is neither a field nor part of a text", help=help_)


def _unaligned(trouble: Trouble) -> Finding | None:
    if "did not find expected" not in trouble.words and "expected <block end>" not in trouble.words:
        return None
    if trouble.column > trouble.indent and not _NAME.match(trouble.text[trouble.indent - 1 :]):
        return None
    return _crooked(trouble)


def _crooked(trouble: Trouble) -> Finding:
    span = trouble.source.within_line(trouble.line, trouble.indent)
    above = next((n for n in range(trouble.line - 1, 0, -1) if trouble.source.line(n).strip()), None)
    note = f"line {above} above it is: {printable(trouble.source.line(above).strip(), 40)}" if above else None
    help_ = "fields that belong together begin in the same column, the first one right after '- '"
    return trouble.complaint("S102", span, "this line does not line up with the ones above it", help=help_, note=note)


def _anything_else(trouble: Trouble) -> Finding:
    span = trouble.source.within_line(trouble.line, trouble.column) if trouble.text else START
    help_ = "compare it with the lines around it: one  field: value  a line, lists with '- ', two spaces for each step"
    return trouble.complaint("S109", span, "the layout cannot be read from here on", help=help_)


_EXPLANATIONS: tuple[Callable[[Trouble], Finding | None], ...] = (
    _pasted,
    _tab,
    _never_closed,
    lost_dash,
    _escape,
    _comparison,
    _mark_at_start,
    _after_quotation,
    _colon,
    _bracket,
    _no_colon,
    _unaligned,
)
