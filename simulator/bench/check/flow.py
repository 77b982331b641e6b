"""Turns that no path reaches and conditions that cannot hold."""

from collections.abc import Iterator

from simulator.bench.check.paths import Paths
from simulator.bench.check.subject import Subject
from simulator.scenario.findings import Finding
from simulator.scenario.walk import Asked, written_conditions


def check(subject: Subject) -> Iterator[Finding]:
    """Findings on the ways through the vignette."""
    paths = subject.paths
    turns = {(*step.location, "when") for step in subject.steps}
    yield from _unreached(subject, paths)
    for asked in written_conditions(subject.vignette):
        reason = paths.reason(asked)
        if reason and asked.location not in turns:
            yield subject.at_field("N321", asked.location, f"this condition can never hold: {reason}")
    yield from _after_the_end(subject)
    for step in subject.steps:
        if step.turn.scene is None and step.turn.client is None:
            yield subject.at_head("N345", step.location, f"turn {step.turn.id} has neither a scene nor a client line")


def _unreached(subject: Subject, paths: Paths) -> Iterator[Finding]:
    for step in subject.steps:
        if step.number in paths.reached:
            continue
        when = step.turn.when
        reason = paths.reason(Asked((*step.location, "when"), step.number, step.session, when)) if when else None
        note = f"its `when` can never hold: {reason}" if reason else "every way before it leads past it by a goto"
        yield subject.at_head("N320", step.location, f"no path reaches turn {step.turn.id}", note=note)


def _after_the_end(subject: Subject) -> Iterator[Finding]:
    last = len(subject.vignette.sessions) - 1
    if subject.vignette.sessions[last].between:
        location = ("sessions", last, "between")
        help_ = "what happens between sessions needs a session after it"
        yield subject.at_field("N344", location, "turns after the last session are never played", help=help_)
