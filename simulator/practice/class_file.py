"""The file of one's own page of a class: read, and every field looked at before anything is made of it."""

import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from simulator.play.wording import joining as words

FORMAT = 1
KIND = "attunement-class"
LARGEST = 4_000_000
"""Bytes of a file that is read at all."""

Record = Mapping[str, Any]

_ROUND = {"round": int, "option": str, "sure": int, "why": str, "after_reveal?": bool}
_SAID = {"round": int, "line": str, "fits": str, "why": str}
_SHAPE = {
    "date": str,
    "mode": str,
    "seed": int,
    "person?": str,
    "vignettes": [{"id": str, "title": str, "sha256": str}],
    "path": [str],
    "votes": [{"vignette": str, "turn": str, "pattern": str, "rounds": [_ROUND]}],
    "scenes?": [{"number": int, "client": str, "votes": [_SAID], "best": [{"line": str}]}],
}
"""What is read of the file; a name with a question mark may be missing."""

_MODES = ("together", "each", "quiz")
_SEEDS = range(1 << 62)


class NotTakenIn(Exception):
    """A file that is not taken in. The message is one sentence."""


def read_record(path: Path) -> Record:
    """The file. Raises NotTakenIn where it is none of ours, or cannot be read."""
    try:
        if path.stat().st_size > LARGEST:
            raise NotTakenIn(words.NOT_OURS)
        found = json.loads(path.read_text("utf-8"))
    except OSError as problem:
        raise NotTakenIn(f"{path}: {problem.strerror or problem}") from None
    except (ValueError, RecursionError):
        raise NotTakenIn(words.NOT_OURS) from None
    if not isinstance(found, dict) or found.get("kind") != KIND:
        raise NotTakenIn(words.NOT_OURS)
    if found.get("format") != FORMAT:
        raise NotTakenIn(words.OTHER_FORMAT)
    if not (_has_shape(found, _SHAPE) and _sound(found)):
        raise NotTakenIn(words.NOT_OURS)
    return found


def _has_shape(found: object, shape: Any) -> bool:
    if isinstance(shape, dict):
        return isinstance(found, dict) and all(_has_field(found, name, of) for name, of in shape.items())
    if isinstance(shape, list):
        return isinstance(found, list) and all(_has_shape(one, shape[0]) for one in found)
    return type(found) is shape and (shape is not str or _writable(str(found)))


def _has_field(found: Mapping[str, object], name: str, shape: Any) -> bool:
    known = name.removesuffix("?")
    return _has_shape(found[known], shape) if known in found else name != known


def _writable(text: str) -> bool:
    """False where half of a surrogate pair stands in it, which no file takes, or a zero, which no path takes."""
    return "\0" not in text and not any("\ud800" <= one <= "\udfff" for one in text)


def _sound(found: Record) -> bool:
    """What the shape does not say: a day, a way to play, a seed that the journal can hold, and a vignette at least."""
    try:
        date.fromisoformat(found["date"])
    except ValueError:
        return False
    return found["mode"] in _MODES and found["seed"] in _SEEDS and bool(found["vignettes"])
