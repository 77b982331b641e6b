"""Process measures of one play, gathered: how it was done, beside whether it fitted. The formulas live with their nouns."""

from collections.abc import Collection
from dataclasses import dataclass, fields

from scoring import distance, dose, frame, pulls, repair, safety
from scoring.trace import Trace
from scoring.vocabulary import Pattern


@dataclass(frozen=True)
class Process:
    """Every process measure of a play. None where there was nothing to measure."""

    in_window: float | None
    """Share of turns with arousal inside the window, 0 to 1."""
    overshoot: int
    """Points of arousal above the window, added up over the turns."""
    edge_share: float | None
    """Share of turns at the edge of the window, 0 to 1; about a quarter is aimed at."""
    dose: float | None
    """Mean dose score of the sessions, 0 to 100 (`dose.score`)."""
    largest_step: int
    """The largest rise of arousal one line caused, in points; more than 2 is a large step."""
    large_steps: int
    """How many lines caused a large step."""
    ruptures: int
    """Ruptures that opened."""
    repaired: int
    """Ruptures that were repaired."""
    repair_latency: float | None
    """Mean turns from a rupture to its repair; 1 is at once."""
    repair: float | None
    """Repair score, 0 to 100 (`repair.score`)."""
    blamed: int
    """Times the strain was put on the client while a rupture was open."""
    promises_kept: float | None
    """(kept + half of owned) / due, 0 to 1."""
    over_promised: bool
    """More than two promises in one session."""
    frame_early: int
    """Of time, cancellation and crisis path, how many were agreed aloud in session 1, 0 to 3."""
    contact_agreed: bool
    """The channel for contact was agreed aloud in session 1; it counts in no score."""
    frame_consistency: float | None
    """Share of boundary tests answered in the same way as most of them, 0 to 1; None below two tests."""
    frame_deviations: float | None
    """Share of boundary tests at which something beyond the frame was given, 0 to 1."""
    safety_coverage: float | None
    """Share of sessions that opened with a safety signal, 0 to 1."""
    safety_spacing: float
    """How evenly the signals came, 0 to 1."""
    safety_regularity: float | None
    """Safety score, 0 to 100 (`safety.regularity`); only where signals are asked for, with a fearful client."""
    signals: float | None
    """Safety signals a session, in the mean."""
    within_reach: float | None
    """Share of turns in which the therapist's closeness was within the client's reach, 0 to 1."""
    closeness_direction: float | None
    """Slope of the sessions' mean closeness, points a session."""
    direction_fits: bool | None
    """Whether that direction suits the pattern (`distance.direction_fits`)."""
    enacted: float | None
    """Share of pulls acted out, 0 to 1."""
    logged: float | None
    """Share of pulls whose reaction was logged, 0 to 1; shown, in no score."""

    def as_json(self) -> dict[str, float | int | bool | None]:
        """Plain numbers, for JSON."""
        return {field.name: getattr(self, field.name) for field in fields(self)}


def process(trace: Trace, pattern: Pattern, logged: Collection[str] = ()) -> Process:
    """Every process measure of this play. `logged` are the turns at which a reaction was logged."""
    sessions = trace.sessions()
    turns = [exchange for session in sessions for exchange in session]
    ruptures = repair.clocks(trace.exchanges)
    signals = safety.signals_a_session(trace)
    return Process(
        in_window=dose.in_window(turns),
        overshoot=dose.overshoot(turns),
        edge_share=dose.edge_share(turns),
        dose=dose.mean_score(sessions),
        largest_step=dose.largest_step(turns),
        large_steps=dose.large_steps(turns),
        ruptures=len(ruptures),
        repaired=sum(clock.latency is not None for clock in ruptures),
        repair_latency=repair.mean_latency(ruptures),
        repair=repair.score(ruptures),
        blamed=repair.blamed(trace.exchanges),
        promises_kept=frame.promises_kept(trace),
        over_promised=frame.over_promised(trace),
        frame_early=frame.frame_early(trace),
        contact_agreed="contact" in frame.agreed_early(trace),
        frame_consistency=frame.frame_consistency(trace.exchanges),
        frame_deviations=frame.frame_deviations(trace.exchanges),
        safety_coverage=safety.coverage(trace),
        safety_spacing=safety.spacing(trace),
        safety_regularity=safety.regularity(trace) if pattern is Pattern.FEARFUL else None,
        signals=sum(signals) / len(signals) if signals else None,
        within_reach=distance.within_reach(turns),
        closeness_direction=distance.direction(trace),
        direction_fits=distance.direction_fits(trace, pattern),
        enacted=pulls.enacted(trace.exchanges),
        logged=pulls.logged(trace.exchanges, logged),
    )
