"""One thing to practise next: which case, in which mode, and why in a sentence. Pure; the choices made here are teaching choices.

What is chosen never depends on the pattern of another case, so the choice gives none away.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from scoring.noteworthy import turns_worth_talking_about
from scoring.profile import MOMENTS
from scoring.vocabulary import Moment
from simulator.play.records import Mode
from simulator.play.wording import practise as words
from simulator.play.wording.session import first_name
from simulator.practice.debrief.case import CaseFacts

Standing = Literal["open", "new", "finished"]
"""Where the trainee stands with a case, in the order in which cases are taken up."""

_ORDER: tuple[Standing, ...] = ("open", "new", "finished")

Holds = Callable[[str, Moment], bool]
"""True where the case with this id holds a turn of this moment with a line to choose."""


@dataclass(frozen=True)
class KnownCase:
    """A case of the library, without its pattern. `level` 1 to 3."""

    id: str
    name: str
    level: int
    standing: Standing


@dataclass(frozen=True)
class Finished:
    """The play just debriefed: its case, the client's name, and the mode it was played in."""

    id: str
    name: str
    mode: Mode


@dataclass(frozen=True)
class PractiseNext:
    """What the key starts: the case with this id in this mode. `why` is a sentence, `again` says it is the same case."""

    case: str
    mode: Mode
    why: str
    again: bool


def practise_next(finished: Finished, facts: CaseFacts, cases: Sequence[KnownCase], holds: Holds) -> PractiseNext:
    """What to practise after this play.

    Where the work broke off, or fewer than half of the lines fitted, the same case with feedback on the way comes before anything
    new. Else another case that holds the moment that left most open, unfinished ones and clear cues first; else this one again.
    """
    moment = moment_to_practise(facts)
    fitting, of = facts.fitted
    if finished.mode != "drill" and (facts.ended.broken_off or fitting * 2 < of):
        return _again(finished, moment)
    everything_fitted = fitting == of
    for case in _others(cases, finished.id):
        if everything_fitted and case.standing != "finished":
            why = words.another_client(case.name, begun=case.standing == "open")
            return PractiseNext(case.id, "session", why, again=False)
        if holds(case.id, moment):
            return _elsewhere(case, moment)
    return _again(finished, moment)


def moment_to_practise(facts: CaseFacts) -> Moment:
    """The moment whose line left most on the table; where every line fitted, one of those the weakest strategy belongs to."""
    worth = turns_worth_talking_about([turn.exchange for turn in facts.turns], limit=1)
    if worth and worth[0].why == "another-line":
        return worth[0].exchange.moment
    return min(MOMENTS[facts.weakest], key=lambda moment: moment.number)


def _others(cases: Sequence[KnownCase], but: str) -> Iterator[KnownCase]:
    """Every other case: those not finished first, of these the ones begun; then the clearer cues; then the library's order."""
    others = [case for case in cases if case.id != but]
    yield from sorted(others, key=lambda case: (_ORDER.index(case.standing), case.level))


def _again(finished: Finished, moment: Moment) -> PractiseNext:
    """The same case another way: with feedback after every line, or, after a drill, without."""
    name = first_name(finished.name)
    if finished.mode == "drill":
        return PractiseNext(finished.id, "session", words.again_without_help(name, moment), again=True)
    return PractiseNext(finished.id, "drill", words.again_in_drill(name, moment), again=True)


def _elsewhere(case: KnownCase, moment: Moment) -> PractiseNext:
    if case.standing == "finished":
        return PractiseNext(case.id, "drill", words.met_again(case.name, moment), again=False)
    why = words.carries_over(case.name, moment, begun=case.standing == "open")
    return PractiseNext(case.id, "session", why, again=False)
