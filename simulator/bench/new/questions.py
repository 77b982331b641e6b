"""The questions an author is asked, in plain words, and how an answer is read."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from scoring.vocabulary import Moment, Pattern
from simulator.bench.new.drafts.answers import ABOUT, DRAFTS, SETTING
from simulator.bench.new.wishes import MOST_SESSIONS, Draft, Person, Wishes
from simulator.scenario.characters import FORBIDDEN

Answers = dict[str, Any]
"""What was answered so far, by the name of the question."""

MOST_CHARACTERS = 2_000


class Unclear(Exception):
    """An answer that cannot be used; the text is one sentence that says what could be."""


@dataclass(frozen=True)
class Question:
    """One question. `name` is also the name of its flag, `lines` stand above it, `shown` is the default as it is printed.

    `names` are the answers there are, where they are few.
    """

    name: str
    asks: str
    default: Callable[[Answers], Any]
    read: Callable[[str, Answers], Any]
    lines: tuple[str, ...] = ()
    shown: Callable[[Any], str] = str
    needed: Callable[[Answers], bool] = lambda _: True
    names: tuple[str, ...] = ()


def _text(answer: str, _: Answers) -> str:
    text = " ".join(answer.split())
    if FORBIDDEN.search(text):
        raise Unclear("There is a character in it that cannot be printed; please type it again.")
    if not text:
        raise Unclear("Please write a word or two.")
    if len(text) > MOST_CHARACTERS:
        raise Unclear(f"That is very long; please use at most {MOST_CHARACTERS:,} characters.")
    return text


def _name(answer: str, answers: Answers) -> str:
    """A name as it stands on an intake sheet: what the client does for a living is asked for later."""
    name = _text(answer, answers)
    if any(mark in name for mark in ",;:("):
        raise Unclear("Please give the name alone, such as Ilse Brandt; a line about their life is asked for below.")
    return name


def _number(low: int, high: int) -> Callable[[str, Answers], int]:
    def read(answer: str, _: Answers) -> int:
        return _within(answer, low, high)

    return read


def _within(answer: str, low: int, high: int) -> int:
    number = int(answer) if answer.isascii() and answer.isdigit() and len(answer) < 4 else -1
    if not low <= number <= high:
        raise Unclear(f"Please give a whole number from {low} to {high}.")
    return number


PATTERN_NAMES: tuple[str, ...] = tuple(pattern.value for pattern in Pattern)
PRONOUNS = ("she", "he", "they")

KINDS: dict[str, Moment] = {"withdrawal": Moment.WITHDRAWAL_RUPTURE, "confrontation": Moment.CONFRONTATION_RUPTURE}


def _pattern(answer: str, _: Answers) -> Pattern:
    return Pattern(_one_of(answer, PATTERN_NAMES))


def _kind(answer: str, _: Answers) -> Moment:
    return KINDS[_one_of(answer, tuple(KINDS))]


def _pronoun(answer: str, _: Answers) -> str:
    return _one_of(answer, PRONOUNS)


def _one_of(answer: str, names: tuple[str, ...]) -> str:
    """The name that is meant: by its number, in full, or by a beginning that only one of them has."""
    asked = answer.strip().casefold()
    if asked.isascii() and asked.isdigit() and 0 < int(asked) <= len(names):
        return names[int(asked) - 1]
    found = [name for name in names if asked and name.startswith(asked)]
    if len(found) != 1:
        raise Unclear(f"Please choose one of: {', '.join(names)}.")
    return found[0]


def _a_rupture_session(answer: str, answers: Answers) -> int:
    return _within(answer, 1, answers["sessions"])


def _rupture_session(answers: Answers) -> int:
    return 2 if answers["sessions"] > 1 else 1


def _kind_shown(moment: Any) -> str:
    return next(name for name, kind in KINDS.items() if kind is moment)


_PERSON: tuple[Question, ...] = (
    Question("client", "What is your client's name?", lambda _: "Kim Lindgren", _name),
    Question("age", "How old is your client?", lambda _: 41, _number(12, 110)),
    Question("pronoun", "Is your client spoken of as she, he or they?", lambda _: "they", _pronoun, names=PRONOUNS),
    Question("about", "A line about their life, outside the trouble:", lambda _: Draft(ABOUT), _text),
    Question("setting", "Where do the two of you meet?", lambda _: Draft(SETTING), _text),
)

_OPENING = Question(
    "opening",
    "What is the first thing your client says?",
    lambda answers: Draft(DRAFTS[answers["pattern"]].opening_line),
    _text,
)

QUESTIONS: tuple[Question, ...] = (
    Question(
        "pattern",
        "How does your client relate?",
        lambda _: Pattern.DISMISSING,
        _pattern,
        tuple(f"{number}. {pattern.value}: {pattern.meaning}" for number, pattern in enumerate(Pattern, 1)),
        names=PATTERN_NAMES,
    ),
    *_PERSON,
    _OPENING,
    Question("sessions", f"How many sessions, 1 to {MOST_SESSIONS}?", lambda _: 2, _number(1, MOST_SESSIONS)),
    Question(
        "rupture-session",
        "At some point it goes wrong between the two of you. In which session?",
        _rupture_session,
        _a_rupture_session,
        needed=lambda answers: answers["sessions"] > 1,
    ),
    Question(
        "rupture",
        "And what does your client do then?",
        lambda _: Moment.WITHDRAWAL_RUPTURE,
        _kind,
        (
            "1. withdrawal: moves away, is short, polite, absent.",
            "2. confrontation: moves against you, with complaint, anger, control.",
        ),
        _kind_shown,
        names=tuple(KINDS),
    ),
)
"""What is asked for a new case."""

COPY_QUESTIONS: tuple[Question, ...] = (*_PERSON, _OPENING)
"""What is asked where the structure comes from another vignette; its pattern is known."""


def person(answers: Answers) -> Person:
    """The client these answers describe."""
    names = ("age", "pronoun", "about", "setting", "opening")
    return Person(name=answers["client"], **{name: answers[name] for name in names})


def wishes(answers: Answers) -> Wishes:
    """The case these answers describe."""
    return Wishes(
        answers["pattern"], person(answers), answers["sessions"], answers["rupture-session"], answers["rupture"]
    )
