"""One safe change to one line."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Edit:
    """The characters of a line from `start` to before `end`, counted from 0, become `new`. `line` counts from 1; `what` says so."""

    line: int
    start: int
    end: int
    new: str
    what: str


def applied(lines: list[str], edits: Iterable[Edit]) -> list[str]:
    """The lines with the edits made; edits of one line must not overlap."""
    changed = list(lines)
    for edit in sorted(edits, reverse=True):
        line = changed[edit.line - 1]
        changed[edit.line - 1] = line[: edit.start] + edit.new + line[edit.end :]
    return changed
