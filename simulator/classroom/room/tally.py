"""Counts of a round, who moved where between the two, and what the share that fits suggests."""

from collections import Counter
from dataclasses import dataclass
from enum import StrEnum
from operator import attrgetter

from scoring import honesty
from scoring.interval import Share, wilson
from simulator.classroom.room.choices import choices_at, option_at
from simulator.classroom.room.state import Beat, Box, Key, Room
from simulator.classroom.room.words import Topic

TALK_FROM, TALK_TO = 0.35, 0.70
"""Below the first, a hint and no talk; above the second, explain and go on (Vickrey et al. 2015, fig. 1)."""


class Advice(StrEnum):
    """What usually helps next. A suggestion, never a step."""

    FEW = "few"
    HINT = "hint"
    TALK = "talk"
    EXPLAIN = "explain"


@dataclass(frozen=True, slots=True)
class Moved:
    """Of those who voted twice: stayed with a line that fits best, came to it, left it, or stayed with another."""

    stayed: int
    won: int
    lost: int
    apart: int
    ways: tuple[tuple[str, str, int], ...]
    """From one choice to another, and how many took that way; the most first."""

    @property
    def both(self) -> int:
        """How many voted both times on a screen of their own; raised hands belong to nobody, and cannot be followed."""
        return self.stayed + self.won + self.lost + self.apart


_CHOICE = attrgetter("choice")


def counts(room: Room, key: Key) -> dict[str, int]:
    """How often each choice was taken, in the order of the letters; people taken out do not count, raised hands do."""
    box, beat = room.box(key), room.beats[key.beat - 1]
    found = Counter(dict(box.hands))
    if key.topic is Topic.REACTION:
        found.update(dict(box.feelings or feelings(room, box)))
    else:
        found.update(map(_CHOICE, box.ballots.values()))
        found.subtract(box.ballots[person].choice for person in room.taken_out & box.ballots.keys())
    return {choice.id: found[choice.id] for choice in choices_at(room, beat, key.topic)}


def feelings(room: Room, box: Box) -> tuple[tuple[str, int], ...]:
    """The totals of an anonymous round that is open; people taken out do not count. Whose a slip is nobody knows, so that it stays."""
    staying = (ballot for person, ballot in box.ballots.items() if person not in room.taken_out)
    found = Counter(one for ballot in staying for one in ballot.choice.split(",") if one)
    return tuple(sorted(found.items()))


def answered(room: Room, key: Key) -> int:
    """How many have voted, hands included."""
    box = room.box(key)
    if key.topic is Topic.REACTION and box.answered:
        return box.answered
    voted = len(box.ballots) - len(room.taken_out & box.ballots.keys())
    return voted + sum(count for _, count in box.hands)


def fitting_best(room: Room, beat: Beat) -> frozenset[str]:
    """The lines with the highest credit among those offered; two where a panel or the key sees no difference."""
    credit = {id_: _credit(room, beat, id_) for id_ in beat.entered.offered}
    most = max(credit.values())
    return frozenset(id_ for id_, value in credit.items() if value == most)


def matched_share(room: Room, key: Key) -> Share:
    """The share of votes for a line that fits best."""
    best, found = fitting_best(room, room.beats[key.beat - 1]), counts(room, key)
    return wilson(sum(found[id_] for id_ in best), sum(found.values()))


def advice(share: Share) -> Advice:
    """What the share suggests: a hint below 35 per cent, a talk up to 70, then the reasons; of fewer than ten votes, nothing."""
    if share.n < honesty.INTERVALS:
        return Advice.FEW
    if share.value < TALK_FROM:
        return Advice.HINT
    return Advice.TALK if share.value <= TALK_TO else Advice.EXPLAIN


def moved(room: Room, beat: Beat) -> Moved:
    """Who moved where between the rounds, in totals."""
    first, second = (room.box(Key(beat.number, Topic.LINE, number)).ballots for number in (1, 2))
    best = fitting_best(room, beat)
    both = [p for p in first if p in second and p not in room.taken_out]
    pairs = Counter((first[p].choice, second[p].choice) for p in both)
    kinds: Counter[tuple[bool, bool]] = Counter()
    for (before, after), count in pairs.items():
        kinds[before in best, after in best] += count
    ways = sorted(((a, b, n) for (a, b), n in pairs.items() if a != b), key=lambda way: (-way[2], way))
    return Moved(kinds[True, True], kinds[False, True], kinds[True, False], kinds[False, False], tuple(ways))


def plurality(room: Room, key: Key) -> str | None:
    """The choice with the most votes; None at a tie or where nobody voted."""
    first = ahead(room, key)
    return first[0] if len(first) == 1 else None


def ahead(room: Room, key: Key) -> tuple[str, ...]:
    """The choices with the most votes, several at a tie, in the order of the letters; none where nobody voted."""
    found = counts(room, key)
    most = max(found.values(), default=0)
    return tuple(id_ for id_, count in found.items() if count == most) if most else ()


def _credit(room: Room, beat: Beat, id_: str) -> float:
    option = option_at(room, beat, id_)
    return option.tier.credit if option.rated is None else option.rated
