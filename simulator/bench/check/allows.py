"""Findings an author allows on purpose: `# check: allow Q522 "long on purpose"`, in their line or in a line of its own above."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from simulator.scenario.codes import CODES
from simulator.scenario.findings import Finding, Severity, finding
from simulator.scenario.loader import Loaded
from simulator.scenario.nearest import nearest
from simulator.scenario.source import Span, printable
from simulator.scenario.texts import text_spans
from simulator.scenario.words import did_you_mean

_ALLOW = re.compile(r"(?:^|(?<=\s))#\s*check:\s*allow\b(?P<rest>[^#]*)")
_CODES = re.compile(r"\s*(?P<codes>[A-Za-z]\d+(?:[\s,]+[A-Za-z]\d+)*)?(?P<reason>.*)")
_QUOTES = "\"'“”„‘’«» \t"
_EXAMPLE = 'write  # check: allow Q522 "the reason"'


@dataclass(frozen=True)
class Allow:
    """One comment: the codes it names, the reason it gives, where it stands, and the line of the file it speaks for."""

    codes: tuple[str, ...]
    reason: str
    span: Span
    line: int

    def covers(self, found: Finding) -> bool:
        """True where it lets this finding stand: a warning or a hint in its line, with a reason. An error is never let stand."""
        allowable = found.severity is not Severity.ERROR
        return allowable and found.line == self.line and found.code in self.codes and bool(self.reason)


@dataclass(frozen=True)
class Allowed:
    """A finding that the author lets stand, and why."""

    finding: Finding
    reason: str


def allows(loaded: Loaded) -> tuple[Allow, ...]:
    """Every such comment of the file, in reading order; one inside a text is part of the text."""
    source = loaded.source
    if "check:" not in source.text:
        return ()
    texts = text_spans(source, loaded.marks)
    below = _lines_below(source.lines)
    found: list[Allow] = []
    for number, line in enumerate(source.lines, 1):
        match = _ALLOW.search(line) if "check:" in line else None
        if match and not texts.over((number, match.start() + 1), (number, match.start() + 2)):
            span = source.within_line(number, match.start() + 1)
            speaks_for = number if line[: match.start()].strip() else below[number]
            found.append(_read(match["rest"], span, speaks_for))
    return tuple(found)


def settled(
    loaded: Loaded, findings: Iterable[Finding], complete: bool, proved: bool = False
) -> tuple[list[Finding], list[Allowed]]:
    """The findings that remain, with those on the comments themselves, and those that are allowed.

    `complete` says that every check of what is written has run, `proved` that all plays were computed as well. Only of what was
    looked for can a comment be said to allow nothing.
    """
    comments = allows(loaded)
    by_line: dict[int, list[Allow]] = {}
    for comment in comments:
        by_line.setdefault(comment.line, []).append(comment)
    remaining: list[Finding] = []
    allowed: list[Allowed] = []
    used: set[tuple[Allow, str]] = set()
    for found in findings:
        covering = next((comment for comment in by_line.get(found.line, ()) if comment.covers(found)), None)
        if covering:
            allowed.append(Allowed(found, covering.reason))
            used.add((covering, found.code))
        else:
            remaining.append(found)
    for comment in comments:
        remaining += _complaints(loaded, comment)
        remaining += _idle(loaded, comment, used, proved) if complete and comment.reason else ()
    return remaining, allowed


def _read(rest: str, span: Span, line: int) -> Allow:
    match = _CODES.match(rest)
    codes = (match["codes"] or "").upper() if match else ""
    reason = match["reason"].strip(_QUOTES) if match else ""
    return Allow(tuple(dict.fromkeys(re.findall(r"[A-Z]\d+", codes))), reason, span, line)


def _complaints(loaded: Loaded, comment: Allow) -> Iterator[Finding]:
    """What is wrong with a comment as it is written."""
    if not comment.codes:
        yield _at(loaded, comment, "Q590", "this comment allows nothing: it names no code", _EXAMPLE)
    elif not comment.reason:
        codes = printable(", ".join(comment.codes))
        help_ = f'say why it is meant to be so:  # check: allow {codes} "the reason"'
        yield _at(loaded, comment, "Q590", f"{codes} is allowed without a reason, so it is not", help_)
    for code in comment.codes:
        if code not in CODES:
            help_ = did_you_mean(nearest(code, CODES)) or "`attune explain` lists the codes"
            yield _at(loaded, comment, "Q591", f"there is no finding '{printable(code)}' to allow", help_)
        elif CODES[code].severity == "error":
            message = f"{code} is an error, and an error cannot be allowed"
            yield _at(loaded, comment, "Q591", message, "mend it, and delete the comment")


def _idle(loaded: Loaded, comment: Allow, used: set[tuple[Allow, str]], proved: bool) -> Iterator[Finding]:
    """The codes of a comment that were looked for and are not there."""
    for code in comment.codes:
        allowable = code in CODES and CODES[code].severity != "error"
        if allowable and (comment, code) not in used and not _may_be_elsewhere(code, proved):
            help_ = "delete it, or move it to the line of the finding"
            yield _at(loaded, comment, "Q592", f"{code} is allowed here, and there is no {code} here", help_)


def _may_be_elsewhere(code: str, proved: bool) -> bool:
    """True for what comes and goes with `--prove`: what only plays show, and what a proof makes needless to fear."""
    return code.startswith("D4" if proved else ("D42", "D43", "Q53"))


def _at(loaded: Loaded, comment: Allow, code: str, message: str, help_: str) -> Finding:
    return finding(loaded.source, code, comment.span, message, help=help_)


def _lines_below(lines: tuple[str, ...]) -> dict[int, int]:
    """For each line the next one with more on it than a comment; for the last ones, themselves."""
    below: dict[int, int] = {}
    following: int | None = None
    for number in range(len(lines), 0, -1):
        below[number] = following or number
        if lines[number - 1].strip()[:1] not in ("", "#"):
            following = number
    return below
