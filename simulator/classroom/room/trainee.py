"""What a trainee sees: the same for all but their own votes, and no key, tier, reason or count before the reveal."""

from dataclasses import dataclass
from typing import NamedTuple

from simulator.classroom.room.bars import Bars, bars_for_the_class
from simulator.classroom.room.choices import MOST_FEELINGS, Choice, choices, letters, own_lines, waiting
from simulator.classroom.room.reasons import reasons
from simulator.classroom.room.slips import own_ballot
from simulator.classroom.room.state import Ballot, Key, Room
from simulator.classroom.room.words import ROUNDS, Mode, Phase, Topic
from simulator.locale.catalogue import _
from simulator.play.events import Event as Played
from simulator.play.events import OptionChosen
from simulator.play.script import Script
from simulator.play.wording.session import who_says
from simulator.practice.transcript import spoken


@dataclass(frozen=True, slots=True)
class Heard:
    """One line of the conversation, and whose it is (`SpokenLine.voice`)."""

    voice: str
    text: str


@dataclass(frozen=True, slots=True)
class Offered:
    """One choice as it stands on the screen."""

    letter: str
    words: str
    thought: str


@dataclass(frozen=True, slots=True)
class Told:
    """What is told of a line after the reveal."""

    letter: str
    best: bool
    fits: str
    heard: str
    why: str
    fits_when: str


@dataclass(frozen=True, slots=True)
class Client:
    """Who sits there: the first lines of the intake sheet."""

    name: str
    age: int
    about: str
    setting: str


@dataclass(frozen=True, slots=True)
class ForAll:
    """What every trainee sees alike. `since` is the `rev` of the host's last step: another one is another page.

    In a quiz this is scene number `scene` of `scenes`; else both are 0, as before the first one.
    `again` says that the class went back, and the client hears another line at a scene that was before it.
    `n` is how many are in the room, `key` says who stands behind the reasons; `pattern` is empty until the debrief.
    """

    rev: int
    since: int
    phase: Phase
    paused: bool
    mode: Mode
    beat: int
    topic: Topic
    round: int
    title: str
    client: Client
    told: tuple[Heard, ...]
    choices: tuple[Offered, ...]
    most: int
    bars: tuple[Bars, ...]
    reasons: tuple[Told, ...]
    key: str
    rival: str
    contested: str
    n: int
    pattern: str
    practise_next: str
    scene: int = 0
    scenes: int = 0
    again: bool = False


class ForOne(NamedTuple):
    """What is one's own; a named tuple, for everybody gets one with every step of the host.

    `mine` are the letters of one's vote in this round and `why` its reason, `first` the letter of one's vote on this line before the
    talk, once the second vote is on; in mode *each*, turn and choices are one's own too.
    """

    person: str
    alias: str
    mine: str
    sure: int
    beat: int
    told: tuple[Heard, ...] = ()
    choices: tuple[Offered, ...] = ()
    over: bool = False
    first: str = ""
    why: str = ""


def for_all(room: Room) -> ForAll:
    """The part that all see. It is the same for everybody, so that it need be made once only."""
    standing, script = room.standing, room.script
    vignette = script.vignette
    heard = standing.phase is Phase.BRANCH and standing.said is not None
    shown = standing.phase in (Phase.REVEAL, Phase.BRANCH) and not heard
    keyed = shown and standing.topic is Topic.LINE
    turn = script.turn(room.beat.entered.place) if room.beat and keyed else None
    named = standing.phase in (Phase.DEBRIEF, Phase.ENDED)
    return ForAll(
        rev=room.rev,
        since=room.since,
        phase=standing.phase,
        paused=room.paused,
        mode=room.mode,
        beat=standing.beat,
        topic=standing.topic,
        round=standing.round,
        title=vignette.title,
        client=Client(vignette.person.name, vignette.person.age, vignette.person.about, vignette.setting),
        told=() if room.mode is Mode.EACH or named else _told(script, _not_yet(standing.told, heard), standing.said),
        choices=_offered(choices(room, standing.topic)) if standing.round and not heard else (),
        most=_most(standing.topic),
        bars=_bars(room) if shown else (),
        reasons=_reasons(room) if keyed else (),
        key=who_says(turn.raters) if turn else "",
        rival=(turn.source.rival or "") if turn else "",
        contested=turn.contested if turn else "",
        n=room.n,
        pattern=_pattern(room) if named else "",
        practise_next=(vignette.practise_next or "") if named else "",
        again=heard and standing.again,
        **_in_the_quiz(room),
    )


