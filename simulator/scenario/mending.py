"""A vignette as its author probably meant it, so that one misspelt word does not hide everything else there is to say.

Only for the checks: a mended vignette is never played. What could not be guessed is marked, and what the checks say there is left
out, because it would be a guess about a guess.
"""

import copy
import re
from dataclasses import dataclass
from typing import Any

from scoring.cues import CUES
from simulator.scenario.marks import Location
from simulator.scenario.meant import meant_word
from simulator.scenario.nearest import nearest
from simulator.scenario.numbers_in_words import meant
from simulator.scenario.shapes import Shape, block_at, fields_of
from simulator.scenario.told import Told, misspelt, value_at
from simulator.scenario.when import RANGES, Conditions
from simulator.scenario.words import CURLY, allowed, as_id

_PLACEHOLDER = "…"
_DOUBTFUL = {"turns", "between"}
_TEXTS = ("missing", "string_type", "string_too_short", "tuple_type")


@dataclass(frozen=True)
class Mended:
    """`data` to validate again, and the blocks in which something was guessed that the checks look at."""

    data: Any
    doubtful: frozenset[Location]


def mended(data: object, errors: list[Told]) -> Mended:
    """The data with every error mended as well as can be guessed; some may remain."""
    better = copy.deepcopy(data)
    meant = misspelt(errors)
    answered = {(*location[:-1], name) for location, name in meant.items()}
    doubtful: set[Location] = set()
    for error in errors:
        if error.type == "missing" and error.location in answered:
            continue
        if not _mend(better, error, meant.get(error.location)):
            doubtful.add(_around(error.location))
    return Mended(better, frozenset(doubtful))


def _mend(data: object, error: Told, meant: str | None) -> bool:
    """Mend one error in place; True if the checks can rely on it."""
    parent = value_at(data, error.parent)
    if error.type == "unexpected_keyword_argument":
        return _rename(parent, error, meant)
    shape = fields_of(block).get(error.name, Shape()) if (block := block_at(error.parent)) else Shape()
    guess, sure = _guess(error, shape)
    if isinstance(parent, dict):
        if guess is None:
            parent.pop(error.name, None)
        else:
            parent[error.name] = guess
    elif isinstance(parent, list) and isinstance(error.location[-1], int) and guess is not None:
        parent[error.location[-1]] = guess
    return sure


def _rename(parent: object, error: Told, meant: str | None) -> bool:
    if not isinstance(parent, dict):
        return False
    value = parent.pop(error.name, None)
    if meant and meant not in parent:
        parent[meant] = value
    cut_off = value is None  # the rest of a sentence that a comma ended: what came before it is not all of it
    return not cut_off and (meant is not None or block_at(error.parent) is not Conditions)


def _guess(error: Told, shape: Shape) -> tuple[object, bool]:
    """A value that would fit, None to leave the field out, and whether it is surely what was meant."""
    value = error.value
    if error.type == "unknown_cue":
        return nearest(str(value).strip(CURLY), CUES) or next(iter(CUES)), True
    if error.type in ("enum", "literal_error") and isinstance(value, str):
        words = allowed(error)[0]
        best = meant_word(value.strip(CURLY), words)
        return best or words[0], best is not None
    if error.type == "bool_type":
        return str(value).casefold() in ("yes", "on", "true", "y", "1"), True
    if error.type == "string_pattern_mismatch":
        return as_id(str(value)), error.field != "chose"
    if error.type in ("value_error", "string_type") and block_at(error.parent) is Conditions:
        written = meant(str(value)) if error.name in RANGES else None
        return written, written is not None and not isinstance(value, int)
    if error.type in ("int_type", "int_parsing") or "equal" in error.type:
        number = re.match(r"\+?(\d{1,2})\b", str(value))
        return (int(number[1]) if number and "equal" not in error.type else 1), False
    if shape.wordings or (shape.block is None and error.type in _TEXTS):
        return _PLACEHOLDER, error.field not in ("id", "move", "moment")
    return None, False


def _around(location: Location) -> Location:
    """The turn that a place is in, or all the endings, else the place itself."""
    if location[0] == "endings":
        return location[:1]
    for length in range(len(location), 1, -1):
        if location[length - 2] in _DOUBTFUL:
            return location[:length]
    return location
