"""Where a thing that an exploration names stands in the file."""

from simulator.bench.check.subject import Subject
from simulator.scenario.marks import Location


def turn_place(subject: Subject, turn: str) -> Location:
    """The turn with this id."""
    return next(step.location for step in subject.steps if step.turn.id == turn)


def option_place(subject: Subject, reference: str) -> Location:
    """The option named as `turn/option`."""
    turn, _, option = reference.partition("/")
    step = next(step for step in subject.steps if step.turn.id == turn)
    return next(location for location, one in step.options() if one.id == option)


def ending_place(subject: Subject, ending: str) -> Location:
    """The ending with this id."""
    return "endings", next(index for index, one in enumerate(subject.vignette.endings) if one.id == ending)
