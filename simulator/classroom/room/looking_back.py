"""What the room did, at the debrief: every scene with its votes, the line that was heard, and where the pattern showed.

All of it in totals, and nothing that a small group could be read from: what its bars hid, stays hidden here.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from scoring.interval import Share
from scoring.vocabulary import Pattern
from simulator.classroom.room.bars import bars_for_the_class
from simulator.classroom.room.choices import option_at
from simulator.classroom.room.roads import heard_at
from simulator.classroom.room.shown_by import Shown, shown_by
from simulator.classroom.room.so_far import curve_so_far
from simulator.classroom.room.state import Beat, Key, Room
from simulator.classroom.room.tally import answered, counts, fitting_best, matched_share, moved
from simulator.classroom.room.ways import Ways, ways
from simulator.classroom.room.words import ROUNDS, Mode, Topic
from simulator.play.wording import looking_back as words
from simulator.practice.debrief.curve import Point

HELPED_FROM = 2
"""People who came to a line that fits best, less those who left one: fewer are no help of the talk."""
SPLIT_FROM = 1 / 3
"""The share of the second of two lines that fit, from which the room stood between them."""


@dataclass(frozen=True, slots=True)
class HeardLine:
    """A line the client heard, and whether none on offer fitted better."""

    line: str
    best: bool


@dataclass(frozen=True, slots=True)
class SceneBack:
    """One scene that was put to the vote. A share is of votes for a line that fits best; None where none was, or so few are hidden.

    `gained` is how many more people the talk brought to a line that fits best than it took from one. `helped` marks where that was
    most, `split` where the room stood between two lines that both fit, `contested` where readers of the key did. `best` is one line
    that fits best, `pattern` as what the client was written.
    """

    number: int
    name: str
    client: str
    pattern: Pattern
    shown: tuple[Shown, ...]
    before: Share | None
    after: Share | None
    hidden: bool
    gained: int
    heard: tuple[HeardLine, ...]
    best: str
    split: bool
    contested: bool
    helped: bool = False


@dataclass(frozen=True, slots=True)
class LookingBack:
    """The whole of it. `pattern` is None in a quiz, where every scene had its own; `ways` is there in mode *each* alone, and
    `curve`, a point for each line the client has heard, where there was one client for all.
    """

    name: str
    pattern: Pattern | None
    shown: tuple[Shown, ...]
    scenes: tuple[SceneBack, ...]
    ways: Ways | None
    practise_next: str
    curve: tuple[Point, ...] = ()

    @property
    def unshown(self) -> bool:
        """True where the votes of every scene are hidden."""
        return bool(self.scenes) and all(one.hidden for one in self.scenes)


def looking_back(room: Room) -> LookingBack:
    """What can be told of a class when it looks back."""
    script, quiz = room.scripts[0], room.mode is Mode.QUIZ
    every = ways(room, guarded=True) if room.mode is Mode.EACH else None
    scenes = tuple(_marked(list(_scenes(room))))
    met = [(one.number, one.cues) for one in every.turns] if every else _met(room)
    shown = () if quiz else shown_by(script.pattern, met)
    return LookingBack(
        name=script.vignette.person.name,
        pattern=None if quiz else script.pattern,
        shown=tuple(replace(one, scenes=()) for one in shown) if every and every.unshown else shown,
        scenes=scenes,
        ways=every,
        practise_next="" if quiz else script.vignette.practise_next or "",
        curve=curve_so_far(room),
    )


def _met(room: Room) -> list[tuple[int, tuple[str, ...]]]:
    return [(beat.number, _cues(room, beat)) for beat in _voted_on(room)]


def _cues(room: Room, beat: Beat) -> tuple[str, ...]:
    return tuple(room.scripts[beat.script].turn(beat.entered.place).source.cues)


def _voted_on(room: Room) -> list[Beat]:
    return [beat for beat in room.beats if Key(beat.number, Topic.LINE, 1) in room.boxes]


def _scenes(room: Room) -> Iterator[SceneBack]:
    roads = heard_at(room)
    for beat in _voted_on(room):
        script, best = room.scripts[beat.script], fitting_best(room, beat)
        keys = [key for number in range(1, ROUNDS + 1) if (key := Key(beat.number, Topic.LINE, number)) in room.boxes]
        hidden = any(bar.count is None for key in keys for bar in bars_for_the_class(room, key).bars)
        shares = [] if hidden else [matched_share(room, key) if answered(room, key) else None for key in keys]
        yield SceneBack(
            number=beat.number,
            name=script.vignette.person.name,
            client=beat.entered.client or beat.entered.scene,
            pattern=script.pattern,
            shown=shown_by(script.pattern, [(beat.number, _cues(room, beat))]),
            before=shares[0] if shares else None,
            after=shares[1] if len(shares) > 1 else None,
            hidden=hidden,
            gained=0 if hidden or len(keys) < ROUNDS else _gained(room, beat),
            heard=tuple(HeardLine(one.line, one.option in best) for one in roads.get(beat.number, ())),
            best=next(option_at(room, beat, id_).line for id_ in beat.entered.offered if id_ in best),
            split=not hidden and _split(room, beat, keys[-1]),
            contested=bool(script.turn(beat.entered.place).contested),
        )


def _gained(room: Room, beat: Beat) -> int:
    between = moved(room, beat)
    return between.won - between.lost


def _split(room: Room, beat: Beat, key: Key) -> bool:
    """True where the two lines most taken both fit, and neither had most of the room."""
    found = counts(room, key)
    ahead = sorted(found, key=lambda id_: -found[id_])[:2]
    total = sum(found.values())
    both = len(ahead) > 1 and all(option_at(room, beat, id_).tier.fits for id_ in ahead)
    return both and found[ahead[1]] > 1 and found[ahead[1]] >= SPLIT_FROM * total


def _marked(scenes: list[SceneBack]) -> Iterator[SceneBack]:
    """The scenes, with a mark where the talk helped most."""
    most = max((one.gained for one in scenes), default=0)
    for one in scenes:
        yield replace(one, helped=most >= HELPED_FROM and one.gained == most)


def marks(one: SceneBack) -> Iterator[str]:
    """What is worth a word at a scene."""
    if one.helped:
        yield words.HELPED
    if one.gained < 0:
        yield words.TALK_TOOK
    if one.split:
        yield words.SPLIT
    if one.contested:
        yield words.CONTESTED
