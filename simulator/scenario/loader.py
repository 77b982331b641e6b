"""From a file or a text to a vignette, or to everything that is wrong with it."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from simulator.scenario.complaints import complaints, empty_fields
from simulator.scenario.compose import compose
from simulator.scenario.findings import Finding, VignetteRefused, errors, finding
from simulator.scenario.limits import first_errors
from simulator.scenario.marks import Location, Marks
from simulator.scenario.mending import mended
from simulator.scenario.models import Vignette
from simulator.scenario.needed import missing_in_a_case
from simulator.scenario.reading import Unreadable, read, shown
from simulator.scenario.references import unknown_names
from simulator.scenario.source import START, Source, Span, content_hash
from simulator.scenario.told import Told, told
from simulator.scenario.validator import validated
from simulator.scenario.yaml_file import YamlFile

FORMAT = 1
_PATTERN: Location = ("pattern",)
_EDITOR_KEY = "$schema"


@dataclass(frozen=True)
class Loaded:
    """What a file holds. `findings` are in reading order, with at most 20 errors and a count of the rest.

    `draft` is the vignette as it is, or as it was probably meant where a few words are wrong; `doubtful` are the places that
    had to be guessed in it. `text` and `sha256` are what the journal keeps with an attempt.
    """

    file: YamlFile
    findings: tuple[Finding, ...]
    draft: Vignette | None = None
    doubtful: tuple[Span, ...] = ()

    @property
    def vignette(self) -> Vignette | None:
        """The vignette, if it can be played: no finding is an error."""
        return None if errors(self.findings) else self.draft

    @property
    def text(self) -> str:
        """The text of the file, without its byte order mark."""
        return self.file.source.text

    @property
    def sha256(self) -> str:
        """SHA-256 of the text in UTF-8: for a file without byte order mark, the hash of the file."""
        return content_hash(self.text)

    @property
    def source(self) -> Source:
        """The text with the name used for it in messages."""
        return self.file.source

    @property
    def marks(self) -> Marks:
        """Where every value stands."""
        return self.file.marks

    def required(self) -> Vignette:
        """The vignette. Raises VignetteRefused with the findings where there is none."""
        if self.vignette is None:
            raise VignetteRefused(self.findings)
        return self.vignette

    def is_doubtful(self, found: Finding) -> bool:
        """True where a finding speaks of something that had to be guessed."""
        return any(
            (span.line, 0) <= (found.line, found.column) < (span.end_line, span.end_column) for span in self.doubtful
        )

    @property
    def is_pattern_doubtful(self) -> bool:
        """True where nobody can tell which pattern is meant; then nothing can be said by the key."""
        return self.marks.key(_PATTERN).until(self.marks.value(_PATTERN)) in self.doubtful


def load(origin: Path | str, name: str = "<text>", *, follow_links: bool = True) -> Loaded:
    """Load a vignette: a Path is read from the disk, a str is the text itself (then `name` stands for it in messages).

    Never raises for what a file may hold; `Loaded.findings` says what is wrong. `follow_links=False` refuses symbolic links.
    """
    if isinstance(origin, str):
        return _loaded(Source(origin, name))
    source = Source("", shown(origin))
    try:
        return _loaded(Source(read(origin, follow_links=follow_links), source.name))
    except Unreadable as refusal:
        found = finding(source, refusal.code, refusal.span, refusal.message, help=refusal.help)
        return Loaded(YamlFile(source, None, Marks()), (found,))


def _loaded(source: Source) -> Loaded:
    composed = compose(source)
    file = YamlFile(source, composed.data, composed.marks)
    if composed.data is None and composed.findings:
        return Loaded(file, _capped(composed.findings, composed.more))
    validated = _validated(file)
    answered = {found.line for found in validated.findings}
    findings = [*composed.findings, *validated.findings]
    findings += [found for found in empty_fields(file) if found.line not in answered]
    if validated.draft:
        names = Loaded(file, (), validated.draft, validated.doubtful)
        findings += [
            found for found in unknown_names(validated.draft, source, file.marks) if not names.is_doubtful(found)
        ]
    return Loaded(file, _capped(findings, composed.more + validated.more), validated.draft, validated.doubtful)


def _capped(findings: list[Finding] | tuple[Finding, ...], more: int) -> tuple[Finding, ...]:
    return first_errors(tuple(sorted(findings, key=lambda found: found.order)), more)


@dataclass(frozen=True)
class _Validated:
    """What the format says to the data; `more` errors were not made into findings."""

    findings: tuple[Finding, ...] = ()
    draft: Vignette | None = None
    doubtful: tuple[Span, ...] = ()
    more: int = 0


def _validated(file: YamlFile) -> _Validated:
    refusal = _no_vignette(file)
    if refusal:
        return _Validated((refusal,))
    read, wrong = _tried(file.data)
    wrong += missing_in_a_case(file.data)
    if read is not None and not wrong:
        return _Validated(draft=read)
    listed = told(wrong, file.data, file.marks)
    found, more = complaints(file, listed)
    draft, doubtful = (None, ()) if more else _draft(file, listed)
    return _Validated(tuple(found), draft, doubtful, more)


def _tried(data: object) -> tuple[Vignette | None, list[Any]]:
    """The vignette, or what pydantic has to say."""
    try:
        return _model(data), []
    except ValidationError as error:
        return None, list(error.errors(include_url=False, include_input=False))


def _draft(file: YamlFile, listed: list[Told]) -> tuple[Vignette | None, tuple[Span, ...]]:
    better = mended(file.data, listed)
    try:
        draft = _model(better.data)
    except ValidationError:
        return None, ()
    marks = file.marks
    return draft, tuple(marks.key(location).until(marks.value(location)) for location in better.doubtful)


def _model(data: object) -> Vignette:
    fields = {name: value for name, value in data.items() if name != _EDITOR_KEY} if isinstance(data, dict) else data
    return validated(fields)


def _no_vignette(file: YamlFile) -> Finding | None:
    """A finding where validating field by field would only make noise."""
    if not isinstance(file.data, dict):
        what = "the file is empty" if file.data is None else "the file does not begin with the fields of a vignette"
        return finding(file.source, "S116", START, what, help="begin with  format: 1  and  kind: case")
    version = file.data.get("format")
    if isinstance(version, bool) or not isinstance(version, int) or version == FORMAT:
        return None
    message = f"this is format {version}; this program reads format {FORMAT}"
    help_ = "a newer Attunement may read it" if version > FORMAT else f"write  format: {FORMAT}"
    return finding(file.source, "F212", file.marks.value(("format",)), message, help=help_)
