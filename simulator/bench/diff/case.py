"""What changed in the head of the file: the pattern, and what is on the intake sheet."""

from collections.abc import Iterator
from dataclasses import fields, replace

from simulator.bench.diff.change import Change, Kind
from simulator.bench.diff.versions import Versions
from simulator.bench.diff.words import now_and_before, reworded
from simulator.scenario.models import Vignette

_APART = ("sessions", "endings", "pattern")
_WORDS = ("title", "person", "setting", "quote", "frame", "themes", "formulation", "practise_next", "lead")


def case_changes(versions: Versions) -> Iterator[Change]:
    """The pattern moves everything; the other fields move nobody."""
    before, now = versions.old.vignette, versions.new.vignette
    if before.pattern is not now.pattern:
        yield Change(
            "case",
            "changed",
            "the case",
            now_and_before(f"the pattern {now.pattern}", before.pattern),
            versions.new.line(("pattern",)),
            apply=lambda old: replace(old, pattern=now.pattern),
        )
    names = [field.name for field in fields(Vignette) if field.name not in _APART]
    for name in (name for name in names if getattr(before, name) != getattr(now, name)):
        words = name in _WORDS
        kind: Kind = "reworded" if words else "changed"
        what = reworded(before, now, [name]) if words else f"has another {name}"
        yield Change("case", kind, "the case", what, versions.new.line((name,)))
