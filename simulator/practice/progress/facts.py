"""What one finished attempt came to, small enough to be kept beside the journal and added up a thousand times. Pure.

Everything here follows from the records and the rules; it may be thrown away and worked out again at any time.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from scoring.fit import mixed_fit
from scoring.process import process
from scoring.reading import is_met, is_read
from scoring.repair import clocks
from scoring.trace import Exchange
from scoring.turns import plain_earned
from scoring.vocabulary import Feeling, Impulse, Moment, Pattern
from simulator.play.records import LoggedReaction, Record, StatedBelief, ToldPattern
from simulator.play.script import Script
from simulator.play.traces import trace
from simulator.practice.debrief.case import beliefs_of
from simulator.practice.debrief.steps import Walk, matched_play, walk_records


@dataclass(frozen=True)
class Tally:
    """Answers at one moment: how many, the sums of credit and of its square, and of what blind choosing earns. Credit is 0 to 1."""

    n: int
    credit: float
    squares: float
    chance: float


@dataclass(frozen=True)
class Reacted:
    """A reaction that was logged, and whether the line after it acted it out; None where the turn invited no impulse."""

    turn: str
    feelings: tuple[Feeling, ...]
    impulse: Impulse | None
    strength: int
    enacted: bool | None


@dataclass(frozen=True)
class Believed:
    """One stated belief. `share` is the highest share given, 0 to 1, `right` says that it lay on the client's pattern alone;
    `score` is the Brier score and `distance` that to what the cues allowed, both 0 to 2; `over` is -0.75 to 0.75."""

    session: int
    share: float
    right: bool
    score: float
    distance: float
    over: float


@dataclass(frozen=True)
class Facts:
    """What an attempt came to.

    `cells` has the moments of the client's pattern. `read` and `met` are None where no pattern was asked, or no line was chosen.
    `pulls` are (acted out, of so many). `latencies` are the turns from each rupture to its repair, None where there was none.
    `security` and `matched` are the client's security at the start and after each session, here and under matched play.
    """

    pattern: Pattern
    cells: dict[Moment, Tally]
    pulls: tuple[int, int]
    reactions: tuple[Reacted, ...]
    latencies: tuple[int | None, ...]
    beliefs: tuple[Believed, ...]
    read: bool | None
    met: bool | None
    security: tuple[int, ...]
    matched: tuple[int, ...]
    measures: dict[str, float]


MEASURES = ("dose", "in_window", "promises_kept", "frame_consistency", "repair", "safety_regularity", "within_reach")
"""Process measures that are followed over time (`scoring.process.Process`); those in hundreds are brought to 0 to 1."""

_IN_HUNDREDS = frozenset({"dose", "repair", "safety_regularity"})


def facts(script: Script, records: Sequence[Record]) -> Facts:
    """What this play came to, over or not."""
    mine = walk_records(script, records)
    played = trace(script, mine.events)
    case = script.vignette.kind == "case"
    return Facts(
        pattern=script.pattern,
        cells=_cells(played.exchanges),
        pulls=_pulls(played.exchanges),
        reactions=_reactions(played.exchanges, records),
        latencies=tuple(clock.latency for clock in clocks(played.exchanges)) if case else (),
        beliefs=_beliefs(script, played.exchanges, records),
        read=_read(script, played.exchanges, records),
        met=is_met(mixed_fit(played.exchanges, script.pattern)) if played.exchanges else None,
        security=played.security if case else (),
        matched=_matched(script, mine)[: len(played.security)] if case else (),
        measures=_measures(script, mine) if case else {},
    )


def _cells(exchanges: Iterable[Exchange]) -> dict[Moment, Tally]:
    found: dict[Moment, Tally] = {}
    for exchange in exchanges:
        earned, old = plain_earned(exchange), found.get(exchange.moment, Tally(0, 0.0, 0.0, 0.0))
        found[exchange.moment] = Tally(
            old.n + 1, old.credit + earned.credit, old.squares + earned.credit**2, old.chance + earned.chance
        )
    return found


def _pulls(exchanges: Iterable[Exchange]) -> tuple[int, int]:
    pulls = [exchange.enacted for exchange in exchanges if exchange.enacted is not None]
    return sum(pulls), len(pulls)


def _reactions(exchanges: Iterable[Exchange], records: Iterable[Record]) -> tuple[Reacted, ...]:
    """The last log at each turn; one that was passed says nothing."""
    enacted = {exchange.turn: exchange.enacted for exchange in exchanges}
    last = {r.turn: r for r in records if isinstance(r, LoggedReaction)}
    return tuple(
        Reacted(r.turn, r.feelings, r.impulse, r.strength, enacted.get(r.turn)) for r in last.values() if r.strength
    )


def _beliefs(script: Script, exchanges: Sequence[Exchange], records: Sequence[Record]) -> tuple[Believed, ...]:
    return tuple(
        Believed(
            session=one.session,
            share=max(one.stated.values()),
            right=[p for p, share in one.stated.items() if share == max(one.stated.values())] == [script.pattern],
            score=one.score,
            distance=one.distance,
            over=one.over_confidence,
        )
        for one in beliefs_of(script, exchanges, records)
    )


def _read(script: Script, exchanges: Sequence[Exchange], records: Sequence[Record]) -> bool | None:
    """Of a case by the last belief stated, of a scene by the pattern that was told."""
    told = [r.pattern for r in records if isinstance(r, ToldPattern)]
    if told:
        return told[-1] is script.pattern
    if not any(isinstance(r, StatedBelief) for r in records):
        return None
    return is_read(beliefs_of(script, exchanges, records)[-1], script.pattern)


def _matched(script: Script, mine: Walk) -> tuple[int, ...]:
    return trace(script, matched_play(script).events).security if mine.steps else ()


def _measures(script: Script, mine: Walk) -> dict[str, float]:
    found = process(trace(script, mine.events), script.pattern).as_json()
    known = {name: found[name] for name in MEASURES}
    return {
        name: float(value) / (100 if name in _IN_HUNDREDS else 1) for name, value in known.items() if value is not None
    }
