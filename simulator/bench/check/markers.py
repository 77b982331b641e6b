"""Whether a word gives the best option away: hedges, apologies, questions and words of feeling, in best lines and in the others."""

import re
from collections.abc import Iterator
from math import comb

from scoring.vocabulary import Tier
from simulator.bench.check.subject import Subject
from simulator.scenario.findings import Finding
from simulator.scenario.models import Option

FEWEST_BEST = 10
"""In fewer best options than this a share says little."""
POINTS = 0.10
"""Shares further apart than this are noticed: a teaching choice (`docs/vignette-format.md`, "What makes it fair")."""
UNLIKELY = 0.01
"""So seldom would chance alone set two shares so far apart: one in twenty over the five markers together."""

MARKERS: dict[str, re.Pattern[str]] = {
    "a hedge (perhaps, maybe, I wonder)": re.compile(
        r"\b(perhaps|maybe|i wonder|might|it seems|i think)\b", re.IGNORECASE
    ),
    "an apology (sorry)": re.compile(r"\b(sorry|apolog\w+)\b", re.IGNORECASE),
    "'together'": re.compile(r"\btogether\b", re.IGNORECASE),
    "a question mark": re.compile(r"\?"),
    "a word of feeling (feel, sad, angry, afraid)": re.compile(
        r"\b(feel\w*|felt|sad\w*|ang(?:er|ry)|hurt\w*|afraid|scared|fear\w*|lonely|ashamed|shame|upset|worr\w+|pain\w*)\b",
        re.IGNORECASE,
    ),
}
"""What is looked for in the lines of the therapist, by the name it has in a message. English texts only."""


def check(subject: Subject) -> Iterator[Finding]:
    """Findings on words that best options have and others do not, or the other way round."""
    if not subject.vignette.lang.startswith("en"):
        return
    best, others = _lines(subject)
    if len(best) < FEWEST_BEST or not others:
        return
    for name, pattern in MARKERS.items():
        with_best = sum(bool(pattern.search(line)) for line in best)
        with_others = sum(bool(pattern.search(line)) for line in others)
        share, other_share = with_best / len(best), with_others / len(others)
        if abs(share - other_share) > POINTS and by_chance(with_best, len(best), with_others, len(others)) < UNLIKELY:
            message = f"{name} is in {share:.0%} of the best options and in {other_share:.0%} of the others"
            help_ = "write some of the others as you write the best, until the two shares meet"
            note = f"{with_best} of {len(best)} and {with_others} of {len(others)}; chance does this less than once in a hundred"
            yield subject.at_field("Q523", ("sessions",), message, help=help_, note=note)


def by_chance(one: int, of_one: int, other: int, of_other: int) -> float:
    """The probability, 0 to 1, that chance alone sets two shares at least so far apart (Fisher's exact test, two-sided)."""
    marked, total = one + other, of_one + of_other
    every = comb(total, marked)
    ways = [
        comb(of_one, k) * comb(of_other, marked - k) for k in range(max(0, marked - of_other), min(of_one, marked) + 1)
    ]
    here = comb(of_one, one) * comb(of_other, other)
    return sum(way for way in ways if way <= here) / every


def _lines(subject: Subject) -> tuple[list[str], list[str]]:
    best: list[str] = []
    others: list[str] = []
    for step in subject.steps:
        for option in step.turn.options:
            (best if subject.tier(step, option) is Tier.BEST else others).append(_shown(option))
    return best, others


def _shown(option: Option) -> str:
    return " ".join(line for line in (option.think, option.say, option.do) if line)
