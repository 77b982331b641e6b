"""What the trainee did, one record an act: the journal keeps these, and everything else is replayed from them.

A record becomes a row of JSON (`to_json`) and comes back equal (`from_json`). Ids and time belong to the journal, not to it.
"""

import json
from dataclasses import asdict, dataclass, fields
from typing import Any, Literal

from scoring.vocabulary import Feeling, Impulse, Pattern, Question

Mode = Literal["session", "drill", "check-up"]
Page = Literal["session-debrief", "case-debrief", "supervision-skipped", "ending", "scene-debrief"]


class UnreadableRecord(ValueError):
    """A row of the journal that this version cannot read. The message is for a person."""


@dataclass(frozen=True, slots=True)
class Chose:
    """An option was chosen at a turn."""

    turn: str
    option: str


@dataclass(frozen=True, slots=True)
class SaidFirst:
    """The trainee's own line, before the options were shown; empty where they passed. Never graded."""

    turn: str
    text: str


@dataclass(frozen=True, slots=True)
class LoggedReaction:
    """What rose in the trainee at a turn; no feeling, no impulse and strength 0 where they passed. Strength 0 to 5."""

    turn: str
    feelings: tuple[Feeling, ...]
    impulse: Impulse | None
    strength: int


@dataclass(frozen=True, slots=True)
class NoteAnswer:
    """An answer of the session note: a question, one of its answers, the turn it is pinned to, a rival reading if one was named."""

    question: Question
    answer: str
    turn: str
    rival: str = ""


@dataclass(frozen=True, slots=True)
class WroteNote:
    """The note after a session; no answers and no text where the trainee passed."""

    session: int
    answers: tuple[NoteAnswer, ...]
    text: str = ""


@dataclass(frozen=True, slots=True)
class StatedBelief:
    """100 points over the four patterns, in the order of `Pattern`."""

    session: int
    shares: tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class ToldPattern:
    """At a scene: which pattern the trainee saw, how sure they were (1 a guess, 2 fairly, 3 sure), and by what."""

    turn: str
    pattern: Pattern
    sure: int
    why: str = ""


@dataclass(frozen=True, slots=True)
class HeldSupervision:
    """A minute of supervision: one reaction, one rupture, one question, as turn ids or own words; kept for the real supervisor."""

    session: int
    reaction: str
    rupture: str
    question: str


@dataclass(frozen=True, slots=True)
class ReadPage:
    """A page was read to its end, so that a return does not show it again."""

    page: Page
    session: int


Record = Chose | SaidFirst | LoggedReaction | WroteNote | StatedBelief | ToldPattern | HeldSupervision | ReadPage

_KINDS: dict[str, type[Any]] = {
    "chose": Chose,
    "said-first": SaidFirst,
    "logged-reaction": LoggedReaction,
    "wrote-note": WroteNote,
    "stated-belief": StatedBelief,
    "told-pattern": ToldPattern,
    "held-supervision": HeldSupervision,
    "read-page": ReadPage,
}
_NAMES = {type_: name for name, type_ in _KINDS.items()}
READ_PAGE = _NAMES[ReadPage]
"""The name of a read page in the journal."""


def kind(record: Record) -> str:
    """The record's name in the journal."""
    return _NAMES[type(record)]


def to_json(record: Record) -> str:
    """The record's fields as one JSON object, without its name."""
    return json.dumps(asdict(record), ensure_ascii=False, separators=(",", ":"))


def from_json(name: str, body: str) -> Record:
    """The record of this name with these fields. Raises UnreadableRecord where either is not ours."""
    try:
        type_ = _KINDS[name]
        given = json.loads(body)
        return _built(type_, given)
    except (KeyError, TypeError, ValueError) as problem:
        raise UnreadableRecord(f"a row of the journal cannot be read here ({name}: {problem})") from None


def _built(type_: type[Any], given: dict[str, Any]) -> Record:
    known = {field.name for field in fields(type_)}
    if set(given) - known:
        raise ValueError(f"unknown field {sorted(set(given) - known)[0]}")
    if type_ is LoggedReaction:
        given["feelings"] = tuple(Feeling(f) for f in given["feelings"])
        given["impulse"] = Impulse(given["impulse"]) if given["impulse"] else None
    if type_ is WroteNote:
        given["answers"] = tuple(NoteAnswer(**{**a, "question": Question(a["question"])}) for a in given["answers"])
    if type_ is ToldPattern:
        given["pattern"] = Pattern(given["pattern"])
    if type_ is StatedBelief:
        given["shares"] = tuple(int(share) for share in given["shares"])
        if len(given["shares"]) != len(Pattern):
            raise ValueError("a belief has four shares")
    built: Record = type_(**given)
    return built
