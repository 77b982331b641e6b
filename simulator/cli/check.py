"""`attune check`: everything there is to say about vignette files."""

import argparse
import sys
from collections.abc import Callable
from dataclasses import replace
from importlib import import_module
from pathlib import Path

from simulator.bench.check import Checked, checked
from simulator.bench.render.report import Report, summary
from simulator.cli.vignettes import files_of
from simulator.exits import DONE, REFUSED, Refusal
from simulator.scenario.findings import Severity
from simulator.scenario.loader import load

_FORMATS = {
    "text": "each with your own line and a caret under it (default)",
    "line": "one line each",
    "json": "one object for programs",
    "sarif": "SARIF 2.1.0, for code scanning",
    "github": "annotations on a pull request",
}
_MODULES = {"json": "json_object"}
_FOR_PEOPLE = ("text", "line")

EXAMPLES = """examples:
  attune check mine/ines-duarte.yaml      everything that is wrong, where, and how to mend it
  attune check --strict scenarios         warnings refuse too: for a build
  attune check --fix mine                 mend spaces, list dashes and curly marks
  attune explain Q522                     what a finding means, with an example

A warning or a hint that is meant to be so is allowed by a comment, in its line or alone in the line above:
  # check: allow Q522 "he talks long on purpose"
"""


def arguments(parser: argparse.ArgumentParser) -> None:
    """The words of the command."""
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.epilog = EXAMPLES
    parser.add_argument("paths", nargs="+", metavar="PATH", help="files, or folders with vignettes in them")
    parser.add_argument("--strict", action="store_true", help="warnings count as errors")
    prove = "also what holds over every way to play: exact, kept by content, a few seconds for a new file"
    parser.add_argument("--prove", action="store_true", help=prove)
    parser.add_argument(
        "--format",
        choices=_FORMATS,
        default="text",
        help="; ".join(f"{name}: {what}" for name, what in _FORMATS.items()),
    )
    hints = "show hints too (text and line; by default for a single file)"
    parser.add_argument("--hints", action=argparse.BooleanOptionalAction, default=None, help=hints)
    fix = "first mend what is safe to mend, in the files themselves; no sentence is touched"
    parser.add_argument("--fix", action="store_true", help=fix)


def run(options: argparse.Namespace) -> int:
    """Check the files; 1 where there are errors (with --strict: warnings too)."""
    paths = files_of(options.paths)
    if options.fix:
        for path in paths:
            _fix(path)
    report = Report(tuple(checked(load(path), proved=options.prove) for path in paths))
    shown = _rendered(_seen(report, options, len(paths)), options.format)
    if shown:
        print(shown)
    if options.format in _FOR_PEOPLE:
        print(summary(report), file=sys.stderr)
    return REFUSED if report.count(Severity.ERROR) or (options.strict and report.count(Severity.WARNING)) else DONE


def _rendered(report: Report, form: str) -> str:
    renderer: Callable[[Report], str] = getattr(import_module(f"simulator.bench.render.{_module(form)}"), _module(form))
    shown = renderer(report)
    if form in _FOR_PEOPLE:
        from simulator.bench.render import colour

        return colour.coloured(shown) if colour.wanted(sys.stdout) else shown
    return shown


def _module(form: str) -> str:
    return _MODULES.get(form, form)


def _seen(report: Report, options: argparse.Namespace, files: int) -> Report:
    """What a person is shown: hints for a single file, or when asked for. Programs get everything."""
    hints = files == 1 if options.hints is None else options.hints
    if hints or options.format not in _FOR_PEOPLE:
        return report
    return replace(report, files=tuple(_without_hints(file) for file in report.files))


def _without_hints(file: Checked) -> Checked:
    return replace(file, findings=tuple(found for found in file.findings if found.severity is not Severity.HINT))


def _fix(path: Path) -> None:
    from simulator.bench.fix.files import NotWritten, fix_file
    from simulator.scenario.reading import shown

    try:
        better = fix_file(path)
    except NotWritten as problem:
        raise Refusal(str(problem)) from None
    for edit in better.edits:
        print(f"{shown(path)}:{edit.line}: {edit.what}", file=sys.stderr)
    for edit in better.left:
        print(f"{shown(path)}:{edit.line}: left as it is, since mending it would cause more errors", file=sys.stderr)
