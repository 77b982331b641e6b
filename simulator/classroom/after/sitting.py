"""One class as it was: who chose which line, at which turn, in which round. What people typed and felt stays in the log."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import NamedTuple

from simulator.classroom.log import Logged
from simulator.classroom.room.events import (
    Event,
    HandsCounted,
    PersonJoined,
    PersonRemoved,
    PersonRenamed,
    RoundClosed,
    SceneEntered,
    VoteCast,
)
from simulator.classroom.room.words import Mode, Topic
from simulator.exports.row import Asked


class Answer(NamedTuple):
    """A line that counted. `person` is None for one raised hand, which nobody owns. `vignette` is the SHA-256 of the text."""

    person: str | None
    vignette: str
    turn: str
    round: int
    option: str
    sure: int = 0


@dataclass(frozen=True)
class Sitting:
    """A class: the name of its log, its day (UTC, ISO), how it was played, what it played, who was there, and what they chose.

    `missed` are the votes on a line, as (text, turn, round), that were closed before somebody came.
    """

    name: str
    day: str
    mode: Mode
    vignettes: tuple[str, ...]
    aliases: dict[str, str]
    answers: tuple[Answer, ...]
    missed: Mapping[str, frozenset[Asked]] = field(default_factory=dict)


def sitting(logged: Logged) -> Sitting:
    """The class in a log. Raises LogProblem for a log that does not begin with an opening."""
    opening = logged.opening
    aliases = _aliases(logged.events)
    votes = [answer for answer in _votes(logged.events) if answer.person in aliases]
    return Sitting(
        name=logged.path.stem,
        day=datetime.fromtimestamp(opening.at, UTC).date().isoformat(),
        mode=opening.mode,
        vignettes=opening.vignettes,
        aliases=aliases,
        answers=(*votes, *_hands(logged.events)),
        missed=_missed(logged.events),
    )


def _aliases(events: Iterable[Event]) -> dict[str, str]:
    """Who is in the room at the end, or was until they left; not who was taken out."""
    aliases: dict[str, str] = {}
    for event in events:
        match event:
            case PersonJoined() | PersonRenamed():
                aliases[event.person] = event.alias
            case PersonRemoved():
                aliases.pop(event.person, None)
    return aliases


def _missed(events: Iterable[Event]) -> dict[str, frozenset[Asked]]:
    """For each person the votes that were over when they came in."""
    scenes: dict[int, SceneEntered] = {}
    closed: frozenset[Asked] = frozenset()
    missed: dict[str, frozenset[Asked]] = {}
    for event in events:
        match event:
            case SceneEntered():
                scenes[event.beat] = event
            case RoundClosed(topic=Topic.LINE):
                closed |= {(scenes[event.beat].vignette, scenes[event.beat].turn, event.round)}
            case PersonJoined():
                missed[event.person] = closed
    return missed


def _votes(events: Iterable[Event]) -> list[Answer]:
    """The last vote on the line of each person, beat and round; one cast when the key had been seen does not count."""
    last: dict[tuple[str, int, int], Answer] = {}
    for event in events:
        if isinstance(event, VoteCast) and event.topic is Topic.LINE and not event.after_reveal:
            answer = Answer(event.person, event.vignette, event.turn, event.round, event.choice, event.sure)
            last[event.person, event.beat, event.round] = answer
    return list(last.values())


def _hands(events: Iterable[Event]) -> list[Answer]:
    """One answer for every raised hand, as the host last counted them."""
    scenes: dict[int, SceneEntered] = {}
    counted: dict[tuple[int, int], HandsCounted] = {}
    for event in events:
        match event:
            case SceneEntered():
                scenes[event.beat] = event
            case HandsCounted(topic=Topic.LINE):
                counted[event.beat, event.round] = event
    return [
        Answer(None, scenes[hands.beat].vignette, scenes[hands.beat].turn, hands.round, option)
        for hands in counted.values()
        if hands.beat in scenes
        for option, count in hands.hands
        for _ in range(count)
    ]
