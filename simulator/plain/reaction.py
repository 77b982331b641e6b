"""What rises in one, read from a typed line. A word that is none of those to name is answered with the nearest one."""

from dataclasses import dataclass

from scoring.vocabulary import Feeling, Impulse
from simulator.locale.catalogue import _
from simulator.plain.console import Console
from simulator.play.wording import reaction as words
from simulator.scenario.nearest import nearest

USUAL_STRENGTH = 3
_STRENGTHS = ("1", "2", "3", "4", "5")
_NOTHING = ("none", "nothing", "no")
_SHORTEST = 4
"""Letters from which the beginning of a feeling's name stands for it."""


@dataclass(frozen=True)
class Heard:
    """Feelings, an impulse and a strength (0 for nothing), and the words that were not understood."""

    feelings: tuple[Feeling, ...]
    impulse: Impulse | None
    strength: int
    unknown: tuple[str, ...] = ()


def heard(answer: str) -> Heard:
    """What a line like "helpless, prove, 4" names; the strength is 3 where none is given."""
    parts = _parts(answer)
    feelings = tuple(feeling for feeling in Feeling if any(_names(part, feeling) for part in parts))
    impulse = next((one for one in Impulse if any(_means(part, one) for part in parts)), None)
    strength = next((int(part) for part in parts if part in _STRENGTHS), USUAL_STRENGTH if feelings or impulse else 0)
    return Heard(
        feelings, impulse, strength if feelings or impulse else 0, tuple(p for p in parts if not _understood(p))
    )


def understood(console: Console, answer: str) -> tuple[tuple[Feeling, ...], Impulse | None, int]:
    """What the line names, once every word of it is one of ours: asked about word by word. Raises Left where the trainee leaves."""
    while (found := heard(answer)).unknown:
        word = found.unknown[0]
        other = nearest(word, [_typed(_(one.label)) for one in (*Feeling, *Impulse)])
        console.say(words.unknown(word.replace("-", " "), (other or "").replace("-", " ")))
        again = console.ask()
        answer = again or ", ".join(other or "" if part == word else part for part in _parts(answer))
    return found.feelings, found.impulse, found.strength


def _parts(answer: str) -> list[str]:
    return [_typed(part) for part in answer.replace(";", ",").split(",") if part.strip()]


def _names(part: str, feeling: Feeling) -> bool:
    """By the word of the field, or by its name in the language that is spoken."""
    names = (feeling.value, _typed(_(feeling.label)))
    return len(part) >= _SHORTEST and any(name.startswith(part) for name in names)


def _means(part: str, impulse: Impulse) -> bool:
    return part in (impulse.value, _typed(_(impulse.label)))


def _typed(words_: str) -> str:
    return words_.strip().lower().replace(" ", "-")


def _understood(part: str) -> bool:
    return (
        any(_means(part, one) for one in Impulse)
        or part in _STRENGTHS
        or part in (*_NOTHING, _typed(_("nothing")))
        or any(_names(part, one) for one in Feeling)
    )
