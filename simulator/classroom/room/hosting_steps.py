"""The host's steps: what each needs, and what it leads to. Which of them are open now, the suggested one first, is `open_steps`."""

from collections.abc import Callable
from functools import partial
from typing import Any

from simulator.classroom.room import commands as asked
from simulator.classroom.room import events as happened
from simulator.classroom.room.choices import waiting
from simulator.classroom.room.refused import Refused
from simulator.classroom.room.state import Key, Room, Standing
from simulator.classroom.room.tally import answered, feelings, fitting_best, plurality
from simulator.classroom.room.words import ROUNDS, Mode, Phase, Policy, Topic
from simulator.play.wording import classroom as words


def begin(room: Room, _command: asked.Begin) -> list[happened.Made]:
    """The first scene; in mode *each* the start for all."""
    _must(room.phase is Phase.LOBBY, words.BEGUN_ALREADY)
    return [partial(happened.SelfPacedBegan)] if room.mode is Mode.EACH else [_scene(room, 0)]


def open_vote(room: Room, command: asked.Open) -> list[happened.Made]:
    """A vote on a topic that is open to one now."""
    _must(may_open(room, command.topic), words.NO_VOTE_HERE)
    round_ = 2 if room.phase is Phase.DISCUSS else 1
    return [partial(happened.RoundOpened, beat=room.standing.beat, topic=command.topic, round=round_)]


def may_open(room: Room, topic: Topic) -> bool:
    """A line: at a new scene, after an unscored round, and once more after the talk. The unscored topics: before the line, once."""
    standing = room.standing
    if topic is Topic.LINE and standing.phase is Phase.DISCUSS:
        return standing.round < ROUNDS
    if standing.phase is Phase.SCENE:
        return True
    between = standing.phase in (Phase.CLOSED, Phase.REVEAL) and standing.topic is not Topic.LINE
    return between and (topic is Topic.LINE or Key(standing.beat, topic, 1) not in room.boxes)


def close(room: Room, _command: asked.Close) -> list[happened.Made]:
    """The end of a vote; of an anonymous one only the totals go on."""
    _must(room.phase is Phase.OPEN and room.mode is not Mode.EACH, words.NOTHING_OPEN)
    key = room.standing.key
    felt = feelings(room, room.box(key)) if key.topic is Topic.REACTION else ()
    count = answered(room, key)
    closed = partial(happened.RoundClosed, beat=key.beat, topic=key.topic, round=key.round)
    return [partial(closed, answered=count, feelings=felt)]


def discuss(room: Room, _command: asked.Discuss) -> list[happened.Made]:
    """The talk between the two rounds."""
    _must(may_discuss(room.standing), words.TALK_COMES_BETWEEN)
    return [partial(happened.DiscussionBegan, beat=room.standing.beat)]


def may_discuss(standing: Standing) -> bool:
    """After the first vote on a line."""
    return standing.phase is Phase.CLOSED and standing.topic is Topic.LINE and standing.round < ROUNDS


def reveal(room: Room, _command: asked.Reveal) -> list[happened.Made]:
    """The bars; for a line with the key."""
    standing = room.standing
    _must(standing.phase in (Phase.CLOSED, Phase.DISCUSS), words.CLOSE_FIRST)
    early = standing.topic is Topic.LINE and standing.round < ROUNDS and standing.phase is Phase.CLOSED
    return [partial(happened.Revealed, beat=standing.beat, topic=standing.topic, early=early)]


def branch(room: Room, command: asked.Branch) -> list[happened.Made]:
    """The line the client hears. Without one named, the policy decides; where it cannot, the host is asked."""
    standing = room.standing
    _must(room.mode is Mode.TOGETHER, words.ONE_CLIENT_ONLY)
    _must(may_branch(standing), words.REVEAL_BEFORE_LINE)
    option, by = (command.option, Policy.HOST) if command.option else (by_policy(room), room.policy)
    if option is None:
        _must(standing.phase is Phase.REVEAL, words.NAME_THE_LINE)
        return [partial(happened.BranchOpened, beat=standing.beat)]
    return [_taken(room, standing.beat, option, by)]


def may_branch(standing: Standing) -> bool:
    """After the reveal of a line; and while the host is asked which one."""
    asked_for = standing.phase is Phase.BRANCH and standing.said is None
    return asked_for or (standing.phase is Phase.REVEAL and standing.topic is Topic.LINE)


def by_policy(room: Room) -> str | None:
    """The line the room's policy gives; None where the host has to choose."""
    key = Key(room.standing.beat, Topic.LINE, room.standing.round)
    if room.policy is Policy.MATCHED and room.beat:
        best = fitting_best(room, room.beat)
        return next(id_ for id_ in room.beat.entered.offered if id_ in best)
    return plurality(room, key) if room.policy is Policy.PLURALITY else None


