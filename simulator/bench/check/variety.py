"""Whether the options of a turn differ in what they do, and whether doing less is ever the answer."""

from collections.abc import Iterator

from scoring.vocabulary import Move, Tier
from simulator.bench.check.subject import Subject
from simulator.client.options import spoken_move
from simulator.scenario.findings import Finding
from simulator.scenario.models import Option
from simulator.scenario.walk import Step

DOING_LESS = frozenset(
    {Move.FRAME_HOLD, Move.KEEP_THREAD, Move.FACT_FIRST, Move.GROUND, Move.HONOUR_GUARD, Move.TRACK_REACTION}
)
"""Moves that ask for no more feeling and no more closeness than there is."""
LESS_SHARE = 0.25
FEWEST_TURNS = 8
"""In fewer turns than this a share says little."""


def check(subject: Subject) -> Iterator[Finding]:
    """Findings on options that are alike, and on what the best ones do over the whole case."""
    for step in subject.steps:
        yield from _alike(subject, step)
    best = [_best(subject, step) for step in subject.steps if step.turn.options]
    less = sum(
        any(spoken_move(option) in DOING_LESS or option.move in DOING_LESS for option in options) for options in best
    )
    if len(best) >= FEWEST_TURNS and less < LESS_SHARE * len(best):
        message = f"doing less is the best option in only {less} of {len(best)} turns"
        help_ = f"in every fourth turn let one of these be best: {', '.join(sorted(move.value for move in DOING_LESS))}"
        yield subject.at_field("Q528", ("sessions",), message, help=help_)


def _best(subject: Subject, step: Step) -> list[Option]:
    return [option for option in step.turn.options if subject.tier(step, option) is Tier.BEST]


def _alike(subject: Subject, step: Step) -> Iterator[Finding]:
    seen: dict[object, str] = {}
    for location, option in step.options():
        does = (subject.tier(step, option), *_does(option))
        first = seen.setdefault(does, option.id)
        if first != option.id:
            message = f"options {first} and {option.id} of turn {step.turn.id} do the same: {option.move.value}, with the same effect"
            help_ = "give one another move, or let one go: a choice between two wordings teaches nothing"
            yield subject.at("Q527", (*location, "move"), message, help=help_)


def _does(option: Option) -> tuple[object, ...]:
    """Everything of an option that the client, the score or the way can notice."""
    settles = (option.promise, option.keeps, option.breaks, option.owns, option.agrees)
    return (option.move, option.spoken, option.goto, repr(option.when), *map(repr, settles))
