"""Whether the debrief has what it needs: when a line would fit, and another way to read the turn."""

from collections.abc import Iterator

from scoring.vocabulary import Tier
from simulator.bench.check.subject import Subject
from simulator.scenario.findings import Finding
from simulator.scenario.walk import Step

_RANK = list(Tier)


def check(subject: Subject) -> Iterator[Finding]:
    """Findings on feedback that is missing; `heard` and `why` are asked for by the format itself."""
    for step in subject.steps:
        if not step.turn.options:
            continue
        if step.turn.rival is None:
            help_ = "rival: another way to read this turn, with nothing to do with the pattern"
            yield subject.at_head("Q501", step.location, f"turn {step.turn.id} has no 'rival'", help=help_)
        yield from _fits_when(subject, step)


def _fits_when(subject: Subject, step: Step) -> Iterator[Finding]:
    tiers = [(subject.tier(step, option), location, option) for location, option in step.options()]
    best = [(location, option) for tier, location, option in tiers if tier is Tier.BEST]
    help_ = "fits_when: when this very line would be right"
    for location, option in best:
        if option.fits_when is None:
            message = f"option {option.id} of turn {step.turn.id} is best and has no 'fits_when'"
            yield subject.at_head("Q501", location, message, help=help_)
    if len(best) != 1:
        return
    others = [(tier, location, option) for tier, location, option in tiers if tier is not Tier.BEST]
    if not others:
        return
    second = min((tier for tier, _, _ in others), key=_RANK.index)
    runners_up = [(location, option) for tier, location, option in others if tier is second]
    if not any(option.fits_when for _, option in runners_up):
        location, option = runners_up[0]
        names = " or ".join(option.id for _, option in runners_up)
        message = f"the runner-up of turn {step.turn.id} ({names}) has no 'fits_when'"
        yield subject.at_head("Q501", location, message, help=help_)