def _in_the_quiz(room: Room) -> dict[str, int]:
    """Which scene of how many, while there is one before the class of a quiz."""
    beat = room.beat
    if room.mode is not Mode.QUIZ or beat is None or room.phase in (Phase.DEBRIEF, Phase.ENDED):
        return {}
    return {"scene": beat.script + 1, "scenes": len(room.scripts)}


def for_one(room: Room, person: str, secret: str = "") -> ForOne:
    """The part that is one's own; `secret` as in `Vote`. Raises KeyError where nobody has this seat."""
    alias, standing = room.people[person].alias, room.standing
    if room.mode is Mode.EACH:
        return _alone(room, person, alias)
    ballot, first = own_ballot(room, person, secret), _before_the_talk(room, person)
    return ForOne(
        person,
        alias,
        mine=_lettered(room, ballot) if ballot else "",
        sure=ballot.sure if ballot else 0,
        beat=standing.beat,
        first=_lettered(room, first) if first else "",
        why=ballot.why if ballot else "",
    )


def _before_the_talk(room: Room, person: str) -> Ballot | None:
    """One's vote before the talk, once the second vote on the line is on."""
    standing = room.standing
    return room.box(Key(standing.beat, standing.topic, 1)).ballots.get(person) if standing.round > 1 else None


def _lettered(room: Room, ballot: Ballot) -> str:
    chosen = ballot.choice.split(",")
    return "".join([letter for letter, id_ in letters(room, room.standing.topic).items() if id_ in chosen])


def for_trainee(room: Room, person: str) -> tuple[ForAll, ForOne]:
    """All that this trainee sees."""
    return for_all(room), for_one(room, person)


def _alone(room: Room, person: str, alias: str) -> ForOne:
    own = room.own.get(person)
    if own is None or room.phase is not Phase.OPEN:
        return ForOne(person, alias, "", 0, 0)
    told = _told(room.scripts[0], own.told, own.said)
    offered = _offered(own_lines(room, person))
    return ForOne(person, alias, "", 0, len(own.path) + 1, told, offered, over=waiting(own.told) is None)


def _told(script: Script, told: tuple[Played, ...], said: OptionChosen | None) -> tuple[Heard, ...]:
    """The last line with its reply, and what happened since; for a scene, what leads in to it first."""
    lead = script.vignette.lead if said is None else ()
    events = (said, *told) if said else told
    lines = [line for event in events for line in spoken(script, event)]
    return (*(Heard(one.who, one.text) for one in lead), *(Heard(one.voice, one.text) for one in lines if one.text))


def _not_yet(told: tuple[Played, ...], heard: bool) -> tuple[Played, ...]:
    """While the client's answer is read, the next scene is not shown yet."""
    return told[:-1] if heard and waiting(told) else told


def _offered(found: tuple[Choice, ...]) -> tuple[Offered, ...]:
    return tuple(Offered(one.letter, one.words, one.thought) for one in found)


def _most(topic: Topic) -> int:
    return MOST_FEELINGS if topic is Topic.REACTION else 1


def _bars(room: Room) -> tuple[Bars, ...]:
    standing = room.standing
    keys = [Key(standing.beat, standing.topic, number) for number in range(1, ROUNDS + 1)]
    return tuple(bars_for_the_class(room, key) for key in keys if key in room.boxes)


def _reasons(room: Room) -> tuple[Told, ...]:
    if room.beat is None:
        return ()
    return tuple(
        Told(one.letter, one.best, one.how, one.heard, one.why, one.fits_when) for one in reasons(room, room.beat)
    )


def _pattern(room: Room) -> str:
    """The pattern by name; in a quiz every scene had its own, which its own page names."""
    return "" if room.mode is Mode.QUIZ else _(room.script.pattern.label)
