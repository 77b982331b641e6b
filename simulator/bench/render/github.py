"""Findings as annotations on a pull request: the workflow commands of GitHub Actions, one line each.

Source: GitHub documentation, "Workflow commands for GitHub Actions", setting a notice, warning or error message.
"""

from simulator.bench.render.report import Report
from simulator.scenario.codes import CODES
from simulator.scenario.findings import Finding, Severity

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.HINT: "notice"}


def github(report: Report) -> str:
    """A workflow command a finding; allowed ones are left out."""
    return "\n".join(_command(finding) for finding in report.findings)


def _command(finding: Finding) -> str:
    place = {"file": finding.file, "line": str(finding.line), "endLine": str(finding.end_line)}
    if finding.line == finding.end_line:  # columns are allowed within one line only
        place |= {"col": str(finding.column), "endColumn": str(finding.end_column)}
    place["title"] = f"{finding.code}: {CODES[finding.code].title}"
    said = "\n".join(words for words in (finding.message, finding.note, finding.help) if words)
    properties = ",".join(f"{name}={_property(value)}" for name, value in place.items())
    return f"::{_COMMANDS[finding.severity]} {properties}::{_data(said)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
