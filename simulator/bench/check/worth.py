"""Whether every option is worth being there: one best, others that could be right, and few that are always wrong."""

from collections.abc import Iterator

from scoring.cells import keyed_tier
from scoring.vocabulary import ALWAYS_COUNTER, Pattern, Tier
from simulator.bench.check.subject import Subject
from simulator.client.options import spoken_move
from simulator.scenario.findings import Finding
from simulator.scenario.models import Option
from simulator.scenario.walk import Step

FEWEST_TURNS = 8
"""In fewer turns than this a share says little, and a case is still a sketch."""


def check(subject: Subject) -> Iterator[Finding]:
    """Findings on options that nobody has a reason to choose, and on two that are equally right; in vignettes of some length."""
    steps = [step for step in subject.steps if step.turn.options]
    if len(steps) < FEWEST_TURNS:
        return
    for step in steps:
        yield from _equally_best(subject, step)
        yield from _never_right(subject, step)
    yield from _always_wrong(subject, steps)


def _equally_best(subject: Subject, step: Step) -> Iterator[Finding]:
    best = [
        (location, option)
        for location, option in step.options()
        if subject.tier(step, option) is Tier.BEST and option.when is None
    ]
    if len(best) > 1:
        (_, first), (location, second) = best[:2]
        message = f"options {first.id} and {second.id} of turn {step.turn.id} are both best"
        help_ = "give one of them a move that is acceptable here, so that there is a best line and a runner-up"
        yield subject.at("Q537", (*location, "move"), message, help=help_)


def _never_right(subject: Subject, step: Step) -> Iterator[Finding]:
    for location, option in step.options():
        if option.tier is None and option.move not in ALWAYS_COUNTER and not _could_fit(step, option):
            message = f"option {option.id} of turn {step.turn.id} would fit no client at this moment: {option.move}"
            help_ = "offer a move that would be right for another pattern, or a mistake that trainees really make"
            yield subject.at("Q538", (*location, "move"), message, help=help_)


def _could_fit(step: Step, option: Option) -> bool:
    turn = step.turn
    return any(keyed_tier(one, turn.moment, option.move, spoken_move(option), turn.risk).fits for one in Pattern)


def _always_wrong(subject: Subject, steps: list[Step]) -> Iterator[Finding]:
    for step in steps:
        wrong = [option.id for option in step.turn.options if option.move in ALWAYS_COUNTER]
        if len(wrong) > 1:
            message = f"options {' and '.join(wrong)} of turn {step.turn.id} do what is always wrong"
            yield subject.at_head(
                "Q539", step.location, message, help="leave one, and offer a move that is right for another pattern"
            )
