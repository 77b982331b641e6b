"""The bars of a round as the class may see them: in small groups, small bars stay hidden."""

from dataclasses import dataclass

from scoring import honesty
from simulator.classroom.room.choices import choices_at
from simulator.classroom.room.state import Key, Room
from simulator.classroom.room.tally import answered, counts
from simulator.classroom.room.words import Topic

SMALL_GROUP = honesty.BARS
"""Below this many votes on a screen, bars of one or two people stay hidden in a strict room."""

FEW = 2
"""The largest bar that is hidden there; an empty one too, or the others would tell it."""

ANONYMOUS_FROM = honesty.ANONYMOUS
"""What rises in people is shown, to the host too, once so many have answered."""


@dataclass(frozen=True, slots=True)
class Bar:
    """A choice and how often it was taken; None where so few are not shown."""

    letter: str
    words: str
    count: int | None


@dataclass(frozen=True, slots=True)
class Bars:
    """The bars of one round; `n` is how many voted, None where that would tell a hidden bar.

    `named` are the words of an anonymous round in a small group, where numbers would point at people; `bars` are empty then.
    """

    topic: Topic
    round: int
    n: int | None
    bars: tuple[Bar, ...]
    named: tuple[str, ...] = ()


def unshown(bars: Bars) -> bool:
    """True where too few have answered an anonymous round for any of it to be shown."""
    return bars.topic is Topic.REACTION and not bars.bars and not bars.named


def bars_for_the_class(room: Room, key: Key) -> Bars:
    """What everybody may see of a round once it is shown."""
    found = counts(room, key)
    total = answered(room, key)
    if key.topic is Topic.REACTION and (total < ANONYMOUS_FROM or without_numbers(room, key)):
        return Bars(key.topic, key.round, None, (), named(room, key))
    hidden = _hidden(room, key, found)
    choices = choices_at(room, room.beats[key.beat - 1], key.topic)
    bars = tuple(Bar(one.letter, one.words, None if one.id in hidden else found[one.id]) for one in choices)
    return Bars(key.topic, key.round, None if hidden else total, bars)


def without_numbers(room: Room, key: Key) -> bool:
    """True where an anonymous round has so few answers that a number would point at somebody: the words alone are shown."""
    return key.topic is Topic.REACTION and room.strict and answered(room, key) < SMALL_GROUP


def named(room: Room, key: Key) -> tuple[str, ...]:
    """The words somebody chose, in the order of their letters; none where too few answered to say even that."""
    if answered(room, key) < ANONYMOUS_FROM:
        return ()
    found = counts(room, key)
    return tuple(one.words for one in choices_at(room, room.beats[key.beat - 1], key.topic) if found[one.id])


def _hidden(room: Room, key: Key, found: dict[str, int]) -> frozenset[str]:
    if key.topic is Topic.REACTION:
        return frozenset()
    raised = dict(room.box(key).hands)
    silent = {id_: count - raised.get(id_, 0) for id_, count in found.items()}  # everybody has seen who raised a hand
    if not room.strict or sum(silent.values()) >= SMALL_GROUP:
        return frozenset()
    small = {id_ for id_, count in silent.items() if count <= FEW}
    if len(small) == 1 and len(silent) > 1:  # one hidden bar is the rest of the others; a second one keeps it
        small.add(min((id_ for id_ in silent if id_ not in small), key=lambda id_: silent[id_]))
    return frozenset(small) if any(0 < silent[id_] <= FEW for id_ in small) else frozenset()
