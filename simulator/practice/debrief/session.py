"""The session debrief: what carried, what moved, one turn worth talking about, one thing to try."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from scoring.fit import fitted
from scoring.noteworthy import turns_worth_talking_about
from scoring.profile import MOMENTS
from scoring.vocabulary import Strategy
from simulator.client.numbers import LIMIT
from simulator.play.records import LoggedReaction, Record, SaidFirst
from simulator.play.script import Script
from simulator.practice.debrief.steps import Step, walk_records
from simulator.practice.debrief.turns import TurnFacts, turn_facts
from simulator.practice.gauges import Gauge, gauges

TrueOfIt = Literal["named", "own-words", "stayed"]
"""A reaction was put into words; own words were looked for; the hour was stayed through."""


@dataclass(frozen=True)
class Moved:
    """One of the client's numbers at the session's start and at its end."""

    before: Gauge
    after: Gauge

    @property
    def still(self) -> bool:
        """True where it stands where it stood."""
        return self.before.value == self.after.value


@dataclass(frozen=True)
class SessionFacts:
    """`carried` is the turn that met the client best, or repaired something, other than the one worth talking about; None where there
    was no such turn, and `true_of_it` then names something else that is true of the hour.

    `worth` is the turn worth talking about and `why` says why it is; `strategy` is where the one thing to try comes from. `safety`
    says that the turn was chosen because a question about safety was left unasked. `alarm` says that a rupture opened or the client
    came to the limit.
    """

    session: int
    carried: TurnFacts | None
    true_of_it: TrueOfIt
    moved: tuple[Moved, ...]
    worth: TurnFacts | None
    why: str
    strategy: Strategy
    fitted: tuple[int, int]
    safety: bool
    alarm: bool

    @property
    def to_try(self) -> str:
        """What the safe first line at the turn worth talking about does, where it was not the line said; else empty."""
        worth = self.worth
        return worth.safe_first.does if worth and worth.safe_first.does != worth.said.does else ""


def session_facts(script: Script, records: Sequence[Record], session: int) -> SessionFacts:
    """The debrief of one session; what was done in the time before it belongs to it."""
    steps = [step for step in walk_records(script, records).steps if _belongs(step, session)]
    exchanges = [step.exchange for step in steps]
    inside = [e for e in exchanges if e.part == "session"] or exchanges
    pronoun = script.vignette.person.pronoun
    moved: tuple[Moved, ...] = ()
    if inside:
        pairs = zip(gauges(inside[0].entered, pronoun), gauges(inside[-1].left, pronoun), strict=True)
        moved = tuple(Moved(before, after) for before, after in pairs)
    unasked = next((s for s in steps if s.exchange.risk and not s.exchange.chosen.tier.fits), None)
    found, why = (unasked, "safety") if unasked else _worth(steps)
    carried = _carried([step for step in steps if step is not found])
    return SessionFacts(
        session=session,
        carried=turn_facts(script, carried, records) if carried else None,
        true_of_it=_true_of_it(steps, records),
        moved=moved,
        worth=turn_facts(script, found, records) if found else None,
        why=why,
        strategy=strategy_of(found) if found else Strategy.STRUCTURE_CONSISTENCY,
        fitted=fitted(exchanges),
        safety=unasked is not None,
        alarm=any(e.rupture_opened is not None or e.left.strain >= LIMIT for e in exchanges),
    )


def strategy_of(step: Step) -> Strategy:
    """The strategy a turn belongs to by its moment."""
    return next(strategy for strategy, moments in MOMENTS.items() if step.exchange.moment in moments)


def _belongs(step: Step, session: int) -> bool:
    return step.exchange.session == (session - 1 if step.exchange.part == "between" else session)


def _worth(steps: Sequence[Step]) -> tuple[Step | None, str]:
    """The turn and why; of a line that fits, while another fits more, it is never said that it did not."""
    worth = turns_worth_talking_about([step.exchange for step in steps], limit=1)
    if not worth:
        return (steps[-1], "fitted") if steps else (None, "")
    found = next(step for step in steps if step.exchange is worth[0].exchange)
    more = worth[0].why == "another-line" and found.exchange.chosen.tier.fits
    return found, "fits-and-another-more" if more else worth[0].why


def _carried(steps: Sequence[Step]) -> Step | None:
    """A repair before anything else, then the line that fits most, then the one after which bond and safety rose most."""
    fitting = [step for step in steps if step.exchange.chosen.tier.fits]
    return max(fitting, key=_carrying, default=None)


def _carrying(step: Step) -> tuple[bool, float, int]:
    one = step.exchange
    rose = one.left.bond + one.left.safety - one.entered.bond - one.entered.safety
    return one.repaired, one.chosen.credit, rose


def _true_of_it(steps: Sequence[Step], records: Sequence[Record]) -> TrueOfIt:
    turns = {step.turn.id for step in steps}
    if any(isinstance(r, LoggedReaction) and r.turn in turns and r.strength for r in records):
        return "named"
    if any(isinstance(r, SaidFirst) and r.turn in turns and r.text for r in records):
        return "own-words"
    return "stayed"