def go_on(room: Room, _command: asked.GoOn) -> list[happened.Made]:
    """The next scene, or the debrief where there is none."""
    standing = room.standing
    if room.mode is Mode.QUIZ:
        _must(standing.phase is Phase.REVEAL and standing.topic is Topic.LINE, words.REVEAL_BEFORE_NEXT)
        number = room.beats[standing.beat - 1].script + 1
        return [_scene(room, number) if number < len(room.scripts) else partial(happened.DebriefOpened)]
    _must(standing.phase is Phase.BRANCH and standing.said is not None, words.LINE_BEFORE_NEXT)
    return [_scene(room, 0) if waiting(standing.told) else partial(happened.DebriefOpened)]


def rewind(room: Room, command: asked.Rewind) -> list[happened.Made]:
    """The road not taken, from the last fork."""
    fork = room.standing.fork
    _must(may_rewind(room) and fork is not None, words.NO_FORK)
    assert fork is not None
    option = command.option or road_wanted(room)
    _must(option not in ("", fork.taken), words.NAME_THE_ROAD)
    return [_taken(room, fork.beat, option, Policy.HOST, back=True)]


def road_wanted(room: Room) -> str:
    """The line most would have said at the last fork; empty where there is none, or where it is the one that was heard."""
    fork = room.standing.fork
    if fork is None:
        return ""
    rounds = [Key(fork.beat, Topic.LINE, round_) for round_ in (2, 1)]
    most = next((plurality(room, key) for key in rounds if key in room.boxes), None) or ""
    return "" if most == fork.taken else most


def may_rewind(room: Room) -> bool:
    """After a line was heard, until the next vote is opened; and in the debrief."""
    standing = room.standing
    heard = standing.phase is Phase.BRANCH and standing.said is not None
    return standing.fork is not None and (heard or standing.phase in (Phase.SCENE, Phase.DEBRIEF))


def pause(room: Room, command: asked.Pause) -> list[happened.Made]:
    """Stand still, or go on."""
    return [] if room.paused == command.paused else [partial(happened.RoomPaused, paused=command.paused)]


def undo(room: Room, _command: asked.Undo) -> list[happened.Made]:
    """One step back; in mode *each* everybody keeps their own way."""
    _must(bool(room.history), words.NOTHING_TO_UNDO)
    return [partial(happened.StepUndone)]


def debrief(room: Room, command: asked.Debrief) -> list[happened.Made]:
    """The debrief, from wherever the room stands; an open vote is closed first."""
    _must(room.phase is not Phase.DEBRIEF, words.DEBRIEF_OPEN)
    return [*_closing(room, command.rev), partial(happened.DebriefOpened)]


def end(room: Room, command: asked.End) -> list[happened.Made]:
    """The end of the class, from wherever it stands. Everybody has their own page from here on, also without a debrief."""
    return [*_closing(room, command.rev), partial(happened.RoomEnded)]


def _closing(room: Room, rev: int) -> list[happened.Made]:
    """The end of a vote of the class that is open."""
    return close(room, asked.Close(rev)) if room.phase is Phase.OPEN and room.mode is not Mode.EACH else []


DECIDED: dict[type[Any], Callable[[Room, Any], list[happened.Made]]] = {
    asked.Begin: begin,
    asked.Open: open_vote,
    asked.Close: close,
    asked.Discuss: discuss,
    asked.Reveal: reveal,
    asked.Branch: branch,
    asked.GoOn: go_on,
    asked.Rewind: rewind,
    asked.Pause: pause,
    asked.Undo: undo,
    asked.Debrief: debrief,
    asked.End: end,
}


def _scene(room: Room, number: int) -> happened.Made:
    """The entry into the next scene; its turn is read off by entering it."""
    script = room.scripts[number]
    told = room.standing.told
    entered = waiting(told) if room.standing.play and room.mode is Mode.TOGETHER else waiting(_from_the_start(script))
    _must(entered is not None, words.NO_TURN)
    assert entered is not None
    beat = len(room.beats) + 1
    return partial(happened.SceneEntered, beat=beat, vignette=room.vignettes[number], turn=entered.turn)


def _from_the_start(script: Any) -> tuple[Any, ...]:
    from simulator.play.engine import begin as begun

    return tuple(begun(script)[1])


def _taken(room: Room, beat: int, option: str, by: Policy, *, back: bool = False) -> happened.Made:
    _must(option in room.beats[beat - 1].entered.offered, words.NOT_OFFERED)
    return partial(happened.BranchTaken, beat=beat, option=option, by=by, back=back)


def _must(true: bool, otherwise: str) -> None:
    if not true:
        raise Refused("not-now", otherwise)
