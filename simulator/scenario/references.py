"""Names that lead nowhere: turns, options and promises that are unknown, used twice, or lie in the wrong direction of time."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from simulator.scenario.expect import BROKEN_OFF
from simulator.scenario.findings import Finding, finding
from simulator.scenario.limits import SHOWN_ERRORS
from simulator.scenario.marks import Location, Marks
from simulator.scenario.models import Vignette
from simulator.scenario.nearest import nearest
from simulator.scenario.source import Source, Span
from simulator.scenario.walk import Asked, Step, conditions, expected_conditions, nested, steps


@dataclass
class _Names:
    """What the file names, and the findings so far."""

    source: Source
    marks: Marks
    vignette: Vignette
    turns: dict[str, Step] = field(default_factory=dict)
    promises: set[str] = field(default_factory=set)
    findings: list[Finding] = field(default_factory=list)

    def complain(self, code: str, location: Location, message: str, **more: str | None) -> None:
        self.complain_at(code, self.marks.value(location), message, **more)

    def complain_at(self, code: str, span: Span, message: str, **more: str | None) -> None:
        self.findings.append(finding(self.source, code, span, message, **more))

    def meant(self, name: str, *known: Iterable[str]) -> str | None:
        """The nearest name, from the first group that has one; without one, the names there are, if they are few.

        Past the findings that are shown nothing is looked for any more: a hostile file could make that slow.
        """
        if len(self.findings) > 2 * SHOWN_ERRORS:
            return None
        best = next((found for group in known if (found := nearest(name, group))), None)
        if best:
            return f"did you mean '{best}'?"
        few = sorted(set(known[0]))
        return f"there is {', '.join(few)}" if 0 < len(few) <= 6 else None


def unknown_names(vignette: Vignette, source: Source, marks: Marks) -> list[Finding]:
    """Findings for every name that cannot be followed; a vignette without them can be played from end to end."""
    names = _Names(source, marks, vignette)
    every = steps(vignette)
    _collect(names, every)
    for step in every:
        _gotos(names, step, every)
        _settlements(names, step)
        _acted_by(names, step)
    for asked in (*conditions(vignette), *(part for one in expected_conditions(vignette) for part in nested(one))):
        _chosen(names, asked)
        _promised(names, asked)
    _expected_endings(names)
    return names.findings


def _expected_endings(names: _Names) -> None:
    known = [ending.id for ending in names.vignette.endings]
    for index, expectation in enumerate(names.vignette.expect):
        ending = expectation.ending
        if ending is not None and ending not in (*known, BROKEN_OFF):
            location = ("expect", index, "ending")
            names.complain("N312", location, f"there is no ending '{ending}'", help=names.meant(ending, known))


def _collect(names: _Names, every: tuple[Step, ...]) -> None:
    ids = [step.turn.id for step in every]
    for step in every:
        if step.turn.id in names.turns:
            first = (*names.turns[step.turn.id].location, "id")
            _twice(names, (*step.location, "id"), first, "turn", step.turn.id, ids)
        names.turns.setdefault(step.turn.id, step)
        _unique(names, "option", [(option.id, (*place, "id")) for place, option in step.options()])
        names.promises |= {option.promise.id for option in step.turn.options if option.promise}
    endings = [(ending.id, ("endings", index, "id")) for index, ending in enumerate(names.vignette.endings)]
    _unique(names, "ending", endings)


def _unique(names: _Names, noun: str, ids: Iterable[tuple[str, Location]]) -> None:
    listed = list(ids)
    seen: dict[str, Location] = {}
    for name, location in listed:
        if name in seen:
            _twice(names, location, seen[name], noun, name, (other for other, _ in listed))
        seen.setdefault(name, location)


def _twice(names: _Names, location: Location, first: Location, noun: str, name: str, taken: Iterable[str]) -> None:
    line = names.marks.value(first).line
    help_ = f"give one of them another id, such as  {_free(name, set(taken))}"
    names.complain(
        "N305",
        location,
        f"there are two {noun}s '{name}'",
        label="second one",
        note=f"the first is in line {line}",
        help=help_,
    )


def _free(name: str, taken: set[str]) -> str:
    """A name of this kind that nothing has yet: `folder-2`."""
    stem = re.sub(r"-\d+$", "", name)[:60]
    return next(f"{stem}-{number}" for number in range(2, len(taken) + 3) if f"{stem}-{number}" not in taken)


def _gotos(names: _Names, step: Step, every: tuple[Step, ...]) -> None:
    for place, option in step.options():
        if option.goto is None:
            continue
        location = (*place, "goto")
        target = names.turns.get(option.goto)
        here = f"option {option.id} of turn {step.turn.id} leads here"
        if target is None:
            later = [other.turn.id for other in every if _same_part(step, other) and other.index > step.index]
            names.complain(
                "N301",
                location,
                f"there is no turn '{option.goto}'",
                label=here,
                help=names.meant(option.goto, later, names.turns),
            )
        elif not _same_part(step, target):
            names.complain(
                "N302",
                location,
                f"turn '{option.goto}' is not in this session",
                label=here,
                help="a goto stays in its session",
            )
        elif target.index <= step.index:
            names.complain(
                "N302",
                location,
                f"turn '{option.goto}' is not later than turn '{step.turn.id}'",
                label=here,
                help="time only runs forward: name a later turn of this session",
            )


def _same_part(one: Step, other: Step) -> bool:
    return (one.session, one.part) == (other.session, other.part)


def _settlements(names: _Names, step: Step) -> None:
    for place, option in step.options():
        for field_name in ("keeps", "breaks", "owns"):
            name = getattr(option, field_name)
            if name is not None and name not in names.promises:
                _no_promise(names, names.marks.value((*place, field_name)), name)


def _no_promise(names: _Names, span: Span, name: str) -> None:
    help_ = names.meant(name, names.promises) or "an option makes one with  promise: {id: …, due: …, text: …}"
    names.complain_at("N306", span, f"there is no promise '{name}'", help=help_)


def _acted_by(names: _Names, step: Step) -> None:
    if step.turn.pull is None:
        return
    known = [option.id for option in step.turn.options]
    for number, name in enumerate(step.turn.pull.acted_by):
        if name not in known:
            location = (*step.location, "pull", "acted_by", number)
            names.complain(
                "N303", location, f"turn {step.turn.id} has no option '{name}'", help=names.meant(name, known)
            )


def _chosen(names: _Names, asked: Asked) -> None:
    if asked.conditions.chose is None:
        return
    location = (*asked.location, "chose")
    turn, option = asked.conditions.chose.split("/")
    step = names.turns.get(turn)
    if step is None:
        names.complain("N301", location, f"there is no turn '{turn}'", help=names.meant(turn, names.turns))
        return
    known = [other.id for other in step.turn.options]
    if option not in known:
        names.complain("N303", location, f"turn {turn} has no option '{option}'", help=names.meant(option, known))
    elif step.number >= asked.before:
        help_ = "a condition can ask only for what was chosen before"
        names.complain("N304", location, f"turn '{turn}' has not been played yet when this is asked", help=help_)


def _promised(names: _Names, asked: Asked) -> None:
    for name in asked.conditions.promise or {}:
        if name not in names.promises:
            _no_promise(names, names.marks.key((*asked.location, "promise", name)), name)
