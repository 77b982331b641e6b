"""The case debrief: whose alarm it was, the whole curve, turn by turn, the reading beside the cues, one thing to practise."""

from collections.abc import Container, Sequence
from dataclasses import dataclass

from scoring.belief import Calibration, calibrate, reference_after, shares, target
from scoring.fit import fitted, mixed_fit
from scoring.formulation import PinnedAnswer, Support, sentences, supported
from scoring.noteworthy import turns_worth_talking_about
from scoring.profile import Estimate, Played, profiles
from scoring.reading import Crossing, cross
from scoring.trace import Exchange
from scoring.vocabulary import Strategy
from simulator.client.numbers import LIMIT
from simulator.locale.catalogue import _
from simulator.play.events import PlayEnded
from simulator.play.records import HeldSupervision, ReadPage, Record, StatedBelief, WroteNote
from simulator.play.script import Script
from simulator.play.traces import trace
from simulator.practice.debrief.alarms import WhoseAlarm, whose_alarm
from simulator.practice.debrief.curve import Point, curve
from simulator.practice.debrief.steps import Walk, matched_play, walk_records
from simulator.practice.debrief.turns import TurnFacts, turn_facts


@dataclass(frozen=True)
class CaseFacts:
    """Everything the case debrief tells.

    `turns` and `points` go together, one a turn. `worth` are the places in `turns` of those worth talking about. `by_chance` is how
    many lines would have fitted in the mean, chosen blindly. `crossing` is None where no belief was stated. `way_back` is, where the
    work broke off, the last turn at which the alarm could be met. `strongest` and `weakest` are the strategies with the highest and
    the lowest known profile; the same where fewer than two are known.
    """

    ended: PlayEnded
    alarm: WhoseAlarm
    own_formulation: tuple[str, ...]
    supports: tuple[Support, ...]
    formulation: str
    fitted: tuple[int, int]
    by_chance: float
    points: tuple[Point, ...]
    turns: tuple[TurnFacts, ...]
    worth: tuple[int, ...]
    beliefs: tuple[Calibration, ...]
    crossing: Crossing | None
    profiles: dict[Strategy, Estimate | None]
    strongest: Strategy
    weakest: Strategy
    practise_next: str
    way_back: str | None

    @property
    def came_back(self) -> int:
        """How many ruptures were repaired."""
        return sum(point.repaired for point in self.points)

    def told(self, remarked: Container[str]) -> tuple[int, ...]:
        """The places in `turns` of those to stop at: worth talking about, or with a supervisor's comment on them."""
        commented = {number for number, turn in enumerate(self.turns) if turn.turn in remarked}
        return tuple(sorted(commented.union(self.worth)))

    @property
    def opens_at(self) -> int:
        """The place in `turns` of the one that stands open at first: the way back, or the first one worth talking about."""
        back = (number for number, turn in enumerate(self.turns) if turn.turn == self.way_back)
        return next(back, self.worth[0] if self.worth else 0)


def case_facts(script: Script, records: Sequence[Record]) -> CaseFacts:
    """The debrief of a finished play. Raises ValueError where the play is not over."""
    mine, matched = walk_records(script, records), matched_play(script)
    ended = mine.events[-1]
    if not isinstance(ended, PlayEnded):
        raise ValueError("the play is not over yet")
    played = Played(
        trace(script, mine.events),
        script.pattern,
        trace(script, matched.events).security,
        _supervision(records),
    )
    exchanges = played.trace.exchanges
    answers = _answers(records)
    cues = {e.turn: e.cues for e in exchanges}
    beliefs = beliefs_of(script, exchanges, records)
    found = profiles([played])
    return CaseFacts(
        ended=ended,
        alarm=whose_alarm(mine, matched),
        own_formulation=sentences(answers, worded=_),
        supports=tuple(supported(answer, cues) for answer in answers),
        formulation=script.vignette.formulation,
        fitted=fitted(exchanges),
        by_chance=_by_chance(exchanges),
        points=curve(exchanges),
        turns=tuple(turn_facts(script, step, records) for step in mine.steps),
        worth=_worth(exchanges),
        beliefs=beliefs,
        crossing=cross(beliefs[-1], mixed_fit(exchanges, script.pattern), script.pattern) if beliefs else None,
        profiles=found,
        strongest=_strongest(found),
        weakest=_weakest(found),
        practise_next=script.vignette.practise_next or "",
        way_back=_way_back(mine) if ended.broken_off else None,
    )


def _answers(records: Sequence[Record]) -> list[PinnedAnswer]:
    return [
        PinnedAnswer(answer.question, answer.answer, answer.turn, answer.rival)
        for note in records
        if isinstance(note, WroteNote)
        for answer in note.answers
    ]


def beliefs_of(script: Script, exchanges: Sequence[Exchange], records: Sequence[Record]) -> tuple[Calibration, ...]:
    """Every belief that was stated, beside what the cues allowed by then."""
    truth = target(script.pattern, script.vignette.beliefs)
    return tuple(
        calibrate(r.session, shares(r.shares), reference_after(exchanges, r.session), truth)
        for r in records
        if isinstance(r, StatedBelief)
    )


def _supervision(records: Sequence[Record]) -> tuple[int, int] | None:
    held = sum(isinstance(r, HeldSupervision) for r in records)
    skipped = sum(isinstance(r, ReadPage) and r.page == "supervision-skipped" for r in records)
    return (held, held + skipped) if held + skipped else None


def _worth(exchanges: Sequence[Exchange]) -> tuple[int, ...]:
    places = {exchange.turn: number for number, exchange in enumerate(exchanges)}
    return tuple(sorted(places[worth.exchange.turn] for worth in turns_worth_talking_about(exchanges)))


def _by_chance(exchanges: Sequence[Exchange]) -> float:
    """The share of fitting lines on offer, summed over the turns."""
    return sum(sum(offer.tier.fits for offer in e.offered) / len(e.offered) for e in exchanges)


def _strongest(found: dict[Strategy, Estimate | None]) -> Strategy:
    known = {strategy: estimate.value for strategy, estimate in found.items() if estimate is not None}
    return max(known, key=lambda strategy: known[strategy]) if known else Strategy.REPEAT_SAFETY


def _weakest(found: dict[Strategy, Estimate | None]) -> Strategy:
    known = {strategy: estimate.value for strategy, estimate in found.items() if estimate is not None}
    return min(known, key=lambda strategy: known[strategy]) if known else Strategy.REPEAT_SAFETY


def _way_back(walk: Walk) -> str | None:
    """The last turn below the limit whose line did not fit; where every line fitted, the last turn below the limit."""
    below = [step for step in walk.steps if step.exchange.entered.strain < LIMIT]
    apart = [step for step in below if not step.exchange.chosen.tier.fits]
    last = (apart or below or list(walk.steps))[-1:]
    return last[0].turn.id if last else None
