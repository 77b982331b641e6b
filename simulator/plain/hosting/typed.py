"""What a host types, understood: a step of the room, something to be told, or a sentence on why not."""

import secrets
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from simulator.classroom.room import commands as asked
from simulator.classroom.room.host import HostView
from simulator.classroom.room.made_steps import command
from simulator.classroom.room.open_steps import Step
from simulator.classroom.room.raised import NotHands, raised
from simulator.classroom.room.words import Mode, Phase, Topic
from simulator.play.wording import classroom as class_words
from simulator.play.wording import classroom_host as words

Tell = Literal["standing", "look", "votes", "why", "people", "help", "leave"]
TOLD: dict[str, Tell] = {
    "": "standing",
    "look": "look",
    "votes": "votes",
    "why": "why",
    "people": "people",
    "?": "help",
    "help": "help",
    "q": "leave",
}
TWICE = (Step.REVEAL, Step.DEBRIEF, Step.END)
"""Steps that are typed twice: they cannot be unseen."""

FORWARD = (
    *(Step.BEGIN, Step.OPEN, Step.ASK_PATTERN, Step.ASK_REACTION, Step.CLOSE),
    *(Step.DISCUSS, Step.REVEAL, Step.BRANCH, Step.NEXT, Step.RESUME),
)
"""Steps on the way through a class: they have numbers. What goes back, aside or to the end is typed as its word, for a number means
another step at every moment."""


@dataclass(frozen=True)
class No:
    """Not understood, or not possible now; the sentence says what would be."""

    sentence: str


@dataclass(frozen=True)
class Confirm:
    """To be typed once more: `word` is what armed it, the sentence says why."""

    word: str
    sentence: str


Understood = asked.Command | Tell | No | Confirm


def understood(line: str, view: HostView, armed: str = "") -> Understood:
    """What this line means, where `armed` is what the line before it is to be confirmed by. A number stands for a step (`numbered`)."""
    words_typed = _numbered(line.strip(), view).split()
    typed = " ".join(words_typed).lower()
    if typed in TOLD:
        return TOLD[typed]
    for step in sorted(Step, key=lambda one: -len(one.value)):
        if typed == step.value or typed.startswith(f"{step.value} "):
            return _step(step, typed.removeprefix(step.value).strip(), view, armed)
    first, rest = words_typed[0].lower(), " ".join(words_typed[1:])
    if first in _DOOR:
        return _DOOR[first](rest, view)
    return No(words.UNKNOWN.format(word=words_typed[0]))


def numbered(view: HostView) -> tuple[Step, ...]:
    """The steps by their numbers, from 1; one that needs a letter has none."""
    return tuple(step for step in view.steps if step in FORWARD and step not in view.lettered)


def _step(step: Step, rest: str, view: HostView, armed: str) -> Understood:
    if step not in view.steps:
        return No(words.NOT_HERE.format(steps=", ".join(one.value for one in view.steps)))
    if step in TWICE and armed != step.value:
        closing = step is Step.DEBRIEF and view.current is not None and view.seen.phase is Phase.OPEN
        return Confirm(step.value, words.once_more(step.value, closing=closing))
    if step in view.lettered and not rest:
        return No(words.name_a_line(step.value, [one.letter for one in view.lettered[step]]))
    if rest and step is Step.BRANCH:
        return _branch(rest.upper(), view, armed)
    return _rewind(rest.upper(), view) if rest and step is Step.REWIND else command(step, view.rev)


def _branch(letter: str, view: HostView, armed: str) -> Understood:
    """The line of this letter; against the votes or the key, at the second time."""
    option = next((one.option for one in view.reasons if one.letter == letter), "")
    if not option:
        return No(words.LETTER.format(letter=letter))
    (by, decided), word = view.speaks_against(option), f"{Step.BRANCH.value} {letter}"
    if by and armed != word:
        return Confirm(word, words.against(by, decided, name=view.seen.client.name, letter=letter, word=word))
    return asked.Branch(view.rev, option)


def _rewind(letter: str, view: HostView) -> Understood:
    """The road of this letter, by the letters it had at its own scene."""
    option = next((one.id for one in view.roads if one.letter == letter), "")
    if not option:
        return No(words.name_a_line(Step.REWIND.value, [one.letter for one in view.roads]))
    return asked.Rewind(view.rev, option)


def _numbered(line: str, view: HostView) -> str:
    """The word of a number."""
    steps = numbered(view)
    if line.isdecimal() and 1 <= int(line) <= len(steps):
        return steps[int(line) - 1].value
    return line


def _kick(name: str, view: HostView) -> Understood:
    person = _called(name, view)
    return asked.Remove(person) if person else No(words.NOBODY.format(name=name))


def _rename(name: str, view: HostView) -> Understood:
    person = _called(name, view)
    return asked.Rename(person, secrets.randbelow(1 << 30)) if person else No(words.NOBODY.format(name=name))


def _called(name: str, view: HostView) -> str:
    return next((one.id for one in view.people if one.alias.casefold() == name.casefold()), "")


def _hands(rest: str, view: HostView) -> Understood:
    """`A 3 B 1`, as choices and counts of the round that is on."""
    if view.seen.topic is Topic.REACTION or view.seen.mode is Mode.EACH:
        return No(class_words.NO_HANDS_HERE)
    ids = {bar.letter: bar.id for bar in view.current.bars} if view.current else {}
    try:
        counted = raised(rest, ids)
    except NotHands as no:
        return No(words.HANDS.format(problem=no))
    return asked.CountHands(view.rev, tuple((ids[letter], count) for letter, count in counted.items()))


_DOOR: dict[str, Callable[[str, HostView], Understood]] = {
    "kick": _kick,
    "rename": _rename,
    "lock": lambda _rest, _view: asked.LockDoor(True),
    "unlock": lambda _rest, _view: asked.LockDoor(False),
    "hands": _hands,
}
