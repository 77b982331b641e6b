"""Whether a rupture that opens can be repaired."""

from collections.abc import Iterator

from scoring import key
from scoring.vocabulary import Moment, Move
from simulator.bench.check.subject import Subject
from simulator.client.options import spoken_move
from simulator.scenario.findings import Finding
from simulator.scenario.walk import Step

RUPTURES = (Moment.WITHDRAWAL_RUPTURE, Moment.CONFRONTATION_RUPTURE)


def check(subject: Subject) -> Iterator[Finding]:
    """Findings on turns whose moment is a rupture."""
    reached = subject.paths.reached
    for step in subject.steps:
        if step.turn.moment not in RUPTURES:
            continue
        near = [
            other for other in subject.steps if other == step or (other.number in reached and _soon_after(step, other))
        ]
        if not any(_offers_repair(subject, step.turn.moment, other) for other in near):
            moves = [
                move.value for move in Move if key.closes_rupture(subject.vignette.pattern, step.turn.moment, move)
            ]
            message = f"the rupture at turn {step.turn.id} cannot be repaired: neither it nor a turn soon after offers a repair"
            help_ = f"offer one of {', '.join(moves)}, here or later in this session or the next"
            yield subject.at("D405", (*step.location, "moment"), message, help=help_)


def _soon_after(step: Step, other: Step) -> bool:
    return other.number > step.number and other.session <= step.session + 1


def _offers_repair(subject: Subject, rupture: Moment, step: Step) -> bool:
    pattern = subject.vignette.pattern
    return any(key.closes_rupture(pattern, rupture, spoken_move(option)) for option in step.turn.options)
