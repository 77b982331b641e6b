"""What the YAML parser said and where, and the author's line it stands in."""

import re
from dataclasses import dataclass
from functools import cached_property

import yaml

from simulator.scenario.findings import Finding, finding
from simulator.scenario.numbers_in_words import meant
from simulator.scenario.openings import Scanned, scanned
from simulator.scenario.source import Source, Span, printable
from simulator.scenario.words import is_wrapped

_FIELD = re.compile(r"(?P<head>\s*(?:- +)*)(?P<name>[\w-]+):[ \t]+(?P<value>\S.*?)\s*$")


@dataclass(frozen=True)
class Trouble:
    """A parser's complaint: its words, the line and column it stopped at, and the place it had begun from."""

    source: Source
    words: str
    line: int
    column: int
    begun: tuple[int, int] | None

    @classmethod
    def of(cls, error: yaml.YAMLError, source: Source) -> "Trouble":
        """The complaint behind an exception; one at the end of the text is moved to the last line with words on it."""
        mark = getattr(error, "problem_mark", None)
        begun = getattr(error, "context_mark", None)
        words = f"{getattr(error, 'context', '') or ''} {getattr(error, 'problem', '') or ''}"
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        if line >= len(source.lines) and not source.line(line):
            line, column = _last_words(source)
        return cls(source, words, line, column, (begun.line + 1, begun.column + 1) if begun else None)

    @cached_property
    def scan(self) -> Scanned:
        """What a look over all the lines shows that the parser could not see."""
        return scanned(self.source)

    @property
    def text(self) -> str:
        """The line the parser stopped in."""
        return self.source.line(self.line)

    @property
    def indent(self) -> int:
        """The column of the first character of the line."""
        return len(self.text) - len(self.text.lstrip()) + 1

    def field(self, line: int | None = None) -> re.Match[str] | None:
        """The line read as `name: value`, this one or another."""
        return _FIELD.match(self.text if line is None else self.source.line(line))

    def value_span(self, match: re.Match[str], line: int | None = None) -> Span:
        """Where the value of such a line stands."""
        number = line or self.line
        return Span(number, match.start("value") + 1, number, match.end("value") + 1)

    def complaint(self, code: str, span: Span, message: str, **more: str | None) -> Finding:
        """A finding of this file."""
        return finding(self.source, code, span, message, **more)


def quoted(value: str, mark: str = "") -> str:
    """The text in quotation marks that do not clash with those inside it."""
    text = printable(value, 120)
    if not mark:
        mark = "'" if '"' in text else '"'
    inner = text.replace("'", "''") if mark == "'" else text.replace("\\", "\\\\").replace('"', '\\"')
    return f"{mark}{inner}{mark}"


def without_stray_mark(value: str) -> str:
    """The sentence without a closing mark that has lost its opening one, and without curly marks around the whole of it.

    Where such a mark was lost, `''` inside the sentence was an apostrophe.
    """
    if is_wrapped(value):
        return value[1:-1]
    if value.endswith('"') and value.count('"') % 2:
        return value[:-1]
    if value.endswith("'") and not value.startswith("'") and re.search(r"''|[.?!…,;]'$", value):
        return value[:-1].replace("''", "'")
    return value


def fields_on_one_line(name: str, value: str) -> str | None:
    """How fields are written behind a field that takes them: `when: {strain: at least 8}`; None where it takes a text."""
    inside = ("any",) if name == "any" else ("when", "unless", "never", "pull", "promise", "person", "frame")
    match = re.fullmatch(r"(?P<field>[\w-]+):[ \t]+(?P<rest>[^{}\[\]]+)", value)
    if name not in inside or match is None:
        return None
    rest = meant(match["rest"]) or match["rest"]
    fields = f"{{{match['field']}: {printable(rest)}}}"
    return f"write  {name}: [{fields}]" if name == "any" else f"write  {name}: {fields}"


def _last_words(source: Source) -> tuple[int, int]:
    for number in range(len(source.lines), 0, -1):
        if source.line(number).strip():
            return number, len(source.line(number)) + 1
    return 1, 1
