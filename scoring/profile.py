"""The five strategy profiles. Each is the mean of its parts, every part scaled 0 to 1, with an interval and the number of items.

Items are mapped by moment, so that every case feeds every profile; there is no single total.
"""

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import fmean

from scoring import dose, repair
from scoring.process import (
    SIGNALS,
    enacted,
    frame_consistency,
    frame_early,
    promises_kept,
    safety_regularity,
    slope,
)
from scoring.trace import Exchange, Trace
from scoring.vocabulary import Moment, Pattern, Strategy

TOO_FEW = 8
"""Below this many items a profile is not shown."""

RESAMPLES = 1000
"""Bootstrap resamples of the items."""

INTERVAL = 0.90
"""Share of the resamples the interval holds."""

MOMENTS: dict[Strategy, frozenset[Moment]] = {
    Strategy.TITRATE_AFFECT: frozenset({Moment.INVITATION_DEEPER, Moment.OVER_WINDOW, Moment.FLAT}),
    Strategy.STRUCTURE_CONSISTENCY: frozenset({Moment.OPENING, Moment.BOUNDARY_TEST, Moment.GAP, Moment.ENDING}),
    Strategy.REPEAT_SAFETY: frozenset({Moment.SUDDEN_COLD, Moment.WITHDRAWAL_RUPTURE, Moment.CONFRONTATION_RUPTURE}),
    Strategy.TRACK_COUNTERTRANSFERENCE: frozenset({Moment.OWN_REACTION}),
    Strategy.EARNED_SECURITY: frozenset({Moment.CLOSENESS, Moment.ENDING}),
}
"""Which turns are items of which profile."""


@dataclass(frozen=True)
class Estimate:
    """A profile: value, lower and upper end of its 90 % bootstrap interval (all 0 to 1), and n items."""

    value: float
    low: float
    high: float
    n: int

    def as_json(self) -> dict[str, float | int]:
        """For JSON."""
        return {"value": self.value, "low": self.low, "high": self.high, "n": self.n}


@dataclass(frozen=True)
class Played:
    """A play as the profiles read it.

    `matched_security` is the security per session under matched play, for comparison; `supervision` is (kept, due).
    """

    trace: Trace
    pattern: Pattern
    matched_security: tuple[int, ...] | None = None
    supervision: tuple[int, int] | None = None


def profiles(plays: Sequence[Played], seed: int = 0) -> dict[Strategy, Estimate | None]:
    """The five profiles over these plays; None where there are too few items. The same plays and seed give the same interval."""
    return {strategy: _estimate(strategy, plays, seed) for strategy in Strategy}


def _estimate(strategy: Strategy, plays: Sequence[Played], seed: int) -> Estimate | None:
    items = [e.chosen.tier.credit for play in plays for e in play.trace.exchanges if e.moment in MOMENTS[strategy]]
    pulls = [1.0 - e.enacted for p in plays for e in p.trace.exchanges if e.enacted is not None]
    n = len(items) + (len(pulls) if strategy is Strategy.TRACK_COUNTERTRANSFERENCE else 0)
    if n < TOO_FEW or not items:
        return None
    parts = _parts(strategy, plays)
    chance = random.Random(f"{seed}/{strategy}")

    def value(sample: Sequence[float]) -> float:
        return fmean([*parts, fmean(sample)])

    resampled = sorted(value(chance.choices(items, k=len(items))) for _ in range(RESAMPLES))
    tail = round(RESAMPLES * (1 - INTERVAL) / 2)
    return Estimate(value(items), resampled[tail], resampled[-tail - 1], n)


def _parts(strategy: Strategy, plays: Sequence[Played]) -> list[float]:
    """The parts of a profile beside its items, each the mean over the plays that have it, 0 to 1."""
    columns: Mapping[Strategy, Sequence[Sequence[float | None]]] = {
        Strategy.TITRATE_AFFECT: [[_dose(p.trace) for p in plays], [_steps(p.trace) for p in plays]],
        Strategy.STRUCTURE_CONSISTENCY: [
            [promises_kept(p.trace) for p in plays],
            [frame_consistency(p.trace.exchanges) for p in plays],
            [frame_early(p.trace) / 3 for p in plays],
        ],
        Strategy.REPEAT_SAFETY: [[_regularity(p) for p in plays], [_repair(p.trace.exchanges) for p in plays]],
        Strategy.TRACK_COUNTERTRANSFERENCE: [
            [_held(p.trace.exchanges) for p in plays],
            [_supervised(p) for p in plays],
        ],
        Strategy.EARNED_SECURITY: [[_trajectory(p) for p in plays]],
    }
    parts = []
    for column in columns[strategy]:
        known = [value for value in column if value is not None]
        if known:
            parts.append(fmean(known))
    return parts


def _dose(trace: Trace) -> float | None:
    score = dose.score([e for e in trace.exchanges if e.part == "session"])
    return None if score is None else score / 100


def _steps(trace: Trace) -> float | None:
    """Share of lines that did not raise arousal by a large step."""
    turns = [e for e in trace.exchanges if e.part == "session"]
    if not turns:
        return None
    return sum(e.left.activation - e.entered.activation <= dose.LARGE_STEP for e in turns) / len(turns)


def _regularity(play: Played) -> float | None:
    """Safety regularity for a fearful client; for the others signals are not asked for and the part is left out."""
    score = safety_regularity(play.trace) if play.pattern is Pattern.FEARFUL else None
    return None if score is None else score / 100


def _repair(exchanges: Sequence[Exchange]) -> float | None:
    score = repair.score(repair.clocks(exchanges))
    return None if score is None else score / 100


def _held(exchanges: Sequence[Exchange]) -> float | None:
    share = enacted(exchanges)
    return None if share is None else 1 - share


def _supervised(play: Played) -> float | None:
    if play.supervision is None or play.supervision[1] == 0:
        return None
    return play.supervision[0] / play.supervision[1]


def _trajectory(play: Played) -> float | None:
    """Slope of security against that of matched play, held between 0 and 1."""
    if play.matched_security is None:
        return None
    mine, matched = slope(play.trace.security), slope(play.matched_security)
    if mine is None or not matched or matched <= 0:
        return None
    return min(1.0, max(0.0, mine / matched))


def signals_a_session(trace: Trace) -> dict[int, int]:
    """Safety signals in each session; more than three add nothing."""
    return {
        number: sum(e.chosen.spoken in SIGNALS for e in trace.session(number))
        for number in sorted({e.session for e in trace.exchanges})
    }
