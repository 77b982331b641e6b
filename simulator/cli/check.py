"""`attune check`: everything there is to say about vignette files."""

import argparse
import json
import sys
from dataclasses import asdict
from pathlib import Path

from simulator.bench.check import check
from simulator.cli.exits import DONE, REFUSED, Refusal
from simulator.scenario.findings import Finding, Severity
from simulator.scenario.loader import Loaded, load
from simulator.scenario.snippet import rendered

_JSON = ("file", "line", "column", "end_line", "end_column", "severity", "code", "message", "help")


def arguments(parser: argparse.ArgumentParser) -> None:
    """The words of the command."""
    parser.add_argument("paths", nargs="+", metavar="PATH", help="files, or folders with vignettes in them")
    parser.add_argument("--strict", action="store_true", help="warnings count as errors")
    parser.add_argument(
        "--format", choices=("text", "line", "json"), default="text", help="with snippets, one line each, or JSON"
    )


def run(options: argparse.Namespace) -> int:
    """Check the files; 1 where there are errors (with --strict: warnings too)."""
    checked = [_checked(load(path)) for path in _files(options.paths)]
    findings = [finding for _, found in checked for finding in found]
    errors = sum(finding.severity is Severity.ERROR for finding in findings)
    warnings = sum(finding.severity is Severity.WARNING for finding in findings)
    if options.format == "json":
        rows = [{name: asdict(finding)[name] for name in _JSON} for finding in findings]
        report = {"format": 1, "findings": rows, "errors": errors, "warnings": warnings, "proof": "none"}
        print(json.dumps(report, ensure_ascii=False, indent=2))
    else:
        for loaded, found in checked:
            for finding in found:
                if finding.severity is not Severity.HINT:
                    print(finding.one_line if options.format == "line" else rendered(finding, loaded.source))
        hints = len(findings) - errors - warnings
        print(f"{len(checked)} files: {errors} errors, {warnings} warnings, {hints} hints", file=sys.stderr)
    return REFUSED if errors or (options.strict and warnings) else DONE


def _checked(loaded: Loaded) -> tuple[Loaded, list[Finding]]:
    return loaded, check(loaded)


def _files(given: list[str]) -> list[Path]:
    files: list[Path] = []
    for name in given:
        path = Path(name)
        if path.is_dir():
            inside = sorted((*path.rglob("*.yaml"), *path.rglob("*.yml")))
            if not inside:
                raise Refusal(f"there is no vignette in {name}; a vignette ends in .yaml")
            files += inside
        else:
            files.append(path)
    return files
