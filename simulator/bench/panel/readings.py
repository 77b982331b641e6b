"""The internal read-through: what several readers rated blind, how far they agree with the key and with each other, and where
not.

A reader sees the client's words, what was before them, and the options, and rates every option 1 to 5; once with the pattern
disclosed and
once more with it hidden. It is done inside the project and is no inter-rater reliability; no outside clinician has keyed
anything yet.
Readings lie in `tests/vignettes/readings/<vignette>.json`.
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import mean
from typing import Any, Literal

from scoring.panel import weighted_kappa
from scoring.vocabulary import Tier
from simulator.play.panel import mark
from simulator.play.script import Script, Turn

Condition = Literal["disclosed", "hidden"]
CONDITIONS: tuple[Condition, ...] = ("disclosed", "hidden")
AGREED = 0.60
"""Weighted kappa below which a case is rewritten."""

AS_RATING = {Tier.BEST: 5, Tier.ACCEPTABLE: 4, Tier.NEUTRAL: 2, Tier.COUNTER: 1}
"""The key's tiers on the readers' scale."""


@dataclass(frozen=True)
class Reading:
    """One reader's ratings of one vignette: by turn the mark of the words that were read, and by option 1 to 5."""

    reader: str
    condition: Condition
    turns: dict[str, tuple[str, dict[str, int]]]


@dataclass(frozen=True)
class Rated:
    """One turn as one reader rated it, beside the key. `fresh` says that its words are still those that were read."""

    vignette: str
    reader: str
    condition: Condition
    turn: Turn
    ratings: dict[str, int]
    fresh: bool

    @property
    def best(self) -> tuple[str, ...]:
        """The options this reader rated highest."""
        top = max(self.ratings.values())
        return tuple(id_ for id_, value in self.ratings.items() if value == top)

    @property
    def agrees(self) -> bool:
        """True where the reader's highest is the key's best, alone or with another."""
        return any(option.tier is Tier.BEST for option in self.turn.options if option.id in self.best)

    @property
    def fits(self) -> bool:
        """True where all that the reader rated highest fits by the key."""
        return all(option.tier.fits for option in self.turn.options if option.id in self.best)

    def pairs(self) -> Iterator[tuple[int, int]]:
        """The key's and the reader's rating of every option."""
        for option in self.turn.options:
            yield AS_RATING[option.tier], self.ratings[option.id]


@dataclass(frozen=True)
class Agreement:
    """Over some turns: how many, how often the reader's highest is the key's best and fits, and weighted kappa with the key."""

    turns: int
    best: int
    fitting: int
    kappa: float | None


def read(path: Path) -> tuple[Reading, ...]:
    """The readings of a vignette. Raises ValueError or KeyError for a file that is none."""
    data: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return tuple(
        Reading(
            one["reader"], one["pattern"], {id_: (turn["mark"], turn["ratings"]) for id_, turn in one["turns"].items()}
        )
        for one in data["readings"]
    )


def rated(script: Script, readings: Iterable[Reading]) -> Iterator[Rated]:
    """Every turn that was read and still has the options that were rated."""
    turns = {turn.id: turn for turn in script.turns() if turn.options}
    for reading in readings:
        for id_, (marked, ratings) in reading.turns.items():
            turn = turns.get(id_)
            if turn is not None and set(ratings) == {option.id for option in turn.options}:
                yield Rated(script.vignette.id, reading.reader, reading.condition, turn, ratings, marked == mark(turn))


def agreement(read_turns: Sequence[Rated]) -> Agreement:
    """Agreement with the key, over all these turns and readers."""
    pairs = [pair for one in read_turns for pair in one.pairs()]
    kappa = weighted_kappa([key for key, _ in pairs], [given for _, given in pairs]) if pairs else None
    best, fitting = sum(one.agrees for one in read_turns), sum(one.fits for one in read_turns)
    return Agreement(len(read_turns), best, fitting, kappa)


def between_readers(read_turns: Sequence[Rated]) -> float | None:
    """Weighted kappa between readers, in the mean over all pairs of readers who rated the same turns; None with fewer than
    two."""
    by_reader: dict[tuple[Condition, str], dict[tuple[str, str], dict[str, int]]] = defaultdict(dict)
    for one in read_turns:
        by_reader[one.condition, one.reader][one.vignette, one.turn.id] = one.ratings
    found: list[float] = []
    readers = sorted(by_reader)
    for number, first in enumerate(readers):
        for second in readers[number + 1 :]:
            kappa = _pair(by_reader[first], by_reader[second]) if first[0] == second[0] else None
            found += [] if kappa is None else [kappa]
    return mean(found) if found else None


def disagreements(read_turns: Sequence[Rated]) -> Iterator[str]:
    """Turns at which no reader who knew the pattern rated the key's best line highest."""
    by_turn: dict[str, list[Rated]] = defaultdict(list)
    for one in read_turns:
        if one.condition == "disclosed":
            by_turn[one.turn.id].append(one)
    yield from (id_ for id_, seen in by_turn.items() if not any(one.agrees for one in seen))


_Ratings = dict[tuple[str, str], dict[str, int]]
"""By vignette and turn, and then by option."""


def _pair(first: _Ratings, second: _Ratings) -> float | None:
    both = sorted(first.keys() & second.keys())
    ones = [first[turn][option] for turn in both for option in sorted(first[turn])]
    others = [second[turn][option] for turn in both for option in sorted(second[turn])]
    return weighted_kappa(ones, others)
