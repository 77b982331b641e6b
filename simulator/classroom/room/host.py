"""What the host sees: everything but who felt what."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from scoring.cues import CUES
from scoring.interval import Share
from scoring.vocabulary import Question
from simulator.classroom.room.bars import ANONYMOUS_FROM, named, without_numbers
from simulator.classroom.room.choices import Choice, choices, choices_at, waiting
from simulator.classroom.room.hosting_steps import by_policy, may_branch
from simulator.classroom.room.looking_back import LookingBack, looking_back
from simulator.classroom.room.open_steps import Step, lettered, open_steps, roads
from simulator.classroom.room.reasons import Reason, reasons
from simulator.classroom.room.state import Beat, Key, Person, Room
from simulator.classroom.room.tally import Advice, Moved, advice, ahead, answered, counts, matched_share, moved
from simulator.classroom.room.trainee import ForAll, for_all
from simulator.classroom.room.ways import Ways, ways
from simulator.classroom.room.words import ROUNDS, Mode, Phase, Policy, Topic
from simulator.locale.catalogue import _
from simulator.play.script import Turn
from simulator.play.wording.session import who_says


@dataclass(frozen=True, slots=True)
class HostBar:
    """A choice with its count, and the reasons people typed for it, without their names."""

    letter: str
    id: str
    words: str
    count: int
    whys: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class HostRound:
    """One vote at the scene before the class. `bars` are empty while an anonymous round is open, and where too few answered it.

    `fits` is the share for a line that fits best, None where the topic has no key.
    """

    topic: Topic
    round: int
    answered: int
    bars: tuple[HostBar, ...]
    fits: Share | None
    named: tuple[str, ...] = ()


class HostPerson(NamedTuple):
    """Somebody in the room; `voted` in the round that is on (never said of an anonymous one); in mode *each* how far they are."""

    id: str
    alias: str
    voted: bool
    lines: int = 0
    over: bool = False
    turn: str = ""


@dataclass(frozen=True, slots=True)
class Decided:
    """The line that the votes or the key have chosen for the client, before the client has heard one. `by` says which of the two."""

    letter: str
    option: str
    by: Policy


@dataclass(frozen=True, slots=True)
class HostView:
    """The room as its host sees it. `seen` is what the phones show; `missing` how many with a seat have not voted in the round that
    is on; `hands` those counted for each choice there, `hands_before` those of the first vote where the second is on. `back` is what
    the class looks back on, in the debrief; `totals` how the ways of all go in mode *each*, for the host alone. `roads` are
    the lines not heard at the last fork; `lettered` the steps that need the letter of a line, and which there are.
    `level` are the lines with the most votes where the votes do not decide.
    `key` says who stands behind the reasons; `hints` are what one could point to where few see it, `divided` that its readers were.
    """

    code: str
    locked: bool
    seen: ForAll
    rounds: tuple[HostRound, ...]
    missing: int
    advice: Advice | None
    hints: tuple[str, ...]
    divided: bool
    moved: Moved | None
    reasons: tuple[Reason, ...]
    key: str
    inner: str
    people: tuple[HostPerson, ...]
    steps: tuple[Step, ...]
    hands: tuple[tuple[str, int], ...] = ()
    decided: Decided | None = None
    level: tuple[Choice, ...] = ()
    roads: tuple[Choice, ...] = ()
    lettered: Mapping[Step, tuple[Choice, ...]] = field(default_factory=dict)
    hands_before: tuple[tuple[str, int], ...] = ()
    back: LookingBack | None = None
    totals: Ways | None = None

    @property
    def hands_owed(self) -> int:
        """How many hands of the first vote have not been asked again in the second; 0 once any were entered there."""
        return 0 if self.hands else sum(count for _, count in self.hands_before)

    def speaks_against(self, option: str, *, presenting: bool = False) -> tuple[str, str]:
        """What speaks against letting the client hear this line: who decides else, and the letters.

        Where votes are level that is `level`, or `unsaid` where a class reads along that may not see which. Both are empty where
        nothing does.
        """
        if self.decided and self.decided.option != option:
            return self.decided.by.value, self.decided.letter
        if self.level and option not in {one.id for one in self.level}:
            told = self.level_told(presenting=presenting)
            return ("level", told) if told else ("unsaid", "")
        return "", ""

    def level_told(self, *, presenting: bool) -> str:
        """The letters of the lines that are level; none where a class reads along that is so small that it sees no small bars."""
        hidden = presenting and any(bar.count is None for bars in self.seen.bars for bar in bars.bars)
        return "" if hidden else ", ".join(one.letter for one in self.level)

    @property
    def current(self) -> HostRound | None:
        """The round that is on, or was last; None before the first vote in it."""
        asked = (self.seen.topic, self.seen.round)
        return next((one for one in self.rounds if (one.topic, one.round) == asked), None)

    @property
    def rev(self) -> int:
        """What a step made from this view carries."""
        return self.seen.rev


def for_host(room: Room) -> HostView:
    """Everything the host may see, which is everything but who felt what."""
    beat = room.beat
    rounds = tuple(_rounds(room, beat)) if beat else ()
    turn = room.script.turn(beat.entered.place) if beat else None
    advised = _advice(room)
    return HostView(
        code=room.code,
        locked=room.locked,
        seen=for_all(room),
        rounds=rounds,
        missing=missing(room),
        advice=advised,
        hints=_hints(turn) if advised in (Advice.FEW, Advice.HINT) else (),
        divided=bool(turn and turn.contested),
        moved=moved(room, beat) if beat and Key(beat.number, Topic.LINE, ROUNDS) in room.boxes else None,
        reasons=reasons(room, beat) if beat else (),
        key=who_says(turn.raters) if turn else "",
        inner=turn.inner.read(beat.entered.client_state) if beat and turn and turn.inner else "",
        people=tuple(_people(room)),
        steps=open_steps(room),
        hands=_hands(room),
        decided=_decided(room),
        level=_level(room),
        roads=roads(room),
        lettered=lettered(room),
        hands_before=_hands_before(room),
        back=looking_back(room) if room.phase in (Phase.DEBRIEF, Phase.ENDED) else None,
        totals=ways(room, guarded=False) if room.mode is Mode.EACH else None,
    )


def _decided(room: Room) -> Decided | None:
    """None where the host is to choose anyway: by the policy of the room, or at a tie."""
    open_ = room.mode is Mode.TOGETHER and room.phase is Phase.REVEAL and room.standing.topic is Topic.LINE
    option = by_policy(room) if open_ else None
    found = (one for one in choices(room, Topic.LINE) if one.id == option)
    return next((Decided(one.letter, one.id, room.policy) for one in found), None)


def _level(room: Room) -> tuple[Choice, ...]:
    """The lines that are level, while the client is to hear the one most would say."""
    standing = room.standing
    if room.mode is not Mode.TOGETHER or room.policy is not Policy.PLURALITY or not may_branch(standing):
        return ()
    first = ahead(room, Key(standing.beat, Topic.LINE, standing.round))
    return tuple(one for one in choices(room, Topic.LINE) if one.id in first) if len(first) > 1 else ()


def missing(room: Room) -> int:
    """How many of those with a device have not voted in the round that is on; 0 where none is."""
    if room.phase is not Phase.OPEN:
        return 0
    raised = sum(count for _, count in _hands(room))
    voted = answered(room, room.standing.key) - raised if room.standing.round and room.beat else 0
    return max(0, room.n - voted)


def _hands(room: Room) -> tuple[tuple[str, int], ...]:
    """The raised hands of the round that is on, by choice."""
    return room.box(room.standing.key).hands if room.standing.round else ()


def _hands_before(room: Room) -> tuple[tuple[str, int], ...]:
    """The raised hands of the first vote on a line, while the second is on or has been."""
    standing = room.standing
    again = standing.topic is Topic.LINE and standing.round == ROUNDS
    return room.box(standing.key._replace(round=1)).hands if again else ()


def all_voted(room: Room) -> bool:
    """True where a vote of the class is open, and everybody has cast theirs."""
    return room.phase is Phase.OPEN and room.beat is not None and room.n > 0 and not missing(room)


def _rounds(room: Room, beat: Beat) -> Iterator[HostRound]:
    for key in sorted(room.boxes, key=lambda key: (key.topic is Topic.LINE, key.topic, key.round)):
        if key.beat == beat.number:
            fits = matched_share(room, key) if key.topic is Topic.LINE else None
            bars, few = _bars(room, beat, key), without_numbers(room, key)
            words = named(room, key) if few and room.box(key).feelings else ()
            yield HostRound(key.topic, key.round, answered(room, key), bars, fits, words)


def _bars(room: Room, beat: Beat, key: Key) -> tuple[HostBar, ...]:
    box = room.box(key)
    if key.topic is Topic.REACTION and (not box.feelings or box.answered < ANONYMOUS_FROM):
        return ()
    if without_numbers(room, key):
        return ()
    found = counts(room, key)
    whys: dict[str, list[str]] = {}
    for person, ballot in box.ballots.items():
        if ballot.why and person not in room.taken_out:
            whys.setdefault(ballot.choice, []).append(ballot.why)
    return tuple(
        HostBar(one.letter, one.id, one.words, found[one.id], tuple(sorted(whys.get(one.id, ()))))
        for one in choices_at(room, beat, key.topic)
    )


def _advice(room: Room) -> Advice | None:
    """Said when the first vote on a line is closed and not shown yet: after the second one there is nothing to choose."""
    standing = room.standing
    if standing.phase is not Phase.CLOSED or standing.topic is not Topic.LINE or standing.round == ROUNDS:
        return None
    share = matched_share(room, standing.key)
    return advice(share) if share.n else None


def _hints(turn: Turn | None) -> tuple[str, ...]:
    """What could be noticed in this scene, as a host may point to it without naming a line; own feelings are nobody's to point to."""
    cues = [CUES[slug] for slug in turn.source.cues] if turn else []
    return tuple(_(cue.meaning) for cue in cues if cue.question is not Question.COUNTERTRANSFERENCE)


def _people(room: Room) -> Iterator[HostPerson]:
    """Everybody with a seat, the earliest first; made anew with each look at a room, so that it costs little for three hundred."""
    if room.mode is Mode.EACH:
        return (_alone(room, person) for person in room.here())
    ballots = room.box(room.standing.key).ballots if room.standing.topic is not Topic.REACTION else {}
    return (HostPerson(one.id, one.alias, one.id in ballots) for one in room.here())


def _alone(room: Room, person: Person) -> HostPerson:
    own = room.own.get(person.id)
    last = waiting(own.told) if own else None
    turn = last.turn if last else ""
    return HostPerson(
        person.id, person.alias, False, len(own.path) if own else 0, own is not None and last is None, turn
    )
