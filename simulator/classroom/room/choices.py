"""What can be chosen, with the letter it has on every screen of the class."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from scoring.vocabulary import Feeling
from simulator.classroom.room.state import Beat, Room
from simulator.classroom.room.words import Mode, Topic
from simulator.locale.catalogue import _
from simulator.play.events import Event as Played
from simulator.play.events import TurnEntered
from simulator.play.script import Option, Script
from simulator.play.shuffle import shown_order
from simulator.practice.stages import patterns_to_tell

LETTERS = "ABCDEFGHIJKLMNOPQRST"
MOST_FEELINGS = 3
"""How many feelings one may tick."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One choice: its letter, what it is in the log, its words, the inner thought that goes with it (own-reaction turns)."""

    letter: str
    id: str
    words: str
    thought: str = ""


def choices(room: Room, topic: Topic) -> tuple[Choice, ...]:
    """The choices of the scene before the class."""
    return choices_at(room, room.beat, topic) if room.beat else ()


def choices_at(room: Room, beat: Beat, topic: Topic) -> tuple[Choice, ...]:
    """The choices of a topic at any scene that was before the class."""
    script = room.scripts[beat.script]
    if topic is Topic.PATTERN:
        return _lettered([(one.value, _(one.label)) for one in patterns_to_tell(script)])
    if topic is Topic.REACTION:
        return _lettered([(one.value, _(one.label)) for one in Feeling])
    return lines_of(room, script, beat.entered)


def lines_of(room: Room, script: Script, entered: TurnEntered) -> tuple[Choice, ...]:
    """The lines offered at a turn, in the order of this room."""
    by_id = {option.id: option for option in script.turn(entered.place).options}
    return tuple(
        Choice(letter, id_, by_id[id_].line, by_id[id_].source.think or "")
        for letter, id_ in _letters_of(room, entered).items()
    )


def letters(room: Room, topic: Topic) -> Mapping[str, str]:
    """What each letter stands for in the log, at the scene before the class; all that a vote is held against."""
    return letters_at(room, room.beat, topic) if room.beat else {}


def letters_at(room: Room, beat: Beat, topic: Topic) -> Mapping[str, str]:
    """The same at any scene that was before the class."""
    if topic is Topic.LINE:
        return _letters_of(room, beat.entered)
    return {choice.letter: choice.id for choice in choices_at(room, beat, topic)}


def own_letters(room: Room, person: str) -> Mapping[str, str]:
    """The same for somebody in mode *each*."""
    return {choice.letter: choice.id for choice in own_lines(room, person)}


def own_lines(room: Room, person: str) -> tuple[Choice, ...]:
    """In mode *each*: the lines somebody can say now; none when their way is over."""
    own = room.own.get(person)
    entered = waiting(own.told) if own and room.mode is Mode.EACH else None
    return lines_of(room, room.scripts[0], entered) if entered else ()


def waiting(told: tuple[Played, ...]) -> TurnEntered | None:
    """The turn at the end of what was told, where it waits for a choice."""
    last = told[-1] if told else None
    return last if isinstance(last, TurnEntered) else None


def option_at(room: Room, beat: Beat, id_: str) -> Option:
    """The option of this scene with this id. Raises StopIteration where there is none."""
    return next(one for one in room.scripts[beat.script].turn(beat.entered.place).options if one.id == id_)


def _lettered(pairs: list[tuple[str, str]]) -> tuple[Choice, ...]:
    return tuple(Choice(letter, id_, words) for letter, (id_, words) in zip(LETTERS, pairs, strict=False))


def _letters_of(room: Room, entered: TurnEntered) -> Mapping[str, str]:
    return _in_order(entered.offered, room.seed, entered.turn)


@lru_cache(maxsize=256)
def _in_order(offered: tuple[str, ...], seed: int, turn: str) -> Mapping[str, str]:
    return dict(zip(LETTERS, shown_order(offered, seed, turn), strict=False))
