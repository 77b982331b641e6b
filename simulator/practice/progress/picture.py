"""The picture of a trainee's work over time: many figures, each with its interval and its number, and no total. Pure."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from scoring import honesty
from scoring.estimate import Answers, Standing, gathered, standing
from scoring.profile import MOMENTS
from scoring.vocabulary import Moment, Pattern, Strategy
from simulator.practice.progress.beliefs import Beliefs, beliefs_over
from simulator.practice.progress.clients import Client, clients
from simulator.practice.progress.facts import Tally
from simulator.practice.progress.known import Known
from simulator.practice.progress.possible import StillPossible
from simulator.practice.progress.reactions import Reactions, reactions_by_pattern
from simulator.practice.progress.repairs import Repairs, repairs_over

BLOCKS = 6
"""The course of a strategy is told in at most so many stretches, each with enough answers for a figure."""

BLOCK = honesty.PROFILE
"""Answers in a stretch, at least."""

_DAY = 86_400


@dataclass(frozen=True)
class Figure:
    """What one does at some kind of moment: the number of answers, and the estimate, None where they are too few."""

    n: int
    now: Standing | None


@dataclass(frozen=True)
class Course:
    """A strategy now, and how it came to that: stretches of answers, the oldest first, each with the day it ended."""

    figure: Figure
    stretches: tuple[tuple[datetime, Standing], ...]


@dataclass(frozen=True)
class ReadAndMet:
    """How often the pattern was read and the client met, read only, met only, and neither."""

    both: int
    read: int
    met: int
    neither: int

    @property
    def n(self) -> int:
        """Attempts with both known."""
        return self.both + self.read + self.met + self.neither


@dataclass(frozen=True)
class Picture:
    """Everything the progress page tells. `attempts` counts first attempts, `again` those at clients known by then."""

    attempts: int
    again: int
    strategies: dict[Strategy, Course]
    cells: dict[Pattern, dict[Moment, Figure]]
    read_and_met: ReadAndMet
    beliefs: Beliefs
    repairs: Repairs
    reactions: dict[Pattern, Reactions]
    clients: tuple[Client, ...]


def picture(every: Sequence[Known], now: datetime, possible: Mapping[str, StillPossible] | None = None) -> Picture:
    """The picture of these attempts, the oldest first, as it stands now; `possible` is what was counted of some of them.

    Lines, reading and belief are taken from first attempts; reactions, repairs and clients from all.
    """
    first = [one for one in every if not one.again]
    general = _answers(first, now)
    return Picture(
        attempts=len(first),
        again=len(every) - len(first),
        strategies={strategy: _course(strategy, first, now) for strategy in Strategy},
        cells={pattern: _cells(pattern, first, general, now) for pattern in Pattern},
        read_and_met=_read_and_met(first),
        beliefs=beliefs_over(first),
        repairs=repairs_over(every),
        reactions=reactions_by_pattern(every),
        clients=clients(every, possible or {}),
    )


def _answers(
    known: Iterable[Known], now: datetime, moments: Iterable[Moment] | None = None, *, held: bool = False
) -> Answers:
    """The answers at these moments (all without any); `held` counts pulls too: 1 held, 0 acted out."""
    wanted = None if moments is None else frozenset(moments)

    def counted() -> Iterable[tuple[float, int, float, float, float]]:
        for one in known:
            days = (now - one.at).total_seconds() / _DAY
            for moment, tally in one.facts.cells.items():
                if wanted is None or moment in wanted:
                    yield days, tally.n, tally.credit, tally.squares, tally.chance
            if held and one.facts.pulls[1]:
                acted, of = one.facts.pulls
                yield days, of, of - acted, of - acted, of * _PULL_BY_CHANCE

    return gathered(counted())


_PULL_BY_CHANCE = 0.75
"""One line of four acts the pull out, as a rule."""


def _cells(pattern: Pattern, first: Sequence[Known], general: Answers, now: datetime) -> dict[Moment, Figure]:
    mine = [one for one in first if one.facts.pattern is pattern]
    return {moment: _figure(_answers(mine, now, [moment]), general) for moment in Moment}


def _figure(answers: Answers, general: Answers) -> Figure:
    return Figure(answers.n, standing(answers, general))


def _course(strategy: Strategy, first: Sequence[Known], now: datetime) -> Course:
    held = strategy is Strategy.TRACK_COUNTERTRANSFERENCE
    general = _answers(first, now, held=held)
    whole = _answers(first, now, MOMENTS[strategy], held=held)
    stretches = []
    for block in _blocks(strategy, first):
        until = block[-1].at
        here = _answers(block, until, MOMENTS[strategy], held=held)
        found = standing(here, here)
        if found is not None:
            stretches.append((until, found))
    return Course(_figure(whole, general), tuple(stretches))


def _blocks(strategy: Strategy, first: Sequence[Known]) -> list[list[Known]]:
    """The attempts in their order, cut so that every stretch has answers enough; what is left over goes to the last."""
    total = sum(_count(strategy, one) for one in first)
    size = max(BLOCK, -(-total // BLOCKS))
    found: list[list[Known]] = [[]]
    held = 0
    for one in first:
        found[-1].append(one)
        held += _count(strategy, one)
        total -= _count(strategy, one)
        if held >= size and total >= size:
            found.append([])
            held = 0
    return [block for block in found if block]


def _count(strategy: Strategy, one: Known) -> int:
    none = Tally(0, 0.0, 0.0, 0.0)
    items = sum(one.facts.cells.get(moment, none).n for moment in MOMENTS[strategy])
    return items + (one.facts.pulls[1] if strategy is Strategy.TRACK_COUNTERTRANSFERENCE else 0)


def _read_and_met(first: Iterable[Known]) -> ReadAndMet:
    pairs = [
        (one.facts.read, one.facts.met) for one in first if one.facts.read is not None and one.facts.met is not None
    ]
    return ReadAndMet(*(pairs.count(pair) for pair in ((True, True), (True, False), (False, True), (False, False))))
