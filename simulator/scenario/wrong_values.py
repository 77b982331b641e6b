"""One sentence for each way a value can be wrong. A function a kind of mistake; the table at the end says which is which."""

from collections.abc import Callable

from scoring.cues import CUES
from simulator.scenario.dashes import complaint as without_dash
from simulator.scenario.expect import Expectation
from simulator.scenario.findings import Finding, finding
from simulator.scenario.meant import meant_word
from simulator.scenario.models import Frame
from simulator.scenario.nearest import nearest
from simulator.scenario.places import place, within
from simulator.scenario.shapes import block_at, fields_of
from simulator.scenario.source import printable
from simulator.scenario.told import Told
from simulator.scenario.when import Conditions
from simulator.scenario.worded import worded
from simulator.scenario.words import CURLY, allowed, as_id, did_you_mean, one_of, purpose
from simulator.scenario.yaml_file import YamlFile

COMMENT = "a '#' after a space begins a comment; put the text in quotes if it belongs to it"
_WORDED = (Conditions, Expectation)
"""Parts whose values are written in a few words: at least 5, turn/option, at most 10 per cent."""
_LIMITS = {"ge": "at least", "le": "at most", "gt": "more than", "lt": "less than"}


def wrong_value(file: YamlFile, error: Told) -> Finding:
    """The finding for an error about a value."""
    if error.value is None:
        return _nothing(file, error)
    return _SENTENCES.get(error.type, _anything_else)(file, error)


def _here(file: YamlFile, error: Told, code: str, message: str, **more: str | None) -> Finding:
    return finding(file.source, code, file.marks.value(error.location), message, **more)


def _subject(file: YamlFile, error: Told) -> str:
    return f"'{error.field}'{within(error.parent, file.data)}"


def _nothing(file: YamlFile, error: Told) -> Finding:
    comment = "#" in file.source.line(file.marks.value(error.location).line)
    return finding(
        file.source,
        "F207",
        file.marks.key(error.location),
        f"{_subject(file, error)} has no value",
        help=purpose(block_at(error.parent), error.field),
        note=COMMENT if comment else None,
    )


def _word(file: YamlFile, error: Told) -> Finding:
    words, noun, code = allowed(error)
    if not isinstance(error.value, str):
        return _here(file, error, "F203", f"{_subject(file, error)} must be one word", help=one_of(words))
    inner = error.value.strip(CURLY)
    if inner != error.value:
        return _curly(file, error, inner)
    message = f"there is no {noun} '{printable(error.value)}'"
    help_ = did_you_mean(meant_word(error.value, words)) or one_of(words)
    return _here(file, error, code, message, label=place(error.parent, file.data) or None, help=help_)


def _curly(file: YamlFile, error: Told, inner: str) -> Finding:
    help_ = f"write  {error.field}: {printable(inner)}" if error.name == error.field else f"write  {printable(inner)}"
    message = f"curly quotation marks around '{printable(inner)}'"
    return _here(file, error, "F204", message, label="pasted from a word processor", help=help_)


def _cue(file: YamlFile, error: Told) -> Finding:
    value = str(error.value)
    inner = value.strip(CURLY)
    if inner != value:
        return _curly(file, error, inner)
    help_ = did_you_mean(nearest(value, CUES)) or one_of(CUES)
    return _here(file, error, "N309", f"there is no cue '{printable(value)}'", help=help_)


def _number(file: YamlFile, error: Told) -> Finding:
    label = help_ = None
    if isinstance(error.value, str):
        head, _, rest = error.value.strip().lstrip("+").partition(" ")
        digits, rest = head.strip(",.;"), printable(rest.strip(" ,.;"))
        if digits.isdecimal() and digits.isascii():
            reason = f"   and keep the reason as a comment:  # {rest}" if rest else "  without quotes"
            label = "words are not allowed after the number" if rest else None
            help_ = f"write  {error.field}: {int(digits[:15])}{reason}"
    return _here(file, error, "F205", f"{_subject(file, error)} must be a whole number", label=label, help=help_)


def _range(file: YamlFile, error: Told) -> Finding:
    limit = next(f"{word} {error.context[name]}" for name, word in _LIMITS.items() if name in error.context)
    return _here(file, error, "F205", f"{_subject(file, error)} must be {limit}")


