"""A step of the host by its word, as the command that the room takes."""

from collections.abc import Callable

from simulator.classroom.room import commands as asked
from simulator.classroom.room.open_steps import Step
from simulator.classroom.room.words import Topic

_MADE: dict[Step, Callable[[int], asked.Command]] = {
    Step.BEGIN: asked.Begin,
    Step.OPEN: asked.Open,
    Step.ASK_PATTERN: lambda rev: asked.Open(rev, Topic.PATTERN),
    Step.ASK_REACTION: lambda rev: asked.Open(rev, Topic.REACTION),
    Step.CLOSE: asked.Close,
    Step.DISCUSS: asked.Discuss,
    Step.REVEAL: asked.Reveal,
    Step.BRANCH: asked.Branch,
    Step.NEXT: asked.GoOn,
    Step.REWIND: asked.Rewind,
    Step.PAUSE: lambda rev: asked.Pause(rev, True),
    Step.RESUME: lambda rev: asked.Pause(rev, False),
    Step.UNDO: asked.Undo,
    Step.DEBRIEF: asked.Debrief,
    Step.END: asked.End,
}


def command(step: Step, rev: int) -> asked.Command:
    """The step as the room takes it, made from this revision."""
    return _MADE[step](rev)
