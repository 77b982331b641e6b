"""One class as it was: who chose which line, at which turn, in which round. What people typed and felt stays in the log."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import NamedTuple

from simulator.classroom.after.counting import counting
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
    answers = tuple(one for one in _answers(logged.events) if one.person is None or one.person in aliases)
    missed = _not_met(logged, answers) if opening.mode is Mode.EACH else _missed(logged.events)
    return Sitting(
        name=logged.path.stem,
        day=datetime.fromtimestamp(opening.at, UTC).date().isoformat(),
        mode=opening.mode,
        vignettes=opening.vignettes,
        aliases=aliases,
        answers=answers,
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


def _answers(events: Iterable[Event]) -> Iterator[Answer]:
    """What counts, the votes first; then an answer for every raised hand."""
    found = counting(events)
    for (text, turn), event in found:
        if isinstance(event, VoteCast):
            yield Answer(event.person, text, turn, event.round, event.choice, event.sure)
    for (text, turn), event in found:
        if isinstance(event, HandsCounted):
            yield from (Answer(None, text, turn, event.round, line) for line, n in event.hands for _ in range(n))
