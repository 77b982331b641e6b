"""What a round came to, in a few sentences: which moments were met, with whom, and when each comes again. Never one number alone."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from scoring.vocabulary import Pattern, Tier
from simulator.play.wording import round_over as words
from simulator.practice.due.spacing import Spaced, Unit
from simulator.practice.due.standing import standing
from simulator.practice.progress.facts import Facts
from simulator.practice.progress.known import facts_of
from simulator.store.journal import Journal


def round_told(journal: Journal, attempts: Sequence[str], now: datetime) -> tuple[str, ...]:
    """The sentences on these attempts, by their ids. Raises what the journal raises."""
    facts = facts_of(journal, [row for row in map(journal.attempt, attempts) if row.finished])
    return summary(list(facts.values()), standing(journal), now)


def summary(played: Sequence[Facts], units: Mapping[Unit, Spaced], now: datetime) -> tuple[str, ...]:
    """How many lines fitted, then a sentence for each pattern with its moments, then what comes next. Nothing where none was played."""
    met = [
        (Unit(one.pattern, moment), _fits(tally.credit / tally.n))
        for one in played
        for moment, tally in one.cells.items()
    ]
    if not met:
        return ()
    head = words.fitted(sum(fits for _, fits in met), len(met))
    patterns = [
        _pattern(pattern, met, units, now) for pattern in Pattern if any(unit.pattern is pattern for unit, _ in met)
    ]
    return (head, *patterns, *_next(units, now))


def _fits(credit: float) -> bool:
    return credit >= Tier.ACCEPTABLE.credit


def _pattern(pattern: Pattern, met: Sequence[tuple[Unit, bool]], units: Mapping[Unit, Spaced], now: datetime) -> str:
    told = [
        words.moment(unit.moment, fits=fits, days=_days(units[unit].due, now) if unit in units else None)
        for unit, fits in met
        if unit.pattern is pattern
    ]
    return words.pattern(pattern, told)


def _next(units: Mapping[Unit, Spaced], now: datetime) -> tuple[str, ...]:
    """What is due first of everything that was ever met."""
    first = min(units, key=lambda unit: (units[unit].due, unit), default=None)
    if first is None:
        return ()
    waiting = sum(one.due <= now for one in units.values())
    return (words.waiting(waiting) if waiting else words.comes_next(first, _days(units[first].due, now)),)


def _days(due: datetime, now: datetime) -> int:
    """Days from now; 0 for what is due already."""
    return max(0, (due.date() - now.date()).days)
