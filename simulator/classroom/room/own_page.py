"""One's own debrief, to keep: what one voted at every scene, in both rounds, what came of it, beside what fits there and why."""

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from scoring.vocabulary import Moment
from simulator.classroom.room.about_you import about_you, moment_to_practise
from simulator.classroom.room.choices import option_at, waiting
from simulator.classroom.room.own_scene import OwnRoad, OwnScene, OwnVote
from simulator.classroom.room.reasons import Reason, reasons
from simulator.classroom.room.refused import Refused
from simulator.classroom.room.roads import heard_at
from simulator.classroom.room.state import Beat, Key, Room
from simulator.classroom.room.tally import fitting_best
from simulator.classroom.room.words import ROUNDS, Mode, Phase, Topic
from simulator.locale.catalogue import _
from simulator.play import engine
from simulator.play.events import OptionChosen, PlayEnded, TurnEntered
from simulator.play.script import Option
from simulator.play.wording import classroom as words
from simulator.play.wording import own_page as page_words
from simulator.play.wording.looking_back import written_as

SceneFor = Callable[[Moment, frozenset[str]], str]
"""From a moment, and the names of the clients that were met, to the id of a scene to go on with alone; empty where there is none."""


@dataclass(frozen=True, slots=True)
class OwnPage:
    """The whole page. `client` is empty in a quiz, which has one in every scene; `date` is ISO 8601, or empty.

    `written` says as what the client was written; `about` is what can truly be said of how one voted; `play` the id of a vignette to
    go on with alone, `play_why` what for; `ended` how the way ended, where it came to its end.
    """

    alias: str
    mode: Mode
    client: str
    title: str
    date: str
    written: str
    about: tuple[str, ...]
    scenes: tuple[OwnScene, ...]
    play: str = ""
    play_why: str = ""
    ended: str = ""

    @property
    def heading(self) -> str:
        """Whose page it is, and of whom."""
        return page_words.heading(self.client, len(self.scenes))

    @property
    def file(self) -> str:
        """The name of a file to keep it in, without its ending: `attunement-hanne-vik-2026-11-24`."""
        about = _plain(self.client) or self.mode.value
        return "-".join(filter(None, ("attunement", about, self.date)))


def own_page(room: Room, person: str, date: str = "", scene_for: SceneFor | None = None) -> OwnPage:
    """The page of one person. Raises Refused before the debrief."""
    if room.phase not in (Phase.DEBRIEF, Phase.ENDED):
        raise Refused("not-now", words.DEBRIEF_LATER)
    each, quiz = room.mode is Mode.EACH, room.mode is Mode.QUIZ
    scenes = tuple(_of_a_way(room, person) if each else _of_the_class(room, person))
    vignette = room.scripts[0].vignette
    moment, why = moment_to_practise(scenes)
    met = frozenset(one.name for one in scenes)
    play = scene_for(moment, met) if moment and scene_for else ""
    return OwnPage(
        alias=room.people[person].alias,
        mode=room.mode,
        client="" if quiz else vignette.person.name,
        title="" if quiz else vignette.title,
        date=date,
        written="" if quiz else written_as(vignette.person.name, room.scripts[0].pattern),
        about=about_you(scenes),
        scenes=scenes,
        play=play,
        play_why=why if play else "",
        ended=_ending(room, person),
    )


def _ending(room: Room, person: str) -> str:
    """How the way ended: one's own in mode *each*, else that of the room."""
    own = room.own.get(person)
    told = own.told if own else room.standing.told
    return next((one.text for one in told if isinstance(one, PlayEnded)), "")


def voted_on(room: Room) -> tuple[Beat, ...]:
    """The scenes that were put to the vote; one that was undone before, or never came to it, is nothing to look back on."""
    put = {key.beat for key in room.boxes if key.topic is not Topic.REACTION}
    return tuple(beat for beat in room.beats if beat.number in put)


def beats_alone(room: Room, person: str) -> tuple[Beat, ...]:
    """The turns of one's own way, walked again."""
    return tuple(beat for beat, _said in _walked(room, person))


def _of_the_class(room: Room, person: str) -> Iterator[OwnScene]:
    roads = heard_at(room)
    for beat in voted_on(room):
        rounds = range(1, ROUNDS + 1)
        ballots = ((number, room.box(Key(beat.number, Topic.LINE, number)).ballots.get(person)) for number in rounds)
        votes = [(number, one.choice, one.sure, one.why, one.marked) for number, one in ballots if one]
        read = room.box(Key(beat.number, Topic.PATTERN, 1)).ballots.get(person)
        yield _scene(room, beat, votes, _(read.choice) if read else "", roads.get(beat.number, ()))


def _of_a_way(room: Room, person: str) -> Iterator[OwnScene]:
    own = room.own.get(person)
    for (beat, said), (sure, why) in zip(_walked(room, person), own.asides if own else (), strict=True):
        yield _scene(room, beat, [(1, said.option, sure, why, False)], "", (said,))


def _walked(room: Room, person: str) -> Iterator[tuple[Beat, OptionChosen]]:
    """The turns of one's own way, each with the line one said and what came back."""
    own = room.own.get(person)
    play, told = engine.begin(room.scripts[0])
    for number, step in enumerate(own.path if own else (), start=1):
        entered = waiting(tuple(told))
        assert isinstance(entered, TurnEntered)
        play, told = engine.choose(room.scripts[0], play, step.rpartition("/")[2])
        said = next(one for one in told if isinstance(one, OptionChosen))
        yield Beat(number, 0, entered), said


def _scene(
    room: Room, beat: Beat, votes: list[tuple[int, str, int, str, bool]], read: str, heard: tuple[OptionChosen, ...]
) -> OwnScene:
    script, best = room.scripts[beat.script], fitting_best(room, beat)
    every = {one.option: one for one in reasons(room, beat)}
    turn, first = script.turn(beat.entered.place), room.mode is Mode.QUIZ or beat.number == 1
    return OwnScene(
        number=beat.number,
        name=script.vignette.person.name,
        moment=turn.source.moment,
        alone=room.mode is Mode.EACH,
        pattern=_(script.pattern.label),
        read=read,
        turn=beat.entered.turn,
        lead=tuple((one.who, one.text) for one in script.vignette.lead) if first else (),
        scene=beat.entered.scene,
        client=beat.entered.client,
        votes=tuple(_vote(room, beat, every, *one) for one in votes),
        roads=tuple(OwnRoad(one.line, one.reply, one.option in best) for one in heard),
        best=tuple((option_at(room, beat, one.option).line, one.why) for one in every.values() if one.best),
        contested=turn.contested,
    )


def _vote(
    room: Room, beat: Beat, every: dict[str, Reason], number: int, id_: str, sure: int, why: str, marked: bool
) -> OwnVote:
    option = option_at(room, beat, id_)
    return OwnVote(
        round=number,
        words=option.line,
        move=option.move,
        sure=sure,
        why=why,
        reason=every.get(id_),
        step=_step(option),
        either=_either(room, beat),
        marked=marked,
    )


def _step(option: Option) -> int:
    return int(option.act.effect.closeness)


def _either(room: Room, beat: Beat) -> bool:
    """True where of the lines that do not fit one comes closer to the client, and another one goes away."""
    misfits = [one for one in map(partial(option_at, room, beat), beat.entered.offered) if not one.tier.fits]
    return any(_step(one) > 0 for one in misfits) and any(_step(one) < 0 for one in misfits)


def _plain(name: str) -> str:
    """A name as it can stand in the name of a file anywhere: `Inés Salcedo` becomes `ines-salcedo`."""
    bare = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", bare.lower()).strip("-")
