"""The messages between phones and server: one JSON object each, strictly what is written here and nothing else."""

import json
from dataclasses import dataclass
from typing import Any

from simulator.classroom.room.words import Topic

VERSION = 1


class BadMessage(ValueError):
    """A message that is none of ours."""


@dataclass(frozen=True, slots=True)
class Hello:
    """The first message. With a token one comes back, with a code one comes in; a browser has its cookie and needs neither.

    `page` asks for the scene as HTML beside the data. `rev` is the newest the phone has seen.
    """

    rev: int = 0
    token: str = ""
    code: str = ""
    alias: str = ""
    page: bool = False


@dataclass(frozen=True, slots=True)
class VoteMessage:
    """A vote; `id` is made by the phone and kept until it is acknowledged."""

    id: str
    beat: int
    topic: Topic
    round: int
    c: str
    conf: int = 0
    why: str = ""


_HELLO = {"v": int, "rev": int, "token": str, "code": str, "alias": str, "page": bool}
_VOTE = {"id": str, "beat": int, "topic": str, "round": int, "c": str, "conf": int, "why": str}
_NEEDED = {"hello": {"v"}, "vote": {"id", "beat", "topic", "round", "c"}}
_LONGEST = {"id": 64, "topic": 16, "c": 20, "why": 560, "token": 128, "code": 40, "alias": 400}
_HIGHEST = {"v": 1, "rev": 2**53, "beat": 10_000, "round": 2, "conf": 3}


def read(text: str) -> Hello | VoteMessage:
    """The message. Raises BadMessage for anything else, however it is broken."""
    try:
        found = _DECODE(text)
    except (ValueError, RecursionError):
        raise BadMessage from None
    if not isinstance(found, dict):
        raise BadMessage
    kind = found.pop("type", None)
    if kind == "hello":
        _check(found, "hello", _HELLO)
        del found["v"]
        return Hello(**found)
    if kind == "vote":
        _check(found, "vote", _VOTE)
        try:
            return VoteMessage(**{**found, "topic": Topic(found["topic"])})
        except ValueError:
            raise BadMessage from None
    raise BadMessage


def written(kind: str, **fields: Any) -> str:
    """A message to a phone."""
    return _ENCODE({"type": kind, **fields})


def spliced(shared: str, **own: Any) -> str:
    """A message whose greater part is the same for all and was made once: our own fields are added at its end."""
    mine = _ENCODE(own)
    return f"{shared[:-1]},{mine[1:]}"


def _check(found: dict[str, Any], kind: str, fields: dict[str, type]) -> None:
    if not _NEEDED[kind] <= found.keys() <= fields.keys():
        raise BadMessage
    for name, value in found.items():
        if type(value) is not fields[name]:
            raise BadMessage
        if type(value) is str and (len(value) > _LONGEST[name] or _halved(value)):
            raise BadMessage
        if type(value) is int and not 0 <= value <= _HIGHEST[name]:
            raise BadMessage
    if found.get("v", VERSION) != VERSION or not found.get("id", "x").isascii() or found.get("id") == "":
        raise BadMessage


def _halved(text: str) -> bool:
    """True where half of a surrogate pair stands in it, which no file and no phone could take."""
    return not text.isascii() and any("\ud800" <= one <= "\udfff" for one in text)


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise BadMessage
    return found


def _never(_text: str) -> Any:
    raise BadMessage


def _fields_of(one: Any) -> dict[str, Any]:
    """A frozen record as its fields: a view goes out as it is."""
    return {name: getattr(one, name) for name in one.__slots__}


_DECODE = json.JSONDecoder(object_pairs_hook=_once, parse_constant=_never, parse_float=_never).decode
_ENCODE = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), default=_fields_of).encode
