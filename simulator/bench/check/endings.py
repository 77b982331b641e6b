"""Whether every way to end has an ending, the breaking off among them."""

from collections.abc import Iterator

from scoring.vocabulary import Pattern
from simulator.bench.check.subject import Subject
from simulator.scenario.findings import Finding
from simulator.scenario.shapes import fields_of
from simulator.scenario.when import Conditions, bounds

BREAK_OFF = 8
"""Strain from which a client breaks off."""


def check(subject: Subject) -> Iterator[Finding]:
    """Findings on the endings of a case."""
    if not subject.is_case:
        return
    yield from _final(subject)
    if subject.vignette.pattern is not Pattern.SECURE:
        yield from _breaking_off(subject)


def _final(subject: Subject) -> Iterator[Finding]:
    endings = subject.vignette.endings
    final = next((index for index, ending in enumerate(endings) if ending.when is None), None)
    if final is None:
        help_ = "let the last ending have no `when`: it is taken when no other is"
        yield subject.at_field(
            "N330", ("endings",), "no ending is without `when`, so a play may end without one", help=help_
        )
        return
    for index, ending in enumerate(endings[final + 1 :], final + 1):
        message = f"ending {ending.id} is never taken: ending {endings[final].id} above it has no `when`"
        yield subject.at_head("N332", ("endings", index), message, help="put the one without `when` last")


def _breaking_off(subject: Subject) -> Iterator[Finding]:
    endings = subject.vignette.endings
    cover = next(
        (index for index, ending in enumerate(endings) if ending.when and _covers_break_off(ending.when)), None
    )
    if cover is None:
        help_ = f"add one:  - id: broke-off / when: {{strain: at least {BREAK_OFF}}} / text: …"
        yield subject.at_field("N331", ("endings",), "no ending covers a client who breaks off", help=help_)
        return
    for index, ending in enumerate(endings[:cover]):
        if ending.when and not _calm(ending.when):
            message = f"ending {ending.id} could be taken when the client breaks off"
            help_ = f"put ending {endings[cover].id} above it, or add  strain: at most {BREAK_OFF - 1}"
            yield subject.at_head("N333", ("endings", index), message, help=help_)


def _covers_break_off(when: Conditions) -> bool:
    """True where it holds at every strain from 8 up, whatever else is the case."""
    given = {name for name in fields_of(Conditions) if getattr(when, name) is not None}
    if given == {"any"}:
        return any(_covers_break_off(branch) for branch in when.any or ())
    if given != {"strain"} or when.strain is None:
        return False
    low, high = bounds(when.strain)
    return low <= BREAK_OFF and high == 10


def _calm(when: Conditions) -> bool:
    return when.strain is not None and bounds(when.strain)[1] < BREAK_OFF
