"""Whether the options that act a pull out do act it out, and whether a case pulls at all."""

from collections.abc import Iterator

from scoring.vocabulary import ENACTED_BY
from simulator.bench.check.subject import Subject
from simulator.client.options import spoken_move
from simulator.scenario.findings import Finding
from simulator.scenario.walk import Step


def check(subject: Subject) -> Iterator[Finding]:
    """Findings on `pull`."""
    for step in subject.steps:
        yield from _acted_out(subject, step)
    if subject.is_case:
        yield from _enough(subject)


def _acted_out(subject: Subject, step: Step) -> Iterator[Finding]:
    pull = step.turn.pull
    if pull is None:
        return
    options = {option.id: option for option in step.turn.options}
    enacting = ENACTED_BY[pull.impulse]
    impulse = f"the impulse to {pull.impulse.value}"
    moves = " or ".join(sorted(move.value for move in enacting))
    for number, name in enumerate(pull.acted_by):
        option = options.get(name)
        if option and spoken_move(option) not in enacting:
            message = f"option {name} does not act out {impulse}: its move is {spoken_move(option).value}"
            location = (*step.location, "pull", "acted_by", number)
            yield subject.at("D411", location, message, help=f"{impulse} is acted out by {moves}")
    for location, option in step.options():
        if spoken_move(option) in enacting and option.id not in pull.acted_by:
            message = f"option {option.id} acts out {impulse} and is not in `acted_by` of turn {step.turn.id}"
            help_ = f"add it:  acted_by: [{', '.join((*pull.acted_by, option.id))}]"
            yield subject.at_head("D412", location, message, help=help_)


def _enough(subject: Subject) -> Iterator[Finding]:
    """Every second session pulls: more would not fit into the budget of a case, fewer leave nothing to notice in oneself."""
    sessions = len(subject.vignette.sessions)
    pulling = {step.session for step in subject.steps if step.turn.pull}
    wanted = sessions // 2
    if len(pulling) < wanted:
        have = "1 has" if len(pulling) == 1 else f"{len(pulling) or 'none'} have"
        message = f"of {sessions} sessions {have} a turn that pulls the therapist into something"
        help_ = f"give at least {wanted} of them one:  pull: {{impulse: rescue, acted_by: [the-option]}}"
        yield subject.at_field("Q526", ("sessions",), message, help=help_)
