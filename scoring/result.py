"""The score of one play, in the shape other programs read."""

from collections.abc import Collection
from dataclasses import dataclass

from scoring.fit import Fit, mixed_fit, plain_fit
from scoring.process import Process, process
from scoring.profile import Estimate, Played, profiles
from scoring.trace import Trace
from scoring.turns import TurnCredit, turn_credits
from scoring.vocabulary import Pattern, Strategy


@dataclass(frozen=True)
class Score:
    """Fit by the plain key, fit by mixed credit, process measures, the five profiles, and what each turn earned. No total."""

    fit: Fit
    mixed: Fit
    process: Process
    strategies: dict[Strategy, Estimate | None]
    per_turn: tuple[TurnCredit, ...]

    def as_json(self) -> dict[str, object]:
        """`{fit, chance, fit_corrected, n, process, strategies}`, plain numbers; the fit is the plain one."""
        return {
            "fit": self.fit.fit,
            "chance": self.fit.chance,
            "fit_corrected": self.fit.corrected,
            "n": self.fit.n,
            "process": self.process.as_json(),
            "strategies": {
                strategy.value: estimate.as_json() if estimate else None
                for strategy, estimate in self.strategies.items()
            },
        }


def score(
    trace: Trace,
    pattern: Pattern,
    *,
    matched_security: tuple[int, ...] | None = None,
    supervision: tuple[int, int] | None = None,
    logged: Collection[str] = (),
    seed: int = 0,
) -> Score:
    """The score of a play.

    `matched_security` and `supervision` as in `profile.Played`; `logged` are the turns at which a reaction was logged; `seed`
    draws the intervals.
    """
    played = Played(trace, pattern, matched_security, supervision)
    return Score(
        fit=plain_fit(trace.exchanges),
        mixed=mixed_fit(trace.exchanges, pattern),
        process=process(trace, pattern, logged),
        strategies=profiles([played], seed),
        per_turn=turn_credits(trace.exchanges, pattern),
    )
