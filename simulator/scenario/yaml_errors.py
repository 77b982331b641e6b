"""What the YAML parser could not read, said as a person would say it, with the line to type instead."""

import re
from collections.abc import Callable
from dataclasses import dataclass

import yaml

from simulator.scenario.characters import ODD_DASHES, ODD_SPACES, described
from simulator.scenario.findings import Finding, finding
from simulator.scenario.source import START, Source, Span, printable

_FIELD = re.compile(r"(?P<head>\s*(?:- +)*)(?P<name>[\w-]+):[ \t]+(?P<value>\S.*?)\s*$")
_NAME = re.compile(r"\s*(?:- +)*[\w-]+:(?:\s|$)")
_ODD_START = re.compile(rf"[ \t]*(?P<space>[{ODD_SPACES}])|[ \t]*(?P<dash>[{ODD_DASHES}])\s")
_TAB = re.compile(r" *\t")
_QUOTE_OPENED = re.compile(r"\s*(?:- +)*(?:[\w-]+: +)?(?P<quote>[\"'])")
_LOOK_BACK = 4


@dataclass(frozen=True)
class _Trouble:
    """A parser's complaint: its words, the line and column it stopped at, and the place it had begun from."""

    source: Source
    words: str
    line: int
    column: int
    begun: tuple[int, int] | None

    @property
    def text(self) -> str:
        return self.source.line(self.line)

    def field(self) -> re.Match[str] | None:
        return _FIELD.match(self.text)

    def value_span(self, match: re.Match[str]) -> Span:
        return Span(self.line, match.start("value") + 1, self.line, match.end("value") + 1)

    def complaint(self, code: str, span: Span, message: str, **more: str | None) -> Finding:
        return finding(self.source, code, span, message, **more)


def explained(error: yaml.YAMLError, source: Source) -> Finding:
    """One finding for an error of the parser; the most telling explanation that fits, or a plain one."""
    trouble = _trouble(error, source)
    for explanation in _EXPLANATIONS:
        found = explanation(trouble)
        if found:
            return found
    return _anything_else(trouble)


def _trouble(error: yaml.YAMLError, source: Source) -> _Trouble:
    mark = getattr(error, "problem_mark", None)
    begun = getattr(error, "context_mark", None)
    words = f"{getattr(error, 'context', '') or ''} {getattr(error, 'problem', '') or ''}"
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    if line > len(source.lines) or (line == len(source.lines) and not source.line(line)):
        line, column = _last_line(source)
    return _Trouble(source, words, line, column, (begun.line + 1, begun.column + 1) if begun else None)


def _last_line(source: Source) -> tuple[int, int]:
    for number in range(len(source.lines), 0, -1):
        if source.line(number).strip():
            return number, len(source.line(number)) + 1
    return 1, 1


def word_processor(source: Source, line: int) -> Finding | None:
    """A finding when this line begins with a space or a dash that only looks like one."""
    match = _ODD_START.match(source.line(line))
    if not match:
        return None
    group = "space" if match["space"] else "dash"
    column = match.start(group) + 1
    wanted = "a plain space" if match["space"] else "a plain hyphen"
    code = described(match[group]).split()[0]
    return finding(
        source,
        "S104",
        Span(line, column, line, column + 1),
        "a character pasted from a word processor breaks the layout",
        label=f"this is {code}, not {wanted}",
        help=f"replace it by {wanted}; inside your sentences such characters are welcome",
    )


def _pasted(trouble: _Trouble) -> Finding | None:
    for line in range(trouble.line, max(trouble.line - _LOOK_BACK, 0), -1):
        found = word_processor(trouble.source, line)
        if found:
            return found
    return None


def _tab(trouble: _Trouble) -> Finding | None:
    if "tab" not in trouble.words and r"\t" not in trouble.words:
        return None
    for line in (trouble.line, trouble.line - 1):
        match = _TAB.match(trouble.source.line(line))
        if match:
            span = Span(line, match.end(), line, match.end() + 1)
            return trouble.complaint(
                "S105", span, "a tab at the start of a line", help="use spaces, two for each step to the right"
            )
    return None


def _mark_at_start(trouble: _Trouble) -> Finding | None:
    match = trouble.field()
    if not match or not match["value"].startswith(("@", "`", "%", "*", "&", "!", "|", ">", ",", "]", "}", "?", "-")):
        return None
    value, name = match["value"], match["name"]
    if value[0] == ">" and re.match(r">=?\s*\d", value):
        number = re.sub(r"\D", "", value)[:2]
        return trouble.complaint(
            "F210",
            trouble.value_span(match),
            f"'{printable(value)}' is not how a bound is written",
            help=f"write  {name}: at least {number}",
        )
    return trouble.complaint(
        "S107",
        trouble.value_span(match),
        f"a text cannot begin with  {value[0]}  unless it stands in quotes",
        help=f"write  {name}: {_quoted(value)}",
    )


def _after_quotation(trouble: _Trouble) -> Finding | None:
    match = trouble.field()
    if not match or match["value"][0] not in "\"'" or trouble.column <= match.start("value") + 1:
        return None
    value = match["value"]
    apostrophe = value[0] == "'" and value.endswith("'") and value.count("'") > 2
    better = _quoted(value[1:-1], '"') if apostrophe else _quoted(value, "'" if value[0] == '"' else '"')
    return trouble.complaint(
        "S103",
        trouble.value_span(match),
        "text after a closing quotation mark",
        label="the apostrophe ends the quotation"
        if apostrophe
        else "the quotation ends here, but the sentence goes on",
        help=f"write  {match['name']}: {better}",
        note=_opened_before(trouble),
    )


