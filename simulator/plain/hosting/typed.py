"""What a host types, understood: a step of the room, something to be told, or a sentence on why not."""

import secrets
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from simulator.classroom.room import commands as asked
from simulator.classroom.room.host import HostView
from simulator.classroom.room.made_steps import command
from simulator.classroom.room.open_steps import Step
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
TWICE = (Step.REVEAL, Step.END)
"""Steps that are typed twice: they cannot be unseen."""


@dataclass(frozen=True)
class No:
    """Not understood, or not possible now; the sentence says what would be."""

    sentence: str


@dataclass(frozen=True)
class Confirm:
    """To be typed once more."""

    word: str


Understood = asked.Command | Tell | No | Confirm


def understood(line: str, view: HostView, before: str = "") -> Understood:
    """What this line means, where `before` is the line that was typed before it. A number stands for the step with that number."""
    words_typed = _numbered(line.strip(), view).split()
    typed = " ".join(words_typed).lower()
    if typed in TOLD:
        return TOLD[typed]
    for step in sorted(Step, key=lambda one: -len(one.value)):
        if typed == step.value or typed.startswith(f"{step.value} "):
            return _step(step, typed.removeprefix(step.value).strip(), view, before)
    first, rest = words_typed[0].lower(), " ".join(words_typed[1:])
    if first in _DOOR:
        return _DOOR[first](rest, view)
    return No(words.UNKNOWN.format(word=words_typed[0]))


def _step(step: Step, rest: str, view: HostView, before: str) -> Understood:
    if step not in view.steps:
        return No(words.NOT_HERE.format(steps=", ".join(one.value for one in view.steps)))
    if step in TWICE and _numbered(before.strip(), view).lower() != step.value:
        return Confirm(step.value)
    if rest and step in (Step.BRANCH, Step.REWIND):
        return _with_a_line(step, rest, view)
    return command(step, view.rev)


def _with_a_line(step: Step, letter: str, view: HostView) -> Understood:
    option = next((one.option for one in view.reasons if one.letter == letter.upper()), "")
    if not option:
        return No(words.LETTER.format(letter=letter.upper()))
    return asked.Branch(view.rev, option) if step is Step.BRANCH else asked.Rewind(view.rev, option)


def _numbered(line: str, view: HostView) -> str:
    """The word of a number."""
    if line.isdecimal() and 1 <= int(line) <= len(view.steps):
        return view.steps[int(line) - 1].value
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
    ids = {bar.letter: bar.id for found in view.rounds[-1:] for bar in found.bars}
    pairs = rest.upper().split()
    letters, numbers = pairs[::2], pairs[1::2]
    if len(letters) != len(numbers) or not pairs or not all(one.isdecimal() for one in numbers):
        return No(words.HANDS)
    if any(letter not in ids for letter in letters):
        return No(words.HANDS)
    return asked.CountHands(view.rev, tuple((ids[a], int(n)) for a, n in zip(letters, numbers, strict=True)))


_DOOR: dict[str, Callable[[str, HostView], Understood]] = {
    "kick": _kick,
    "rename": _rename,
    "lock": lambda _rest, _view: asked.LockDoor(True),
    "unlock": lambda _rest, _view: asked.LockDoor(False),
    "hands": _hands,
}
