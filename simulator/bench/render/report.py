"""What the renderers show: the checked files, counted."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from simulator.bench.check import Checked
from simulator.bench.check.allows import Allowed
from simulator.scenario.findings import Finding, Severity

Proof = Literal["none", "exact", "sampled"]


@dataclass(frozen=True)
class Report:
    """The files in the order they were given."""

    files: tuple[Checked, ...]

    @property
    def proof(self) -> Proof:
        """exact where every file was proved, sampled where one was not, none where one was not computed."""
        methods = {file.proof or "none" for file in self.files}
        return "none" if "none" in methods or not methods else "sampled" if "sampled" in methods else "exact"

    @property
    def findings(self) -> Iterator[Finding]:
        """Every finding, file after file, in reading order."""
        return (finding for file in self.files for finding in file.findings)

    @property
    def allowed(self) -> Iterator[Allowed]:
        """Every finding its author allows."""
        return (one for file in self.files for one in file.allowed)

    def count(self, severity: Severity) -> int:
        """How many findings are of this severity; allowed ones are not counted."""
        return sum(finding.severity is severity for finding in self.findings)


def summary(report: Report) -> str:
    """`4 files: 0 errors, 1 warning, 8 hints; 2 findings allowed`, and what else is left to know, each after a semicolon."""
    counts = ", ".join(_number(report.count(severity), severity.value) for severity in Severity)
    allowed = sum(1 for _ in report.allowed)
    let_stand = f"; {_number(allowed, 'finding')} allowed" if allowed else ""
    proved = {"exact": "; every way to play considered", "sampled": "; sampled, not proved", "none": ""}[report.proof]
    return f"{_number(len(report.files), 'file')}: {counts}{let_stand}{proved}{_gates(report)}{_drafts(report)}"


def _gates(report: Report) -> str:
    """That the gates were not asked for, where the plays were computed and a file has too few choices."""
    unasked = [file.gates for file in report.files if file.gates]
    if len(report.files) == 1 and unasked:
        return f"; {unasked[0]}"
    return f"; the gates were not asked in {_number(len(unasked), 'file')} of few turns" if unasked else ""


def _drafts(report: Report) -> str:
    """`; 12 lines still marked draft`."""
    drafts = sum(file.drafts for file in report.files)
    return f"; {_number(drafts, 'line')} still marked draft" if drafts else ""


def _number(count: int, noun: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}"
