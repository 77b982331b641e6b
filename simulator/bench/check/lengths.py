"""Whether the length of a line gives the best one away: a trainee must not score by choosing the longest or the shortest.

The bounds are a teaching choice (`docs/vignette-format.md`, "What makes it fair"): longest in at most 30 % of the turns, shortest in at
least 15 %, and no option of a turn over 1.4 times as long as another.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from scoring.vocabulary import Tier
from simulator.bench.check.subject import Subject
from simulator.scenario.findings import Finding
from simulator.scenario.models import Option
from simulator.scenario.walk import Step

FEWEST_TURNS = 10
"""In fewer turns than this a share says little."""
LONGEST_SHARE = 0.30
SHORTEST_SHARE = 0.15
UNEVEN = 1.4
PLAIN_DIFFERENCE = 20
"""Characters: lines that differ by less look alike, whatever their ratio."""


@dataclass(frozen=True)
class _Choice:
    """The lengths, in characters, of a turn's best options and of its others. There is at least one of each."""

    best: tuple[int, ...]
    others: tuple[int, ...]

    @property
    def longest_is_best(self) -> bool:
        return max(self.best) > max(self.others)

    @property
    def shortest_is_best(self) -> bool:
        return min(self.best) < min(self.others)

    @property
    def chance(self) -> float:
        """How often an option picked blindly is a best one."""
        return len(self.best) / (len(self.best) + len(self.others))


def check(subject: Subject) -> Iterator[Finding]:
    """Findings on the lengths of the options."""
    for step in subject.steps:
        yield from _uneven(subject, step)
    choices = [choice for step in subject.steps if (choice := _choice(subject, step))]
    if len(choices) < FEWEST_TURNS:
        return
    number = len(choices)
    chance = sum(choice.chance for choice in choices) / number
    note = f"by chance it would be in about {chance * number:.0f} of {number}"
    longest = sum(choice.longest_is_best for choice in choices)
    if longest > number * fair_share_of_longest(chance):
        message = f"the best option is the longest in {longest} of {number} turns"
        help_ = "shorten some best lines, or let another option say more; at most 30 % is fair"
        yield subject.at_field(
            "Q520", ("sessions",), message, note=note, help=help_, label="choosing the longest scores"
        )
    shortest = sum(choice.shortest_is_best for choice in choices)
    if shortest < number * SHORTEST_SHARE:
        message = f"the best option is the shortest in only {shortest} of {number} turns"
        help_ = "let the best line be the short one now and then; 15 % or more is fair"
        label = "never choosing the shortest scores"
        yield subject.at_field("Q521", ("sessions",), message, note=note, help=help_, label=label)


def fair_share_of_longest(chance: float) -> float:
    """The share of turns, 0 to 1, in which the longest may be best. With three options guessing alone gives a third."""
    return max(LONGEST_SHARE, chance)


def length(option: Option) -> int:
    """Characters of what the trainee sees of an option."""
    return sum(len(line) for line in (option.think, option.say, option.do) if line)


def _choice(subject: Subject, step: Step) -> _Choice | None:
    tiers = [(subject.tier(step, option) is Tier.BEST, length(option)) for option in step.turn.options]
    best = tuple(size for is_best, size in tiers if is_best)
    others = tuple(size for is_best, size in tiers if not is_best)
    return _Choice(best, others) if best and others else None


def _uneven(subject: Subject, step: Step) -> Iterator[Finding]:
    if len(step.turn.options) < 2:
        return
    by_length = sorted(step.turn.options, key=length)
    shortest, longest = by_length[0], by_length[-1]
    low, high = length(shortest), length(longest)
    if low <= 1:
        return  # a line that is not written yet is complained of elsewhere
    if high > UNEVEN * low and high - low > PLAIN_DIFFERENCE:
        message = (
            f"in turn {step.turn.id} option {longest.id} is more than 1.4 times as long as option {shortest.id} "
            f"({high} characters and {low})"
        )
        help_ = "bring them nearer to each other, so that no option stands out before it is read"
        yield subject.at_field("Q522", (*step.location, "options"), message, help=help_)
