"""What the host can do now, the step that usually comes next first: what a host screen offers, and its Enter key does."""

from enum import StrEnum

from simulator.classroom.room.choices import Choice, choices, choices_at, waiting
from simulator.classroom.room.hosting_steps import may_discuss, may_open, may_rewind, road_wanted
from simulator.classroom.room.state import Key, Room
from simulator.classroom.room.tally import Advice, advice, counts, matched_share
from simulator.classroom.room.words import Mode, Phase, Topic


class Step(StrEnum):
    """A step by the word that a host types."""

    BEGIN = "begin"
    OPEN = "open"
    ASK_PATTERN = "ask pattern"
    ASK_REACTION = "ask reaction"
    CLOSE = "close"
    DISCUSS = "discuss"
    REVEAL = "reveal"
    BRANCH = "branch"
    NEXT = "next"
    REWIND = "rewind"
    PAUSE = "pause"
    RESUME = "resume"
    UNDO = "undo"
    DEBRIEF = "debrief"
    END = "end"


def open_steps(room: Room) -> tuple[Step, ...]:
    """The steps that the room would not refuse, the suggested one first; those of `lettered` not with a line that is named."""
    if room.phase is Phase.ENDED:
        return ()
    always = [Step.UNDO] if room.history else []
    always += [Step.DEBRIEF] if room.phase not in (Phase.LOBBY, Phase.DEBRIEF) else []
    if room.paused:
        return (Step.RESUME, *always, Step.END)
    steps = [step for step in _of_the_phase(room) if step]
    return tuple(dict.fromkeys((*steps, Step.PAUSE, *always, Step.END)))


def lettered(room: Room) -> dict[Step, tuple[Choice, ...]]:
    """Those of the open steps that need the letter of a line, for neither votes nor policy say which; with the lines to name."""
    found: dict[Step, tuple[Choice, ...]] = {}
    if Step.BRANCH in open_steps(room) and room.phase is Phase.BRANCH:
        found[Step.BRANCH] = choices(room, Topic.LINE)
    if Step.REWIND in open_steps(room) and not road_wanted(room):
        found[Step.REWIND] = roads(room)
    return found


def roads(room: Room) -> tuple[Choice, ...]:
    """The lines that were not heard at the last fork, with the letters they had there."""
    fork = room.standing.fork
    if fork is None:
        return ()
    every = choices_at(room, room.beats[fork.beat - 1], Topic.LINE)
    return tuple(one for one in every if one.id != fork.taken)


def _of_the_phase(room: Room) -> list[Step]:
    standing = room.standing
    back = [Step.REWIND] if may_rewind(room) else []
    match standing.phase:
        case Phase.LOBBY:
            return [Step.BEGIN]
        case Phase.OPEN:
            return [Step.DEBRIEF] if room.mode is Mode.EACH else [Step.CLOSE]
        case Phase.CLOSED if standing.topic is Topic.LINE:
            return _after_a_line(room)
        case Phase.DISCUSS:
            return ([Step.OPEN] if may_open(room, Topic.LINE) else []) + [Step.REVEAL]
        case Phase.REVEAL if standing.topic is Topic.LINE:
            return [_onward(room) if room.mode is Mode.QUIZ else Step.BRANCH]
        case Phase.SCENE | Phase.CLOSED | Phase.REVEAL:
            show = [Step.REVEAL] if standing.phase is Phase.CLOSED else []
            return show + [step for topic, step in _VOTES.items() if may_open(room, topic)] + back
        case Phase.BRANCH:
            return ([_onward(room)] if standing.said else [Step.BRANCH]) + back
        case _:
            return [Step.END, *back]


def _onward(room: Room) -> Step:
    """The next scene; after the last one the debrief, which names the pattern and so asks twice."""
    if room.mode is Mode.QUIZ:
        return Step.NEXT if room.beats[room.standing.beat - 1].script + 1 < len(room.scripts) else Step.DEBRIEF
    return Step.NEXT if waiting(room.standing.told) else Step.DEBRIEF


def _after_a_line(room: Room) -> list[Step]:
    """The talk, unless most see it already (above 70 per cent); of a few votes no share speaks: there it is the talk if they differ."""
    key: Key = room.standing.key
    if not may_discuss(room.standing):
        return [Step.REVEAL]
    suggested = advice(matched_share(room, key))
    differ = sum(map(bool, counts(room, key).values())) > 1
    talk = differ if suggested is Advice.FEW else suggested is not Advice.EXPLAIN
    return [Step.DISCUSS, Step.REVEAL] if talk else [Step.REVEAL, Step.DISCUSS]


_VOTES = {Topic.LINE: Step.OPEN, Topic.PATTERN: Step.ASK_PATTERN, Topic.REACTION: Step.ASK_REACTION}
