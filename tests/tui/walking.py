"""Going on in an attempt without a screen, until the page a test is about."""

from pathlib import Path

from scoring.vocabulary import Feeling, Impulse
from simulator.play.script import Option
from simulator.practice.attempt import Attempt
from simulator.practice.stages import (
    ChooseLine,
    OfferLog,
    ReadCaseDebrief,
    ReadEnding,
    ReadSessionDebrief,
    SayFirst,
    Stage,
    StateBelief,
    Supervision,
    WriteNote,
)

HANNE = Path(__file__).parents[2] / "scenarios" / "dismissing-avoidant" / "hanne-vik.yaml"


def play(attempt: Attempt, until: type[Stage], *, careless: bool = False) -> Attempt:
    """Go on, by the key or carelessly, until this stage waits."""
    while not isinstance(attempt.stage, until | ReadCaseDebrief):
        step(attempt, careless=careless)
    return attempt


def step_by_the_key(attempt: Attempt) -> None:
    """Answer the stage that waits, by the key."""
    step(attempt, careless=False)


def offered_now(attempt: Attempt) -> tuple[Option, ...]:
    """The options of the turn that waits for a choice; none where something else is asked."""
    return attempt.offered() if isinstance(attempt.stage, ChooseLine) else ()


def step(attempt: Attempt, *, careless: bool) -> None:
    """Answer the stage that waits."""
    match attempt.stage:
        case SayFirst():
            attempt.say_first("My own line.")
        case OfferLog():
            attempt.log_reaction([Feeling.DEPLETED], Impulse.RETREAT, 2)
        case ChooseLine():
            pick = min if careless else max
            attempt.choose(pick(attempt.offered(), key=lambda option: option.tier.credit).id)
        case WriteNote(session):
            attempt.write_note(session, ())
        case StateBelief(session):
            attempt.state_belief(session, (10, 70, 10, 10))
        case ReadSessionDebrief(session):
            attempt.mark_read("session-debrief", session)
        case Supervision(session):
            attempt.mark_read("supervision-skipped", session)
        case ReadEnding(_, session):
            attempt.mark_read("ending", session)
