"""The checks an author sees: every finding of a file at once, in reading order. One file a concern."""

from collections.abc import Callable, Iterator
from pathlib import Path

from simulator.bench.check import endings, feedback, flow, options, promises, pulls, risk, ruptures, shape, texts
from simulator.bench.check.subject import Subject
from simulator.scenario.findings import Finding
from simulator.scenario.limits import first_errors, too_many
from simulator.scenario.loader import Loaded, load

CHECKS: tuple[Callable[[Subject], Iterator[Finding]], ...] = (
    flow.check,
    options.check,
    endings.check,
    ruptures.check,
    risk.check,
    promises.check,
    pulls.check,
    feedback.check,
    texts.check,
    shape.check,
)
"""Every check of the structure."""


def check_file(path: Path) -> list[Finding]:
    """Everything there is to say about a file. Never raises for what the file holds."""
    return check(load(path))


def check(loaded: Loaded) -> list[Finding]:
    """What the loader found and, where the fields can be read, what the checks find; in reading order."""
    if loaded.draft is None or too_many(loaded.findings):
        return list(loaded.findings)
    subject = Subject(loaded, loaded.draft)
    found = [finding for one in CHECKS for finding in one(subject) if not loaded.is_doubtful(finding)]
    return list(first_errors(tuple(sorted((*loaded.findings, *found), key=lambda finding: finding.order))))
