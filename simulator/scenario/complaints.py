"""What does not fit the format, as findings: one for each cause, at its place, in the author's words."""

from collections.abc import Iterable, Iterator

from simulator.scenario.commas import is_later_part, sentence_cut_at_comma
from simulator.scenario.findings import Finding, finding
from simulator.scenario.limits import SHOWN_ERRORS
from simulator.scenario.marks import Location
from simulator.scenario.meant import ON_SCREEN
from simulator.scenario.pasted import in_a_name, word_processor
from simulator.scenario.places import within
from simulator.scenario.shapes import block_at, fields_of, required_of
from simulator.scenario.source import printable
from simulator.scenario.told import Told, misspelt
from simulator.scenario.when import Conditions
from simulator.scenario.words import did_you_mean, one_of, purpose
from simulator.scenario.wrong_values import COMMENT, wrong_value
from simulator.scenario.yaml_file import YamlFile

_ON_SCREEN = "that is its name on the trainee's screen"
_FAR = "that is its name on the trainee's screen, where it counts upwards as the two of you come closer"


def complaints(file: YamlFile, errors: list[Told]) -> tuple[list[Finding], int]:
    """Findings for the first errors in reading order, and how many more there are.

    A misspelt field and the one that is missing for it are one finding.
    """
    shown = errors[: 2 * SHOWN_ERRORS]
    meant = misspelt(shown)
    answered = {(*location[:-1], name) for location, name in meant.items()}
    answered |= {(*error.parent, error.name.partition(":")[0]) for error in shown if ":" in error.name}
    found = [_one(file, error, meant) for error in _without(shown, answered) if not is_later_part(file, error)]
    return found, len(errors) - len(shown)


def empty_fields(file: YamlFile) -> Iterator[Finding]:
    """Warnings for fields that may be left out and are there with no value: mostly a line not finished, or lost to a '#'."""
    for location in _empty(file.data, ()):
        block = block_at(location[:-1])
        name = str(location[-1])
        if block and name in fields_of(block) and name not in required_of(block):
            span = file.marks.key(location)
            message = f"'{name}'{within(location[:-1], file.data)} has no value, and counts as not written"
            note = COMMENT if "#" in file.source.line(span.line) else None
            yield finding(file.source, "F220", span, message, help="write it, or delete the line", note=note)


def _empty(data: object, location: Location) -> Iterator[Location]:
    inside = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for step, value in inside:
        if value is None:
            yield (*location, step)
        elif isinstance(value, (dict, list)):
            yield from _empty(value, (*location, step))


def _without(errors: Iterable[Told], answered: set[Location]) -> Iterable[Told]:
    return (error for error in errors if not (error.type == "missing" and error.location in answered))


def _one(file: YamlFile, error: Told, meant: dict[Location, str]) -> Finding:
    if error.type == "unexpected_keyword_argument":
        return _unknown_field(file, error, meant.get(error.location))
    if error.type == "missing":
        return _missing(file, error)
    return wrong_value(file, error)


def _unknown_field(file: YamlFile, error: Told, meant: str | None) -> Finding:
    span = file.marks.key(error.location)
    pasted = word_processor(file.source, span.line)
    if pasted and pasted.column <= span.column:
        return pasted
    glued = in_a_name(file.source, span)
    if glued:
        return glued
    cut = sentence_cut_at_comma(file, error)
    if cut:
        return cut
    block = block_at(error.parent)
    known = fields_of(block) if block else {}
    help_ = did_you_mean(meant) or one_of(known)
    name = printable(error.name)
    if block is Conditions:
        note = _FAR if name == "distance" else _ON_SCREEN if name.casefold() in ON_SCREEN else None
        message = f"there is nothing called '{name}' that a condition can ask for"
        return finding(file.source, "N311", span, message, help=help_, note=note)
    message = f"unknown field '{name}'{within(error.parent, file.data)}"
    return finding(file.source, "F201", span, message, help=help_, label="no such field belongs here")


def _missing(file: YamlFile, error: Told) -> Finding:
    span = file.marks.head(error.parent)
    message = f"'{error.field}' is missing{within(error.parent, file.data)}"
    return finding(file.source, "F202", span, message, help=purpose(block_at(error.parent), error.field))
