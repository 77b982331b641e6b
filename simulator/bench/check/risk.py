"""Whether a cue of risk is met: the direct question is on offer, and something follows when it is asked."""

from collections.abc import Iterator

from scoring.vocabulary import Move
from simulator.bench.check.subject import Subject
from simulator.scenario.findings import Finding
from simulator.scenario.walk import Step, conditions


def check(subject: Subject) -> Iterator[Finding]:
    """Findings on turns with `risk: true`."""
    for step in subject.steps:
        if not step.turn.risk:
            continue
        asking = [option for option in step.turn.options if option.move is Move.RISK_ASK]
        location = (*step.location, "risk")
        if not asking:
            message = f"turn {step.turn.id} carries a cue of risk, and no option asks about it"
            yield subject.at_field("D406", location, message, help="add an option with  move: risk-ask")
        elif subject.is_case and not any(option.goto or _followed(subject, step, option.id) for option in asking):
            message = f"nothing follows when the question about risk is asked in turn {step.turn.id}"
            choice = f"{step.turn.id}/{asking[0].id}"
            help_ = f"add a later turn with  when: {{chose: {choice}}}  or lead to one with  goto"
            yield subject.at_field("D407", location, message, help=help_)


def _followed(subject: Subject, step: Step, option: str) -> bool:
    choice = f"{step.turn.id}/{option}"
    turns = [(*other.location, "when") for other in subject.steps if other.number > step.number]
    asked = (
        one for one in conditions(subject.vignette) if one.conditions.chose == choice and "unless" not in one.location
    )
    return any(one.location[: len(turn)] == turn for one in asked for turn in turns)
