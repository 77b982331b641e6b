"""The players a vignette is put to: the key, guessing, one-size warmth, the keys of other patterns, and the tricks.

A player says for each option of a turn how much it prefers it, or nothing where it has nothing to go by. Of the options that are
open, those it prefers most share its play evenly. Where it has nothing to go by for any of them, it guesses, and earns the credit of
guessing.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from scoring.cells import keyed_tier
from scoring.vocabulary import Move, Pattern, Tier
from simulator.explore import markers
from simulator.play.script import Option, Script, Turn

Preference = Callable[[Turn], tuple[float | None, ...]]
"""For each option of the turn: how much it is preferred; None where there is nothing to go by."""

LEARNER_KNOWS = 0.6
"""How often the learner finds the key's line; a teaching choice, for the reach of late sessions."""

WARMEST = {Move.SAFE_SIGNAL: 4.0, Move.FEEL_REFLECT: 3.0, Move.OVER_GIVE: 2.0, Move.KEEP_THREAD: 1.0}
"""One-size warmth: these moves before all others, in this order."""


@dataclass(frozen=True)
class Player:
    """`sure` is the share of its plays at each turn that follows its preference; the rest is spread over the other options."""

    name: str
    preference: Preference
    sure: float = 1.0


def key() -> Player:
    """The best line on offer, every time."""
    return Player("key", _by_credit)


def fitting() -> Player:
    """Any line that fits, best or acceptable."""
    return Player("key-or-acceptable", lambda turn: tuple(float(option.tier.fits) for option in turn.options))


def guessing() -> Player:
    """Any line."""
    return Player("random", lambda turn: (0.0,) * len(turn.options))


def learner() -> Player:
    """The key's line six times in ten, else any other."""
    return Player("learner", _by_credit, LEARNER_KNOWS)


def warmth() -> Player:
    """One-size warmth."""
    return Player("warmth", lambda turn: tuple(WARMEST.get(option.move) for option in turn.options))


def other_keys(pattern: Pattern) -> tuple[Player, ...]:
    """The key of each other pattern, blind to this client's own."""
    return tuple(key_of(other) for other in Pattern if other is not pattern)


def key_of(pattern: Pattern) -> Player:
    """The key of this pattern, whoever the client is."""
    return Player(f"{pattern}-key", _key_of(pattern))


def constant(script: Script) -> tuple[Player, ...]:
    """Always the same move, for every move the vignette offers."""
    offered = {option.move for turn in script.turns() for option in turn.options}
    return tuple(always(move) for move in Move if move in offered)


def always(move: Move) -> Player:
    """This move wherever it is on offer."""
    return Player(f"always-{move}", _always(move))


def measured(script: Script) -> tuple[Player, ...]:
    """Players that look at the length and the place of the lines and never at the client."""
    return measured_up_to(max((len(turn.options) for turn in script.turns()), default=0))


def measured_up_to(most: int) -> tuple[Player, ...]:
    """The same where a turn has at most so many options."""
    return (
        Player("longest", _measured(lambda line: float(markers.length(line)))),
        Player("shortest", _measured(lambda line: -float(markers.length(line)))),
        Player("most-sentences", _measured(lambda line: markers.sentences(line) + markers.length(line) / 100_000)),
        *(Player(f"slot-{number + 1}", _slot(number)) for number in range(most)),
    )


def marked() -> tuple[Player, ...]:
    """Players that look for words, and guess where there are none."""
    return (
        Player("most-hedged", _marked(markers.hedges)),
        Player("most-questions", _marked(markers.questions)),
        Player("says-sorry", _marked(markers.sorries)),
    )


def slips(script: Script) -> Iterator[Player]:
    """The expert with one slip: one player for each turn it may happen at, who plays the key everywhere else."""
    for turn in script.turns():
        if len({option.tier for option in turn.options}) > 1:
            yield Player("one-slip", _slip(turn.id))


def _by_credit(turn: Turn) -> tuple[float | None, ...]:
    return tuple(option.tier.credit for option in turn.options)


def _key_of(pattern: Pattern) -> Preference:
    def preference(turn: Turn) -> tuple[float | None, ...]:
        return tuple(_tier_for(pattern, turn, option).credit for option in turn.options)

    return preference


def _tier_for(pattern: Pattern, turn: Turn, option: Option) -> Tier:
    return keyed_tier(pattern, turn.source.moment, option.move, option.spoken, turn.source.risk)


def _always(move: Move) -> Preference:
    return lambda turn: tuple(1.0 if option.move is move else None for option in turn.options)


def _slot(number: int) -> Preference:
    return lambda turn: tuple(1.0 if place == number else None for place in range(len(turn.options)))


def _measured(measure: Callable[[str], float]) -> Preference:
    return lambda turn: tuple(measure(option.line) for option in turn.options)


def _marked(count: Callable[[str], int]) -> Preference:
    """The most of something, longer lines first; nothing to go by where no line has it."""
    return lambda turn: tuple(
        count(option.line) + markers.length(option.line) / 100_000 if count(option.line) else None
        for option in turn.options
    )


def _slip(at: str) -> Preference:
    def preference(turn: Turn) -> tuple[float | None, ...]:
        if turn.id != at:
            return _by_credit(turn)
        best = max(option.tier.credit for option in turn.options)
        return tuple(float(option.tier.credit < best) for option in turn.options)

    return preference
