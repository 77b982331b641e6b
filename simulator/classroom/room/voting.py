"""Votes: one counts per person, beat, topic and round; a message sent twice counts once; one may change one's mind while it is open."""

import unicodedata
from collections.abc import Mapping
from functools import partial

from simulator.classroom.room import commands as asked
from simulator.classroom.room import events as happened
from simulator.classroom.room.choices import MOST_FEELINGS, choices, letters, own_letters, waiting
from simulator.classroom.room.door import somebody
from simulator.classroom.room.refused import Refused
from simulator.classroom.room.slips import mark_at, of_person
from simulator.classroom.room.state import Key, Room
from simulator.classroom.room.words import Mode, Phase, Topic
from simulator.play.wording import classroom as words

MOST_CHANGES = 64
"""How often one may change one's mind in a round."""
LONGEST_WHY = 140
"""Characters of the one-line reason."""
MOST_HANDS = 999


def vote(room: Room, command: asked.Vote) -> list[happened.Made]:
    """What a vote leads to; nothing where it was counted before."""
    person = somebody(room, command.person).id
    if room.mode is Mode.EACH:
        return _vote_alone(room, person, command)
    key = Key(command.beat, command.topic, command.round)
    mark = mark_at(command.beat, command.secret) if command.topic is Topic.REACTION else ""
    before = of_person(room, key, person, mark)
    ids = before.ids if before else ()
    if command.id in ids or command.id in room.box(key).spent:
        return []
    _must_be_open(room)
    if key != room.standing.key:
        raise Refused("stale", words.OTHER_QUESTION)
    if len(ids) >= MOST_CHANGES:
        raise Refused("rate", words.changed_too_often(MOST_CHANGES))
    return [_made(room, person, command, _chosen(command, letters(room, command.topic)))]


def count_hands(room: Room, command: asked.CountHands) -> list[happened.Made]:
    """Hands of those without a device, while a round is open or just closed."""
    standing = room.standing
    if standing.phase not in (Phase.OPEN, Phase.CLOSED) or room.mode is Mode.EACH or standing.topic is Topic.REACTION:
        raise Refused("not-now", words.NO_HANDS_HERE)
    known = {choice.id for choice in choices(room, standing.topic)}
    if any(id_ not in known or not 0 <= count <= MOST_HANDS for id_, count in command.hands):
        raise Refused("bad", words.hands_from_to(MOST_HANDS))
    key = standing.key
    return [partial(happened.HandsCounted, beat=key.beat, topic=key.topic, round=key.round, hands=command.hands)]


def _made(room: Room, person: str, command: asked.Vote, chosen: tuple[str, ...]) -> happened.Made:
    beat = room.beats[command.beat - 1]
    if command.topic is Topic.REACTION:
        given = partial(happened.ReactionGiven, person=person, beat=beat.number, feelings=chosen, id=command.id)
        return partial(given, mark=mark_at(beat.number, command.secret))
    return partial(
        happened.VoteCast,
        person=person,
        beat=beat.number,
        topic=command.topic,
        round=command.round,
        vignette=room.vignettes[beat.script],
        turn=beat.entered.turn,
        choice=chosen[0],
        id=command.id,
        sure=command.sure,
        why=_one_line(command.why),
        after_reveal=room.named or beat.number in room.revealed,
    )


def _vote_alone(room: Room, person: str, command: asked.Vote) -> list[happened.Made]:
    own = room.own.get(person)
    if own and command.id in own.ids:
        return []
    _must_be_open(room)
    entered = waiting(own.told) if own else None
    if own is None or entered is None or command.beat != len(own.path) + 1 or command.topic is not Topic.LINE:
        raise Refused("stale", words.OTHER_TURN)
    (chosen, *_) = _chosen(command, own_letters(room, person))
    return [
        partial(
            happened.VoteCast,
            person=person,
            beat=command.beat,
            topic=Topic.LINE,
            round=1,
            vignette=room.vignettes[0],
            turn=entered.turn,
            choice=chosen,
            id=command.id,
            sure=command.sure,
            why=_one_line(command.why),
            after_reveal=room.named,
        )
    ]


def _must_be_open(room: Room) -> None:
    if room.phase is not Phase.OPEN or room.paused:
        raise Refused("closed", words.NOTHING_OPEN)


def _chosen(command: asked.Vote, by_letter: Mapping[str, str]) -> tuple[str, ...]:
    """The choices with these letters, each once. Raises Refused."""
    most = MOST_FEELINGS if command.topic is Topic.REACTION else 1
    given = set(command.letters)
    sound = 1 <= len(command.letters) <= most and len(given) == len(command.letters) and given <= by_letter.keys()
    if not sound or not 0 <= command.sure <= 3:
        raise Refused("bad", words.NOT_A_CHOICE)
    return tuple(by_letter[letter] for letter in sorted(given))


def _one_line(text: str) -> str:
    """The reason on one line, with nothing in it that acts."""
    if not text:
        return ""
    spaced = " ".join(text[: 2 * LONGEST_WHY].split())
    clean = "".join(one for one in spaced if unicodedata.category(one)[0] != "C")
    return clean[:LONGEST_WHY]
