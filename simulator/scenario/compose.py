"""YAML text to plain data with marks, guarded while it is read: no recursion, no aliases, no tags, nothing beyond the limits.

Scalars are typed more strictly than YAML 1.2 does it: `true`, `false`, `null`, nothing at all, and plain decimal integers; every
other word, `No` and `2024-01-01` and `010` among them, is the text it looks like.
"""

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

import yaml

from simulator.scenario.characters import FORBIDDEN, described, escaped_forbidden
from simulator.scenario.dashes import complaint, items_without_dash
from simulator.scenario.findings import Finding, finding
from simulator.scenario.limits import SHOWN_ERRORS
from simulator.scenario.marks import Location, Marks
from simulator.scenario.source import START, Source, Span, printable
from simulator.scenario.yaml_errors import explained

MAX_DEPTH = 16
MAX_NODES = 50_000
MAX_CHARACTERS = 20_000
MAX_LINES = 500

_BLOCK_STYLES = ("|", ">")
_INTEGER = re.compile(r"[-+]?(?:0|[1-9][0-9]{0,14})")
_BEGINS_A_NUMBER = "+-0123456789"
_WORDS: dict[str, bool | None] = {"true": True, "false": False, "null": None, "": None}
_LOADER: type[yaml.SafeLoader] | type[yaml.CSafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True)
class Composed:
    """`data` is made of dict, list, str, int, bool and None; it is None when the text could not be read to its end.

    `more` counts errors that were not made into findings, `read` the lines that could be read before the parser stopped.
    """

    data: object
    marks: Marks
    findings: tuple[Finding, ...]
    more: int = 0
    read: int = 0


class _Stopped(Exception):
    """Reading on would be useless or dangerous; the finding that says why is already noted."""


@dataclass(slots=True)
class _Frame:
    """A list or block that is still open."""

    location: Location
    items: list[object] | dict[str, object]
    start: Span
    awaits_key: bool
    """True in a block where the name of a field comes next."""
    field: Location = ()
    """In a block, the place of the field whose value comes next."""
    again: bool = False
    """True while the value of a field is read that was given before: the first one counts."""
    last: Span | None = None

    @property
    def next_location(self) -> Location:
        """The place of the value that comes next."""
        return (*self.location, len(self.items)) if isinstance(self.items, list) else self.field


