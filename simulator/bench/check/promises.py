"""Whether every promise falls due in time and can be kept."""

from collections.abc import Iterator

from simulator.bench.check.subject import Subject
from simulator.scenario.findings import Finding
from simulator.scenario.marks import Location
from simulator.scenario.models import Promise
from simulator.scenario.walk import Step


def check(subject: Subject) -> Iterator[Finding]:
    """Findings on the promises that options make."""
    due: dict[str, int] = {}
    for step in subject.steps:
        for location, option in step.options():
            if option.promise:
                yield from _one_date(subject, (*location, "promise"), option.promise, due)
                yield from _due(subject, step, (*location, "promise"), option.promise)
                yield from _keeping(subject, step, (*location, "promise"), option.promise)


def _one_date(subject: Subject, location: Location, promise: Promise, due: dict[str, int]) -> Iterator[Finding]:
    first = due.setdefault(promise.id, promise.due)
    if promise.due != first:
        message = f"the promise '{promise.id}' is due in session {promise.due} here and in session {first} elsewhere"
        yield subject.at("D408", (*location, "due"), message, help="give it one date, or two promises two names")


def _due(subject: Subject, step: Step, location: Location, promise: Promise) -> Iterator[Finding]:
    sessions = len(subject.vignette.sessions)
    earliest = step.session + (1 if step.part == "turns" else 2)
    if subject.is_case and promise.due > sessions:
        message = f"the promise '{promise.id}' is never due: there is no session {promise.due}"
        yield subject.at("D408", (*location, "due"), message, help=f"the last session is {sessions}")
    elif promise.due < earliest:
        message = f"the promise '{promise.id}' is due in session {promise.due}, before it is made"
        yield subject.at("D408", (*location, "due"), message, help=f"write  due: {earliest}  or more")


def _keeping(subject: Subject, step: Step, location: Location, promise: Promise) -> Iterator[Finding]:
    if not subject.is_case or _misspelt(subject):
        return
    keeping = [other for other in subject.steps for option in other.turn.options if option.keeps == promise.id]
    in_time = [other for other in keeping if other.number > step.number and _number(other) <= promise.due]
    if not keeping:
        message = f"no option keeps the promise '{promise.id}'"
        yield subject.at(
            "D409",
            (*location, "id"),
            message,
            help=f"add  keeps: {promise.id}  to an option of session {promise.due} or before",
        )
    elif not in_time:
        message = (
            f"the promise '{promise.id}' is kept only after it was due in session {promise.due}, or before it is made"
        )
        yield subject.at(
            "D409",
            (*location, "id"),
            message,
            help="keep it after it is made and by the end of the session it is due in",
        )


def _number(step: Step) -> int:
    """The session, from 1, by whose end something done here is done; an act between sessions belongs to the one that follows."""
    return step.session + (1 if step.part == "turns" else 2)


def _misspelt(subject: Subject) -> bool:
    """True where an unknown promise is named somewhere: it is probably this one, and saying so once is enough."""
    return any(found.code == "N306" for found in subject.loaded.findings)
