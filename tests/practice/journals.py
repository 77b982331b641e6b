"""Journals with finished attempts in them, for what looks at a whole record."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from scoring.vocabulary import Feeling, Impulse
from simulator.play.records import HeldSupervision, ReadPage, StatedBelief, WroteNote
from simulator.practice.attempt import Attempt
from simulator.practice.opening import begun
from simulator.practice.stages import (
    ChooseLine,
    OfferLog,
    ReadCaseDebrief,
    ReadEnding,
    ReadSceneDebrief,
    ReadSessionDebrief,
    SayFirst,
    StateBelief,
    Supervision,
    TellPattern,
    WriteNote,
)
from simulator.scenario.playable import playable
from simulator.store.journal import Journal
from tests.shipped import SHIPPED

Picks = Callable[[Attempt], str]
START = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


class Days:
    """A clock that stands still until it is told of another day."""

    def __init__(self) -> None:
        self.now = START

    def __call__(self) -> datetime:
        return self.now

    def on(self, day: float) -> None:
        self.now = START + timedelta(days=day)


def best(attempt: Attempt) -> str:
    return max(attempt.offered(), key=lambda option: option.tier.credit).id


def worst(attempt: Attempt) -> str:
    return min(attempt.offered(), key=lambda option: option.tier.credit).id


def played(
    journal: Journal, id_: str, pick: Picks = best, *, strength: int = 3, note: str = "", question: str = ""
) -> Attempt:
    """Play a shipped vignette to the end of its debrief, by these picks."""
    chosen = playable(next(path for path in SHIPPED if path.stem == id_))
    scene = chosen.vignette.kind == "scene"
    attempt = begun(journal, chosen, mode="drill" if scene else "session", study=False, gauges=False, seed=1)
    while True:
        match attempt.stage:
            case SayFirst():
                attempt.say_first("")
            case OfferLog():
                attempt.log_reaction([Feeling.PROTECTIVE], Impulse.RESCUE, strength)
            case TellPattern():
                attempt.tell_pattern(attempt.script.pattern, 2)
            case ChooseLine():
                attempt.choose(pick(attempt))
            case WriteNote(session=session):
                attempt._write(WroteNote(session, (), note))
            case StateBelief(session=session):
                attempt._write(StatedBelief(session, (25, 25, 25, 25)))
            case ReadSessionDebrief(session=session):
                attempt.mark_read("session-debrief", session)
            case Supervision(session=session):
                attempt._write(HeldSupervision(session, "", "", question))
            case ReadEnding(session=session):
                attempt.mark_read("ending", session)
            case ReadCaseDebrief(session=session):
                attempt._write(ReadPage("case-debrief", session))
                return attempt
            case ReadSceneDebrief():
                attempt._write(ReadPage("scene-debrief", 1))
                return attempt
