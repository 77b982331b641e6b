"""Findings as one JSON object for programs: all of them, none folded away. Names are stable."""

import json
from typing import Any

from simulator.bench.check.allows import Allowed
from simulator.bench.render.report import Report
from simulator.scenario.findings import Finding, Severity

FORMAT = 1


def json_object(report: Report) -> str:
    """`{format, findings, errors, warnings, hints, allowed, proof}`."""
    whole = {
        "format": FORMAT,
        "findings": [_finding(finding) for finding in report.findings],
        "errors": report.count(Severity.ERROR),
        "warnings": report.count(Severity.WARNING),
        "hints": report.count(Severity.HINT),
        "allowed": [_allowed(one) for one in report.allowed],
        "proof": report.proof,
    }
    return json.dumps(whole, ensure_ascii=False, indent=2)


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "file": finding.file,
        "line": finding.line,
        "column": finding.column,
        "end_line": finding.end_line,
        "end_column": finding.end_column,
        "severity": finding.severity.value,
        "code": finding.code,
        "message": finding.message,
        "help": finding.help,
    }


def _allowed(one: Allowed) -> dict[str, Any]:
    return {**_finding(one.finding), "reason": one.reason}
