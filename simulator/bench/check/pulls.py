"""Whether the options that act a pull out do act it out."""

from collections.abc import Iterator

from scoring.vocabulary import ENACTED_BY
from simulator.bench.check.subject import Subject
from simulator.client.options import spoken_move
from simulator.scenario.findings import Finding


def check(subject: Subject) -> Iterator[Finding]:
    """Findings on `pull`."""
    for step in subject.steps:
        pull = step.turn.pull
        if pull is None:
            continue
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
                yield subject.at_head("D412", location, message)
