"""Words of the format: which are allowed at a place, and how a wrong one is answered."""

from collections.abc import Iterable

from scoring.vocabulary import Impulse, Moment, Move, Pattern, Word
from simulator.scenario.sentences import sentences
from simulator.scenario.told import Told

CURLY = "“”„‟‘’‚‛«»"
"""Quotation marks that a word processor puts around a word."""

_BEGINS, _ENDS = "“„‟«", "”“‟»"

_VOCABULARIES: tuple[tuple[type[Word], str, str], ...] = (
    (Move, "move", "N307"),
    (Moment, "moment", "N308"),
    (Pattern, "pattern", "N310"),
    (Impulse, "impulse", "F203"),
)


def allowed(error: Told) -> tuple[list[str], str, str]:
    """The words allowed where this error stands, what to call one of them, and the code for an unknown one."""
    expected = str(error.context.get("expected", ""))
    words = [part.strip().strip("'") for part in expected.replace(" or ", ", ").split(",")]
    for vocabulary, noun, code in _VOCABULARIES:
        if set(words) == {member.value for member in vocabulary}:
            return words, noun, code
    return words, f"'{error.field}'", "F203"


def is_wrapped(text: str) -> bool:
    """True for a text that stands as a whole in one pair of curly marks, with none inside."""
    inner = text[1:-1]
    marked = text[:1] in tuple(_BEGINS) and text[-1:] in tuple(_ENDS)
    return marked and bool(inner) and not any(mark in inner for mark in _BEGINS + _ENDS)


def did_you_mean(name: str | None) -> str | None:
    """The question, if there is a name to ask for."""
    return f"did you mean '{name}'?" if name else None


def one_of(words: Iterable[str]) -> str | None:
    """The words listed, if there are any."""
    listed = list(words)
    return "one of: " + ", ".join(listed) if listed else None


def purpose(block: type | None, field: str) -> str | None:
    """What a field is for, in the words of the format."""
    said = sentences(block).get(field) if block else None
    return f"{field}: {said}" if said else None


def as_id(text: str) -> str | None:
    """The id that is nearest to this text: small letters, digits, hyphens."""
    kept = "".join(letter if letter.isascii() and letter.isalnum() else "-" for letter in text.casefold())
    return "-".join(part for part in kept.split("-") if part)[:64] or None