def _text(file: YamlFile, error: Told) -> Finding:
    if block_at(error.parent) in _WORDED:
        return worded(file, error)
    written = printable(file.source.slice(file.marks.value(error.location)))
    help_ = f'put it in quotes:  "{written}"' if isinstance(error.value, int) else None
    return _here(file, error, "F206", f"{_subject(file, error)} must be a text", help=help_)


def _id(file: YamlFile, error: Told) -> Finding:
    shown = printable(str(error.value))
    if error.field == "chose":
        return worded(file, error)
    better = as_id(str(error.value)) or "folder-2"
    help_ = f"small letters, digits and hyphens, at most 64, such as  {better}"
    return _here(file, error, "F209", f"'{shown}' cannot be an id", help=help_)


def _unreadable(file: YamlFile, error: Told) -> Finding:
    """A text that a test of the format refuses; the refusal says how to write it."""
    if block_at(error.parent) in _WORDED and error.name != "player":
        return worded(file, error)
    message = f"'{printable(str(error.value))}' cannot stand as {_subject(file, error)}"
    return _here(file, error, "F210", message, help=str(error.context.get("error") or "") or None)


def _list(file: YamlFile, error: Told) -> Finding:
    shape = fields_of(block_at(error.parent) or Frame).get(error.name)
    lost = _without_dash(file, error) if shape and shape.block else None
    if lost and not (shape and shape.wordings and "when" not in file.source.line(lost)):
        return without_dash(file.source, lost)
    if shape and shape.wordings:
        message = f"{_subject(file, error)} must be a text, or a list of wordings, each with `when` and `text`"
        help_ = "put '- ' before the first 'when'" if isinstance(error.value, dict) else 'put the text in quotes: "…"'
        return _here(file, error, "F208", message, help=help_)
    help_ = "write each item on its own line after '- ', or  [one, two]"
    return _here(file, error, "F208", f"{_subject(file, error)} must be a list", help=help_)


def _without_dash(file: YamlFile, error: Told) -> int | None:
    """The line of the first of some fields that stand, each in its own line, where an item of a list should."""
    first = file.marks.first_keys.get(error.location)
    if not isinstance(error.value, dict) or first is None or len(error.value) < 2:
        return None
    return None if file.source.line(first.line)[: first.column - 1].strip() else first.line


def _block(file: YamlFile, error: Told) -> Finding:
    where = place(error.location, file.data) or "the file"
    known = fields_of(block_at(error.location) or Frame)
    return _here(file, error, "F208", f"{where} must have fields of its own", help=one_of(known))


def _flag(file: YamlFile, error: Told) -> Finding:
    message = f"{_subject(file, error)} must be true or false"
    return _here(file, error, "F213", message, help=f"write  {error.field}: true")


def _length(file: YamlFile, error: Told) -> Finding:
    least = error.context.get("min_length")
    most = error.context.get("max_length")
    unit = "characters" if error.type.startswith("string") else "items"
    limit = (
        "is empty"
        if least == 1
        else f"must have at least {least} {unit}"
        if least
        else f"may have at most {most} {unit}"
    )
    return _here(file, error, "F211", f"{_subject(file, error)} {limit}")


def _anything_else(file: YamlFile, error: Told) -> Finding:
    help_ = purpose(block_at(error.parent), error.field)
    return _here(file, error, "F208", f"{_subject(file, error)} does not fit the format", help=help_)


_SENTENCES: dict[str, Callable[[YamlFile, Told], Finding]] = {
    "enum": _word,
    "literal_error": _word,
    "unknown_cue": _cue,
    "int_type": _number,
    "int_parsing": _number,
    "greater_than_equal": _range,
    "less_than_equal": _range,
    "string_type": _text,
    "string_pattern_mismatch": _id,
    "value_error": _unreadable,
    "tuple_type": _list,
    "dict_type": _block,
    "dataclass_type": _block,
    "model_attributes_type": _block,
    "bool_type": _flag,
    "string_too_short": _length,
    "string_too_long": _length,
    "too_short": _length,
    "too_long": _length,
}
