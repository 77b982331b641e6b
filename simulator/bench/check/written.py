"""What is read otherwise than it looks: notes inside texts, texts cut at a #, curly marks around a text, odd pronouns."""

import re
from collections.abc import Iterator

from simulator.bench.check.subject import Subject
from simulator.bench.fix.keywords import is_keyword
from simulator.scenario.characters import FORBIDDEN
from simulator.scenario.findings import Finding, finding
from simulator.scenario.marks import Location
from simulator.scenario.nearest import nearest
from simulator.scenario.source import Source, Span, printable
from simulator.scenario.texts import leaves
from simulator.scenario.words import did_you_mean, is_wrapped
from simulator.scenario.yaml_trouble import quoted

NOTE = "# draft"
_DRAFT = re.compile(r"\s*[^\s#].*\s# draft\s*")
PRONOUNS = ("she", "he", "they")
_OTHERS = ("it", "xe", "ze", "zie", "ey", "em", "fae", "ve", "per", "hen", "she/they", "he/they", "they/she", "they/he")
"""Pronouns that some people use; for them the screens write "them"."""
_NO_PRONOUNS = dict.fromkeys(("her", "hers", "woman", "female", "f", "w"), "she") | dict.fromkeys(
    ("him", "his", "man", "male", "m"), "he"
)
_OPENING = "“„‟«"
_GLUED = re.compile(r"#(?!check:|draft)[^\s#]")
"""Asked of the whole file first: it is rarely there, and quick to find."""
_CUT = re.compile(r"[ \t]+#(?!check:|draft)(?=[^\s#])")


def check(subject: Subject) -> Iterator[Finding]:
    """Findings on what is read otherwise than it looks."""
    yield from _pronoun(subject)
    text = subject.loaded.source.text
    if NOTE in text:
        yield from _notes_inside(subject)
    if _GLUED.search(text):
        yield from _cut(subject)
    if any(start + mark in text for mark in _OPENING for start in (": ", "- ")):
        yield from _curly(subject)


def drafts(source: Source) -> int:
    """How many lines of a file are still marked as a draft, in a note behind them."""
    return sum(bool(_DRAFT.fullmatch(line)) for line in source.lines) if NOTE in source.text else 0


def _texts(subject: Subject) -> Iterator[tuple[Location, str, Span]]:
    """Every value that is a text, with its place."""
    for location, value in leaves(subject.loaded.file.data):
        if isinstance(value, str) and location in subject.loaded.marks.values:
            yield location, value, subject.loaded.marks.values[location]


def _notes_inside(subject: Subject) -> Iterator[Finding]:
    source = subject.loaded.source
    for _, value, span in _texts(subject):
        if NOTE in value:
            message = f"'{NOTE}' stands inside this text, and the trainee would read it"
            lines = range(span.line, span.end_line + 1)
            first = next(
                (n for n in lines if NOTE in source.line(n)[span.column - 1 if n == span.line else 0 :]), span.line
            )
            start = max(source.line(first).find(NOTE, span.column - 1 if first == span.line else 0), 0) + 1
            place = Span(first, start, first, start + len(NOTE))
            yield finding(source, "S120", place, message, help="delete it, or put it after the closing quotation mark")


def _cut(subject: Subject) -> Iterator[Finding]:
    source = subject.loaded.source
    for location, _, span in _texts(subject):
        line = source.line(span.end_line)
        written = line[span.column - 1 :] if span.line == span.end_line else ""
        if written[:1] in ("", '"', "'", "|", ">"):
            continue
        match = _CUT.match(line, span.end_column - 1)
        if match:
            field = str(next(step for step in reversed(location) if isinstance(step, str)))
            message = f"this text ends before the '#': {printable(line[match.start() :].strip(), 30)} is not read"
            help_ = f"write  {field}: {quoted(written.rstrip())}"
            yield subject.at(
                "S119", location, message, help=help_, label="a '#' after a space begins a note to yourself"
            )


def _curly(subject: Subject) -> Iterator[Finding]:
    source = subject.loaded.source
    for location, value, span in _texts(subject):
        if (
            is_wrapped(value)
            and not is_keyword(location)
            and source.line(span.line)[span.column - 1 : span.column] in _OPENING
        ):
            message = "the curly quotation marks around this text are part of it, and will be shown"
            help_ = "put straight ones, or run `attune check --fix`; leave them where the client quotes somebody"
            yield subject.at("S118", location, message, help=help_)


def _pronoun(subject: Subject) -> Iterator[Finding]:
    said = subject.vignette.person.pronoun.casefold().strip()
    if said in PRONOUNS or said in _OTHERS or FORBIDDEN.search(said):
        return
    message = f"'{printable(subject.vignette.person.pronoun)}' is perhaps no pronoun the client is spoken of by"
    best = _NO_PRONOUNS.get(said) or nearest(said, PRONOUNS)
    help_ = did_you_mean(best) or f"one of: {', '.join(PRONOUNS)}; any other is shown as they"
    yield subject.at("F221", ("person", "pronoun"), message, help=help_)
