"""What the YAML parser could not read, said as a person would say it, with the line to type instead."""

import re
from collections.abc import Callable

import yaml

from simulator.scenario.characters import ODD_DASHES, ODD_SPACES, described
from simulator.scenario.findings import Finding, finding
from simulator.scenario.source import START, Source, Span, printable
from simulator.scenario.yaml_trouble import Trouble, quoted

_NAME = re.compile(r"\s*(?:- +)*[\w-]+:(?:\s|$)")
_ODD_START = re.compile(rf"[ \t]*(?:(?P<space>[{ODD_SPACES}])|(?P<dash>[{ODD_DASHES}])\s)")
_TAB = re.compile(r" *\t")
_COMPARED = re.compile(r"[<>]=?\s*(\d{1,2})\b")
_LAYOUT_MARKS = ("@", "`", "%", "*", "&", "!", "|", ">", ",", "]", "}", "?", "-")
_LOOK_BACK = 4
_FAR_BACK = 60


def explained(error: yaml.YAMLError, source: Source) -> Finding:
    """One finding for an error of the parser: the most telling explanation that fits, or a plain one."""
    trouble = Trouble.of(error, source)
    found = (explanation(trouble) for explanation in _EXPLANATIONS)
    return next((one for one in found if one), None) or _anything_else(trouble)


def word_processor(source: Source, line: int) -> Finding | None:
    """A finding when this line begins with a space or a dash that only looks like one."""
    match = _ODD_START.match(source.line(line))
    if not match:
        return None
    group, wanted = ("space", "a plain space") if match["space"] else ("dash", "a plain hyphen")
    column = match.start(group) + 1
    return finding(
        source,
        "S104",
        Span(line, column, line, column + 1),
        "a character pasted from a word processor breaks the layout",
        label=f"this is {described(match[group]).split()[0]}, not {wanted}",
        help=f"put {wanted} there, or run `attune check --fix` (spaces and list dashes only; your sentences are left alone)",
    )


def _pasted(trouble: Trouble) -> Finding | None:
    lines = range(trouble.line, max(trouble.line - _LOOK_BACK, 0), -1)
    return next((found for line in lines if (found := word_processor(trouble.source, line))), None)


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
    """A quotation open to the end of the file, or up to the next one, which then seems to begin where it ends."""
    if "quoted scalar" in trouble.words and "end of stream" in trouble.words and trouble.begun:
        return _unclosed(trouble, trouble.source.within_line(*trouble.begun))
    match = trouble.field()
    if match is None or _marks(match["value"]) % 2 or "expected" not in trouble.words:
        return None
    for line in range(trouble.line - 1, max(trouble.line - _FAR_BACK, 0), -1):
        opened = trouble.field(line)
        if opened and re.match(r"[\[{ ]*[\"']", opened["value"]):
            return _unclosed(trouble, trouble.value_span(opened, line)) if _marks(opened["value"]) % 2 else None
    return None


def _unclosed(trouble: Trouble, span: Span) -> Finding:
    note = (
        None
        if span.line == trouble.line
        else f"so it ran on, and in line {trouble.line} nothing could be read any more"
    )
    help_ = "put the same mark at the end of the text"
    return trouble.complaint("S106", span, "this quotation is never closed", help=help_, note=note)


def _marks(text: str) -> int:
    """How many marks there are of the kind the text begins with."""
    first = text.lstrip("[{ ")[:1]
    return text.count(first) - text.count("\\" + first) if first in ("'", '"') else 0


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
    word = "at least" if match[0][0] == ">" else "at most"
    message = f"'{match[0]}' is not how a bound is written"
    return trouble.complaint("F210", span, message, help=f"write  {word} {match[1]}")


def _mark_at_start(trouble: Trouble) -> Finding | None:
    match = trouble.field()
    if not match or not match["value"].startswith(_LAYOUT_MARKS):
        return None
    value = match["value"]
    message = f"a text cannot begin with  {value[0]}  unless it stands in quotes"
    help_ = f"write  {match['name']}: {quoted(value)}"
    return trouble.complaint("S107", trouble.value_span(match), message, help=help_)


def _after_quotation(trouble: Trouble) -> Finding | None:
    match = trouble.field()
    if not match or match["value"][0] not in "\"'" or trouble.column <= match.start("value") + 1:
        return None
    value = match["value"]
    apostrophe = value[0] == "'" and value.endswith("'") and value.count("'") > 2
    better = quoted(value[1:-1], '"') if apostrophe else quoted(value, "'" if value[0] == '"' else '"')
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
        help_ = f"write  {match['name']}: {quoted(match['value'])}  or put the sentence on the next line under  |-"
        label = "the second ':' ends the sentence too early"
        return trouble.complaint("S101", trouble.value_span(match), message, label=label, help=help_)
    if " " in trouble.text[trouble.indent - 1 : trouble.column - 1].strip("- "):
        label = "this line goes on with the sentence above, and its ':' ends it too early"
        help_ = "put quotes around the whole sentence, or begin it on the next line under  |-"
        span = trouble.source.within_line(trouble.line, trouble.indent)
        return trouble.complaint("S101", span, message, label=label, help=help_)
    return _crooked(trouble)


def _bracket(trouble: Trouble) -> Finding | None:
    match = trouble.field()
    if match and match["value"][0] in "[{" and "block mapping" in trouble.words:
        help_ = f"if it is a text, write  {match['name']}: {quoted(match['value'])}"
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
        help_ = f"write  {glued[1]}: {printable(glued[2])}"
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
    help_ = "fields of one block begin in the same column, the first one right after '- '"
    return trouble.complaint("S102", span, "this line does not line up with the ones above it", help=help_, note=note)


def _anything_else(trouble: Trouble) -> Finding:
    span = trouble.source.within_line(trouble.line, trouble.column) if trouble.text else START
    words = printable(" ".join(trouble.words.split()), 160)
    help_ = "compare it with the lines around it: one  field: value  a line, lists with '- ', two spaces for each step"
    note = f"the parser says: {words}"
    return trouble.complaint("S109", span, "the layout cannot be read from here on", help=help_, note=note)


_EXPLANATIONS: tuple[Callable[[Trouble], Finding | None], ...] = (
    _pasted,
    _tab,
    _never_closed,
    _escape,
    _comparison,
    _mark_at_start,
    _after_quotation,
    _colon,
    _bracket,
    _no_colon,
    _unaligned,
)
