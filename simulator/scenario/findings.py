"""A finding: one thing that is wrong, or worth a look, in a vignette file, and the place where it is."""

from dataclasses import dataclass
from enum import StrEnum

from simulator.scenario.codes import CODES
from simulator.scenario.source import Source, Span


class Severity(StrEnum):
    """How much a finding matters."""

    ERROR = "error"
    """The vignette cannot be played, or would be played wrongly."""
    WARNING = "warning"
    """It can be played, but something will not work as the author hopes."""
    HINT = "hint"
    """Worth a look; nothing has to change."""


@dataclass(frozen=True)
class Finding:
    """One diagnostic. Lines and columns count from 1; the end column is the first one after the place.

    `message` says what is wrong in the author's words, `label` stands beside the caret, `help` gives the line to type,
    `note` says what else there is to know.
    """

    code: str
    severity: Severity
    file: str
    line: int
    column: int
    end_line: int
    end_column: int
    message: str
    help: str | None = None
    note: str | None = None
    label: str | None = None

    @property
    def one_line(self) -> str:
        """`file:line:column: severity[code] message`."""
        return f"{self.file}:{self.line}:{self.column}: {self.severity}[{self.code}] {self.message}"

    @property
    def order(self) -> tuple[int, int, int, str]:
        """Sorts findings of a file in reading order, errors first at the same place."""
        return self.line, self.column, list(Severity).index(self.severity), self.code


def finding(
    source: Source,
    code: str,
    span: Span,
    message: str,
    *,
    help: str | None = None,  # noqa: A002  (the name of the field)
    note: str | None = None,
    label: str | None = None,
) -> Finding:
    """A finding with the severity of its code. Raises KeyError for a code that `codes.py` does not know."""
    severity = Severity(CODES[code].severity)
    place = (span.line, span.column, span.end_line, span.end_column)
    return Finding(code, severity, source.name, *place, message, help, note, label)


def errors(findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """The findings that keep a vignette from being played."""
    return tuple(found for found in findings if found.severity is Severity.ERROR)


class VignetteRefused(Exception):
    """A vignette was needed and the file does not hold one. `findings` says why, in reading order."""

    def __init__(self, findings: tuple[Finding, ...]) -> None:
        self.findings = findings
        super().__init__("\n".join(found.one_line for found in errors(findings)))
