"""What the host can do now, the step that usually comes next first: what a host screen offers, and its Enter key does."""

from enum import StrEnum

from simulator.classroom.room.hosting_steps import may_discuss, may_open, may_rewind
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
    """The steps that the room would not refuse, the suggested one first."""
    if room.phase is Phase.ENDED:
        return ()
    always = [Step.UNDO] if room.history else []
    always += [Step.DEBRIEF] if room.phase not in (Phase.LOBBY, Phase.DEBRIEF) else []
    if room.paused:
        return (Step.RESUME, *always, Step.END)
    steps = [step for step in _of_the_phase(room) if step]
    return tuple(dict.fromkeys((*steps, Step.PAUSE, *always, Step.END)))


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
            return [Step.NEXT if room.mode is Mode.QUIZ else Step.BRANCH]
        case Phase.SCENE | Phase.CLOSED | Phase.REVEAL:
            show = [Step.REVEAL] if standing.phase is Phase.CLOSED else []
            return show + [step for topic, step in _VOTES.items() if may_open(room, topic)] + back
        case Phase.BRANCH:
            return ([Step.NEXT] if standing.said else [Step.BRANCH]) + back
        case _:
            return [Step.END, *back]


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
