"""Events as rows of the log: a name and one JSON object, and back again, equal."""

import inspect
import json
import re
from operator import attrgetter
from typing import Any, get_args

from pydantic_core import to_json as to_json_bytes

from simulator.classroom.room.events import Event
from simulator.classroom.room.words import Mode, Policy, Topic

KINDS: dict[str, type[Any]] = {re.sub(r"(?<!^)(?=[A-Z])", "-", one.__name__).lower(): one for one in get_args(Event)}
"""Every event by its name in the log: `vote-cast`."""

_NAMES = {type_: name for name, type_ in KINDS.items()}
_FIELDS = {type_: tuple(inspect.signature(type_).parameters) for type_ in _NAMES}
_VALUES = {type_: attrgetter(*names) for type_, names in _FIELDS.items()}
_WORDS = {"mode": Mode, "policy": Policy, "by": Policy, "topic": Topic}
_PAIRS = ("feelings", "hands")


class UnreadableEvent(ValueError):
    """A row of a class log that this version cannot read. The message is for a person."""


def kind(event: Event) -> str:
    """The event's name in the log."""
    return _NAMES[type(event)]


def to_json(event: Event) -> str:
    """The event's fields as one JSON object, without its name."""
    return to_json_bytes(dict(zip(_FIELDS[type(event)], _VALUES[type(event)](event), strict=True))).decode()


def from_json(name: str, body: str) -> Event:
    """The event of this name with these fields. Raises UnreadableEvent where either is not ours."""
    try:
        return _built(KINDS[name], json.loads(body))
    except (AttributeError, KeyError, TypeError, ValueError) as problem:
        raise UnreadableEvent(f"a row of the class log cannot be read here ({name}: {problem})") from None


def _built(type_: type[Any], given: dict[str, Any]) -> Event:
    unknown = set(given).difference(_FIELDS[type_])
    if unknown:
        raise ValueError(f"unknown field {sorted(unknown)[0]}")
    built: Event = type_(**{name: _value(name, value) for name, value in given.items()})
    return built


def _value(name: str, value: Any) -> Any:
    if name in _WORDS:
        return _WORDS[name](value)
    if name in _PAIRS:
        return tuple((one[0], one[1]) if isinstance(one, list) else one for one in value)
    return tuple(value) if isinstance(value, list) else value