@dataclass
class _Composer:
    source: Source
    marks: Marks = field(default_factory=Marks)
    findings: list[Finding] = field(default_factory=list)
    frames: list[_Frame] = field(default_factory=list)
    nodes: int = 0
    documents: int = 0
    data: object = None
    again: dict[Location, list[tuple[str, Span]]] = field(default_factory=dict)
    """The fields that were given before, by the block they stand in."""

    def take(self, event: yaml.Event) -> None:
        if isinstance(event, yaml.ScalarEvent):
            self._scalar(event)
        elif isinstance(event, yaml.CollectionStartEvent):
            self._open(event)
        elif isinstance(event, yaml.CollectionEndEvent):
            self._close()
        elif isinstance(event, yaml.AliasEvent):
            self._alias(event)
        elif isinstance(event, yaml.DocumentStartEvent):
            self._document(event)

    def _document(self, event: yaml.DocumentStartEvent) -> None:
        self.documents += 1
        if self.documents > 1:
            self._stop(
                "S116",
                _span(event),
                "a second document begins here",
                help="keep one vignette in a file, without  ---  inside",
            )
        if event.version or event.tags:
            self._stop(
                "S111",
                START,
                "a line that begins with % speaks to programs, and is not allowed",
                help="delete the line",
            )

    def _scalar(self, event: yaml.ScalarEvent) -> None:
        style = event.style
        span = self._trimmed(event) if style in _BLOCK_STYLES else _span(event)
        self._count(span)
        if event.anchor is not None or event.tag is not None:
            self._refuse_marks_on(event, span)
        text: str = event.value
        if len(text) >= MAX_LINES:
            self._measure(text, span)
        if style == '"':
            self._refuse_characters(event, span)
        frame = self.frames[-1] if self.frames else None
        if frame and frame.awaits_key:
            self._key(frame, text, span)
        else:
            self._place(_typed(text) if event.implicit[0] else text, span)

    def _key(self, frame: _Frame, name: str, span: Span) -> None:
        location = (*frame.location, name)
        if name == "<<":
            self._note("S111", span, "merge keys (<<) are not allowed", help="write the fields out")
        first = self.marks.keys.get(location)
        if first:
            self.again.setdefault(frame.location, []).append((name, span))
            note = f"first given in line {first.line}; only one of them can count"
            message = f"'{printable(name)}' is given twice in the same place"
            self._note("S110", span, message, note=note, label="second one")
            location = (*frame.location, f"{name} (again in line {span.line})")
        frame.again = first is not None
        frame.field = location
        frame.awaits_key = False
        frame.last = span
        self.marks.keys[location] = span
        self.marks.first_keys.setdefault(frame.location, span)

    def _place(self, value: object, span: Span) -> None:
        if not self.frames:
            self.marks.values[()] = span
            self.data = value
            return
        frame = self.frames[-1]
        frame.last = span
        if isinstance(frame.items, list):
            self.marks.values[(*frame.location, len(frame.items))] = span
            frame.items.append(value)
        else:
            self.marks.values[frame.field] = span
            if not frame.again:
                frame.items[str(frame.field[-1])] = value
            frame.awaits_key = True

    def _open(self, event: yaml.CollectionStartEvent) -> None:
        span = _span(event)
        self._count(span)
        self._refuse_marks_on(event, span)
        if len(self.frames) >= MAX_DEPTH:
            self._stop("S114", span, f"fields and lists are nested deeper than {MAX_DEPTH} levels")
        frame = self.frames[-1] if self.frames else None
        if frame and frame.awaits_key:
            self._stop(
                "S109", span, "the name of a field must be a plain word", label="this is a list, or a group of fields"
            )
        is_list = isinstance(event, yaml.SequenceStartEvent)
        location = frame.next_location if frame else ()
        self.frames.append(_Frame(location, [] if is_list else {}, span, awaits_key=not is_list))

    def _close(self) -> None:
        frame = self.frames.pop()
        self._place(frame.items, frame.start.until(frame.last or frame.start))

    def _alias(self, event: yaml.AliasEvent) -> None:
        span = _span(event)
        self._count(span)
        name = printable(event.anchor or "")
        self._note(
            "S111", span, f"'*{name}' is an alias, and aliases are not allowed", help=f'if it is text, write  "*{name}"'
        )
        frame = self.frames[-1] if self.frames else None
        if frame and frame.awaits_key:
            self._key(frame, f"*{name}", span)
        else:
            self._place(None, span)

    def _count(self, span: Span) -> None:
        self.nodes += 1
        if self.nodes > MAX_NODES:
            self._stop("S114", span, f"the file has more than {MAX_NODES:,} values")

    def _refuse_marks_on(self, event: yaml.NodeEvent, span: Span) -> None:
        if event.anchor is not None:
            name = printable(event.anchor)
            self._note(
                "S111",
                span,
                f"'&{name}' is an anchor, and anchors are not allowed",
                help="if it is text, put it in quotes",
            )
        tag = getattr(event, "tag", None)
        if tag is not None:
            self._note("S111", span, f"tags are not allowed: {printable(tag)}", help="if it is text, put it in quotes")

    def _measure(self, text: str, span: Span) -> None:
        if len(text) > MAX_CHARACTERS:
            self._note("S114", span, f"a text of {len(text):,} characters; at most {MAX_CHARACTERS:,} are read")
        elif text.count("\n") >= MAX_LINES:
            self._note("S114", span, f"a text of {text.count(chr(10)) + 1:,} lines; at most {MAX_LINES} are read")

    def _refuse_characters(self, event: yaml.ScalarEvent, span: Span) -> None:
        if event.style != '"' or not (FORBIDDEN.search(event.value) or "\r" in event.value):
            return
        start = self.source.index(span.line, span.column)
        found = escaped_forbidden(self.source.slice(span))
        if found:
            first, last, character = found
            span, message = (
                self.source.span(start + first, start + last),
                f"{described(character)} is not allowed in a text",
            )
        else:
            message = "a character is not allowed in this text"
        self._note("S112", span, message, help="delete it: on a terminal it could do more than show itself")

    def _trimmed(self, event: yaml.ScalarEvent) -> Span:
        """A text under | or > ends, for the parser, where the next thing begins; here it ends with its last words."""
        span = _span(event)
        line = span.end_line if span.end_column > 1 else span.end_line - 1
        last = self.source.line(line)
        while line > span.line and (not last or last.isspace()):
            line -= 1
            last = self.source.line(line)
        return Span(span.line, span.column, line, max(len(last) + 1, 2))

    def _note(self, code: str, span: Span, message: str, **more: str | None) -> None:
        self.findings.append(finding(self.source, code, span, message, **more))

    def _stop(self, code: str, span: Span, message: str, **more: str | None) -> None:
        self._note(code, span, message, **more)
        raise _Stopped


def compose(source: Source, loader: type[yaml.SafeLoader] | type[yaml.CSafeLoader] = _LOADER) -> Composed:
    """The data of a text with its marks and everything that is wrong with its layout. Never raises."""
    raw = tuple(itertools.islice(_raw_forbidden(source), SHOWN_ERRORS))
    if raw:
        return Composed(None, Marks(), raw, len(FORBIDDEN.findall(source.text)) - len(raw))
    composer = _Composer(source)
    try:
        for event in yaml.parse(source.text, Loader=loader):
            composer.take(event)
    except _Stopped:
        composer.data = None
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        stopped = (*composer.findings, explained(error, source))
        return Composed(None, composer.marks, stopped, read=mark.line if mark else 0)
    lost = items_without_dash(composer.again, composer.marks)
    if lost:
        twice = {(span.line, span.column) for fields in composer.again.values() for _, span in fields}
        kept = (found for found in composer.findings if (found.line, found.column) not in twice)
        return Composed(
            None, composer.marks, (*kept, *(complaint(source, line) for line in lost)), read=len(source.lines)
        )
    return Composed(composer.data, composer.marks, tuple(composer.findings))


def _raw_forbidden(source: Source) -> Iterator[Finding]:
    for match in FORBIDDEN.finditer(source.text):
        span = source.span(match.start(), match.end())
        help_ = "delete it: on a terminal it could do more than show itself"
        yield finding(source, "S112", span, f"{described(match[0])} is not allowed in a vignette", help=help_)


def _span(event: yaml.Event) -> Span:
    start, end = event.start_mark, event.end_mark
    if start is None or end is None:
        return START
    return Span(start.line + 1, start.column + 1, end.line + 1, end.column + 1)


def _typed(text: str) -> object:
    if text in _WORDS:
        return _WORDS[text]
    return int(text) if text[0] in _BEGINS_A_NUMBER and _INTEGER.fullmatch(text) else text
