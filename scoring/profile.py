"""The five strategy profiles. Each is the mean of its parts, every part scaled 0 to 1, with an interval and the number of items.

Items are mapped by moment, so that every case feeds every profile; there is no single total. The interval speaks of the items:
they are drawn anew, the other parts stand as measured.
"""

import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from scoring import dose, honesty, repair, safety
from scoring.frame import FRAME_PARTS, frame_consistency, frame_early, promises_kept
from scoring.trace import Trace
from scoring.trend import slope
from scoring.vocabulary import Moment, Pattern, Strategy

TOO_FEW = honesty.PROFILE
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

    `matched_security` is the security at the start and after each session under matched play, for comparison; `supervision` is
    (kept, due).
    """

    trace: Trace
    pattern: Pattern
    matched_security: tuple[int, ...] | None = None
    supervision: tuple[int, int] | None = None


def profiles(plays: Sequence[Played], seed: int = 0, resamples: int = RESAMPLES) -> dict[Strategy, Estimate | None]:
    """The five profiles over these plays; None where there are too few items. The same plays and seed give the same interval."""
    return {strategy: _estimate(strategy, plays, seed, resamples) for strategy in Strategy}


def _estimate(strategy: Strategy, plays: Sequence[Played], seed: int, resamples: int) -> Estimate | None:
    groups = [group for group in _items(strategy, plays) if group]
    n = sum(len(group) for group in groups)
    if n < TOO_FEW:
        return None
    parts = _parts(strategy, plays)
    chance = random.Random(f"{seed}/{strategy}")
    resampled = sorted(
        _mean([*parts, *(_mean(chance.choices(group, k=len(group))) for group in groups)]) for _ in range(resamples)
    )
    tail = round(resamples * (1 - INTERVAL) / 2)
    value = _mean([*parts, *(_mean(group) for group in groups)])
    return Estimate(value, resampled[tail], resampled[-tail - 1], n)


def _items(strategy: Strategy, plays: Sequence[Played]) -> list[list[float]]:
    """The items of a profile: the credit of its turns; for countertransference also the pulls, 1 held and 0 acted out."""
    exchanges = [exchange for play in plays for exchange in play.trace.exchanges]
    groups = [[e.chosen.credit for e in exchanges if e.moment in MOMENTS[strategy]]]
    if strategy is Strategy.TRACK_COUNTERTRANSFERENCE:
        groups.append([1.0 - e.enacted for e in exchanges if e.enacted is not None])
    return groups


def _parts(strategy: Strategy, plays: Sequence[Played]) -> list[float]:
    """The parts of a profile beside its items, 0 to 1; a part that nothing speaks to is left out."""
    match strategy:
        case Strategy.TITRATE_AFFECT:
            found = [_dose(plays), _steps(plays)]
        case Strategy.STRUCTURE_CONSISTENCY:
            found = [
                _mean_known(promises_kept(play.trace) for play in plays),
                _mean_known(frame_consistency(play.trace.exchanges) for play in plays),
                _mean_known(frame_early(play.trace) / len(FRAME_PARTS) for play in plays),
            ]
        case Strategy.REPEAT_SAFETY:
            found = [_mean_known(_regularity(play) for play in plays), _repair(plays)]
        case Strategy.TRACK_COUNTERTRANSFERENCE:
            found = [_supervised(plays)]
        case Strategy.EARNED_SECURITY:
            found = [_mean_known(_trajectory(play) for play in plays)]
    return [part for part in found if part is not None]


def _dose(plays: Sequence[Played]) -> float | None:
    """Mean dose score of all sessions."""
    return _share(dose.mean_score([session for play in plays for session in play.trace.sessions()]))


def _steps(plays: Sequence[Played]) -> float | None:
    """Share of lines that did not raise arousal by a large step."""
    turns = [exchange for play in plays for session in play.trace.sessions() for exchange in session]
    return 1 - dose.large_steps(turns) / len(turns) if turns else None


def _regularity(play: Played) -> float | None:
    """Safety regularity for a fearful client; for the others signals are not asked for and the part is left out."""
    return _share(safety.regularity(play.trace)) if play.pattern is Pattern.FEARFUL else None


def _repair(plays: Sequence[Played]) -> float | None:
    """Mean repair score of all ruptures; one with a fearful client counts twice, for there it matters most (article)."""
    weighed = [
        (2 if play.pattern is Pattern.FEARFUL else 1, repair.latency_score(clock.latency) / 100)
        for play in plays
        for clock in repair.clocks(play.trace.exchanges)
    ]
    total = sum(weight for weight, _ in weighed)
    return sum(weight * score for weight, score in weighed) / total if total else None


def _supervised(plays: Sequence[Played]) -> float | None:
    """Minutes of supervision kept, of those that were due."""
    counts = [play.supervision for play in plays if play.supervision is not None]
    due = sum(due for _, due in counts)
    return min(1.0, sum(kept for kept, _ in counts) / due) if due else None


def _trajectory(play: Played) -> float | None:
    """Slope of security against that of matched play over the same sessions, held between 0 and 1; left out where that is flat."""
    if play.matched_security is None:
        return None
    mine = play.trace.security
    slope_of_mine, matched = slope(mine), slope(play.matched_security[: len(mine)])
    if slope_of_mine is None or matched is None or matched <= 0:
        return None
    return min(1.0, max(0.0, slope_of_mine / matched))


def _share(score: float | None) -> float | None:
    return None if score is None else score / 100


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values)


def _mean_known(values: Iterable[float | None]) -> float | None:
    known = [value for value in values if value is not None]
    return _mean(known) if known else None
