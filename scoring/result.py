"""The score of one play, in the shape other programs read."""

from dataclasses import dataclass

from scoring.fit import Fit, mixed_fit, plain_fit
from scoring.process import Process, process
from scoring.profile import Estimate, Played, profiles
from scoring.trace import Trace
from scoring.vocabulary import Pattern, Strategy


@dataclass(frozen=True)
class Score:
    """Fit by the plain key, fit by mixed credit, process measures and the five profiles. No total."""

    fit: Fit
    mixed: Fit
    process: Process
    strategies: dict[Strategy, Estimate | None]

    def as_json(self) -> dict[str, object]:
        """`{fit, chance, fit_corrected, n, process, strategies}`, plain numbers."""
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
) -> Score:
    """The score of a play. `matched_security` and `supervision` as in `profile.Played`."""
    played = Played(trace, pattern, matched_security, supervision)
    return Score(
        fit=plain_fit(trace.exchanges),
        mixed=mixed_fit(trace.exchanges, pattern),
        process=process(trace, pattern),
        strategies=profiles([played]),
    )
