"""One's own debrief, to keep: what one voted at every scene, in both rounds, beside what fits there and why."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from simulator.classroom.room.choices import option_at, waiting
from simulator.classroom.room.reasons import Reason, reasons
from simulator.classroom.room.refused import Refused
from simulator.classroom.room.state import Beat, Key, Room
from simulator.classroom.room.words import ROUNDS, Mode, Phase, Topic
from simulator.locale.catalogue import _
from simulator.play import engine
from simulator.play.events import TurnEntered
from simulator.play.wording import classroom as words

FORMAT = 1
"""Of the file for one's own record."""


@dataclass(frozen=True, slots=True)
class OwnVote:
    """What one said in one round; its reason in the key, None where one had not voted. `marked`: said when the key had been seen."""

    round: int
    words: str
    sure: int
    why: str
    reason: Reason | None
    marked: bool = False


@dataclass(frozen=True, slots=True)
class OwnScene:
    """One scene that was before one: the client's words, one's own votes, and the lines that fit best."""

    number: int
    pattern: str
    read: str
    turn: str
    scene: str
    client: str
    votes: tuple[OwnVote, ...]
    best: tuple[tuple[str, str], ...]
    """Words and reason of each line that fits best."""
    contested: str


@dataclass(frozen=True, slots=True)
class OwnPage:
    """The whole page. `read` in a scene is the pattern one read there, by name."""

    alias: str
    title: str
    scenes: tuple[OwnScene, ...]


def own_page(room: Room, person: str) -> OwnPage:
    """The page of one person. Raises Refused before the debrief."""
    if room.phase not in (Phase.DEBRIEF, Phase.ENDED):
        raise Refused("not-now", words.DEBRIEF_LATER)
    scenes = _of_a_way(room, person) if room.mode is Mode.EACH else _of_the_class(room, person)
    return OwnPage(room.people[person].alias, room.scripts[0].vignette.title, tuple(scenes))


def record(room: Room, person: str, date: str) -> dict[str, Any]:
    """The file for one's own record: what one voted, by turn and option and in words, without anybody else in it. Raises Refused."""
    page = own_page(room, person)
    beats = beats_alone(room, person) if room.mode is Mode.EACH else _voted_on(room)
    return {
        "format": FORMAT,
        "kind": "attunement-class",
        "date": date,
        "mode": room.mode.value,
        "seed": room.seed,
        "person": person,
        "vignettes": [
            {"id": script.vignette.id, "title": script.vignette.title, "sha256": sha256}
            for script, sha256 in zip(room.scripts, room.vignettes, strict=True)
        ],
        "path": list(room.own[person].path if person in room.own else room.standing.path),
        "votes": [
            {
                "vignette": room.vignettes[beat.script],
                "turn": scene.turn,
                "pattern": scene.read,
                "rounds": [
                    {
                        "round": one.round,
                        "option": one.reason.option,
                        "sure": one.sure,
                        "why": one.why,
                        "after_reveal": one.marked,
                    }
                    for one in scene.votes
                    if one.reason
                ],
            }
            for beat, scene in zip(beats, page.scenes, strict=True)
        ],
        "scenes": [_in_words(scene) for scene in page.scenes],
    }


def _in_words(scene: OwnScene) -> dict[str, Any]:
    """A scene of one's own page, as it is read."""
    return {
        "number": scene.number,
        "scene": scene.scene,
        "client": scene.client,
        "read": scene.read,
        "pattern": scene.pattern,
        "votes": [
            {
                "round": one.round,
                "line": one.words,
                "sure": one.sure,
                "why": one.why,
                "fits": one.reason.how if one.reason else "",
                "because": one.reason.why if one.reason else "",
            }
            for one in scene.votes
        ],
        "best": [{"line": line, "because": why} for line, why in scene.best],
        "contested": scene.contested,
    }


def _voted_on(room: Room) -> tuple[Beat, ...]:
    """The scenes that were put to the vote; one that was undone before, or never came to it, is nothing to look back on."""
    put = {key.beat for key in room.boxes if key.topic is not Topic.REACTION}
    return tuple(beat for beat in room.beats if beat.number in put)


def _of_the_class(room: Room, person: str) -> Iterator[OwnScene]:
    for beat in _voted_on(room):
        rounds = range(1, ROUNDS + 1)
        ballots = ((number, room.box(Key(beat.number, Topic.LINE, number)).ballots.get(person)) for number in rounds)
        votes = [(number, one.choice, one.sure, one.why, one.marked) for number, one in ballots if one]
        read = room.box(Key(beat.number, Topic.PATTERN, 1)).ballots.get(person)
        yield _scene(room, beat, votes, _(read.choice) if read else "")


def _of_a_way(room: Room, person: str) -> Iterator[OwnScene]:
    own = room.own.get(person)
    if own is None:
        return
    for beat, step, (sure, why) in zip(beats_alone(room, person), own.path, own.asides, strict=True):
        yield _scene(room, beat, [(1, step.rpartition("/")[2], sure, why, False)], "")


def beats_alone(room: Room, person: str) -> tuple[Beat, ...]:
    """The turns of one's own way, walked again."""
    own = room.own.get(person)
    play, told = engine.begin(room.scripts[0])
    beats: list[Beat] = []
    for step in own.path if own else ():
        entered = waiting(tuple(told))
        assert isinstance(entered, TurnEntered)
        beats.append(Beat(len(beats) + 1, 0, entered))
        play, told = engine.choose(room.scripts[0], play, step.rpartition("/")[2])
    return tuple(beats)


def _scene(room: Room, beat: Beat, votes: list[tuple[int, str, int, str, bool]], read: str) -> OwnScene:
    every = {one.option: one for one in reasons(room, beat)}
    turn = room.scripts[beat.script].turn(beat.entered.place)
    return OwnScene(
        number=beat.number,
        pattern=_(room.scripts[beat.script].pattern.label),
        read=read,
        turn=beat.entered.turn,
        scene=beat.entered.scene,
        client=beat.entered.client,
        votes=tuple(
            OwnVote(number, option_at(room, beat, id_).line, sure, why, every.get(id_), marked)
            for number, id_, sure, why, marked in votes
        ),
        best=tuple((option_at(room, beat, one.option).line, one.why) for one in every.values() if one.best),
        contested=turn.contested,
    )
