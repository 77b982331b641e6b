"""What the YAML parser said and where, and the author's line it stands in."""

import re
from dataclasses import dataclass

import yaml

from simulator.scenario.findings import Finding, finding
from simulator.scenario.source import Source, Span, printable

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


def _last_words(source: Source) -> tuple[int, int]:
    for number in range(len(source.lines), 0, -1):
        if source.line(number).strip():
            return number, len(source.line(number)) + 1
    return 1, 1