def _opened_before(trouble: _Trouble) -> str | None:
    for line in range(trouble.line - 1, max(trouble.line - 40, 0), -1):
        text = trouble.source.line(line)
        opened = _QUOTE_OPENED.match(text)
        if opened:
            rest = text[opened.end() :]
            return (
                f"perhaps the quotation that begins in line {line} is never closed"
                if opened["quote"] not in rest
                else None
            )
    return None


def _colon(trouble: _Trouble) -> Finding | None:
    if "mapping values are not allowed" not in trouble.words:
        return None
    match = trouble.field()
    if match and match.end("name") + 1 < trouble.column:
        value, name = match["value"], match["name"]
        return trouble.complaint(
            "S101",
            trouble.value_span(match),
            "a sentence with a colon needs quotes around it",
            label="the second ':' ends the sentence too early",
            help=f"write  {name}: {_quoted(value)}  or put the sentence on the next line under  |-",
        )
    start = len(trouble.text) - len(trouble.text.lstrip()) + 1
    head = trouble.text[start - 1 : trouble.column - 1]
    span = trouble.source.within_line(trouble.line, start)
    if " " in head.strip("- "):
        return trouble.complaint(
            "S101",
            span,
            "a sentence with a colon needs quotes around it",
            label="this line goes on with the sentence above, and its ':' ends it too early",
            help="put quotes around the whole sentence, or begin it on the next line under  |-",
        )
    return _crooked(trouble, span)


def _crooked(trouble: _Trouble, span: Span) -> Finding:
    above = next((n for n in range(trouble.line - 1, 0, -1) if trouble.source.line(n).strip()), None)
    note = (
        None
        if above is None
        else f"the line above is line {above}: {printable(trouble.source.line(above).strip(), 40)}"
    )
    return trouble.complaint(
        "S102",
        span,
        "this line does not line up with the ones above it",
        help="fields of one block begin in the same column, the first one right after '- '",
        note=note,
    )


def _never_closed(trouble: _Trouble) -> Finding | None:
    if "quoted scalar" not in trouble.words or "end of stream" not in trouble.words or not trouble.begun:
        return None
    span = trouble.source.within_line(*trouble.begun)
    return trouble.complaint(
        "S106", span, "this quotation is never closed", help="put the same mark at the end of the text"
    )


def _escape(trouble: _Trouble) -> Finding | None:
    if "escape" not in trouble.words:
        return None
    column = trouble.text.rfind("\\", 0, trouble.column + 1) + 1 or trouble.column
    span = Span(trouble.line, column, trouble.line, column + 2)
    return trouble.complaint("S107", span, "a backslash in double quotes begins a code", help="write two of them: \\\\")


def _bracket(trouble: _Trouble) -> Finding | None:
    match = trouble.field()
    if match and match["value"][0] in "[{" and "block mapping" in trouble.words:
        help_ = f"if it is a text, write  {match['name']}: {_quoted(match['value'])}"
        return trouble.complaint("S108", trouble.value_span(match), "text after a closing bracket", help=help_)
    if "flow" in trouble.words and trouble.begun:
        span = trouble.source.within_line(*trouble.begun)
        help_ = "close it, put commas between its parts, or put a text that begins with a bracket in quotes"
        return trouble.complaint(
            "S108", span, "what opens with this bracket is not closed, or a comma is missing", help=help_
        )
    return None


def _no_colon(trouble: _Trouble) -> Finding | None:
    if "could not find expected ':'" not in trouble.words or not trouble.begun:
        return None
    line, column = trouble.begun
    span = trouble.source.within_line(line, column)
    word = trouble.source.line(line)[column - 1 :].strip()
    glued = re.match(r"([\w-]+):(\S.*)", word)
    if glued:
        return trouble.complaint(
            "S109", span, "a space is missing after the colon", help=f"write  {glued[1]}: {printable(glued[2])}"
        )
    help_ = "write  field: text  or, if it goes on with the text above, start it further to the right than the field"
    return trouble.complaint("S109", span, "this line is neither a field nor part of a text", help=help_)


def _unaligned(trouble: _Trouble) -> Finding | None:
    if "did not find expected" not in trouble.words and "expected <block end>" not in trouble.words:
        return None
    start = len(trouble.text) - len(trouble.text.lstrip()) + 1
    if trouble.column > start and not _NAME.match(trouble.text[start - 1 :]):
        return None
    return _crooked(trouble, trouble.source.within_line(trouble.line, start))


def _anything_else(trouble: _Trouble) -> Finding:
    span = trouble.source.within_line(trouble.line, trouble.column) if trouble.text else START
    words = printable(" ".join(trouble.words.split()), 160)
    help_ = "compare it with the lines around it: one  field: value  a line, lists with '- ', two spaces for each step"
    return trouble.complaint(
        "S109", span, "the layout cannot be read from here on", help=help_, note=f"the parser says: {words}"
    )


def _quoted(value: str, mark: str = "") -> str:
    """The text in quotation marks that do not clash with those inside it."""
    text = printable(value, 120)
    if not mark:
        mark = "'" if '"' in text else '"'
    inner = text.replace("'", "''") if mark == "'" else text.replace("\\", "\\\\").replace('"', '\\"')
    return f"{mark}{inner}{mark}"


_EXPLANATIONS: tuple[Callable[[_Trouble], Finding | None], ...] = (
    _pasted,
    _tab,
    _never_closed,
    _escape,
    _mark_at_start,
    _after_quotation,
    _colon,
    _bracket,
    _no_colon,
    _unaligned,
)
