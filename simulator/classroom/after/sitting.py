"""One class as it was: who chose which line, at which turn, in which round. What people typed and felt stays in the log."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import NamedTuple

from simulator.classroom.log import Logged
from simulator.classroom.room.choices import waiting
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

    `missed` are the votes on a line, as (text, turn, round), that somebody never had before them: closed before they came, or down a
    road they did not take.
    """

    name: str
    day: str
    mode: Mode
    vignettes: tuple[str, ...]
    aliases: dict[str, str]
    answers: tuple[Answer, ...]
    missed: Mapping[str, frozenset[Asked]] = field(default_factory=dict)


def sitting(logged: Logged) -> Sitting:
    """The class in a log. Raises LogProblem for a log that does not begin with an opening, and what `Logged.room` raises."""
    opening = logged.opening
    aliases = people_of(logged.events)
    votes = [answer for answer in _votes(logged.events) if answer.person in aliases]
    missed = _not_met(logged, votes) if opening.mode is Mode.EACH else _missed(logged.events)
    return Sitting(
        name=logged.path.stem,
        day=datetime.fromtimestamp(opening.at, UTC).date().isoformat(),
        mode=opening.mode,
        vignettes=opening.vignettes,
        aliases=aliases,
        answers=(*votes, *_hands(logged.events)),
        missed=missed,
    )


def people_of(events: Iterable[Event]) -> dict[str, str]:
    """Everybody's name by their id: who is in the room at the end, or was until they left; not who was taken out."""
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


def _not_met(logged: Logged, votes: Iterable[Answer]) -> dict[str, frozenset[Asked]]:
    """For each person on a way of their own the turns of others that they have not come to; the one they stopped before is met."""
    by_person: dict[str, set[Asked]] = defaultdict(set)
    for vote in votes:
        by_person[str(vote.person)].add((vote.vignette, vote.turn, vote.round))
    every = frozenset[Asked]().union(*by_person.values())
    before = _stopped_before(logged)
    return {person: every - met - before.get(person, frozenset()) for person, met in by_person.items()}


def _stopped_before(logged: Logged) -> dict[str, frozenset[Asked]]:
    """The turn each person had before them when the class was over; nobody has one who came to an end."""
    (text,) = logged.opening.vignettes
    waits = {person: waiting(own.told) for person, own in logged.room().own.items()}
    return {person: frozenset({(text, turn.turn, 1)}) for person, turn in waits.items() if turn}


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
