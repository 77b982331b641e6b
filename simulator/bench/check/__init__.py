"""The checks an author sees: every finding of a file at once, in reading order. One file a concern."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from simulator.bench.check import (
    answered,
    cues,
    endings,
    feedback,
    flow,
    lengths,
    markers,
    options,
    promises,
    pulls,
    risk,
    ruptures,
    shape,
    texts,
    tricks,
    variety,
    worth,
    written,
)
from simulator.bench.check.allows import Allowed, settled
from simulator.bench.check.expected import unsaid
from simulator.bench.check.subject import Subject
from simulator.bench.gates.limits import unasked
from simulator.explore.method import Method
from simulator.scenario.findings import Finding
from simulator.scenario.limits import too_many
from simulator.scenario.loader import Loaded, load
from simulator.scenario.source import Source

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
    cues.check,
    lengths.check,
    markers.check,
    variety.check,
    worth.check,
    tricks.check,
    written.check,
    answered.check,
    unsaid,
)
"""Every check of the structure."""
_WITHOUT_KEY = (flow.check, pulls.check, texts.check, shape.check, cues.check, written.check, unsaid)
"""Those that ask neither for the pattern nor for its key: what is left to say where nobody can tell which pattern is meant."""


@dataclass(frozen=True)
class Checked:
    """A file and everything there is to say about it: the findings, and those that its author allows, both in reading order."""

    source: Source
    findings: tuple[Finding, ...]
    allowed: tuple[Allowed, ...] = ()
    proof: Method | None = None
    """How the plays of the file were computed; None where they were not."""
    gates: str | None = None
    """Why no gate was asked for, where the plays were computed and there are too few choices for it."""

    @property
    def drafts(self) -> int:
        """How many lines are still marked `# draft`."""
        return written.drafts(self.source)


def check_file(path: Path) -> list[Finding]:
    """Everything there is to say about a file. Never raises for what the file holds."""
    return check(load(path))


def check(loaded: Loaded) -> list[Finding]:
    """What the loader found and, where the fields can be read, what the checks find; without what the author allows."""
    return list(checked(loaded).findings)


def checked(loaded: Loaded, *, proved: bool = False) -> Checked:
    """The findings of a file, and those its author allows. Of a file with very many errors the first are given, with a count.

    `proved` adds what holds over every way to play, where the file can be played at all.
    """
    complete = loaded.draft is not None and not too_many(loaded.findings)
    found = [*loaded.findings, *(_of_the_checks(loaded) if complete else ())]
    method: Method | None = None
    gates: str | None = None
    if proved and loaded.vignette is not None:
        from simulator.bench.proof.prove import SUPERSEDED, prove  # numpy is slow to import

        proof = prove(Subject(loaded, loaded.vignette))
        method = proof.method
        gates = unasked(proof.choices) if method else None
        if method == "exact":
            found = [finding for finding in found if finding.code not in SUPERSEDED]
        found += proof.findings
    remaining, allowed = settled(loaded, found, complete, proved=method is not None)
    in_order = sorted(remaining, key=lambda finding: finding.order)
    let_stand = sorted(allowed, key=lambda one: one.finding.order)
    return Checked(loaded.source, tuple(in_order), tuple(let_stand), method, gates)


def _of_the_checks(loaded: Loaded) -> Iterator[Finding]:
    if loaded.draft is None:
        return
    subject = Subject(loaded, loaded.draft)
    checks = _WITHOUT_KEY if loaded.is_pattern_doubtful else CHECKS
    yield from (finding for one in checks for finding in one(subject) if not loaded.is_doubtful(finding))
