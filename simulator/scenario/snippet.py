"""A finding as text: where, what, the author's own line with a caret under it, and how to mend it."""

import unicodedata

from simulator.scenario.findings import Finding
from simulator.scenario.source import Source, printable_character

WIDTH = 100
"""Characters of the author's line that are shown at most."""


def rendered(finding: Finding, source: Source) -> str:
    """The finding over several lines, safe for any terminal."""
    line = source.line(finding.line)
    margin = " " * len(str(finding.line))
    shown = [finding.one_line]
    if line.strip():
        text, carets = _window(line, finding)
        label = f" {finding.label}" if finding.label else ""
        shown += [f"  {finding.line} | {text}", f"  {margin} | {carets}{label}"]
    elif finding.label:
        shown.append(f"  {margin} = {finding.label}")
    shown += [f"  {margin} = {name}: {text}" for name, text in (("note", finding.note), ("help", finding.help)) if text]
    return "\n".join(shown)


def _window(line: str, finding: Finding) -> tuple[str, str]:
    """The part of the line around the finding, and the carets that stand under it."""
    start = finding.column - 1
    end = finding.end_column - 1 if finding.end_line == finding.line else len(line)
    first = max(0, start - WIDTH // 2) if start > WIDTH - 20 else 0
    piece = "".join(map(printable_character, line[first : first + WIDTH]))
    before = ("…" if first else "") + piece[: start - first]
    marked = piece[start - first : end - first]
    text = ("…" if first else "") + piece + ("…" if first + WIDTH < len(line) else "")
    return text.rstrip(), " " * _cells(before) + "^" * max(1, _cells(marked.rstrip()))


def _cells(text: str) -> int:
    """How many columns of a terminal the text takes."""
    return sum(_cell(character) for character in text)


def _cell(character: str) -> int:
    if unicodedata.combining(character) or unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
