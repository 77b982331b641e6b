"""Findings in SARIF 2.1.0, the format of code scanning services (OASIS Standard, 27 March 2020). All of them, none folded away."""

import json
from importlib.metadata import PackageNotFoundError, version
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from simulator.bench.explained.examples import example
from simulator.bench.render.report import Report
from simulator.scenario.codes import CODES
from simulator.scenario.findings import Finding, Severity

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.HINT: "note"}


def sarif(report: Report) -> str:
    """One run. What the author allows is listed as suppressed in the source, with the reason."""
    everything = [*report.findings, *(one.finding for one in report.allowed)]
    rules = sorted({finding.code for finding in everything})
    results = [_result(finding, rules) for finding in report.findings]
    for one in report.allowed:
        suppressed = {"suppressions": [{"kind": "inSource", "justification": one.reason}]}
        results.append(_result(one.finding, rules) | suppressed)
    driver = {"name": "attune check", "version": _version(), "rules": [_rule(code) for code in rules]}
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2)


def _rule(code: str) -> dict[str, Any]:
    title = CODES[code].title
    return {
        "id": code,
        "shortDescription": {"text": title[0].upper() + title[1:]},
        "help": {"text": example(code).means},
        "defaultConfiguration": {"level": _LEVELS[Severity(CODES[code].severity)]},
    }


def _result(finding: Finding, rules: list[str]) -> dict[str, Any]:
    said = ". ".join(words for words in (finding.message, finding.note, finding.help) if words)
    region = {
        "startLine": finding.line,
        "startColumn": finding.column,
        "endLine": finding.end_line,
        "endColumn": finding.end_column,
    }
    place = {"artifactLocation": {"uri": _uri(finding.file)}, "region": region}
    return {
        "ruleId": finding.code,
        "ruleIndex": rules.index(finding.code),
        "level": _LEVELS[finding.severity],
        "message": {"text": said},
        "locations": [{"physicalLocation": place}],
    }


def _uri(name: str) -> str:
    """The path as a URI reference: relative as it was given, or with the scheme where it is absolute."""
    path = PurePath(name)
    return path.as_uri() if path.is_absolute() else quote(path.as_posix())


def _version() -> str:
    try:
        return version("attunement")
    except PackageNotFoundError:
        return "0"
