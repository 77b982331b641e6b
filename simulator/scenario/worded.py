"""Values that are written in a few words: a number with at least or at most, an earlier choice, a share of the plays."""

from simulator.scenario.findings import Finding, finding
from simulator.scenario.numbers_in_words import meant
from simulator.scenario.places import within
from simulator.scenario.shapes import block_at
from simulator.scenario.source import printable
from simulator.scenario.told import Told
from simulator.scenario.when import RANGES, Conditions
from simulator.scenario.words import as_id
from simulator.scenario.yaml_file import YamlFile


def worded(file: YamlFile, error: Told) -> Finding:
    """The finding for a value of a condition or an expectation that cannot be read, with the words to write."""
    if error.field == "chose":
        return _choice(file, error)
    if error.name == "share":
        return _share(file, error)
    if error.name in RANGES and block_at(error.parent) is Conditions:
        return _number(file, error)
    said = str(error.context.get("error") or "")
    message = f"'{_written(file, error)}' cannot stand as '{error.field}'{within(error.parent, file.data)}"
    return _at(file, error, "F210", message, said or "write one word of the format")


def _number(file: YamlFile, error: Told) -> Finding:
    message = f"'{_written(file, error)}' is not how '{error.field}' is asked for"
    better = meant(str(error.value))
    other = "or: at least …, at most …, 2 to 6; the numbers run from 0 to 10"
    if isinstance(error.value, int) and better:
        return _at(file, error, "F210", message, f"write  {error.field}: at least {error.value}  ({other})")
    if better:
        return _at(file, error, "F210", message, f"write  {error.field}: {better}  ({other})")
    help_ = f"write  {error.field}: at least 5  or  at most 3  or  4 to 6;  the numbers run from 0 to 10"
    return _at(file, error, "F210", message, help_)


def _share(file: YamlFile, error: Told) -> Finding:
    message = f"'{_written(file, error)}' is not how a share of the plays is written"
    better = meant(str(error.value), highest=100)
    if better and " to " not in better:
        return _at(file, error, "F210", message, f"write  share: {better}  (in per cent of the plays)")
    number = better.split()[0] if better else "40"
    help_ = f"write  share: at least {number}  or  share: at most {number}  (in per cent of the plays)"
    return _at(file, error, "F210", message, help_)


def _choice(file: YamlFile, error: Told) -> Finding:
    message = f"'{_written(file, error)}' is not how an earlier choice is written"
    turn_option = _pair(error.value)
    return _at(file, error, "F209", message, f"write  chose: {turn_option or 'turn/option'}  with the ids of both")


def _pair(value: object) -> str | None:
    """Turn and option, where they are written in another way: `{turn: option}`, `turn.option`, `turn option`."""
    if isinstance(value, dict) and len(value) == 1:
        parts = [str(part) for pair in value.items() for part in pair if part is not None]
    else:
        parts = str(value).replace(".", " ").replace("/", " ").replace(":", " ").replace(",", " ").split()
    ids = [as_id(part) for part in parts]
    return "/".join(one for one in ids if one) if len(ids) == 2 and all(ids) else None


def _written(file: YamlFile, error: Told) -> str:
    """The value as it stands in the file. The span of a group of fields ends with the last of them, before its bracket."""
    text = file.source.slice(file.marks.value(error.location)).strip()
    closing = {"{": "}", "[": "]"}.get(text[:1], "") if isinstance(error.value, (dict, list)) else ""
    return printable(text.removesuffix(closing) + closing) or printable(str(error.value))


def _at(file: YamlFile, error: Told, code: str, message: str, help_: str) -> Finding:
    return finding(file.source, code, file.marks.value(error.location), message, help=help_)
